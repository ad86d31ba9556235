package org.wellhead.screen.index;

/** How much a listed word that is like a word of the query counts, of 256 for the same word. */
final class Likeness {
    static final int SAME = 256;

    /** Between two Latin words vowels would be there to tell, and two consonants alone say too little. */
    static final int LEAST_LATIN_SKELETON = 3;

    /** Of two consonants less one nothing is left to tell by. */
    static final int LEAST_NEAR_SKELETON = 3;

    private Likeness() {}

    /** The most edits that two readings may be apart. */
    static int mostEdits(int longer) {
        return longer < 3 ? 0 : longer < Keys.PREFIX ? 1 : 2;
    }

    /** Of readings so many edits apart; 0 where that is too many. */
    static int ofReadings(int edits, int longer) {
        return edits > mostEdits(longer) ? 0 : SAME - 400 * edits / Math.max(1, longer);
    }

    /** Of equal skeletons: the more letters, the likelier the words are one. */
    static int ofSkeletons(int length, boolean bothLatin) {
        if (bothLatin) {
            return length < LEAST_LATIN_SKELETON ? 0 : length == LEAST_LATIN_SKELETON ? 120 : 160;
        }
        return switch (length) {
            case 0 -> 0;
            case 1 -> 90;
            case 2 -> 150;
            case 3 -> 190;
            default -> 220;
        };
    }

    /** Of skeletons of different scripts, one edit apart. */
    static int ofSkeletonsApart(int longer) {
        return longer < 3 ? 0 : SAME - 160 - 240 / longer;
    }
}
