package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wellhead.observe.Shot;
import org.wellhead.observe.Sighting;
import org.wellhead.observe.convoy.Convoy;
import org.wellhead.observe.geometry.Place;

/**
 * Where several pictures lie and the convoys run through them, as a map with north at the top. It is a drawing: degrees are taken as equally long in
 * all of it, with those of longitude shortened as in its middle. Lengths are measured elsewhere.
 */
final class SightingMap {
    private static final int WIDTH = 720;
    private static final int HEIGHT_LEAST = 120;
    private static final int HEIGHT_MOST = 720;
    private static final int EDGE = 24;
    private static final double DEGREE_METRES = 111_320;
    private static final int POINTS_MOST = 400;

    private final Html html;
    private final double west;
    private final double north;
    private final double shrink;
    private final double perDegree;
    private final int height;

    private SightingMap(Html html, List<Place> places) {
        this.html = html;
        west = places.stream().mapToDouble(Place::lonDegrees).min().orElse(0);
        double east = places.stream().mapToDouble(Place::lonDegrees).max().orElse(0);
        north = places.stream().mapToDouble(Place::latDegrees).max().orElse(0);
        double south = places.stream().mapToDouble(Place::latDegrees).min().orElse(0);
        shrink = Math.max(0.01, Math.cos(Math.toRadians((north + south) / 2)));
        double across = Math.max(1e-6, (east - west) * shrink);
        double down = Math.max(1e-6, north - south);
        perDegree = Math.min((WIDTH - 2 * EDGE) / across, (HEIGHT_MOST - 3 * EDGE) / down);
        height = (int) Math.max(HEIGHT_LEAST, down * perDegree + 3 * EDGE);
    }

    /** Adds the map, if there is more than one picture to lay beside another. */
    static void write(Html html, Sighting sighting) {
        List<Place> places = Stream.concat(
                        sighting.shots().stream().flatMap(shot -> shot.corners().stream()),
                        sighting.convoys().stream().flatMap(convoy -> convoy.places().stream()))
                .toList();
        double wide = places.stream().mapToDouble(Place::lonDegrees).max().orElse(0)
                - places.stream().mapToDouble(Place::lonDegrees).min().orElse(0);
        // Beyond half the Earth the pictures lie on both sides of the 180th meridian, where this drawing would lie.
        if (sighting.shots().size() < 2 || places.isEmpty() || wide > 180) {
            return;
        }
        SightingMap map = new SightingMap(html, places);
        html.add(
                "<figure><svg class=\"curve\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"Map of {} and {}\">",
                WIDTH,
                map.height,
                Words.count(sighting.shots().size(), "picture", "pictures"),
                Words.count(sighting.convoys().size(), "convoy", "convoys"));
        sighting.shots().forEach(map::shot);
        for (int i = 0; i < sighting.convoys().size(); i++) {
            map.convoy(i + 1, sighting.convoys().get(i));
        }
        map.bar();
        html.add(
                "</svg><figcaption class=\"note\">Outlines: the pictures. Lines: the convoys, numbered as below. North is at the top.</figcaption>"
                        + "</figure>\n");
    }

    private void shot(Shot shot) {
        if (!shot.corners().isEmpty()) {
            List<Place> round = new ArrayList<>(shot.corners());
            round.add(shot.corners().getFirst());
            line("limit", round);
        }
    }

    private void convoy(int number, Convoy convoy) {
        if (convoy.places().isEmpty()) {
            return;
        }
        int step = Math.max(1, convoy.places().size() / POINTS_MOST);
        List<Place> line = new ArrayList<>();
        for (int i = 0; i < convoy.places().size(); i += step) {
            line.add(convoy.places().get(i));
        }
        line.add(convoy.places().getLast());
        line("line", line);
        Place front = convoy.places().getFirst();
        html.add("<text x=\"{}\" y=\"{}\">{}</text>", shown(x(front) + 4), shown(y(front) - 6), number);
    }

    private void line(String style, List<Place> places) {
        for (int i = 1; i < places.size(); i++) {
            Place from = places.get(i - 1);
            Place to = places.get(i);
            html.add(
                    "<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
                    style,
                    shown(x(from)),
                    shown(y(from)),
                    shown(x(to)),
                    shown(y(to)));
        }
    }

    private void bar() {
        double metresPerUnit = DEGREE_METRES / perDegree;
        double metres = RoundLength.atLeast(metresPerUnit * 80);
        double length = metres / metresPerUnit;
        int y = height - EDGE / 2;
        html.add("<line class=\"grid\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>", EDGE, y, shown(EDGE + length), y);
        html.add("<text x=\"{}\" y=\"{}\">{}</text>", EDGE, y - 5, RoundLength.told(metres, metres));
    }

    private double x(Place place) {
        return EDGE + (place.lonDegrees() - west) * shrink * perDegree;
    }

    private double y(Place place) {
        return EDGE + (north - place.latDegrees()) * perDegree;
    }

    private static String shown(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
