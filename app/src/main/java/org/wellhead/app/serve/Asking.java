package org.wellhead.app.serve;

import io.javalin.http.Context;

/** Reads what a request says in its address. */
final class Asking {
    private Asking() {}

    /** A whole number; {@code otherwise} where it is not there. */
    static long whole(Context context, String name, long otherwise, long most) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,12}") || Long.parseLong(text) > most) {
            throw Problem.request(name + ": a whole number up to " + most);
        }
        return Long.parseLong(text);
    }

    /** A whole number of the path. */
    static long inPath(Context context, String name) {
        String text = context.pathParam(name);
        if (!text.matches("[0-9]{1,12}")) {
            throw Problem.missing("there is no number '" + text + "'");
        }
        return Long.parseLong(text);
    }

    /** A text; {@code ""} where it is not there. */
    static String text(Context context, String name) {
        String text = context.queryParam(name);
        return text == null ? "" : text;
    }

    /** That the answer is a file to be kept under this name. */
    static void keptAs(Context context, String type, String name) {
        context.contentType(type);
        context.header(
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
    }
}
