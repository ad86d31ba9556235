package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.util.Objects;

/** What many addresses have after their question mark, read and limited. */
final class Paging {
    private Paging() {}

    /** A whole number from 0 to {@code most}; {@code other} where it is not given. */
    static int number(Context context, String name, int other, int most) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return other;
        }
        long value = text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
        if (value < 0 || value > most) {
            throw Problem.request(name + ": from 0 to " + most);
        }
        return (int) value;
    }

    /** A text; {@code ""} where it is not given. */
    static String text(Context context, String name, int charactersMost) {
        String text = Objects.requireNonNullElse(context.queryParam(name), "");
        if (text.length() > charactersMost) {
            throw Problem.request(name + ": at most " + charactersMost + " characters");
        }
        return text;
    }
}
