package org.wellhead.share.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An object of a received bundle as far as every object is understood: what it is, and where it stands in the bundle's bytes.
 *
 * @param id its id, which begins with its type
 * @param type its type
 * @param modified when it changed last; empty for observables and markings, which have no versions
 * @param revoked whether its sender withdrew it
 * @param markings the ids of its markings, those of single properties too
 * @param isOwn whether it uses Wellhead's extension
 * @param start where its bytes begin
 * @param end behind its last byte
 */
public record Received(
        String id,
        String type,
        Optional<Instant> modified,
        boolean revoked,
        List<String> markings,
        boolean isOwn,
        int start,
        int end) {
    public Received {
        markings = List.copyOf(markings);
    }
}
