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
    private static final long SKELETON = 0xC2B2AE3D27D4EB4FL;

    private Keys() {}

    /** Adds the keys of a reading: the letters a to z and digits. */
    static void ofReading(String reading, Ints keys) {
        int length = Math.min(reading.length(), PREFIX);
        long packed = packed(reading, length);
        keys.add(mixed(packed, READING));
        if (length < 3) {
            return;
        }
        boolean twice = reading.length() >= PREFIX;
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

    /** The key of a skeleton as it stands. */
    static int ofSkeleton(String skeleton) {
        return mixed(packed(skeleton, Math.min(skeleton.length(), PREFIX)), SKELETON);
    }

    /** Adds the keys of a skeleton less one letter, where three letters or more are left of it, or two of three. */
    static void ofSkeletonLess(String skeleton, Ints keys) {
        int length = Math.min(skeleton.length(), PREFIX);
        if (length < 3) {
            return;
        }
        long packed = packed(skeleton, length);
        for (int i = 0; i < length; i++) {
            if (i == 0 || skeleton.charAt(i) != skeleton.charAt(i - 1)) {
                keys.add(mixed(without(packed, i), SKELETON));
            }
        }
    }

    /** A key of letters of any script as they stand. */
    static int ofLetters(CharSequence letters, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 0x100000001B3L + letters.charAt(i) + 1;
        }
        return mixed(hash, READING ^ SKELETON);
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
