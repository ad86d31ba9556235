package org.wellhead.screen.store;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.wellhead.screen.list.ListRefused;

/** Tells a broken download, another list and an old file from news. */
final class Doubt {
    private Doubt() {}

    /** Half of the entries or more are gone, or not one of them is still there. */
    static boolean isTooMuch(ListDiff diff) {
        int before = diff.from().entries();
        return 2L * diff.to().entries() <= before
                || (before > 0 && diff.delisted().size() >= before);
    }

    static ListRefused refusal(ListDiff diff) {
        Snapshot before = diff.from();
        String what = 2L * diff.to().entries() <= before.entries()
                ? String.format(
                        Locale.ROOT,
                        "%,d left of the %,d entries of the one before it, of %s: a list that loses half or more is mostly"
                                + " a broken download",
                        diff.to().entries(),
                        before.entries(),
                        before.takenOn())
                : String.format(
                        Locale.ROOT,
                        "not one of the %,d entries of the one before it, of %s, is in it: it seems to be another list,"
                                + " which needs another --name",
                        before.entries(),
                        before.takenOn());
        return new ListRefused(diff.to().file() + ": " + what + ". Nothing was changed; the list " + before.list()
                + " stays as it was. If it is right, add it by lists add --accept-shrink");
    }

    /** What speaks for an old file, if anything does. */
    static Optional<String> older(ListDiff diff) {
        LocalDate before = diff.from().publishedOn();
        LocalDate after = diff.to().publishedOn();
        if (before != null && after != null && after.isBefore(before)) {
            return Optional.of(diff.to().file() + ": published on " + after + ", and the one before it on " + before
                    + "; if it is an old file, lists add --date DAY says to which day it belongs");
        }
        return Optional.empty();
    }
}
