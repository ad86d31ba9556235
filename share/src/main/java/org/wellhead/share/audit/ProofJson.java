package org.wellhead.share.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;

/** How proofs stand in files: canonical JSON that says its form, so that a proof of one kind is not taken for another. */
final class ProofJson {
    /** An entry of the greatest length, and hashes. */
    private static final int BYTES_MAX = AuditEntry.LINE_BYTES_MAX + (1 << 14);

    private static final JsonReader READER = new JsonReader(BYTES_MAX);

    private ProofJson() {}

    static Json.Items path(List<TreeHash> path) {
        return new Json.Items(
                path.stream().map(hash -> (Json) new Json.Text(hash.hex())).toList());
    }

    /** @throws IllegalArgumentException if it has none, or a hash is none */
    static List<TreeHash> path(Json.Members read) {
        List<TreeHash> path = new ArrayList<>();
        for (Json hash : read.items("path").orElseThrow(() -> new IllegalArgumentException("a proof has a path"))) {
            if (!(hash instanceof Json.Text text)) {
                throw new IllegalArgumentException("a path is of hashes");
            }
            path.add(new TreeHash(text.value()));
        }
        return path;
    }

    /** @throws IllegalArgumentException if it is no such file */
    static Json.Members read(byte[] bytes, String format, Set<String> names) {
        Set<String> all = new TreeSet<>(names);
        all.add("format");
        try {
            Json.Members read = READER.readCanonical(bytes);
            if (read.values().keySet().equals(all)
                    && read.text("format").orElse("").equals(format)) {
                return read;
            }
        } catch (JsonRefused e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        throw new IllegalArgumentException("not a file of the form " + format);
    }
}
