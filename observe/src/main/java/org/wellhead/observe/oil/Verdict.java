package org.wellhead.observe.oil;

/** How a claimed figure stands to what is known. */
public enum Verdict {
    /** It lies outside of what is known by a quarter or more. */
    CONTRADICTION("contradiction"),
    /** It lies outside by a tenth to a quarter. */
    STRAINED("strained"),
    /** It lies inside, or as near as round figures are. */
    CONSISTENT("consistent");

    private static final double ROUND = 1.1;
    private static final double FAR = 1.25;

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As it stands in answers. */
    public String word() {
        return word;
    }

    /** The verdict on a figure of which low to high is known. All are positive. */
    static Verdict of(double figure, double low, double high) {
        double outside = Math.max(low / figure, figure / high);
        return outside <= ROUND ? CONSISTENT : outside < FAR ? STRAINED : CONTRADICTION;
    }
}
