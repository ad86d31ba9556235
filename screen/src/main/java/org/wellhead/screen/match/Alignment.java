package org.wellhead.screen.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Schema;
import org.wellhead.screen.name.Likeness;
import org.wellhead.screen.name.Name;
import org.wellhead.screen.name.Role;
import org.wellhead.screen.name.Word;

/**
 * Which words of one name stand for which of the other.
 *
 * <p>Greedy: the likest words of all are paired first, each word once, rare before common and near before far in order; then words that
 * were left over are tried written together ("Abd al-Rahman" for "Abdurrahman"), and names written without any blank. Names
 * have few words, so that greedy seldom differs from the best assignment, and it can be explained.
 */
final class Alignment {
    /** Words {@code [asked, askedTo)} stand for {@code [listed, listedTo)}. */
    record Pair(int asked, int askedTo, int listed, int listedTo, int likeness, How how) {
        boolean isJoined() {
            return askedTo - asked > 1 || listedTo - listed > 1;
        }
    }

    /** How two words agree. */
    enum How {
        SPELLING("spelling"),
        MEANING("meaning"),
        INITIAL("initial"),
        NICKNAME("short form"),
        TOGETHER("written together");

        private final String word;

        How(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Written together, words must be liker: there are many ways to cut. */
    private static final int LEAST_TOGETHER = 830;

    private static final int LEAST_SHORT_TOGETHER = 900;
    private static final int LONG_TOGETHER = 10;
    private static final int LEAST_WHOLE = 920;
    private static final int LEAST_PERSON_WHOLE = 950;

    private static final int LEAST_HEARD_TOGETHER = 700;
    private static final int LEAST_SHORT_HEARD_TOGETHER = 880;
    private static final int LONG_HEARD_TOGETHER = 8;

    static final int MOST_TOGETHER = 9;
    private static final int INITIAL_LIKENESS = 800;
    private static final int NICKNAME_LIKENESS = 860;
    private static final int MEANING_LIKENESS = 960;

    private final Name asked;
    private final Name listed;
    private final Likenesses likenesses;
    private final List<Pair> pairs = new ArrayList<>();
    private long askedUsed;
    private long listedUsed;

    /** Of no words yet. */
    Alignment(Name asked, Name listed, Likenesses likenesses) {
        this.asked = asked;
        this.listed = listed;
        this.likenesses = likenesses;
    }

    static Alignment of(Name asked, Name listed, Likenesses likenesses) {
        Alignment alignment = new Alignment(asked, listed, likenesses);
        alignment.pairWords();
        alignment.wholes();
        if (alignment.pairs.size() > 1) {
            alignment.pairs.sort(Comparator.comparingInt(Pair::asked));
        }
        return alignment;
    }

    /** In the order of the asked name. */
    List<Pair> pairs() {
        return Collections.unmodifiableList(pairs);
    }

    boolean isAskedUsed(int word) {
        return (askedUsed >> word & 1) != 0;
    }

    boolean isListedUsed(int word) {
        return (listedUsed >> word & 1) != 0;
    }

    private void pairWords() {
        List<Pair> possible = new ArrayList<>();
        for (int i = 0; i < asked.words().size(); i++) {
            for (int j = 0; j < listed.words().size(); j++) {
                Pair pair = pair(i, j);
                if (pair != null) {
                    possible.add(pair);
                }
            }
        }
        joins(true, possible);
        joins(false, possible);
        // Small words come last, else they were gone when a word is put together of them.
        if (possible.size() > 1) {
            possible.sort(Comparator.comparingLong(this::rank));
        }
        for (Pair pair : possible) {
            if (isFree(askedUsed, pair.asked(), pair.askedTo()) && isFree(listedUsed, pair.listed(), pair.listedTo())) {
                use(pair);
            }
        }
    }

    /** Blanks in wrong places and slips in small words: the whole of one name for the whole of the other, if nearly the same. */
    private void wholes() {
        if (leftOver(asked, askedUsed) && leftOver(listed, listedUsed)) {
            int likeness = wholeLikeness();
            if (likeness > 0) {
                pairs.clear();
                use(new Pair(0, asked.words().size(), 0, listed.words().size(), likeness, How.TOGETHER));
            }
        }
    }

    /** Of the whole names, or 0 where it is too little. */
    int wholeLikeness() {
        int n = asked.words().size();
        int m = listed.words().size();
        int letters = asked.latinLetters();
        if (n < 2 || m < 2 || letters < LONG_TOGETHER || Math.abs(letters - listed.latinLetters()) > 2) {
            return 0;
        }
        int least = asked.schema() == Schema.PERSON ? LEAST_PERSON_WHOLE : LEAST_WHOLE;
        return Likeness.of(asked.together(0, n), listed.together(0, m), least);
    }

    private static boolean leftOver(Name name, long used) {
        boolean left = false;
        for (int i = 0; i < name.words().size(); i++) {
            if ((used >> i & 1) == 0) {
                if (!name.words().get(i).isLatin() || name.words().get(i).role() == Role.NUMBER) {
                    return false;
                }
                left |= name.words().get(i).role() != Role.PARTICLE;
            }
        }
        return left;
    }

    /**
     * Which pair is taken first. Small words come last, else they were gone when a word is put together of them; then the likest,
     * the rarest, the nearest in place, the first.
     */
    private long rank(Pair pair) {
        long rank = asked.words().get(pair.asked()).role() == Role.PARTICLE ? 1 : 0;
        rank = rank << 10 | 1000 - pair.likeness();
        rank = rank << 12
                | 4095 - Math.min(4095, listed.words().get(pair.listed()).rarity());
        rank = rank << 6 | Math.abs(pair.asked() - pair.listed());
        rank = rank << 6 | pair.asked();
        return rank << 6 | pair.listed();
    }

    private static boolean isFree(long used, int from, int to) {
        return (used & (1L << to) - (1L << from)) == 0;
    }

    /** Two words that are alike, or null. */
    @Nullable
    Pair pair(int i, int j) {
        Word a = asked.words().get(i);
        Word b = listed.words().get(j);
        int likeness = 0;
        How how = How.SPELLING;
        boolean sameMeaning = !a.meaning().isEmpty() && a.meaning().equals(b.meaning());
        if (sameMeaning && a.role() == b.role() && a.role() != Role.NAME) {
            likeness = a.role() == Role.PARTICLE || a.letters().equals(b.letters()) ? 1000 : 980;
            how = How.MEANING;
        } else if (a.role() == Role.INITIAL || b.role() == Role.INITIAL) {
            boolean both = a.role() == b.role();
            likeness = startsAlike(a, b) && (both || nameLike(a.role(), b.role())) ? both ? 1000 : INITIAL_LIKENESS : 0;
            how = both ? How.SPELLING : How.INITIAL;
        } else if (a.role() == Role.NUMBER || b.role() == Role.NUMBER) {
            likeness = a.letters().equals(b.letters()) ? 1000 : 0;
        } else if (a.role() == b.role() || nameLike(a.role(), b.role())) {
            likeness = likenesses.of(a, b);
            if (likeness < 900 && (a.role() == Role.GENERIC) != (b.role() == Role.GENERIC)) {
                likeness = 0;
            }
            if (sameMeaning && asked.schema() != Schema.PERSON && likeness < MEANING_LIKENESS) {
                likeness = MEANING_LIKENESS;
                how = How.MEANING;
            } else if (sameMeaning || isFullOf(a, b) || isFullOf(b, a)) {
                likeness = Math.max(likeness, NICKNAME_LIKENESS);
                how = likeness == NICKNAME_LIKENESS ? How.NICKNAME : How.SPELLING;
            }
        }
        return likeness > 0 ? new Pair(i, i + 1, j, j + 1, likeness, how) : null;
    }

    /** A name may look like a title or a word of organisations on one side only. */
    private static boolean nameLike(Role a, Role b) {
        return (a.tells() && b.tells()) || (a == Role.NAME && b == Role.TITLE) || (a == Role.TITLE && b == Role.NAME);
    }

    private static boolean isFullOf(Word nickname, Word full) {
        return nickname.role() == Role.NAME
                && !nickname.meaning().isEmpty()
                && nickname.meaning().equals(full.latin());
    }

    static boolean startsAlike(Word a, Word b) {
        boolean latin = !a.latin().isEmpty()
                && !b.latin().isEmpty()
                && a.latin().charAt(0) == b.latin().charAt(0);
        return latin || a.letters().codePointAt(0) == b.letters().codePointAt(0);
    }

    /** Each word of one side against runs of words of the other. */
    private void joins(boolean ofAsked, List<Pair> possible) {
        Name wholes = ofAsked ? asked : listed;
        Name parts = ofAsked ? listed : asked;
        for (int at = 0; at < wholes.words().size(); at++) {
            Word whole = wholes.words().get(at);
            if (joins(whole)) {
                for (int from = 0; from + 1 < parts.words().size(); from++) {
                    join(ofAsked, at, whole, from, parts, possible);
                }
            }
        }
    }

    private static int leastTogether(boolean latin, int letters) {
        if (!latin) {
            return letters < LONG_HEARD_TOGETHER ? LEAST_SHORT_HEARD_TOGETHER : LEAST_HEARD_TOGETHER;
        }
        return letters < LONG_TOGETHER ? LEAST_SHORT_TOGETHER : LEAST_TOGETHER;
    }

    /** By so many letters words written together may be longer or shorter than a word. */
    static int spare(boolean latin, Word whole) {
        return latin ? 3 : whole.latin().length() / 2 + 1;
    }

    static boolean joins(Word word) {
        return word.role() == Role.NAME && (word.letters().length() >= 5 || !word.isLatin());
    }

    private void join(boolean ofAsked, int at, Word whole, int from, Name parts, List<Pair> possible) {
        boolean latin = whole.isLatin() && parts.words().get(from).isLatin();
        if (latin && !startsAlike(whole, parts.words().get(from))) {
            return;
        }
        // Where one side is heard, vowels may be wanting or too many: its length in Latin letters is a guess.
        int letters = whole.latin().length();
        int spare = spare(latin, whole);
        int together = parts.words().get(from).latin().length();
        for (int to = from + 1; to < Math.min(parts.words().size(), from + MOST_TOGETHER); to++) {
            together += parts.words().get(to).latin().length();
            if (together > letters + spare) {
                return;
            }
            if (together >= letters - spare) {
                int likeness = likeness(ofAsked, whole, parts.together(from, to + 1), latin);
                if (likeness >= leastTogether(latin, together)) {
                    // A word for a word comes first where both fit as well.
                    possible.add(
                            ofAsked
                                    ? new Pair(at, at + 1, from, to + 1, likeness - 1, How.TOGETHER)
                                    : new Pair(from, to + 1, at, at + 1, likeness - 1, How.TOGETHER));
                }
            }
        }
    }

    /** Words put together of Latin words are each listed name's own: nothing is known of them from another. */
    private int likeness(boolean ofAsked, Word whole, Word joined, boolean latin) {
        if (latin) {
            return Likeness.of(whole, joined, LEAST_TOGETHER);
        }
        return ofAsked ? Likeness.of(whole, joined, LEAST_HEARD_TOGETHER) : likenesses.of(joined, whole);
    }

    private void use(Pair pair) {
        pairs.add(pair);
        for (int i = pair.asked(); i < pair.askedTo(); i++) {
            askedUsed |= 1L << i;
        }
        for (int j = pair.listed(); j < pair.listedTo(); j++) {
            listedUsed |= 1L << j;
        }
    }
}
