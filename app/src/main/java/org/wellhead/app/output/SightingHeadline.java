package org.wellhead.app.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wellhead.observe.Shot;
import org.wellhead.observe.Sighting;
import org.wellhead.observe.convoy.Convoy;
import org.wellhead.observe.geometry.Scale;
import org.wellhead.observe.oil.Influence;
import org.wellhead.observe.oil.OilEstimate;
import org.wellhead.observe.oil.Prior;
import org.wellhead.observe.oil.WholeInterval;
import org.wellhead.observe.vehicle.Count;
import org.wellhead.observe.vehicle.VehicleSize;

/** What a sighting says, in the sentences that terminal, page and {@code sighting.json} share. */
final class SightingHeadline {
    /** What no picture from above can tell. */
    static final String NOT_SEEN =
            "A picture shows vehicles, not what is in them, whose they are or where they go: that they are tankers is a"
                    + " probability, that they are loaded an assumption.";

    private static final double KILOMETRE = 1000;

    private final Sighting sighting;
    private final OilEstimate oil;

    SightingHeadline(SightingFindings findings) {
        sighting = findings.sighting();
        oil = findings.oil();
    }

    /** {@code 52 large vehicles (95 %: 48 to 57) and 11 small ones (9 to 15)}. */
    static String counted(Sighting sighting) {
        Count large = sighting.large();
        Count small = sighting.small();
        return (large.middle() == 0
                        ? "No large vehicles"
                        : Words.count(large.middle(), "large vehicle", "large vehicles"))
                + " (95 %: "
                + Words.grouped(large.low()) + " to " + Words.grouped(large.high()) + ") and "
                + Words.count(small.middle(), "small one", "small ones") + " ("
                + Words.grouped(small.low()) + " to " + Words.grouped(small.high()) + ")";
    }

    /** The title: what was counted, without a full stop. */
    String what() {
        return counted(sighting);
    }

    /** What was found before it was corrected. */
    String found() {
        String twice = sighting.seenTwice() == 0
                ? ""
                : "; " + Words.count(sighting.seenTwice(), "sighting was", "sightings were")
                        + " of a vehicle that another picture shows too";
        return "Found: " + Words.grouped(sighting.large().found()) + " large and "
                + Words.grouped(sighting.small().found())
                + " small; the figures above make up for what the detector misses"
                + " and invents" + twice + ".";
    }

    /** How many vehicles one picture shows that count. */
    static long found(Sighting sighting, int picture, boolean large) {
        return sighting.vehicles().stream()
                .filter(vehicle -> vehicle.picture() == picture && (vehicle.size() == VehicleSize.LARGE) == large)
                .count();
    }

    /** A sentence for each of the longest convoys, or that there is none. */
    List<String> convoys() {
        List<Convoy> convoys = sighting.convoys();
        if (convoys.isEmpty()) {
            return List.of("No convoy: no five large vehicles stand or drive one behind the other.");
        }
        List<String> sentences = new ArrayList<>();
        for (Convoy convoy : convoys.subList(0, Math.min(3, convoys.size()))) {
            sentences.add(convoy(convoy));
        }
        if (convoys.size() > sentences.size()) {
            sentences.add(Words.count(convoys.size() - sentences.size(), "shorter convoy is", "shorter convoys are")
                    + " in convoys.geojson.");
        }
        return sentences;
    }

    /** What stands on the road. */
    String stock() {
        return "On the road: " + interval(oil.stock().tankers()) + " tankers with "
                + interval(oil.stock().barrels()) + " barrels, worth "
                + dollars(oil.stock().dollars()) + " at the well.";
    }

    /** What passes in a day. */
    String flow() {
        return "Per day, if the road is like this every day and all leave full: "
                + interval(oil.flow().tankers()) + " tankers, "
                + interval(oil.flow().barrels()) + " barrels, "
                + dollars(oil.flow().dollars()) + ".";
    }

    /** How sure that is: the scale, and which assumption matters most. */
    List<String> howSure() {
        List<String> sentences = new ArrayList<>();
        for (Shot shot :
                sighting.shots().subList(0, Math.min(3, sighting.shots().size()))) {
            sentences.add("Scale of " + shot.fileName() + ": " + scale(shot.scale()) + ".");
        }
        oil.influences().stream()
                .filter(most -> tellsOil(sighting))
                .findFirst()
                .ifPresent(most -> sentences.add("Of the uncertainty of the dollars per day, "
                        + percent(most.flowShare()) + " comes from " + unknown(most) + "."));
        return sentences;
    }

    /** What is not known, in words. */
    static String unknown(Influence influence) {
        return switch (influence.what()) {
            case "count" -> "the count of vehicles";
            case "vehicles" -> "which of them are tankers";
            case "waiting" -> "how long a tanker stays";
            case "price" -> "the price of a barrel";
            default -> "the prior " + influence.what().replace('_', ' ');
        };
    }

    /** Whether there is anything to tell of oil. */
    static boolean tellsOil(Sighting sighting) {
        return sighting.large().found() > 0;
    }

    static String scale(Scale scale) {
        return String.format(Locale.ROOT, "%.3g m a pixel, %s", scale.metresPerPixel(), scale.told());
    }

    static String convoy(Convoy convoy) {
        long small = convoy.smallAmong().size();
        return "Convoy of " + Words.count(convoy.vehicles().size(), "large vehicle", "large vehicles")
                + (small == 0 ? "" : " with " + Words.count(small, "small one", "small ones") + " among them") + ", "
                + length(convoy) + " along the road, "
                + Words.count(convoy.lanes(), "lane", "lanes") + ", median gap "
                + String.format(Locale.ROOT, "%.0f m", convoy.gaps().medianMetres()) + ": "
                + convoy.motion().word() + " ("
                + convoy.motionTold() + ").";
    }

    /** {@code 1.24 km ± 0.05}: two standard deviations. */
    static String length(Convoy convoy) {
        double error = 2 * convoy.lengthErrorMetres();
        return convoy.lengthMetres() < KILOMETRE
                ? String.format(Locale.ROOT, "%.0f m ± %.0f", convoy.lengthMetres(), error)
                : String.format(Locale.ROOT, "%.2f km ± %.2f", convoy.lengthMetres() / KILOMETRE, error / KILOMETRE);
    }

    static String interval(WholeInterval interval) {
        return Words.grouped(interval.median()) + " (" + Words.grouped(interval.low()) + " to "
                + Words.grouped(interval.high()) + ")";
    }

    static String dollars(WholeInterval interval) {
        return "$" + Words.grouped(interval.median()) + " ($" + Words.grouped(interval.low()) + " to $"
                + Words.grouped(interval.high()) + ")";
    }

    /** {@code 20 to 45}, or one figure where both are the same. */
    static String prior(Prior prior) {
        String low = figure(prior.distribution().low());
        String high = figure(prior.distribution().high());
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String figure(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }
}
