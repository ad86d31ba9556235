package org.wellhead.share.stix;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one partner was told of one case in bundles so far: a line of text for each object, by id. Whoever writes bundles keeps it and hands it in
 * again, so that {@code created} stays, {@code modified} changes only with the content, and what is no longer told is revoked. One for each partner and
 * case: what one case no longer tells must not withdraw what another does.
 *
 * <p>Immutable.
 */
public final class History {
    /** The largest file of it. */
    public static final int BYTES_MAX = 1 << 30;

    private static final String HEAD = "wellhead stix history 1";
    private static final Pattern LINE = Pattern.compile(
            "([a-z][a-z0-9-]*--[0-9a-f-]{36}) ([0-9T:.Z-]+) ([0-9T:.Z-]+) ([0-9a-f]{64}) (told|revoked)");
    private static final History EMPTY = new History(new TreeMap<>());

    private final SortedMap<String, Told> objects;

    History(SortedMap<String, Told> objects) {
        this.objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    }

    /** Nothing was told yet. */
    public static History empty() {
        return EMPTY;
    }

    /** What was told, by the object's id. */
    public SortedMap<String, Told> objects() {
        return objects;
    }

    Optional<Told> of(String id) {
        return Optional.ofNullable(objects.get(id));
    }

    boolean isRevoked(String id) {
        return of(id).filter(Told::revoked).isPresent();
    }

    /** The file that {@link #parse} reads; the same history, the same bytes. */
    public byte[] bytes() {
        StringBuilder out = new StringBuilder(HEAD).append('\n');
        objects.forEach((id, told) -> out.append(id)
                .append(' ')
                .append(StixTime.spell(told.created()).value())
                .append(' ')
                .append(StixTime.spell(told.modified()).value())
                .append(' ')
                .append(told.sha256())
                .append(told.revoked() ? " revoked\n" : " told\n"));
        return out.toString().getBytes(US_ASCII);
    }

    /**
     * The history that {@link #bytes} wrote. O(bytes).
     *
     * @throws StixRefused if it is another file, was cut, or says two things of one object
     */
    public static History parse(byte[] bytes) throws StixRefused {
        if (bytes.length > BYTES_MAX) {
            throw new StixRefused("a history of more than " + BYTES_MAX + " bytes");
        }
        List<String> lines = new String(bytes, US_ASCII).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD) || bytes[bytes.length - 1] != '\n') {
            throw new StixRefused("not a whole history of bundles; take the copy that the last release left");
        }
        SortedMap<String, Told> objects = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches()) {
                throw new StixRefused(
                        "line " + (i + 1) + " of the history is not: id, created, modified, hash, told or revoked");
            }
            Told told;
            try {
                told = new Told(
                        StixTime.parse(line.group(2)),
                        StixTime.parse(line.group(3)),
                        line.group(4),
                        line.group(5).equals("revoked"));
            } catch (IllegalArgumentException e) {
                throw new StixRefused("line " + (i + 1) + " of the history: " + e.getMessage());
            }
            if (objects.put(line.group(1), told) != null) {
                throw new StixRefused("line " + (i + 1) + " of the history: the object is there twice");
            }
        }
        return new History(objects);
    }
}
