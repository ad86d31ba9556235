package org.wellhead.screen.index;

/** How much a listed word that is like a word of the query counts, of 256 for the same word. */
final class Likeness {
    static final int SAME = 256;

    /** Between two Latin words vowels would be there to tell, and two consonants alone say too little. */
    static final int LEAST_LATIN_SKELETON = 3;

    /** Of two consonants less one nothing is left to tell by. */
    static final int LEAST_NEAR_SKELETON = 5;

    private Likeness() {}

    /** The most edits that two readings may be apart. */
    static int mostEdits(int longer) {
        return longer < 3 ? 0 : longer < Keys.PREFIX ? 1 : 2;
    }

    /** Of readings so many edits apart; 0 where that is too many. */
    static int ofReadings(int edits, int longer) {
        return edits > mostEdits(longer) ? 0 : SAME - 400 * edits / Math.max(1, longer);
    }

    /** Of two Latin words with equal skeletons. */
    static int ofLatinSkeletons(int length) {
        return length < LEAST_LATIN_SKELETON ? 0 : length == LEAST_LATIN_SKELETON ? 120 : 150;
    }

    /**
     * Of words of different scripts by their nearest readings; 0 where they are too far apart. Readings guess at vowels that are
     * not written, so that more edits are forgiven than between words that were read.
     *
     * @param loss the {@link #loss} of the readings that lose least
     * @param same whether the skeletons are the same, rather than one consonant apart
     */
    static int acrossScripts(int loss, boolean same) {
        return Math.max(0, (same ? 230 : 190) - loss);
    }

    /** What edits between readings cost, {@code longer} the length of the longer. */
    static int loss(int edits, int longer) {
        return 200 * edits / Math.max(1, longer);
    }

    /** What a match says: 100 ln(all names / names as like), and less the less like the words are. */
    static int evidence(int likeness, int allNames, int namesAsLike) {
        return (int) Math.round(100 * Math.log(1 + (double) allNames / namesAsLike) * (SAME + likeness) / (2 * SAME));
    }
}
