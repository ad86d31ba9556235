package org.wellhead.screen.name;

import java.util.Arrays;

/**
 * How alike two words are, per mille: a weighted edit distance on their sounds and on their letters, the better of both.
 *
 * <p>Design: distance in hundredths of an edit; a letter for a near one (a/e, k/g, s/z) costs less than a whole edit, so does a
 * vowel or an h more or less; two neighbours changed over cost one. {@code 1000 - 10 * distance / (length - 1)} of the longer
 * word is the likeness: short words fail closed. Words of other scripts are heard ({@link Heard}); words of one other script are compared by their
 * letters. Damerau's distance (Damerau 1964, restricted form), O(n m) with a band.
 */
public final class Likeness {
    /** Likeness below this is none: 0. */
    public static final int LEAST = 580;

    private static final int MOST_LETTERS = 40;
    private static final int EDIT = 100;
    private static final int SURELY_HEARD = 860;
    private static final byte[] NEAR = nearLetters();

    /** Three rows of the table of distances, kept for each thread: a comparison fills thousands. */
    private static final ThreadLocal<int[][]> ROWS = ThreadLocal.withInitial(() -> new int[3][MOST_LETTERS + 1]);

    private Likeness() {}

    /** 0, or {@link #LEAST} to 1000, 1000 for the same word. */
    public static int of(Word a, Word b) {
        if (a.letters().equals(b.letters())) {
            return 1000;
        }
        int alike = between(a, b);
        return alike < LEAST ? 0 : alike;
    }

    private static int between(Word a, Word b) {
        Heard heardA = a.heard();
        Heard heardB = b.heard();
        if (heardA == null && heardB == null) {
            int longer = Math.max(a.latin().length(), b.latin().length());
            if (leastDistance(a.classes(), b.classes()) > (1000 - LEAST) * (longer - 1) / 10) {
                return 0;
            }
            return latin(a.latin(), a.sound(), b.latin(), b.sound());
        }
        if (a.script() == b.script()) {
            return ofOneScript(a, b);
        }
        if (heardA == null) {
            return heardB == null ? 0 : heard(heardB.likeness(a.latin()), a.latin(), b);
        }
        if (heardB == null) {
            return heard(heardA.likeness(b.latin()), b.latin(), a);
        }
        int best = 0;
        for (String reading : heardA.readings()) {
            best = Math.max(best, heardB.likeness(reading));
        }
        for (String reading : heardB.readings()) {
            best = Math.max(best, heardA.likeness(reading));
        }
        return best;
    }

    /** Which classes of consonants a word has, a bit each; no cheap change leads from one class to another. */
    static int classes(String sound) {
        int classes = 0;
        for (int i = 0; i < sound.length(); i++) {
            classes |= switch (sound.charAt(i)) {
                case 't', 'd' -> 1;
                case 'm', 'n' -> 2;
                case 'l' -> 4;
                case 'r' -> 8;
                case 'k', 'g', 'q', 'x', 'c', 'C', 'S', 's', 'z', 'j' -> 16;
                case 'b', 'p', 'f', 'v' -> 32;
                default -> 0;
            };
        }
        return classes;
    }

    /** A class that one word lacks costs an edit; v may also be a u. */
    private static int leastDistance(int a, int b) {
        return Math.max(lacking(a & ~b), lacking(b & ~a));
    }

    private static int lacking(int classes) {
        return EDIT * Integer.bitCount(classes & 31) + 45 * (classes >> 5);
    }

    /** A Han character is a syllable: of fewer than two letters or so each, only what is surely meant counts. */
    private static int heard(int likeness, String latin, Word heard) {
        int syllables = heard.letters().codePointCount(0, heard.letters().length());
        boolean tooShort = heard.script() == Script.HAN && latin.length() < (syllables == 2 ? 4 : 2 * syllables - 1);
        return tooShort && likeness < SURELY_HEARD ? 0 : likeness;
    }

