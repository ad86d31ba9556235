package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Fields as text, for the small files and for messages. */
final class Fields {
    private static final int SHOWN_CHARACTERS = 40;

    private Fields() {}

    /** As {@link Times#parse}. */
    static long time(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Times().parse(bytes, 0, bytes.length);
    }

    /** As {@link Amounts#parse}. */
    static long amount(String text, int digits) {
        byte[] bytes = text.getBytes(UTF_8);
        return Amounts.parse(bytes, 0, bytes.length, digits);
    }

    /** The text between quotes, shortened. */
    static String quoted(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= SHOWN_CHARACTERS;
        return "'" + (fits ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "...") + "'";
    }
}
