package org.wellhead.share.taxii;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page begins: behind a sequence number, of the same matches.
 *
 * <p>A sequence number, since a place in the result would move with every object added, and a time would lose what was added at one time
 * with the last of a page. It holds whatever {@code added_after} stands beside it, and over restarts.
 */
final class PageMark {
    private static final Pattern MARK = Pattern.compile("([0-9]{1,10})-([0-9a-f]{8})");

    private PageMark() {}

    static String spell(long sequence, Filter filter) {
        return sequence + "-" + filter.matchesMark();
    }

    static Filter apply(String mark, Filter filter) throws TaxiiError {
        Matcher parts = MARK.matcher(mark);
        if (!parts.matches()) {
            throw TaxiiError.badRequest("next is not a mark that this server gave; begin without it");
        }
        if (!parts.group(2).equals(filter.matchesMark())) {
            throw TaxiiError.badRequest("next belongs to a page of other matches; repeat those, or begin without it");
        }
        return new Filter(
                filter.addedAfterMicros(),
                filter.limit(),
                Long.parseLong(parts.group(1)),
                filter.ids(),
                filter.types(),
                filter.specs(),
                filter.first(),
                filter.last(),
                filter.all(),
                filter.versionsMicros());
    }
}
