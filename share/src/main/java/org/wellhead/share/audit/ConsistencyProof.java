package org.wellhead.share.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellhead.share.json.Json;

/**
 * What shows that a later log begins with an earlier one, to be held against both roots by {@link ProofCheck}.
 *
 * @param size1 of how many entries the earlier root is
 * @param size2 of how many entries the later root is
 * @param path hashes as RFC 9162 orders them, at most 64
 */
public record ConsistencyProof(long size1, long size2, List<TreeHash> path) {
    private static final String FORMAT = "wellhead-consistency-proof-1";

    public ConsistencyProof {
        path = ProofCheck.checkedPath(path);
    }

    /** Canonical JSON, for a file. */
    public byte[] bytes() {
        return Json.members(Map.of(
                        "format", new Json.Text(FORMAT),
                        "path", ProofJson.path(path),
                        "size1", new Json.Whole(size1),
                        "size2", new Json.Whole(size2)))
                .bytes();
    }

    /**
     * The proof that these bytes are. Nothing of it is believed before {@link ProofCheck#consistent}.
     *
     * @throws IllegalArgumentException if they are not what {@link #bytes} gives; the message says why
     */
    public static ConsistencyProof parse(byte[] bytes) {
        Json.Members read = ProofJson.read(bytes, FORMAT, Set.of("path", "size1", "size2"));
        return new ConsistencyProof(
                read.whole("size1").orElse(0L), read.whole("size2").orElse(0L), ProofJson.path(read));
    }
}
