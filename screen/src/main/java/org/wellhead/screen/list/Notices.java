package org.wellhead.screen.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what was odd, the same oddity once with how often it came, and no more than a reader would read. */
final class Notices {
    /** Different notices that are kept. */
    static final int MOST = 100;

    private static final int SHOWN_CHARS = 80;

    private record Seen(String first, int times) {}

    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private long more;

    void tell(Place place, String text) {
        Seen before = seen.get(text);
        if (before != null) {
            seen.put(text, new Seen(before.first(), before.times() + 1));
        } else if (seen.size() < MOST) {
            seen.put(text, new Seen(place + ": " + text, 1));
        } else {
            more++;
        }
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        seen.values()
                .forEach(one ->
                        texts.add(one.times() == 1 ? one.first() : one.first() + " (" + one.times() + " times)"));
        if (more > 0) {
            texts.add(more + " more notices are not shown");
        }
        return texts;
    }

    /** A field's text as a notice may show it: short, on one line, without what a terminal would obey. */
    static String quoted(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints()
                .limit(SHOWN_CHARS)
                .forEach(c -> shown.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c));
        return shown.append(text.codePointCount(0, text.length()) > SHOWN_CHARS ? "...\"" : "\"")
                .toString();
    }
}
