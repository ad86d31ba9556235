package org.wellhead.screen.match;

import java.util.List;
import org.wellhead.screen.name.Name;
import org.wellhead.screen.name.Role;
import org.wellhead.screen.name.Word;

/**
 * Tells of most names that they are no match before they are aligned: where a word of one is like none of the other, and the
 * other has as many words, both have one left over, and that alone is more than a match can bear.
 */
final class Conflict {
    private Conflict() {}

    /** Whether words in conflict keep two names below so many points, as is told without measuring them. May be false though they do. */
    static boolean isBelow(int least, Name asked, Name listed, Likenesses likenesses) {
        double support = 0;
        for (Word word : listed.words()) {
            support += word.role() == Role.NAME ? 0 : word.role() == Role.NUMBER ? 1 : NameMatch.weight(word);
        }
        for (Word word : asked.words()) {
            support += word.role() == Role.NUMBER ? 1 : 0;
        }
        // Nothing else speaks for a match.
        int most = Feature.WORDS.points(1) + Feature.SUPPORT.points(support);
        for (int conflict = 1; conflict <= NameMatch.MOST_CONFLICT; conflict++) {
            if (most + Feature.CONFLICT.points(conflict) < least) {
                return leavesOver(asked, listed, likenesses, conflict);
            }
        }
        return false;
    }

    /**
     * Whether as many words that tell, or more, stay over on both sides, which is told of most names by one word that is like
     * none. May be false where they do.
     */
    private static boolean leavesOver(Name asked, Name listed, Likenesses likenesses, int wanted) {
        Alignment alignment = new Alignment(asked, listed, likenesses);
        boolean byAsked = asked.words().size() <= listed.words().size();
        List<Word> words = byAsked ? asked.words() : listed.words();
        List<Word> others = byAsked ? listed.words() : asked.words();
        // Without words written together each word takes one of the other side at most.
        int spare = -words.size();
        for (Word other : others) {
            spare += other.role().tells() ? 1 : 0;
        }
        int left = 0;
        for (int i = 0; i < words.size() && spare + words.size() - i + left >= wanted; i++) {
            if (words.get(i).role().tells() && isLikeNone(alignment, i, byAsked, others.size())) {
                left++;
                if (left >= wanted && spare + left >= wanted) {
                    return !couldJoin(alignment, asked, listed);
                }
            }
        }
        return false;
    }

    private static boolean isLikeNone(Alignment alignment, int word, boolean ofAsked, int others) {
        for (int other = 0; other < others; other++) {
            if ((ofAsked ? alignment.pair(word, other) : alignment.pair(other, word)) != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether words written together could be alike, by first letters and lengths; or the whole names. */
    private static boolean couldJoin(Alignment alignment, Name asked, Name listed) {
        return couldJoin(asked, listed) || couldJoin(listed, asked) || alignment.wholeLikeness() > 0;
    }

    private static boolean couldJoin(Name wholes, Name parts) {
        for (Word whole : wholes.words()) {
            for (int from = 0;
                    Alignment.joins(whole) && from + 1 < parts.words().size();
                    from++) {
                Word first = parts.words().get(from);
                boolean latin = whole.isLatin() && first.isLatin();
                int least = whole.latin().length() - Alignment.spare(latin, whole);
                int together = first.latin().length();
                for (int to = from + 1; to < Math.min(parts.words().size(), from + Alignment.MOST_TOGETHER); to++) {
                    together += parts.words().get(to).latin().length();
                }
                if (together >= least && (!latin || Alignment.startsAlike(whole, first))) {
                    return true;
                }
            }
        }
        return false;
    }
}
