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
    private static final int SWAP = 90;
    private static final byte[] NEAR = nearLetters();

    /**
     * Three rows of the table of distances, and the letters of one word with what they cost, kept for each thread: a
     * comparison fills thousands.
     */
    private static final ThreadLocal<int[][]> ROWS = ThreadLocal.withInitial(() -> new int[5][MOST_LETTERS + 1]);

    private Likeness() {}

    /** 0, or {@link #LEAST} to 1000, 1000 for the same word. */
    public static int of(Word a, Word b) {
        return of(a, b, LEAST);
    }

    /**
     * The same where nothing less will do, which is told sooner.
     *
     * @param least what is asked for, {@link #LEAST} or more
     * @return 0, or {@code least} to 1000
     */
    public static int of(Word a, Word b, int least) {
        if (a.letters().equals(b.letters())) {
            return 1000;
        }
        int alike = between(a, b, least);
        return alike < least ? 0 : alike;
    }

    private static int between(Word a, Word b, int least) {
        Heard heardA = a.heard();
        Heard heardB = b.heard();
        if (heardA == null && heardB == null) {
            int longer = Math.max(a.latin().length(), b.latin().length());
            if (leastDistance(a.classes(), b.classes()) > (1000 - LEAST) * (longer - 1) / 10) {
                return 0;
            }
            return latin(a.latin(), a.sound(), b.latin(), b.sound(), least);
        }
        if (a.script() == b.script()) {
            return ofOneScript(a, b);
        }
        if (heardA == null) {
            return heardB == null ? 0 : heard(heardB.likeness(a.latin(), least), a.latin(), b);
        }
        if (heardB == null) {
            return heard(heardA.likeness(b.latin(), least), b.latin(), a);
        }
        int best = 0;
        for (String reading : heardA.readings()) {
            best = Math.max(best, heardB.likeness(reading, Math.max(least, best)));
        }
        for (String reading : heardB.readings()) {
            best = Math.max(best, heardA.likeness(reading, Math.max(least, best)));
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
        int byLetters = bySpelling(a.letters(), b.letters(), LEAST);
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
        return latin(a, soundA, b, soundB, LEAST);
    }

    /** The same, and whatever is below {@code least} may be 0. */
    private static int latin(String a, String soundA, String b, String soundB, int least) {
        if (a.equals(b)) {
            return 1000;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (soundA.equals(soundB)) {
            return 970;
        }
        if (soundA.equals(a) && soundB.equals(b)) {
            // Words are often spelt as they sound: then one distance is both.
            int both = bySpelling(a, b, Math.min(960, least));
            return both >= 960 ? both - 10 : both;
        }
        int bySound = bySpelling(soundA, soundB, Math.min(960, least + 10)) - 10;
        // The letters matter only where they are liker than the sounds.
        return bySound >= 950 ? bySound : Math.max(bySound, bySpelling(a, b, Math.max(least, bySound)));
    }

    /** 0 where it is below {@code least}. */
    private static int bySpelling(String a, String b, int least) {
        int longer = Math.max(a.length(), b.length());
        int gap = Math.abs(a.length() - b.length());
        // Two letters or fewer must be equal; no slip of the pen leaves out a third of a word.
        if (longer > MOST_LETTERS || longer < 3 || gap > 1 + longer / 6) {
            return 0;
        }
        int most = (1000 - LEAST) * (longer - 1) / 10;
        int wanted = Math.min(most, ((1001 - least) * (longer - 1) - 1) / 10);
        int distance = distance(a, b, most, wanted);
        return distance > wanted ? 0 : 1000 - 10 * distance / (longer - 1);
    }

    /** The weighted distance in hundredths of an edit, or more than {@code most} where it is more. */
    static int distance(String a, String b, int most) {
        return distance(a, b, most, most);
    }

    /** The same, and told sooner, where it is more than is wanted; {@code wanted} is not more than {@code most}. */
    private static int distance(String a, String b, int most, int wanted) {
        int n = a.length();
        int m = b.length();
        int[][] rows = ROWS.get();
        int[] before = rows[0];
        int[] last = rows[1];
        int[] row = rows[2];
        int[] letters = rows[3];
        int[] gaps = rows[4];
        last[0] = 0;
        for (int j = 1; j <= m; j++) {
            letters[j] = b.charAt(j - 1);
            gaps[j] = gap(b, j - 1);
            last[j] = last[j - 1] + gaps[j];
        }
        int leastBefore = 0;
        char previous = 0;
        for (int i = 1; i <= n; i++) {
            char x = a.charAt(i - 1);
            int gapA = gap(a, i - 1);
            row[0] = last[0] + gapA;
            int least = row[0];
            for (int j = 1; j <= m; j++) {
                int y = letters[j];
                int cost = x == y ? last[j - 1] : last[j - 1] + change(x, y, i == 1 && j == 1);
                cost = Math.min(cost, last[j] + gapA);
                cost = Math.min(cost, row[j - 1] + gaps[j]);
                if (previous == y && j > 1 && x == letters[j - 1] && x != y) {
                    cost = Math.min(cost, before[j - 2] + SWAP);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            // Letters changed over lead past a row.
            if (least > most || (least > wanted && leastBefore + SWAP > wanted)) {
                return least;
            }
            leastBefore = least;
            previous = x;
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

    private static int change(int x, int y, boolean first) {
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
