package org.wellhead.share.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;
import org.wellhead.share.json.JsonTime;

/**
 * What a log was after so many entries: whoever keeps it can tell later whether the log still begins so.
 *
 * @param size how many entries, from 1
 * @param root of these entries
 * @param time of the last of them
 */
public record TreeHead(long size, TreeHash root, Instant time) {
    private static final Set<String> NAMES = Set.of("root", "size", "time");
    private static final int BYTES_MAX = 1_000;
    private static final JsonReader READER = new JsonReader(BYTES_MAX);

    public TreeHead {
        if (size < 1 || size > Json.WHOLE_MAX) {
            throw new IllegalArgumentException("a head is of 1 entry or more, not " + size);
        }
        JsonTime.require(time);
    }

    /** Canonical JSON, as it is kept and signed. */
    public byte[] bytes() {
        return Json.members(Map.of(
                        "root", new Json.Text(root.hex()), "size", new Json.Whole(size), "time", JsonTime.spell(time)))
                .bytes();
    }

    /**
     * The head that these bytes are.
     *
     * @throws IllegalArgumentException if they are not what {@link #bytes} gives; the message says why
     */
    public static TreeHead parse(byte[] bytes) {
        try {
            Json.Members read = READER.readCanonical(bytes);
            if (!read.values().keySet().equals(NAMES)) {
                throw new IllegalArgumentException("not the members of a tree head");
            }
            return new TreeHead(
                    read.whole("size").orElse(0L),
                    new TreeHash(read.text("root").orElse("")),
                    JsonTime.parse(read.text("time").orElse("")));
        } catch (JsonRefused e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
