package org.wellhead.screen.index;

/**
 * The keys under which a reading or a skeleton is found although it is misspelt.
 *
 * <p>Two words that are one edit apart (a letter too many, too few, another, or two neighbours swapped) become equal when at most
 * one letter of each is left out, and two edits apart when at most two are. So every word stands under itself and under
 * itself less one letter, a word of eight letters or more also less two; only its first eight letters count, which
 * keeps it at 37 keys however long it is, and the property holds for the beginning of a word as for the whole. Source: the symmetric
 * delete method (Garbe, SymSpell, 2012), with its prefix.
 *
 * <p>The eight letters are packed in a {@code long}, six bits each, so that leaving one out is a shift.
 */
final class Keys {
    /** As many letters of a word count. */
    static final int PREFIX = 8;

    private static final int BITS = 6;
    private static final long READING = 0x9E3779B97F4A7C15L;
    private static final long LETTERS = 0xC2B2AE3D27D4EB4FL;
    private static final long LATIN_SAME = 0xA0761D6478BD642FL;
    private static final long LATIN_NEAR = 0xE7037ED1A0B428DBL;
    private static final long FOREIGN_NEAR = 0x8EBC6AF09C88C6E3L;

    private Keys() {}

    /** Adds the keys of a reading: the letters a to z and digits; less two of them only where that is asked. */
    static void ofReading(String reading, boolean lessTwo, Ints keys) {
        int length = Math.min(reading.length(), PREFIX);
        long packed = packed(reading, length);
        keys.add(mixed(packed, READING));
        if (length < 3) {
            return;
        }
        boolean twice = lessTwo && reading.length() >= PREFIX;
        for (int i = 0; i < length; i++) {
            if (i > 0 && reading.charAt(i) == reading.charAt(i - 1)) {
                continue;
            }
            long less = without(packed, i);
            keys.add(mixed(less, READING));
            for (int j = i; twice && j < length - 1; j++) {
                keys.add(mixed(without(less, j), READING));
            }
        }
    }

    /**
     * Adds the keys of a listed word's skeleton. A Latin word's stands by itself for Latin queries, which ask for nothing but
     * the same skeleton: with its neighbours they would meet fifty words for each that is theirs.
     */
    static void ofListedSkeleton(String skeleton, boolean latin, Ints keys) {
        if (latin) {
            keys.add(mixed(packed(skeleton, Math.min(skeleton.length(), PREFIX)), LATIN_SAME));
        }
        near(skeleton, latin ? LATIN_NEAR : FOREIGN_NEAR, keys);
    }

    /** Adds the keys to look under for a skeleton. */
    static void ofAskedSkeleton(String skeleton, boolean latin, Ints keys) {
        if (latin && skeleton.length() >= Likeness.LEAST_LATIN_SKELETON) {
            keys.add(mixed(packed(skeleton, Math.min(skeleton.length(), PREFIX)), LATIN_SAME));
        } else if (!latin) {
            near(skeleton, LATIN_NEAR, keys);
        }
        near(skeleton, FOREIGN_NEAR, keys);
    }

    private static void near(String skeleton, long salt, Ints keys) {
        int length = Math.min(skeleton.length(), PREFIX);
        long packed = packed(skeleton, length);
        keys.add(mixed(packed, salt));
        for (int i = 0; length >= Likeness.LEAST_NEAR_SKELETON && i < length; i++) {
            if (i == 0 || skeleton.charAt(i) != skeleton.charAt(i - 1)) {
                keys.add(mixed(without(packed, i), salt));
            }
        }
    }

    /** A key of letters of any script as they stand. */
    static int ofLetters(CharSequence letters, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 0x100000001B3L + letters.charAt(i) + 1;
        }
        return mixed(hash, LETTERS);
    }

    private static long packed(String letters, int length) {
        long packed = 0;
        for (int i = 0; i < length; i++) {
            packed |= code(letters.charAt(i)) << (BITS * i);
        }
        return packed;
    }

    private static long code(char letter) {
        int code = letter >= 'a' && letter <= 'z'
                ? letter - 'a' + 1
                : letter >= '0' && letter <= '9' ? letter - '0' + 27 : 63;
        return code;
    }

    private static long without(long packed, int letter) {
        long before = (1L << (BITS * letter)) - 1;
        return (packed & before) | ((packed >>> BITS) & ~before);
    }

    private static int mixed(long value, long salt) {
        long mixed = (value ^ salt) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 32)) * 0xC4CEB9FE1A85EC53L;
        return (int) (mixed >>> 32);
    }
}
