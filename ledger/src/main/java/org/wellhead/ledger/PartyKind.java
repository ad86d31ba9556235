package org.wellhead.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of party holds an account. The words are those of the files: lower case, in English. */
public enum PartyKind {
    PERSON(1),
    ORGANISATION(2),
    GOVERNMENT(3),
    BANK(4),
    EXCHANGE(5),
    HAWALA(6),
    CASH(7),
    UNKNOWN(0);

    private static final PartyKind[] BY_CODE = byCode();

    private final byte code;
    private final String word = name().toLowerCase(Locale.ROOT);

    PartyKind(int code) {
        this.code = (byte) code;
    }

    /** The number that stands for it in a column; it never changes, 0 is {@link #UNKNOWN}. */
    public byte code() {
        return code;
    }

    /** The kind with this {@link #code()}. */
    public static PartyKind ofCode(byte code) {
        return BY_CODE[code];
    }

    /** The word that stands in files and reports, e.g. {@code organisation}. */
    public String word() {
        return word;
    }

    /**
     * Whether money that starts here started elsewhere in truth: a bank, an exchange, a hawala or cash only passes on
     * what others brought. As a source such a party is told apart: "origin unknown beyond".
     */
    public boolean isBoundary() {
        return switch (this) {
            case BANK, EXCHANGE, HAWALA, CASH -> true;
            case PERSON, ORGANISATION, GOVERNMENT, UNKNOWN -> false;
        };
    }

    /** All words, in the order of the kinds. */
    public static List<String> words() {
        return Arrays.stream(values()).map(PartyKind::word).toList();
    }

    /** The kind that {@code text} names, in any case, American spelling included; empty text is {@link #UNKNOWN}. */
    public static Optional<PartyKind> parse(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        if (wanted.equals("organization")) {
            return Optional.of(ORGANISATION);
        }
        for (PartyKind kind : values()) {
            if (kind.word.equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static PartyKind[] byCode() {
        PartyKind[] table = new PartyKind[values().length];
        for (PartyKind kind : values()) {
            table[kind.code] = kind;
        }
        return table;
    }
}
