package org.wellhead.app;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a batch counts on its way, by name; and where each thing was met first. Parts of a batch are added up in any order. */
final class Tally {
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> firstLines = new TreeMap<>();

    /** One more. */
    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** One more, on this line of the file. */
    void countAt(String what, long line) {
        count(what);
        firstLines.merge(what, line, Math::min);
    }

    /** So many more. */
    void count(String what, long more) {
        if (more > 0) {
            counts.merge(what, more, Long::sum);
        }
    }

    void add(Tally other) {
        other.counts.forEach((what, count) -> counts.merge(what, count, Long::sum));
        other.firstLines.forEach((what, line) -> firstLines.merge(what, line, Math::min));
    }

    /** How many; 0 if never counted. */
    long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** The first line on which it was counted; 0 if never. */
    long firstLine(String what) {
        return firstLines.getOrDefault(what, 0L);
    }

    Map<String, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** Line by line, as {@link #parse} reads it. */
    String text() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, count) -> text.append("count ")
                .append(count)
                .append(' ')
                .append(firstLine(what))
                .append(' ')
                .append(what)
                .append('\n'));
        return text.toString();
    }

    /** Takes one line of {@link #text}. */
    void parse(String line) {
        String[] words = line.split(" ", 4);
        if (words.length != 4 || !words[0].equals("count")) {
            throw new IllegalArgumentException("no count: " + line);
        }
        counts.merge(words[3], Long.parseLong(words[1]), Long::sum);
        if (Long.parseLong(words[2]) > 0) {
            firstLines.merge(words[3], Long.parseLong(words[2]), Math::min);
        }
    }
}
