package org.wellhead.screen.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A name that is asked about, taken apart.
 *
 * <p>Its atoms are its words; a long word that is no listed word but is made of some ("abdullahnowbahar") has those for
 * atoms, and whatever lies between them. Its units are the atoms, the words that have several, and the joins of adjacent
 * words. Evidence for a unit is spread over the atoms that it spans by their letters, and an atom counts its best once.
 */
final class Query {
    /** The words beyond are not looked at. */
    static final int MOST_WORDS = 24;

    /** The letters beyond are not looked at. */
    private static final int MOST_LETTERS = 400;

    /** A word of fewer letters is not taken apart. */
    private static final int LEAST_PARTED = 7;

    /** A part has as many letters, or two of a word that stands alone on the list. */
    private static final int LEAST_PART = 3;

    private static final int LONGEST_PART = 16;

    /**
     * A part of a query, from its atom {@code from} up to before its atom {@code to}.
     *
     * @param isOfLongWords whether it is a join that is seldom written as one word, and so not looked for in every misspelling
     */
    record Unit(Spelling spelling, int from, int to, boolean isOfLongWords) {}

    private final List<Unit> units = new ArrayList<>();
    private final Ints atomLengths = new Ints();
    private final StringBuilder whole = new StringBuilder();

    private Query() {}

    /**
     * Takes a name apart.
     *
     * @param isListed whether letters are a whole word of the list
     */
    static Query of(String name, Predicate<String> isListed) {
        Query query = new Query();
        String text = name.length() > MOST_LETTERS ? name.substring(0, MOST_LETTERS) : name;
        List<Spelling> words = Spelling.words(text, MOST_WORDS).stream()
                .map(Spelling::of)
                .filter(word -> !word.letters().isEmpty())
                .toList();
        Ints starts = new Ints();
        for (Spelling word : words) {
            starts.add(query.atomLengths.size());
            query.addWord(word, isListed);
            query.whole.append(
                    word.readings().isEmpty() ? word.letters() : word.readings().getFirst());
        }
        starts.add(query.atomLengths.size());
        for (int i = 0; i + 1 < words.size(); i++) {
            for (int to = i + 2; to <= Math.min(i + 3, words.size()); to++) {
                boolean usual = Spelling.joins(words.subList(i, to));
                if (usual || to == i + 2) {
                    Spelling join = Spelling.join(words.subList(i, to));
                    query.units.add(new Unit(join, starts.get(i), starts.get(to), !usual));
                }
            }
        }
        return query;
    }

    List<Unit> units() {
        return units;
    }

    int atoms() {
        return atomLengths.size();
    }

    int atomLength(int atom) {
        return atomLengths.get(atom);
    }

    /** The letters that a unit spans. */
    int length(Unit unit) {
        int length = 0;
        for (int atom = unit.from; atom < unit.to; atom++) {
            length += atomLengths.get(atom);
        }
        return length;
    }

    /** The key of all words written as one. */
    int wholeKey() {
        return Keys.ofLetters(whole, 0, whole.length());
    }

    private void addWord(Spelling word, Predicate<String> isListed) {
        int from = atomLengths.size();
        List<String> parts = word.latin() && word.letters().length() >= LEAST_PARTED
                ? parts(word.letters(), isListed)
                : List.of(word.letters());
        for (String part : parts) {
            atomLengths.add(part.length());
            if (parts.size() > 1) {
                units.add(new Unit(Spelling.of(part), atomLengths.size() - 1, atomLengths.size(), false));
            }
        }
        units.add(new Unit(word, from, atomLengths.size(), false));
    }

    /**
     * The listed words that a word is made of, and what is left between them. Of all ways that with the greatest sum of the
     * squared lengths of listed words: few long words rather than many short ones.
     */
    private static List<String> parts(String word, Predicate<String> isListed) {
        int length = word.length();
        int[] best = new int[length + 1];
        int[] before = new int[length + 1];
        boolean[] listed = new boolean[length + 1];
        for (int to = 1; to <= length; to++) {
            best[to] = best[to - 1];
            before[to] = to - 1;
            for (int from = Math.max(0, to - LONGEST_PART); from <= to - LEAST_PART; from++) {
                int squares = best[from] + (to - from) * (to - from);
                if ((from > 0 || to < length) && squares > best[to] && isListed.test(word.substring(from, to))) {
                    best[to] = squares;
                    before[to] = from;
                    listed[to] = true;
                }
            }
        }
        List<String> parts = new ArrayList<>();
        int gapTo = length;
        int to = length;
        while (to > 0) {
            if (listed[to]) {
                if (gapTo > to) {
                    parts.addFirst(word.substring(to, gapTo));
                }
                parts.addFirst(word.substring(before[to], to));
                gapTo = before[to];
            }
            to = before[to];
        }
        if (gapTo > 0) {
            parts.addFirst(word.substring(0, gapTo));
        }
        return parts;
    }
}
