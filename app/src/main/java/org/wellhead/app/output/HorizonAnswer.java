package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wellhead.observe.geometry.Camera;
import org.wellhead.observe.geometry.Horizon;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;

/**
 * How far one sees from a height, and what that means for a claim; for a terminal and as JSON.
 *
 * @param heightMetres of the eye
 * @param objectMetres the length of what is looked for
 * @param picture what is known of a camera at that height
 */
public record HorizonAnswer(double heightMetres, double objectMetres, Optional<Picture> picture) {
    /** The length of a truck, where nobody says what is looked for. */
    public static final double TRUCK_METRES = 12;

    /**
     * A camera, and where it is.
     *
     * @param at the place below it
     * @param headingDegrees where it looks, clockwise from north
     */
    public record Picture(Camera camera, Optional<Place> at, double headingDegrees) {}

    /** A point of the picture with its name. */
    private record Named(String name, PixelPoint point) {}

    /** For people: the distances, what they mean, and what a picture covers. */
    public String text(int columns) {
        Horizon plain = Horizon.of(heightMetres);
        Horizon bent = Horizon.refracted(heightMetres, Horizon.STANDARD_REFRACTION);
        double eye = Horizon.eyeLimitMetres(objectMetres);
        TextPage page = new TextPage(columns);
        page.paragraph("From " + metres(heightMetres) + " the horizon is " + km(plain.groundMetres())
                + " away; with the" + " usual refraction of air, " + km(bent.groundMetres()) + ". " + object()
                + " is at the limit of the eye, one minute of arc, at " + km(eye) + ".");
        TextTable table = new TextTable()
                .text("", 0)
                .number("without air", 0)
                .number("with refraction", 0)
                .row("horizon, along the ground", km1(plain.groundMetres()), km1(bent.groundMetres()))
                .row("horizon, line of sight", km1(plain.sightMetres()), km1(bent.sightMetres()))
                .row("dip below the horizontal", degrees(plain.dipDegrees()), degrees(bent.dipDegrees()));
        page.section("The horizon", table, List.of());
        page.gap();
        page.paragraph("What a claim can mean: a convoy that begins below the eye and stretches beyond the horizon is"
                + " longer than " + km(plain.groundMetres()) + ", if its road is straight. " + limit(plain, eye)
                + " In haze or dust the eye ends much sooner; optics and cameras reach further.");
        picture.ifPresent(known -> picture(page, known));
        return page.toString();
    }

    /** For programs. */
    public String json() {
        Horizon plain = Horizon.of(heightMetres);
        Horizon bent = Horizon.refracted(heightMetres, Horizon.STANDARD_REFRACTION);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("height_metres", Decimal.of(heightMetres, 2));
        root.put("horizon", horizon(plain));
        Map<String, Object> refracted = new LinkedHashMap<>();
        refracted.put("coefficient", Decimal.of(Horizon.STANDARD_REFRACTION, 2));
        refracted.putAll(horizon(bent));
        root.put("horizon_refracted", refracted);
        root.put("object_metres", Decimal.of(objectMetres, 2));
        root.put("eye_limit_metres", Math.round(Horizon.eyeLimitMetres(objectMetres)));
        picture.ifPresent(known -> {
            Map<String, Object> points = new LinkedHashMap<>();
            for (Named named : points(known.camera())) {
                sight(known, named).ifPresent(sight -> points.put(named.name().replace(' ', '_'), sight(known, sight)));
            }
            root.put("picture", points);
        });
        return Json.write(root);
    }

    private String limit(Horizon plain, double eye) {
        if (eye >= plain.groundMetres()) {
            return "All of the way there, " + object().toLowerCase(Locale.ROOT)
                    + " can be told by the naked eye in the clearest air.";
        }
        return "Beyond " + km(eye) + ", " + String.format(Locale.ROOT, "%.0f %%", 100 * eye / plain.groundMetres())
                + " of the way there, no naked eye tells that " + object().toLowerCase(Locale.ROOT)
                + " is there at all, even in the clearest air.";
    }

    private String object() {
        return (objectMetres == TRUCK_METRES ? "A truck of " : "An object of ") + metres(objectMetres);
    }

