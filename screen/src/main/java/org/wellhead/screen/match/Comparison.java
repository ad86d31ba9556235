package org.wellhead.screen.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Hit;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Party;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Schema;
import org.wellhead.screen.Score;
import org.wellhead.screen.name.Name;

/**
 * Compares a party with an entry of a list, or a name with a name. The score is a sum of {@link Reason reasons}, one a
 * {@link Feature}.
 */
public final class Comparison {
    /**
     * Among so many names a match is sought when a list is screened. It is one number for every list, so that a score does not
     * change when the list grows.
     */
    public static final int LISTED_NAMES = 35_000;

    /** Fewer points than any two names have, and no less with some taken from it. */
    private static final int ANY = Integer.MIN_VALUE / 2;

    private Comparison() {}

    /** The party against the best of the entry's names. */
    public static Hit compare(Party party, ListedParty entry) {
        return compare(Asked.of(party), Listed.of(entry));
    }

    /** The same where both are read already. */
    public static Hit compare(Asked asked, Listed listed) {
        List<Reason> details = Details.reasons(asked.party(), listed.entry());
        Best best = best(asked, listed, ANY);
        return new Hit(listed.entry(), best.listed(listed), best.score(details));
    }

    /**
     * The points of {@link #compare(Asked, Listed)} alone, without telling why: what a search asks of many.
     */
    public static int points(Asked asked, Listed listed) {
        return points(asked, listed, ANY);
    }

    /** The same where they are {@code least} or more; else any number below, which is told sooner. */
    public static int points(Asked asked, Listed listed, int least) {
        int details = 0;
        for (Reason reason : Details.reasons(asked.party(), listed.entry())) {
            details += reason.points();
        }
        Best best = best(asked, listed, least - details);
        return best.match == null ? least - 1 : best.points + details;
    }

    /** The best of all readings but those that are told to have fewer points than {@code least}. */
    private static Best best(Asked asked, Listed listed, int least) {
        Best best = new Best(LISTED_NAMES, asked.likenesses());
        for (Name name : asked.names()) {
            for (Listed.Reading reading : listed.names()) {
                if (!Conflict.isBelow(least, name, reading.name(), asked.likenesses())) {
                    best.offer(name, reading.name(), reading.listed());
                }
            }
        }
        return best;
    }

    /** Two names against each other, and no list; the left is the one asked about. */
    public static Score compare(String left, String right, Schema schema) {
        Best best = new Best(1, Likenesses.ofOne());
        for (Name asked : Name.readings(left, schema)) {
            for (Name listed : Name.readings(right, schema)) {
                best.offer(asked, listed, null);
            }
        }
        return best.score(List.of());
    }

    /** The best of several readings; of equal ones the first. */
    private static final class Best {
        private final int names;
        private final Likenesses likenesses;
        private int points = Integer.MIN_VALUE;
        private @Nullable NameMatch match;
        private @Nullable ListedName listed;

        Best(int names, Likenesses likenesses) {
            this.names = names;
            this.likenesses = likenesses;
        }

        void offer(Name asked, Name other, @Nullable ListedName name) {
            NameMatch candidate = new NameMatch(asked, other, names, likenesses);
            int itsPoints = candidate.points() + (isWeak(name) ? Feature.WEAK_ALIAS.points(1) : 0);
            if (match == null || itsPoints > points) {
                points = itsPoints;
                match = candidate;
                listed = name;
            }
        }

        ListedName listed(Listed whole) {
            return listed == null ? whole.entry().names().getFirst() : listed;
        }

        Score score(List<Reason> details) {
            List<Reason> reasons = new ArrayList<>();
            if (match != null) {
                reasons.addAll(Explained.reasons(match));
            }
            if (isWeak(listed)) {
                reasons.add(new Reason(
                        Feature.WEAK_ALIAS.word(), Feature.WEAK_ALIAS.points(1), "the list calls it of low quality"));
            }
            reasons.addAll(details);
            return new Score(reasons);
        }

        private static boolean isWeak(@Nullable ListedName name) {
            return name != null && name.quality() == ListedName.Quality.WEAK;
        }
    }
}
