package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a request says in its address, read and limited. */
final class Query {
    private static final int TEXT_CHARACTERS_MOST = 1_000;
    private static final JsonFactory JSON = new JsonFactory();

    private Query() {}

    /** A whole number from 0 to {@code most}; {@code otherwise} where it is not given. */
    static int number(Context context, String name, int otherwise, int most) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        long value = text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
        if (value < 0 || value > most) {
            throw Problem.request(name + ": '" + text + "' is no whole number from 0 to " + most);
        }
        return (int) value;
    }

    /** A whole number of the path. */
    static int inPath(Context context, String name) {
        String text = context.pathParam(name);
        if (!text.matches("[0-9]{1,9}")) {
            throw Problem.missing("there is no number '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /** A text of a usual length; {@code ""} where it is not given. */
    static String text(Context context, String name) {
        return text(context, name, TEXT_CHARACTERS_MOST);
    }

    /** A text of so many characters at most; {@code ""} where it is not given. */
    static String text(Context context, String name, int charactersMost) {
        String text = Objects.requireNonNullElse(context.queryParam(name), "");
        if (text.length() > charactersMost) {
            throw Problem.request(name + ": at most " + charactersMost + " characters");
        }
        return text;
    }

    /** The JSON that a request brings. */
    static <T> T body(Context context, Class<T> kind) {
        String json = context.body();
        // The word null is JSON too, of which nothing can be made.
        if (json.strip().equals("null")) {
            throw Problem.request("the request brings nothing");
        }
        refuseHalves(json);
        return context.bodyAsClass(kind);
    }

    /** JSON can write half of a character, which is no text: no file takes it, and each program shows another thing for it. */
    private static void refuseHalves(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (isText && parser.getString().codePoints().anyMatch(Query::isHalf)) {
                    throw Problem.request("the request has half a character in a text (a lone surrogate)");
                }
            }
        }
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /** That the answer is a file to be kept under this name. */
    static void keptAs(Context context, String type, String name) {
        context.contentType(type);
        context.header(
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
    }
}
