package org.wellhead.app.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A picture to be shown to people: it can be drawn upon, says how long a stretch is and where north lies, and has lines below it. */
final class Briefing {
    /** Under every line, so that it is seen on sand as on asphalt. */
    static final Color UNDER = new Color(0, 0, 0, 150);

    /** Lines that belong to no vehicle. */
    static final Color LINE = Color.WHITE;

    private static final int WHITE = 0xffffff;
    private static final int QUIET = 0xc8c8c8;
    private static final int EDGE_PX = 16;
    private static final int BAR_LEAST_PX = 120;

    private final BufferedImage image;
    private final Graphics2D drawing;
    private final int pictureHeightPx;
    private final List<String> caption;

    /**
     * Begins one.
     *
     * @param caption lines for below the picture, the most important first; what is too long is broken
     */
    Briefing(Overview overview, List<String> caption) {
        pictureHeightPx = overview.image().getHeight();
        int width = overview.image().getWidth();
        int most = Math.max(1, (width - 2 * EDGE_PX) / Letters.WIDTH_PX);
        this.caption = caption.stream()
                .flatMap(line -> Letters.lines(line, most).stream())
                .toList();
        image = new BufferedImage(
                width,
                pictureHeightPx + this.caption.size() * Letters.HEIGHT_PX + 2 * EDGE_PX,
                BufferedImage.TYPE_INT_RGB);
        drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.drawImage(overview.image(), 0, 0, null);
        drawing.clipRect(0, 0, width, pictureHeightPx);
    }

    /** For drawing on the picture. */
    Graphics2D drawing() {
        return drawing;
    }

    /** Writes a word on a dark ground. */
    void label(String text, int left, int top) {
        drawing.setColor(UNDER);
        drawing.fillRect(left - 4, top, Letters.widthPx(text) + 8, Letters.HEIGHT_PX);
        if (top + Letters.HEIGHT_PX <= pictureHeightPx) {
            Letters.write(image, text, left, top, WHITE);
        }
    }

    /** A bar of a round length at the lower left. */
    void scaleBar(double metresPerPx, String where) {
        double metres = RoundLength.atLeast(metresPerPx * BAR_LEAST_PX);
        int length = (int) Math.round(metres / metresPerPx);
        int bottom = pictureHeightPx - EDGE_PX - 10;
        String told = RoundLength.told(metres, metres) + where;
        drawing.setColor(UNDER);
        drawing.fillRect(
                EDGE_PX - 8,
                bottom - Letters.HEIGHT_PX - 6,
                Math.max(length, Letters.widthPx(told)) + 16,
                Letters.HEIGHT_PX + 24);
        drawing.setColor(LINE);
        drawing.fillRect(EDGE_PX, bottom, length, 5);
        drawing.fillRect(EDGE_PX, bottom - 5, 3, 15);
        drawing.fillRect(EDGE_PX + length - 3, bottom - 5, 3, 15);
        Letters.write(image, told, EDGE_PX, bottom - Letters.HEIGHT_PX - 4, WHITE);
    }

    /**
     * An arrow to the north at the upper right.
     *
     * @param topHeadingDegrees where the picture's top points, clockwise from north
     */
    void north(double topHeadingDegrees) {
        double turn = Math.toRadians(-topHeadingDegrees);
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
        drawing.setColor(LINE);
        drawing.fill(arrow);
        Letters.write(
                image,
                "N",
                (int) (x + 37 * nx - Letters.WIDTH_PX / 2.0),
                (int) (y + 37 * ny - Letters.HEIGHT_PX / 2.0),
                WHITE);
    }

    /** Writes the lines below the picture; nothing can be drawn after that. */
    BufferedImage finish() {
        for (int i = 0; i < caption.size(); i++) {
            Letters.write(
                    image,
                    caption.get(i),
                    EDGE_PX,
                    pictureHeightPx + EDGE_PX + i * Letters.HEIGHT_PX,
                    i == 0 ? WHITE : QUIET);
        }
        drawing.dispose();
        return image;
    }
}
