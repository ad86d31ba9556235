package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;

/** One object as it came: what a server must know of it, and its bytes untouched but for ends of lines, which become spaces. */
final class StixObject {
    private final String idText;
    private final ObjectId id;
    private final Optional<String> version;
    private final boolean hasModified;
    private final Spec spec;
    private final byte[] source;
    private final int begin;
    private final int end;

    /**
     * Takes the bytes as they are, of which it is a part.
     *
     * @param version as spelled, when it was changed or else made; empty of those that have neither
     */
    StixObject(
            String idText,
            ObjectId id,
            Optional<String> version,
            boolean hasModified,
            Spec spec,
            byte[] source,
            int begin,
            int end) {
        this.idText = idText;
        this.id = id;
        this.version = version;
        this.hasModified = hasModified;
        this.spec = spec;
        this.source = source;
        this.begin = begin;
        this.end = end;
    }

    String idText() {
        return idText;
    }

    ObjectId id() {
        return id;
    }

    Optional<String> version() {
        return version;
    }

    /** Objects without it are never changed, says STIX 2.1, section 3.2. */
    boolean hasModified() {
        return hasModified;
    }

    Spec spec() {
        return spec;
    }

    /** A copy of its bytes, in one line. */
    byte[] json() {
        byte[] json = Arrays.copyOfRange(source, begin, end);
        for (int i = 0; i < json.length; i++) {
            // JSON has these between its tokens only.
            if (json[i] == '\n' || json[i] == '\r') {
                json[i] = ' ';
            }
        }
        return json;
    }

    /** What stands before it in its line. */
    byte[] head(String added, String versionText) {
        return ("+ " + added + ' ' + versionText + ' ' + spec.text() + ' ' + idText + ' ').getBytes(US_ASCII);
    }
}
