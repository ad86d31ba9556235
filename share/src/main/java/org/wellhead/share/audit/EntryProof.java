package org.wellhead.share.audit;

import java.util.Map;
import java.util.Set;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;

/**
 * An entry with what shows that it is in a log: a file that stands alone, and shows nothing else of the log.
 *
 * @param entry what was done
 * @param inclusion its place, and the hashes up to the root of a head
 */
public record EntryProof(AuditEntry entry, InclusionProof inclusion) {
    private static final String FORMAT = "wellhead-entry-proof-1";
    private static final JsonReader READER = new JsonReader(AuditEntry.LINE_BYTES_MAX);

    /** Canonical JSON, for a file. */
    public byte[] bytes() {
        try {
            return Json.members(Map.of(
                            "entry", READER.read(entry.line()),
                            "format", new Json.Text(FORMAT),
                            "index", new Json.Whole(inclusion.index()),
                            "path", ProofJson.path(inclusion.path()),
                            "size", new Json.Whole(inclusion.size())))
                    .bytes();
        } catch (JsonRefused e) {
            throw new IllegalStateException("an entry's line is JSON", e);
        }
    }

    /**
     * The proof that these bytes are. Nothing of it is believed before {@link #holds}.
     *
     * @throws IllegalArgumentException if they are not what {@link #bytes} gives; the message says why
     */
    public static EntryProof parse(byte[] bytes) {
        Json.Members read = ProofJson.read(bytes, FORMAT, Set.of("entry", "index", "path", "size"));
        if (!(read.values().get("entry") instanceof Json.Members entry)) {
            throw new IllegalArgumentException("its entry is no object");
        }
        return new EntryProof(
                AuditEntry.parse(entry.bytes()),
                new InclusionProof(
                        read.whole("index").orElse(-1L), read.whole("size").orElse(0L), ProofJson.path(read)));
    }

    /** Whether it shows that the entry is at its place in the log of this head. O(log size). */
    public boolean holds(TreeHead head) {
        return inclusion.size() == head.size()
                && ProofCheck.includes(inclusion, TreeHash.leaf(entry.line()), head.root());
    }
}
