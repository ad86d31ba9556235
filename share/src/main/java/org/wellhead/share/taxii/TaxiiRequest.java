package org.wellhead.share.taxii;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is asked, by a partner that has logged in.
 *
 * @param method {@code GET}, {@code POST}, ...
 * @param path as in the request line, before the question mark, not decoded
 * @param query what stands behind the question mark, not decoded; empty if nothing
 * @param accept the Accept headers
 * @param contentType the Content-Type header
 * @param partner who asks
 * @param time when
 */
public record TaxiiRequest(
        String method,
        String path,
        String query,
        List<String> accept,
        Optional<String> contentType,
        String partner,
        Instant time) {
    public TaxiiRequest {
        accept = List.copyOf(accept);
    }
}
