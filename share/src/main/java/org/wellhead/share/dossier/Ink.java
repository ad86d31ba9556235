package org.wellhead.share.dossier;

/**
 * How words are set.
 *
 * @param face of the letters
 * @param sizePoints of the letters
 * @param leadingPoints from line to line
 * @param rgb the colour, red in the highest of three bytes
 */
record Ink(Face face, float sizePoints, float leadingPoints, int rgb) {
    static final int BLACK = 0x1B1A17;
    static final int QUIET = 0x5D5950;
    static final int LINE = 0xBDB7AA;
    static final int HAIR = 0xE0DCD2;

    static final Ink TITLE = new Ink(Face.SERIF, 30, 36, BLACK);
    static final Ink HEADING_1 = new Ink(Face.SERIF, 20, 25, BLACK);
    static final Ink HEADING_2 = new Ink(Face.SERIF, 15, 19, BLACK);
    static final Ink HEADING_3 = new Ink(Face.SERIF_BOLD, 11, 14.5f, BLACK);
    static final Ink PROSE = new Ink(Face.SERIF, 10.5f, 14.5f, BLACK);
    static final Ink NOTE = new Ink(Face.SANS, 8, 11, QUIET);
    static final Ink LABEL = new Ink(Face.SANS, 8, 11, QUIET);
    static final Ink FACT = new Ink(Face.SANS, 8, 11, BLACK);
    static final Ink CELL = new Ink(Face.SANS, 7.5f, 10, BLACK);
    static final Ink CELL_HEAD = new Ink(Face.SANS, 7.5f, 10, QUIET);
    static final Ink CELL_SUM = new Ink(Face.SANS_BOLD, 7.5f, 10, BLACK);
    static final Ink COVER_FACT = new Ink(Face.SANS, 9.5f, 14, BLACK);
    static final Ink COVER_LABEL = new Ink(Face.SANS, 9.5f, 14, QUIET);

    /** Where letters stand below the top of their line. */
    float baselinePoints() {
        return (leadingPoints - sizePoints) / 2 + 0.82f * sizePoints;
    }

    /** The same in another face. */
    Ink in(Face other) {
        return new Ink(other, sizePoints, leadingPoints, rgb);
    }

    /** The same in another colour. */
    Ink coloured(int otherRgb) {
        return new Ink(face, sizePoints, leadingPoints, otherRgb);
    }
}
