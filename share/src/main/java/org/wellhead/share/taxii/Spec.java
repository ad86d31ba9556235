package org.wellhead.share.taxii;

import java.util.Optional;

/** The edition of STIX that an object is written in. */
enum Spec {
    /** STIX 2.0, whose objects do not say so. */
    V20("2.0"),
    /** STIX 2.1. */
    V21("2.1");

    private final String text;

    Spec(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    String mediaType() {
        return "application/stix+json;version=" + text;
    }

    static Optional<Spec> parse(String text) {
        return switch (text) {
            case "2.0" -> Optional.of(V20);
            case "2.1" -> Optional.of(V21);
            default -> Optional.empty();
        };
    }
}
