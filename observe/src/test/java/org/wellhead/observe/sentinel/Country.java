package org.wellhead.observe.sentinel;

/** Drawn country around one road, with what could be taken for trucks. */
final class Country {
    private static final int SIDE_PX = 200;
    private static final double MIDDLE_METRES = 1000;

    final double heading;
    final Drawing drawing;
    private final double east;
    private final double south;

    Country(long seed) {
        heading = seed * 37 % 180;
        drawing = new Drawing(SIDE_PX, SIDE_PX, seed, Drawing.MEADOW);
        east = Math.sin(Math.toRadians(heading));
        south = -Math.cos(Math.toRadians(heading));
    }

    /** Fields of many colours, whose edges meet the road. */
    Country fields() {
        for (int i = 0; i < 25; i++) {
            double dry = drawing.random.nextDouble();
            double[] colour = {
                0.03 + 0.1 * dry, 0.06 + 0.12 * dry, 0.09 + 0.15 * dry, 0.2 + 0.2 * drawing.random.nextDouble()
            };
            drawing.box(
                    2000 * drawing.random.nextDouble(),
                    2000 * drawing.random.nextDouble(),
                    150 + 500 * drawing.random.nextDouble(),
                    100 + 300 * drawing.random.nextDouble(),
                    180 * drawing.random.nextDouble(),
                    0,
                    colour);
        }
        return this;
    }

    Country road(double widthMetres) {
        drawing.box(MIDDLE_METRES, MIDDLE_METRES, 3000, widthMetres, heading, 0, Drawing.ASPHALT);
        return this;
    }

    /** Red, blue and white roofs from 20 m beside the road on. */
    Country roofs() {
        double[][] colours = {Drawing.RED_ROOF, Drawing.BLUE_ROOF, Drawing.WHITE};
        for (int i = 0; i < 12; i++) {
            double side = (drawing.random.nextBoolean() ? 1 : -1) * (35 + 60 * drawing.random.nextDouble());
            at((drawing.random.nextDouble() - 0.5) * 2000, side, 25, 15, 10 * i, 0, colours[i % 3]);
        }
        return this;
    }

    /** Three bridges of several greys over the road. */
    Country bridges() {
        for (int i = 0; i < 3; i++) {
            double grey = 0.1 + 0.05 * i;
            at((i - 1) * 500, 0, 200, 10, 60 + 30 * i, 0, new double[] {grey, grey, grey, grey});
        }
        return this;
    }

    /** A thing on the road, metres along and to the right of its middle; its heading counts from the road's. */
    void at(double along, double right, double length, double width, double turned, double kmh, double[] colour) {
        drawing.box(x(along, right), y(along, right), length, width, heading + turned, kmh, colour);
    }

    double x(double along, double right) {
        return MIDDLE_METRES + east * along - south * right;
    }

    double y(double along, double right) {
        return MIDDLE_METRES + south * along + east * right;
    }
}
