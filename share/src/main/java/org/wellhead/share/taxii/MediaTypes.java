package org.wellhead.share.taxii;

import java.util.List;
import java.util.Locale;

/** Which media types are those of TAXII 2.1. Source: TAXII 2.1, sections 1.6.8.1 and 1.6.8.2. */
final class MediaTypes {
    private static final int CHARS_MAX = 1_000;

    private MediaTypes() {}

    /** Whether one of these headers takes our answers; a client that names nothing takes everything. */
    static boolean accepts(List<String> headers) {
        return headers.isEmpty()
                || headers.stream()
                        .filter(header -> header.length() <= CHARS_MAX)
                        .flatMap(header -> List.of(header.split(",", -1)).stream())
                        .anyMatch(range -> isTaxii(range) || isAnything(range));
    }

    private static boolean isAnything(String range) {
        String type = range.split(";", -1)[0].strip();
        return type.equals("*/*") || type.equals("application/*");
    }

    /** Whether it is TAXII's type, of version 2.1 or of none. */
    static boolean isTaxii(String type) {
        if (type.length() > CHARS_MAX) {
            return false;
        }
        String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].strip().equals("application/taxii+json")) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip().replace("\"", "");
            if (part.startsWith("version") && !part.replace(" ", "").equals("version=2.1")) {
                return false;
            }
        }
        return true;
    }
}
