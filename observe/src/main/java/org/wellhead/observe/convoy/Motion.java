package org.wellhead.observe.convoy;

/** What the gaps of a convoy tell of its motion. One picture shows no motion; this is a reading of distances. */
public enum Motion {
    /** So close that nobody could drive on an open road like that. */
    QUEUE("queue"),
    /** As far apart as people who drive keep; vehicles parked at such distances look the same. */
    MOVING("moving"),
    /** Between the two. */
    CANNOT_TELL("cannot tell");

    private final String word;

    Motion(String word) {
        this.word = word;
    }

    /** As it stands in files. */
    public String word() {
        return word;
    }
}
