package org.wellhead.app.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, whole numbers, decimals and truths as JSON (RFC 8259), two spaces deep, in the order given. */
final class Json {
    /** What stands for nothing. */
    static final Object NULL = new Object();

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /**
     * @throws IllegalArgumentException for a value of any other kind: money is text, so that no reader rounds it
     */
    static String write(Object value) {
        Json json = new Json();
        json.value(value, "\n");
        return json.out.append('\n').toString();
    }

    private void value(Object value, String newline) {
        switch (value) {
            case String text -> text(text);
            case Long number -> out.append((long) number);
            case Integer number -> out.append((int) number);
            case Object nothing when nothing == NULL -> out.append("null");
            case Boolean truth -> out.append((boolean) truth);
            case BigDecimal decimal -> out.append(decimal.toPlainString());
            case Map<?, ?> map -> map(map, newline);
            case List<?> list -> list(list, newline);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void map(Map<?, ?> map, String newline) {
        String inner = newline + "  ";
        String before = inner;
        out.append('{');
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before);
            text((String) entry.getKey());
            out.append(": ");
            value(entry.getValue(), inner);
            before = "," + inner;
        }
        out.append(map.isEmpty() ? "}" : newline + "}");
    }

    private void list(List<?> list, String newline) {
        String inner = newline + "  ";
        String before = inner;
        out.append('[');
        for (Object element : list) {
            out.append(before);
            value(element, inner);
            before = "," + inner;
        }
        out.append(list.isEmpty() ? "]" : newline + "]");
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || (c >= 0x7f && c < 0xa0) || (Character.isSurrogate(c) && isLone(text, i))) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
}
