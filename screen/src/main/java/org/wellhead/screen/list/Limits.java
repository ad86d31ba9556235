package org.wellhead.screen.list;

/** What a list must keep to, so that a stranger's file costs time and memory in proportion to its size. */
final class Limits {
    /** Characters of one field. */
    static final int FIELD_CHARS = 100_000;

    /** Characters of one record, markup not counted. */
    static final int RECORD_CHARS = 16_000_000;

    /** Fields or elements of one record. */
    static final int RECORD_PARTS = 1_000_000;

    /** Elements or objects within each other. */
    static final int DEPTH = 64;

    private Limits() {}
}
