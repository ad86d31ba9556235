package org.wellhead.share.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON value that has exactly one spelling: members in the order of their names, no spaces, whole numbers only, and no more escapes
 * than JSON demands. For these values that is the canonical form of RFC 8785.
 */
public sealed interface Json {
    /** The greatest number that every reader of JSON keeps exactly: 2^53 - 1. */
    long WHOLE_MAX = (1L << 53) - 1;

    /** A text without lone surrogates, which no UTF-8 can spell. */
    record Text(String value) implements Json {
        public Text {
            for (int i = 0; i < value.length(); i++) {
                if (Character.isSurrogate(value.charAt(i))) {
                    boolean isPair =
                            i + 1 < value.length() && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
                    if (!isPair) {
                        throw new IllegalArgumentException("a text has half a character");
                    }
                    i++;
                }
            }
        }
    }

    /** A whole number, from -{@link #WHOLE_MAX} to {@link #WHOLE_MAX}. */
    record Whole(long value) implements Json {
        public Whole {
            if (value < -WHOLE_MAX || value > WHOLE_MAX) {
                throw new IllegalArgumentException("beyond 2^53: " + value);
            }
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** Values in order. */
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Values by name. */
    record Members(SortedMap<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            values.keySet().forEach(Text::new);
        }

        /** The text of this name, if there is one. */
        public Optional<String> text(String name) {
            return values.get(name) instanceof Text text ? Optional.of(text.value) : Optional.empty();
        }

        /** The whole number of this name, if there is one. */
        public Optional<Long> whole(String name) {
            return values.get(name) instanceof Whole whole ? Optional.of(whole.value) : Optional.empty();
        }

        /** The flag of this name, if there is one. */
        public Optional<Boolean> flag(String name) {
            return values.get(name) instanceof Flag flag ? Optional.of(flag.value) : Optional.empty();
        }

        /** The list of this name, if there is one. */
        public Optional<List<Json>> items(String name) {
            return values.get(name) instanceof Items items ? Optional.of(items.values) : Optional.empty();
        }
    }

    /** A value that is only read, never written: null, fractions and huge numbers, as foreign files may have them. */
    record Foreign(String spelling) implements Json {}

    /** An object with these members. */
    static Members members(Map<String, Json> values) {
        return new Members(new TreeMap<>(values));
    }

    /**
     * Its only spelling, as UTF-8. O(length).
     *
     * @throws IllegalStateException if there is a {@link Foreign} value in it
     */
    default byte[] bytes() {
        StringBuilder out = new StringBuilder();
        spell(this, out);
        return out.toString().getBytes(UTF_8);
    }

    private static void spell(Json json, StringBuilder out) {
        switch (json) {
            case Text text -> quote(text.value, out);
            case Whole whole -> out.append(whole.value);
            case Flag flag -> out.append(flag.value);
            case Items items -> {
                String before = "[";
                for (Json item : items.values) {
                    out.append(before);
                    spell(item, out);
                    before = ",";
                }
                out.append(items.values.isEmpty() ? "[]" : "]");
            }
            case Members members -> {
                String before = "{";
                for (Map.Entry<String, Json> member : members.values.entrySet()) {
                    out.append(before);
                    quote(member.getKey(), out);
                    out.append(':');
                    spell(member.getValue(), out);
                    before = ",";
                }
                out.append(members.values.isEmpty() ? "{}" : "}");
            }
            case Foreign foreign -> throw new IllegalStateException("is never written: " + foreign.spelling);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append((char) ('0' + (c >> 4))).append("0123456789abcdef".charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
