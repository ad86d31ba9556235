package org.wellhead.screen.index;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.screen.name.Fold;
import org.wellhead.screen.name.Heard;
import org.wellhead.screen.name.Script;
import org.wellhead.screen.name.Sounds;

/**
 * A word as it is written and as it sounds.
 *
 * @param letters folded, in its own script
 * @param readings in the letters a to z and digits, at most {@link Edits#MOST} of them
 * @param skeletons the readings' consonants, told apart no finer than scripts agree on
 * @param latin whether the word itself is Latin, so that its only reading is its letters
 */
record Spelling(String letters, List<String> readings, List<String> skeletons, boolean latin) {
    /** A word of as many letters is short. */
    private static final int SHORT = 4;

    /** More skeletons than these find no more words, and cost as much as the first. */
    private static final int MOST_SKELETONS = 3;

    /** As many readings of each word go into a join. */
    private static final int TOGETHER = 2;

    Spelling {
        readings = List.copyOf(readings);
        skeletons = List.copyOf(skeletons);
    }

    /** The spelling of a word of folded letters of one script. */
    static Spelling of(String word) {
        String letters = cut(word);
        Script script = Script.of(letters.codePointAt(0));
        if (script == Script.LATIN) {
            String reading = cut(Fold.latin(letters));
            String skeleton = cut(Sounds.skeleton(reading));
            return new Spelling(
                    reading.isEmpty() ? letters : reading,
                    reading.isEmpty() ? List.of() : List.of(reading),
                    skeleton.isEmpty() ? List.of() : List.of(skeleton),
                    true);
        }
        Heard heard = Sounds.hear(letters, script);
        return new Spelling(
                letters,
                heard.readings().stream().map(Spelling::cut).toList(),
                heard.skeletons().stream()
                        .map(Spelling::cut)
                        .filter(skeleton -> !skeleton.isEmpty())
                        .distinct()
                        .limit(MOST_SKELETONS)
                        .toList(),
                false);
    }

    /** Whether adjacent words are often written as one: all but one of them are short ("abd al rahman"). */
    static boolean joins(List<Spelling> words) {
        return words.stream().filter(word -> word.letters.length() > SHORT).count() <= 1;
    }

    /**
     * Adjacent words written as one. Words of other scripts are not heard anew, which would be dear: they sound together as
     * they sound alone.
     */
    static Spelling join(List<Spelling> words) {
        Spelling joined = words.getFirst();
        for (Spelling word : words.subList(1, words.size())) {
            joined = new Spelling(
                    joined.letters + word.letters,
                    together(joined.readings, word.readings),
                    together(joined.skeletons, word.skeletons),
                    joined.latin && word.latin);
        }
        return joined.latin ? of(joined.letters) : joined;
    }

    private static List<String> together(List<String> firsts, List<String> seconds) {
        if (firsts.isEmpty() || seconds.isEmpty()) {
            return firsts.isEmpty() ? seconds : firsts;
        }
        List<String> together = new ArrayList<>();
        for (String first : firsts.subList(0, Math.min(TOGETHER, firsts.size()))) {
            for (String second : seconds.subList(0, Math.min(TOGETHER, seconds.size()))) {
                together.add(cut(first + second));
            }
        }
        return together.stream().distinct().toList();
    }

    private static String cut(String reading) {
        return reading.length() > Edits.MOST ? reading.substring(0, Edits.MOST) : reading;
    }

    /** The words of a name, folded: letters and digits between whatever else; an apostrophe, or a dot between initials, parts nothing. */
    static List<String> words(String name, int most) {
        String folded = Fold.nameLetters(name);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean latin = true;
        int length = folded.length();
        for (int i = 0; i < length && words.size() < most; ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (isLetter(c)) {
                boolean letterIsLatin = c < 0x250 || Script.of(c) == Script.LATIN;
                if (!word.isEmpty() && letterIsLatin != latin && !isMark(c)) {
                    finish(word, words);
                }
                if (word.isEmpty()) {
                    latin = letterIsLatin;
                }
                word.appendCodePoint(c);
            } else if (!isSilent(c) && !(c == '.' && betweenInitials(folded, i))) {
                finish(word, words);
            }
        }
        if (words.size() < most) {
            finish(word, words);
        }
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSilent(int c) {
        return switch (c) {
            case '\'', '`', '’', '‘', 'ʼ', 'ʻ', 'ʾ', 'ʿ', '´', '"', '״', '׳', 'ـ' -> true;
            default -> Character.getType(c) == Character.FORMAT;
        };
    }

    /** Whether the dot before {@code next} stands in something like "s.a.": one letter before it, one letter after. */
    private static boolean betweenInitials(String text, int next) {
        int dot = next - 1;
        boolean oneBefore = dot >= 1
                && Character.isLetter(text.charAt(dot - 1))
                && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
        boolean oneAfter = next < text.length()
                && Character.isLetter(text.charAt(next))
                && (next + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(next + 1)));
        return oneBefore && oneAfter;
    }
}
