package org.wellhead.app.serve;

import io.javalin.http.Context;

/** Numbers in an address, read and limited. */
final class Asked {
    private Asked() {}

    /** A whole number from 0 to {@code most}; {@code other} where it is not given. */
    static int number(Context context, String name, int other, int most) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return other;
        }
        long value = text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
        if (value < 0 || value > most) {
            throw Problem.request(name + ": '" + text + "' is no whole number from 0 to " + most);
        }
        return (int) value;
    }
}