    private static int ofOneScript(Word a, Word b) {
        int byLetters = bySpelling(a.letters(), b.letters());
        // Where no vowels are written the likeliest readings are guesses, and two names read alike.
        if (a.script() == Script.ARABIC
                || a.script() == Script.HEBREW
                || a.latin().isEmpty()) {
            return byLetters;
        }
        return Math.max(byLetters, latin(a.latin(), a.sound(), b.latin(), b.sound()) * 9 / 10);
    }

    /** Two folded Latin words, with their {@link Sound#form forms}. */
    public static int latin(String a, String soundA, String b, String soundB) {
        if (a.equals(b)) {
            return 1000;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (soundA.equals(soundB)) {
            return 970;
        }
        int bySound = bySpelling(soundA, soundB) - 10;
        return bySound >= 950 ? bySound : Math.max(bySound, bySpelling(a, b));
    }

    private static int bySpelling(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int gap = Math.abs(a.length() - b.length());
        // Two letters or fewer must be equal; no slip of the pen leaves out a third of a word.
        if (longer > MOST_LETTERS || longer < 3 || gap > 1 + longer / 6) {
            return 0;
        }
        int most = (1000 - LEAST) * (longer - 1) / 10;
        int distance = distance(a, b, most);
        return distance > most ? 0 : 1000 - 10 * distance / (longer - 1);
    }

    /** The weighted distance in hundredths of an edit, or more than {@code most} where it is more. */
    static int distance(String a, String b, int most) {
        int n = a.length();
        int m = b.length();
        int[][] rows = ROWS.get();
        int[] before = rows[0];
        int[] last = rows[1];
        int[] row = rows[2];
        last[0] = 0;
        for (int j = 1; j <= m; j++) {
            last[j] = last[j - 1] + gap(b, j - 1);
        }
        for (int i = 1; i <= n; i++) {
            char x = a.charAt(i - 1);
            int gapA = gap(a, i - 1);
            row[0] = last[0] + gapA;
            int least = row[0];
            for (int j = 1; j <= m; j++) {
                char y = b.charAt(j - 1);
                int cost = x == y ? last[j - 1] : last[j - 1] + change(x, y, i == 1 && j == 1);
                cost = Math.min(cost, last[j] + gapA);
                cost = Math.min(cost, row[j - 1] + gap(b, j - 1));
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y && x != y) {
                    cost = Math.min(cost, before[j - 2] + EDIT * 9 / 10);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return least;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[m];
    }

    private static int gap(String word, int at) {
        char c = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == c) {
            return 25;
        }
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> at == 0 ? 80 : 55;
            case 'h' -> 45;
            case '\'' -> 10;
            default -> EDIT;
        };
    }

    private static int change(char x, char y, boolean first) {
        int cost = x < 128 && y < 128 ? NEAR[(x << 7) | y] : EDIT;
        return first ? cost + cost / 4 : cost;
    }

    private static byte[] nearLetters() {
        byte[] table = new byte[128 * 128];
        Arrays.fill(table, (byte) EDIT);
        near(table, 60, "aeiouy");
        near(table, 30, "ae", "ou", "ei", "iy", "ey");
        near(
                table, 45, "kg", "kh", "gh", "sz", "td", "bp", "fv", "jg", "mn", "Cj", "CS", "Ss", "Sj", "jz", "hx",
                "kx", "cs", "ck", "qk", "vb", "uv", "uw", "Ck", "Cs", "Cc", "CT");
        near(table, 25, "vw", "iy", "ij", "yj", "qk");
        return table;
    }

    private static void near(byte[] table, int cost, String... groups) {
        for (String group : groups) {
            for (int i = 0; i < group.length(); i++) {
                for (int j = 0; j < group.length(); j++) {
                    if (i != j) {
                        table[(group.charAt(i) << 7) | group.charAt(j)] = (byte) cost;
                    }
                }
            }
        }
    }
}
