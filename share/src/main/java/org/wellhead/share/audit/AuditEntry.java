package org.wellhead.share.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;
import org.wellhead.share.json.JsonTime;

/**
 * One thing that somebody did. Its line is canonical JSON, and the line's bytes are what the tree hashes.
 *
 * @param time when, by the clock of whoever writes the log, from 1970 to 9999
 * @param actor who; 1 to 1,000 characters
 * @param verb what was done, such as {@code release}; 1 to 1,000 characters
 * @param subject to what; 1 to 1,000 characters
 * @param facts what else is to be known, by name; at most 64, and no more in all than a line of {@link #LINE_BYTES_MAX} holds
 */
public record AuditEntry(Instant time, String actor, String verb, String subject, SortedMap<String, String> facts) {
    /** The longest line, without its end. */
    public static final int LINE_BYTES_MAX = 1 << 16;

    private static final int CHARS_MAX = 1_000;
    private static final int FACTS_MAX = 64;
    private static final Set<String> NAMES = Set.of("actor", "facts", "subject", "time", "verb");
    private static final JsonReader READER = new JsonReader(LINE_BYTES_MAX);

    public AuditEntry {
        JsonTime.require(time);
        require("actor", actor);
        require("verb", verb);
        require("subject", subject);
        if (facts.size() > FACTS_MAX) {
            throw new IllegalArgumentException("an entry has at most " + FACTS_MAX + " facts, not " + facts.size());
        }
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        int bytes = line(time, actor, verb, subject, facts).length;
        if (bytes > LINE_BYTES_MAX) {
            throw new IllegalArgumentException("an entry has at most " + LINE_BYTES_MAX + " bytes, not " + bytes
                    + "; name large things by their hash");
        }
    }

    private static void require(String name, String text) {
        if (text.isBlank() || text.length() > CHARS_MAX) {
            throw new IllegalArgumentException(
                    "the " + name + " has 1 to " + CHARS_MAX + " characters, not " + text.length());
        }
    }

    /** Its line without the line's end: canonical JSON in UTF-8. */
    public byte[] line() {
        return line(time, actor, verb, subject, facts);
    }

    private static byte[] line(
            Instant time, String actor, String verb, String subject, SortedMap<String, String> facts) {
        SortedMap<String, Json> told = new TreeMap<>();
        facts.forEach((name, value) -> told.put(name, new Json.Text(value)));
        return Json.members(Map.of(
                        "time", JsonTime.spell(time),
                        "actor", new Json.Text(actor),
                        "verb", new Json.Text(verb),
                        "subject", new Json.Text(subject),
                        "facts", new Json.Members(told)))
                .bytes();
    }

    /** @throws IllegalArgumentException if the line is not one that {@link #line} gives; the message says why */
    static AuditEntry parse(byte[] line) {
        try {
            Json.Members read = READER.readCanonical(line);
            if (!read.values().keySet().equals(NAMES) || !(read.values().get("facts") instanceof Json.Members told)) {
                throw new IllegalArgumentException("not the members of an entry");
            }
            SortedMap<String, String> facts = new TreeMap<>();
            for (String name : told.values().keySet()) {
                facts.put(name, need(name, told::text));
            }
            return new AuditEntry(
                    JsonTime.parse(need("time", read::text)),
                    need("actor", read::text),
                    need("verb", read::text),
                    need("subject", read::text),
                    facts);
        } catch (JsonRefused e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static String need(String name, Function<String, Optional<String>> text) {
        return text.apply(name).orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no text"));
    }
}
