package org.wellhead.screen.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Hit;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Score;

/**
 * A party and an entry that it may be, with all that is needed to look at it without the lists.
 *
 * @param party its id
 * @param partyName what it was called when it was found
 * @param partyPrint see {@link org.wellhead.screen.review}
 * @param entry its key
 * @param entryPrint see {@link org.wellhead.screen.review}
 * @param entryName the name that the entry stands under
 * @param matched the one of its names that matched best
 * @param listedOn the day of listing, or null where it is not known
 * @param closed why there is nothing left to decide, or {@code ""}
 */
public record Finding(
        String party,
        String partyName,
        String partyPrint,
        String entry,
        String entryPrint,
        String entryName,
        ListedName matched,
        Score score,
        @Nullable LocalDate listedOn,
        List<String> programmes,
        String closed) {
    public Finding {
        programmes = List.copyOf(programmes);
    }

    static Finding of(AskedParty party, String partyPrint, Hit hit, String entryPrint) {
        return new Finding(
                party.id(),
                party.label(),
                partyPrint,
                hit.entry().key(),
                entryPrint,
                hit.entry().name(),
                hit.matched(),
                hit.score(),
                hit.entry().listedOn(),
                hit.entry().programmes(),
                "");
    }

    Finding closed(String why) {
        return new Finding(
                party, partyName, partyPrint, entry, entryPrint, entryName, matched, score, listedOn, programmes, why);
    }

    /** The same of another id of the party. */
    Finding ofParty(String id) {
        return new Finding(
                id, partyName, partyPrint, entry, entryPrint, entryName, matched, score, listedOn, programmes, closed);
    }

    Pair pair() {
        return new Pair(party, entry);
    }

    /** Whether it would be a strong hit; see {@link Hit.Verdict}. */
    public Hit.Verdict verdict() {
        return score.perMille() >= Hit.STRONG_PER_MILLE && matched.quality() != ListedName.Quality.WEAK
                ? Hit.Verdict.STRONG
                : Hit.Verdict.POSSIBLE;
    }

    /** A party's id and an entry's key. */
    record Pair(String party, String entry) {}

    /** The reasons, which add up to the score. */
    public List<Reason> reasons() {
        return score.reasons();
    }
}
