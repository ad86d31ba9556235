package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;

/** Words that programs write where there is nothing; as an account they would make one party of all who are unknown. */
public final class NullWords {
    /** Bytes of the longest. */
    static final int LONGEST = 4;

    private static final Set<String> WORDS = Set.of("null", "n/a", "nan", "none", "-");

    private NullWords() {}

    /** Whether the text, as a whole and in any case, is one. */
    public static boolean isOne(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether {@code bytes[from, from + length)} is one, in any case. */
    static boolean isOne(byte[] bytes, int from, int length) {
        byte first = bytes[from];
        return (first == 'n' || first == 'N' || first == '-') && isOne(new String(bytes, from, length, UTF_8));
    }
}
