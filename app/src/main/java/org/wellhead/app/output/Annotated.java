package org.wellhead.app.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
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
    private static final Color CONVOY = new Color(0xffffff);
    private static final Color UNDER = new Color(0, 0, 0, 150);
    private static final int WHITE = 0xffffff;
    private static final int QUIET = 0xc8c8c8;
    private static final int EDGE_PX = 16;
    private static final double TANKER_FROM = 0.5;

    /** Boxes smaller than this are drawn as marks of that size. */
    private static final double BOX_LEAST_PX = 7;

    private final Sighting sighting;
    private final Shot shot;
    private final Picture picture;
    private final double scale;
    private final BufferedImage image;
    private final Graphics2D drawing;

    private Annotated(Sighting sighting, Shot shot, Picture picture, Overview overview) {
        this.sighting = sighting;
        this.shot = shot;
        this.picture = picture;
        this.scale = overview.scale();
        List<String> caption = caption();
        int captionPx = caption.size() * Letters.HEIGHT_PX + 2 * EDGE_PX;
        image = new BufferedImage(
                overview.image().getWidth(), overview.image().getHeight() + captionPx, BufferedImage.TYPE_INT_RGB);
        drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.drawImage(overview.image(), 0, 0, null);
        drawing.clipRect(0, 0, overview.image().getWidth(), overview.image().getHeight());
    }

    /**
     * Draws it.
     *
     * @param index of the picture in the sighting
     * @throws IOException if the picture cannot be read
     */
    static BufferedImage draw(Sighting sighting, int index, Picture picture) throws IOException {
        Annotated annotated = new Annotated(sighting, sighting.shots().get(index), picture, Overview.of(picture));
        annotated.convoys();
        sighting.vehicles().stream()
                .filter(vehicle -> vehicle.picture() == index)
                .forEach(annotated::box);
        annotated.distances();
        annotated.scaleBar();
        annotated.north();
        annotated.captions();
        annotated.drawing.dispose();
        return annotated.image;
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
        Path2D box = new Path2D.Double();
        int[][] corners = {{1, 1}, {1, -1}, {-1, -1}, {-1, 1}};
        for (int[] corner : corners) {
            double along = corner[0] * length;
            double across = corner[1] * width;
            PixelPoint at = shot.view().pixel(middle[0] + along * x - across * y, middle[1] + along * y + across * x);
            if (box.getCurrentPoint() == null) {
                box.moveTo(at.xPx() * scale, at.yPx() * scale);
            } else {
                box.lineTo(at.xPx() * scale, at.yPx() * scale);
            }
        }
        box.closePath();
        boolean isLarge = vehicle.size() == VehicleSize.LARGE;
        float stroke = isLarge ? 2.2f : 1.5f;
        drawing.setStroke(new BasicStroke(stroke + 1.6f));
        drawing.setColor(UNDER);
        drawing.draw(box);
        drawing.setStroke(new BasicStroke(stroke));
        drawing.setColor(isLarge ? vehicle.tankerProbability() >= TANKER_FROM ? TANKER : LARGE : SMALL);
        drawing.draw(box);
    }

    private void convoys() {
        for (Convoy convoy : sighting.convoys()) {
            List<PixelPoint> line = line(convoy);
            Path2D path = new Path2D.Double();
            for (PixelPoint at : line) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(at.xPx(), at.yPx());
                } else {
                    path.lineTo(at.xPx(), at.yPx());
                }
            }
            drawing.setStroke(new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            drawing.setColor(UNDER);
            drawing.draw(path);
            drawing.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            drawing.setColor(CONVOY);
            drawing.draw(path);
        }
    }

    /** Marks along each convoy, counted from its front, in steps of 1, 2 or 5 that leave room between labels. */
    private void distances() {
        for (Convoy convoy : sighting.convoys()) {
            List<PixelPoint> line = line(convoy);
            double[] along = along(convoy);
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
        drawing.setColor(CONVOY);
        drawing.draw(new Line2D.Double(x - 9 * nx, y - 9 * ny, x + 9 * nx, y + 9 * ny));
        label(label, (int) (x + 26 * nx + 4), (int) (y + 26 * ny - Letters.HEIGHT_PX / 2.0));
    }

    private void scaleBar() {
        double metresPerPx = shot.scale().metresPerPixel() / scale;
        double metres = RoundLength.atLeast(metresPerPx * 120);
        int length = (int) Math.round(metres / metresPerPx);
        int bottom = pictureHeight() - EDGE_PX - 10;
        String told = RoundLength.told(metres, metres) + (shot.isTilted() ? " at the middle" : "");
        drawing.setColor(UNDER);
        drawing.fillRect(
                EDGE_PX - 8,
                bottom - Letters.HEIGHT_PX - 6,
                Math.max(length, Letters.widthPx(told)) + 16,
                Letters.HEIGHT_PX + 24);
        drawing.setColor(CONVOY);
        drawing.fillRect(EDGE_PX, bottom, length, 5);
        drawing.fillRect(EDGE_PX, bottom - 5, 3, 15);
        drawing.fillRect(EDGE_PX + length - 3, bottom - 5, 3, 15);
        Letters.write(image, told, EDGE_PX, bottom - Letters.HEIGHT_PX - 4, WHITE);
    }

    private void north() {
        if (shot.topHeadingDegrees().isEmpty()) {
            return;
        }
        double turn = Math.toRadians(-shot.topHeadingDegrees().getAsDouble());
        double x = image.getWidth() - 60;
        double y = 64;
        double nx = Math.sin(turn);
        double ny = -Math.cos(turn);
        drawing.setColor(UNDER);
        drawing.fillOval((int) x - 46, (int) y - 46, 92, 92);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x + 26 * nx, y + 26 * ny);
        arrow.lineTo(x - 22 * nx - 12 * ny, y - 22 * ny + 12 * nx);
        arrow.lineTo(x - 12 * nx, y - 12 * ny);
        arrow.lineTo(x - 22 * nx + 12 * ny, y - 22 * ny - 12 * nx);
        arrow.closePath();
        drawing.setColor(CONVOY);
        drawing.fill(arrow);
        Letters.write(
                image,
                "N",
                (int) (x + 37 * nx - Letters.WIDTH_PX / 2.0),
                (int) (y + 37 * ny - Letters.HEIGHT_PX / 2.0),
                WHITE);
    }

    private void captions() {
        int top = pictureHeight() + EDGE_PX;
        int most = (image.getWidth() - 2 * EDGE_PX) / Letters.WIDTH_PX;
        List<String> caption = caption();
        for (int i = 0; i < caption.size(); i++) {
            Letters.write(
                    image,
                    Legible.of(caption.get(i), Math.max(1, most)),
                    EDGE_PX,
                    top + i * Letters.HEIGHT_PX,
                    i == 0 ? WHITE : QUIET);
        }
    }

    private List<String> caption() {
        List<String> lines = new ArrayList<>();
        lines.add(SightingHeadline.counted(sighting));
        lines.add(
                "Boxes: red, large and more likely a tanker than not; amber, other large; blue, small. Line: convoy, from its front.");
        lines.add(String.format(
                Locale.ROOT,
                "%s, %.3g m a pixel ± %.0f %%",
                shot.name(),
                shot.scale().metresPerPixel(),
                200 * shot.scale().relativeError()));
        return lines;
    }

    private int pictureHeight() {
        return (int) drawing.getClipBounds().getMaxY();
    }

    private void label(String text, int left, int top) {
        drawing.setColor(UNDER);
        drawing.fillRect(left - 4, top, Letters.widthPx(text) + 8, Letters.HEIGHT_PX);
        Letters.write(image, text, left, top, WHITE);
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
