package org.wellhead.app.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wellhead.observe.Shot;
import org.wellhead.observe.Sighting;
import org.wellhead.observe.convoy.Convoy;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.vehicle.Vehicle;
import org.wellhead.observe.vehicle.VehicleSize;

/**
 * One picture as it would be shown in a briefing: a box around each vehicle, a line along each convoy with its distances, how long a
 * stretch is, where north lies, and below it what the picture is and what was counted.
 */
final class Annotated {
    private static final Color SMALL = new Color(0x4dd0e1);
    private static final Color LARGE = new Color(0xffb300);
    private static final Color TANKER = new Color(0xff5252);
    private static final double TANKER_FROM = 0.5;

    /** Boxes smaller than this are drawn as marks of that size. */
    private static final double BOX_LEAST_PX = 7;

    private final Sighting sighting;
    private final int index;
    private final Shot shot;
    private final Picture picture;
    private final double scale;
    private final List<List<PixelPoint>> lines;
    private final Briefing briefing;
    private final Graphics2D drawing;

    private Annotated(Sighting sighting, int index, Picture picture, Overview overview) {
        this.sighting = sighting;
        this.index = index;
        this.shot = sighting.shots().get(index);
        this.picture = picture;
        this.scale = overview.scale();
        this.briefing = new Briefing(overview, caption());
        this.drawing = briefing.drawing();
        this.lines = sighting.convoys().stream().map(this::line).toList();
    }

    /**
     * Draws it.
     *
     * @param index of the picture in the sighting
     * @throws IOException if the picture cannot be read
     */
    static BufferedImage draw(Sighting sighting, int index, Picture picture) throws IOException {
        Annotated annotated = new Annotated(sighting, index, picture, Overview.of(picture));
        annotated.convoys();
        sighting.vehicles().stream()
                .filter(vehicle -> vehicle.picture() == index)
                .forEach(annotated::box);
        annotated.distances();
        annotated.scaleBar();
        annotated.shot.topHeadingDegrees().ifPresent(annotated.briefing::north);
        return annotated.briefing.finish();
    }

    private void box(Vehicle vehicle) {
        double[] middle = shot.view().ground(vehicle.at());
        double front = Math.toRadians(
                vehicle.headingDegrees() - shot.topHeadingDegrees().orElse(0));
        double x = Math.sin(front);
        double y = -Math.cos(front);
        double perPx = shot.view().sampleMetres(middle[0], middle[1]) / scale;
        double length = Math.max(vehicle.lengthMetres(), BOX_LEAST_PX * perPx) / 2 + 1.5 * perPx;
        double width = Math.max(vehicle.widthMetres(), BOX_LEAST_PX * perPx / 2) / 2 + 1.5 * perPx;
        List<PixelPoint> around = new ArrayList<>();
        int[][] corners = {{1, 1}, {1, -1}, {-1, -1}, {-1, 1}};
        for (int[] corner : corners) {
            double along = corner[0] * length;
            double across = corner[1] * width;
            around.add(
                    drawn(shot.view().pixel(middle[0] + along * x - across * y, middle[1] + along * y + across * x)));
        }
        Path2D box = path(around);
        box.closePath();
        boolean isLarge = vehicle.size() == VehicleSize.LARGE;
        float stroke = isLarge ? 2.2f : 1.5f;
        drawing.setStroke(new BasicStroke(stroke + 1.6f));
        drawing.setColor(Briefing.UNDER);
        drawing.draw(box);
        drawing.setStroke(new BasicStroke(stroke));
        drawing.setColor(isLarge ? vehicle.tankerProbability() >= TANKER_FROM ? TANKER : LARGE : SMALL);
        drawing.draw(box);
    }

