package org.wellhead.screen.name.sound;

/**
 * The consonants of a Latin word in coarse classes, a key for retrieval: vowels, y, h and w go; letters that scripts confuse are
 * one; neighbours of one class are one.
 */
public final class Skeleton {
    private Skeleton() {}

    /** {@code "mmt"} for {@code "muhammad"} and {@code "mohamed"}; {@code ""} for a word of vowels only. */
    public static String of(String latin) {
        StringBuilder skeleton = new StringBuilder(latin.length());
        int n = latin.length();
        boolean vowelBetween = true;
        for (int i = 0; i < n; i++) {
            char sound = sound(latin, i, n);
            if (sound == '.') {
                continue;
            }
            if (sound == 0) {
                vowelBetween = true;
                continue;
            }
            int last = skeleton.length() - 1;
            if (vowelBetween || last < 0 || skeleton.charAt(last) != sound) {
                skeleton.append(sound);
            }
            vowelBetween = false;
        }
        return skeleton.toString();
    }

    /** A class; 0 for a vowel; a dot for a letter that only colours its neighbour. */
    private static char sound(String latin, int i, int n) {
        char c = latin.charAt(i);
        char next = i + 1 < n ? latin.charAt(i + 1) : 0;
        return switch (c) {
            case 'b', 'p' -> next == 'h' && c == 'p' ? 'f' : 'p';
            case 'f', 'v' -> 'f';
            case 'c' -> next == 'h' || next == 'e' || next == 'i' || next == 'y' || next == 'z' ? 's' : 'k';
            case 'g', 'k', 'q' -> 'k';
            case 'j', 's', 'z' -> 's';
            case 'x' -> 's';
            case 'd', 't' -> next == 's' || next == 'z' || next == 'j' || next == 'c' ? '.' : 't';
            case 'm' -> 'm';
            case 'n' -> 'n';
            case 'l', 'r' -> 'l';
            case 'h' -> '.';
            default -> 0;
        };
    }
}
