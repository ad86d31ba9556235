package org.wellhead.share.item;

import java.util.List;

/** A value of a field, as exact as the case has it. */
public sealed interface Value {
    /** Words: of sorts NAME, NUMBER, FREE_TEXT, LABEL, SOURCE and ATTACHMENT. */
    record Text(String text) implements Value {
        /** The longest that is kept. */
        public static final int CHARS_MAX = 20_000;

        public Text {
            if (text.isBlank() || text.length() > CHARS_MAX) {
                throw new IllegalArgumentException("a text has 1 to " + CHARS_MAX + " characters");
            }
        }
    }

    /** Money, in minor units of the dossier's. */
    record Amount(long minor) implements Value {}

    /** A time, in microseconds since 1970. */
    record Time(long epochMicros) implements Value {}

    /** A number of things. */
    record Count(long count) implements Value {}

    /** Another item of the dossier. */
    record Reference(Key to) implements Value {}

    /** Other items of the dossier, in order; at least one. */
    record References(List<Key> to) implements Value {
        public References {
            to = List.copyOf(to);
            if (to.isEmpty()) {
                throw new IllegalArgumentException("references have at least one");
            }
        }
    }

    /** Whether a field of that sort can have it. */
    default boolean isOf(Field.Sort sort) {
        return switch (this) {
            case Text _ ->
                switch (sort) {
                    case NAME, NUMBER, FREE_TEXT, LABEL, SOURCE, ATTACHMENT -> true;
                    default -> false;
                };
            case Amount _ -> sort == Field.Sort.AMOUNT;
            case Time _ -> sort == Field.Sort.TIME;
            case Count _ -> sort == Field.Sort.COUNT || sort == Field.Sort.SOURCE;
            case Reference _ -> sort == Field.Sort.REFERENCE || sort == Field.Sort.OPTIONAL_REFERENCE;
            case References _ -> sort == Field.Sort.REFERENCES;
        };
    }
}
