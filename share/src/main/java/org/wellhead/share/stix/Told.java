package org.wellhead.share.stix;

import java.time.Instant;

/**
 * What a partner was last told of one object.
 *
 * @param created when it was told first
 * @param modified when its content changed last, or it was withdrawn
 * @param sha256 the hash of its content without these times; 64 hexadecimal digits
 * @param revoked whether it was withdrawn; then it stays so
 */
public record Told(Instant created, Instant modified, String sha256, boolean revoked) {
    public Told {
        if (modified.isBefore(created)) {
            throw new IllegalArgumentException("modified before it was created");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a hash has 64 hexadecimal digits");
        }
    }
}