    private void convoys() {
        for (List<PixelPoint> line : lines) {
            Path2D path = path(line);
            drawing.setStroke(new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            drawing.setColor(Briefing.UNDER);
            drawing.draw(path);
            drawing.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            drawing.setColor(Briefing.LINE);
            drawing.draw(path);
        }
    }

    /** Marks along each convoy, counted from its front, in steps of 1, 2 or 5 that leave room between labels. */
    private void distances() {
        for (int convoy = 0; convoy < lines.size(); convoy++) {
            List<PixelPoint> line = lines.get(convoy);
            double[] along = along(sighting.convoys().get(convoy));
            double total = along[along.length - 1];
            double lengthPx = 0;
            for (int i = 1; i < line.size(); i++) {
                lengthPx += distance(line.get(i - 1), line.get(i));
            }
            if (lengthPx < 4 * Letters.HEIGHT_PX || total <= 0) {
                continue;
            }
            double step = RoundLength.atLeast(total * 110 / lengthPx);
            for (double metres = 0; metres <= total; metres += step) {
                mark(line, along, metres, RoundLength.told(metres, step));
            }
        }
    }

    private void mark(List<PixelPoint> line, double[] along, double metres, String label) {
        int after = 1;
        while (after < along.length - 1 && along[after] < metres) {
            after++;
        }
        double step = along[after] - along[after - 1];
        double part = step <= 0 ? 0 : Math.clamp((metres - along[after - 1]) / step, 0, 1);
        PixelPoint from = line.get(after - 1);
        PixelPoint to = line.get(after);
        double x = from.xPx() + part * (to.xPx() - from.xPx());
        double y = from.yPx() + part * (to.yPx() - from.yPx());
        double length = Math.max(1e-9, distance(from, to));
        double nx = -(to.yPx() - from.yPx()) / length;
        double ny = (to.xPx() - from.xPx()) / length;
        if (nx < 0) {
            nx = -nx;
            ny = -ny;
        }
        drawing.setStroke(new BasicStroke(2f));
        drawing.setColor(Briefing.LINE);
        drawing.draw(new Line2D.Double(x - 9 * nx, y - 9 * ny, x + 9 * nx, y + 9 * ny));
        briefing.label(label, (int) (x + 26 * nx + 4), (int) (y + 26 * ny - Letters.HEIGHT_PX / 2.0));
    }

    /** In a tilted picture a bar is right where it says, along a row; where the middle is sky there is none. */
    private void scaleBar() {
        if (!shot.isTilted()) {
            briefing.scaleBar(shot.scale().metresPerPixel() / scale, "");
            return;
        }
        double[] middle;
        double[] beside;
        try {
            middle = shot.view().ground(new PixelPoint(shot.widthPx() / 2.0, shot.heightPx() / 2.0));
            beside = shot.view().ground(new PixelPoint(shot.widthPx() / 2.0 + 1, shot.heightPx() / 2.0));
        } catch (IllegalArgumentException sky) {
            return;
        }
        briefing.scaleBar(Math.abs(beside[0] - middle[0]) / scale, " across, at the middle");
    }

    private List<String> caption() {
        List<String> lines = new ArrayList<>();
        lines.add((sighting.shots().size() == 1
                        ? ""
                        : "In all " + sighting.shots().size() + " pictures: ")
                + SightingHeadline.counted(sighting));
        if (sighting.shots().size() > 1) {
            lines.add("Boxes here: " + SightingHeadline.found(sighting, index, true) + " large and "
                    + SightingHeadline.found(sighting, index, false)
                    + " small; what another picture shows better has its box there.");
        }
        lines.add(
                "Boxes: red, large and more likely a tanker than not; amber, other large; blue, small. Line: convoy, from its front.");
        // Not the file's name: a picture can go to a partner that is not to know where it is from.
        lines.add(String.format(
                Locale.ROOT,
                "%.3g m a pixel ± %.0f %%",
                shot.scale().metresPerPixel(),
                200 * shot.scale().relativeError()));
        return lines;
    }

    /** The convoy's line in the drawing. */
    private List<PixelPoint> line(Convoy convoy) {
        List<PixelPoint> line = new ArrayList<>();
        if (picture.georeference().isPresent() && !convoy.places().isEmpty()) {
            Georeference where = picture.georeference().get();
            for (Place place : convoy.places()) {
                line.add(drawn(where.pixel(place)));
            }
        } else {
            for (GroundPoint point : convoy.path()) {
                line.add(drawn(shot.view().pixel(point.eastMetres(), -point.northMetres())));
            }
        }
        return line;
    }

    private static Path2D path(List<PixelPoint> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().xPx(), points.getFirst().yPx());
        points.stream().skip(1).forEach(point -> path.lineTo(point.xPx(), point.yPx()));
        return path;
    }

    private PixelPoint drawn(PixelPoint point) {
        return new PixelPoint(point.xPx() * scale, point.yPx() * scale);
    }

    /** Metres from the front to each point of the line. */
    private static double[] along(Convoy convoy) {
        double[] along = new double[convoy.path().size()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1]
                    + convoy.path().get(i - 1).metresTo(convoy.path().get(i));
        }
        return along;
    }

    private static double distance(PixelPoint a, PixelPoint b) {
        return Math.hypot(b.xPx() - a.xPx(), b.yPx() - a.yPx());
    }
}
