package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.util.List;

/**
 * Which rows of a long list are wanted.
 *
 * @param offset how many are passed over
 * @param limit how many at most
 */
record Window(long offset, int limit) {
    private static final int LIMIT_USUAL = 100;
    private static final int LIMIT_MOST = 1_000;

    /** A part of a list. */
    record Rows<T>(long total, long offset, List<T> rows) {}

    /** What a request says by {@code offset} and {@code limit}. */
    static Window of(Context context) {
        return new Window(number(context, "offset", 0, 0, Long.MAX_VALUE), (int)
                number(context, "limit", LIMIT_USUAL, 1, LIMIT_MOST));
    }

    /** A whole number that a request says. */
    static long number(Context context, String name, long usual, long least, long most) {
        String said = context.queryParam(name);
        if (said == null || said.isEmpty()) {
            return usual;
        }
        try {
            long number = Long.parseLong(said);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below.
        }
        throw Problem.request(name + " is a whole number from " + least + " to " + most);
    }

    /** The part of a list that is in memory. */
    <T> Rows<T> of(List<T> all) {
        int from = (int) Math.min(offset, all.size());
        return new Rows<>(all.size(), offset, all.subList(from, Math.min(all.size(), from + limit)));
    }
}
