package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.util.List;

/**
 * Which rows of a long list are wanted.
 *
 * @param offset how many are passed over
 * @param limit how many at most
 */
record Window(int offset, int limit) {
    private static final int LIMIT_USUAL = 100;
    private static final int LIMIT_MOST = 1_000;

    /** A part of a list. */
    record Rows<T>(long total, long offset, List<T> rows) {}

    /** What a request says by {@code offset} and {@code limit}. */
    static Window of(Context context) {
        return new Window(
                Query.number(context, "offset", 0, Integer.MAX_VALUE),
                Query.number(context, "limit", LIMIT_USUAL, LIMIT_MOST));
    }

    /** The part of a list that is in memory. */
    <T> Rows<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        return new Rows<>(all.size(), offset, all.subList(from, Math.min(all.size(), from + limit)));
    }
}