    private void picture(TextPage page, Picture known) {
        TextTable table = new TextTable()
                .text("", 0)
                .number("line of sight", 0)
                .number("ground", 0)
                .number("across", 0)
                .number("along", 0);
        if (known.at().isPresent()) {
            table.number("latitude", 0).number("longitude", 0);
        }
        boolean sky = false;
        for (Named named : points(known.camera())) {
            Optional<Camera.Sight> sight = sight(known, named);
            boolean isSky = known.camera().sight(named.point()).isEmpty();
            sky |= isSky;
            List<String> cells = new ArrayList<>();
            cells.add(named.name() + (isSky ? ", sky" : ""));
            if (sight.isEmpty()) {
                continue;
            }
            cells.add(distance(sight.get().slantMetres()));
            cells.add(distance(sight.get().groundMetres()));
            cells.add(sample(sight.get().acrossMetres()));
            cells.add(isSky ? "" : sample(sight.get().alongMetres()));
            known.at().ifPresent(at -> {
                Place place = Camera.place(sight.get(), at, known.headingDegrees());
                cells.add(decimal(place.latDegrees(), 4));
                cells.add(decimal(place.lonDegrees(), 4));
            });
            table.row(cells.toArray(String[]::new));
        }
        page.section(
                "What the picture covers; across and along the line of sight in metres per pixel", table, List.of());
        if (table.isEmpty()) {
            page.paragraph("Nothing: it shows only sky.");
        } else if (sky) {
            page.paragraph("Where a row says sky, the figures are of the horizon below it.");
        }
    }

    private static Optional<Camera.Sight> sight(Picture known, Named named) {
        return known.camera().sightOrHorizon(named.point());
    }

    private static List<Named> points(Camera camera) {
        double right = camera.widthPx();
        double bottom = camera.heightPx();
        return List.of(
                new Named("nearest", new PixelPoint(right / 2, bottom)),
                new Named("middle", camera.middle()),
                new Named("farthest", new PixelPoint(right / 2, 0)),
                new Named("top left", new PixelPoint(0, 0)),
                new Named("top right", new PixelPoint(right, 0)),
                new Named("bottom right", new PixelPoint(right, bottom)),
                new Named("bottom left", new PixelPoint(0, bottom)));
    }

    private static Map<String, Object> horizon(Horizon horizon) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ground_metres", Math.round(horizon.groundMetres()));
        map.put("sight_metres", Math.round(horizon.sightMetres()));
        map.put("dip_degrees", Decimal.of(horizon.dipDegrees(), 4));
        return map;
    }

    private static Map<String, Object> sight(Picture known, Camera.Sight sight) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sight_metres", Math.round(sight.slantMetres()));
        map.put("ground_metres", Math.round(sight.groundMetres()));
        map.put("metres_per_pixel_across", Decimal.of(sight.acrossMetres(), 4));
        map.put("metres_per_pixel_along", Decimal.of(sight.alongMetres(), 4));
        known.at().ifPresent(at -> {
            Place place = Camera.place(sight, at, known.headingDegrees());
            map.put("lat", Decimal.of(place.latDegrees(), 6));
            map.put("lon", Decimal.of(place.lonDegrees(), 6));
        });
        return map;
    }

    /** {@code 239 km}; decimals only where there are few kilometres. */
    private static String km(double metres) {
        return String.format(Locale.ROOT, metres < 9_950 ? "%,.1f km" : "%,.0f km", metres / 1000);
    }

    private static String km1(double metres) {
        return String.format(Locale.ROOT, "%,.1f km", metres / 1000);
    }

    private static String distance(double metres) {
        return metres < 9_950 ? String.format(Locale.ROOT, "%,.0f m", metres) : km1(metres);
    }

    private static String sample(double metres) {
        return String.format(Locale.ROOT, metres < 9.95 ? "%.3f" : "%,.0f", metres);
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.2f°", degrees);
    }

    private static String metres(double metres) {
        return metres == Math.rint(metres)
                ? String.format(Locale.ROOT, "%,.0f m", metres)
                : String.format(Locale.ROOT, "%,.2f m", metres);
    }

    private static String decimal(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
