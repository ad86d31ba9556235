package org.wellhead.app;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellhead.observe.geometry.Place;

/** Reads measured figures of a command line; whatever is no such figure is {@link WrongUse} with its range, in one line. */
final class Figures {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,15}([.][0-9]{0,12})?|[.][0-9]{1,12})([eE][+-]?[0-9]{1,2})?");
    private static final Pattern PAIR = Pattern.compile("([0-9]{1,6})[xX]([0-9]{1,6})");

    private Figures() {}

    /**
     * A number, or nothing where the option was not given.
     *
     * @param what with its unit, for people, e.g. {@code metres}
     */
    static OptionalDouble of(String option, @Nullable String text, double least, double most, String what) {
        if (text == null) {
            return OptionalDouble.empty();
        }
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(number >= least && number <= most)) {
            throw new WrongUse(option + ": '" + text + "' is no number from " + told(least) + " to " + told(most) + " ("
                    + what + "); write e.g. 4500, 0.5 or 3e6");
        }
        return OptionalDouble.of(number);
    }

    /** Width and height, e.g. {@code 6000x4000}: two whole numbers from 1. */
    static int[] size(String option, String text, int most) {
        Matcher pair = PAIR.matcher(text);
        if (pair.matches()) {
            int width = Integer.parseInt(pair.group(1));
            int height = Integer.parseInt(pair.group(2));
            if (width >= 1 && height >= 1 && width <= most && height <= most) {
                return new int[] {width, height};
            }
        }
        throw new WrongUse(option + ": '" + text + "' is no size of a picture; write width and height, e.g. 6000x4000");
    }

    /** A place, e.g. {@code 35.1,40.3}: latitude, longitude. */
    static Place place(String option, String text) {
        String[] parts = text.split(",", -1);
        if (parts.length == 2) {
            OptionalDouble lat = of(option, parts[0].strip(), -90, 90, "degrees of latitude");
            OptionalDouble lon = of(option, parts[1].strip(), -180, 180, "degrees of longitude");
            if (lat.isPresent() && lon.isPresent()) {
                return new Place(lon.getAsDouble(), lat.getAsDouble());
            }
        }
        throw new WrongUse(option + ": '" + text + "' is no place; write latitude and longitude, e.g. 35.1,40.3");
    }

    private static String told(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%s", number);
    }
}
