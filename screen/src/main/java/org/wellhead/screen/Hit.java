package org.wellhead.screen;

/**
 * A listed party that may be the one asked about.
 *
 * @param matched the one of the entry's names that matched best
 */
public record Hit(ListedParty entry, ListedName matched, Score score) {
    /** How much a hit says. */
    public enum Verdict {
        /** Nine in ten of such hits are true, or better. */
        STRONG,
        /** At or above the threshold, below strong; or a weak alias alone. */
        POSSIBLE,
        /** The entry was taken off its list: no hit, but worth knowing. */
        DELISTED;

        /** The word that stands in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** From this score on, per mille, a hit is strong. */
    public static final int STRONG_PER_MILLE = 900;

    /** What this hit says. */
    public Verdict verdict() {
        if (entry.isDelisted()) {
            return Verdict.DELISTED;
        }
        return score.perMille() >= STRONG_PER_MILLE && matched.quality() != ListedName.Quality.WEAK
                ? Verdict.STRONG
                : Verdict.POSSIBLE;
    }
}
