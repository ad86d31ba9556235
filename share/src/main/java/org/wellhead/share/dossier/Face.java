package org.wellhead.share.dossier;

/** A face of letters: its font, and the one that has what it lacks. */
enum Face {
    /** For sentences and headings. */
    SERIF("/liberation/LiberationSerif-Regular.ttf", Face.MORE),
    /** For the headings of findings. */
    SERIF_BOLD("/liberation/LiberationSerif-Bold.ttf", Face.MORE_BOLD),
    /** For tables and remarks. */
    SANS("/liberation/LiberationSans-Regular.ttf", Face.MORE),
    /** For sums and labels. */
    SANS_BOLD("/liberation/LiberationSans-Bold.ttf", Face.MORE_BOLD);

    private static final String MORE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf";
    private static final String MORE_BOLD = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed-Bold.ttf";

    private final String font;
    private final String more;

    Face(String font, String more) {
        this.font = font;
        this.more = more;
    }

    /** The resource of its font. */
    String font() {
        return font;
    }

    /** The resource of the font for the letters that it lacks. */
    String more() {
        return more;
    }
}
