package org.wellhead.share.handling;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far something may spread, from everybody to the named reader alone. Each takes in those before it.
 *
 * <p>Source: FIRST, Traffic Light Protocol, version 2.0, 2022.
 */
public enum Tlp {
    /** No limit. */
    CLEAR("clear"),
    /** Within the reader's community, not in public. */
    GREEN("green"),
    /** Within the reader's organisation and its clients who need to know. */
    AMBER("amber"),
    /** Within the reader's organisation only. */
    AMBER_STRICT("amber+strict"),
    /** For the eyes and ears of individual readers only. */
    RED("red");

    private final String word;

    Tlp(String word) {
        this.word = word;
    }

    /** As files and commands spell it, e.g. {@code amber+strict}. */
    public String word() {
        return word;
    }

    /** As people and pages print it, e.g. {@code TLP:AMBER+STRICT}. */
    public String label() {
        return "TLP:" + word.toUpperCase(java.util.Locale.ROOT);
    }

    /** Whether this spreads no further than the other allows. */
    public boolean isAtLeast(Tlp other) {
        return compareTo(other) >= 0;
    }

    /** The narrower of both. */
    public Tlp and(Tlp other) {
        return isAtLeast(other) ? this : other;
    }

    /** The one of this word or label, in any case. */
    public static Optional<Tlp> parse(String text) {
        return Stream.of(values())
                .filter(tlp -> tlp.word.equalsIgnoreCase(text) || tlp.label().equalsIgnoreCase(text))
                .findFirst();
    }
}
