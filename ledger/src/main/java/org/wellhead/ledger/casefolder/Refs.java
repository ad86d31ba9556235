package org.wellhead.ledger.casefolder;

/** Names a row of a case in one number: the part's place in the manifest, and the row in it. */
final class Refs {
    private static final int ROW_BITS = 32;

    private Refs() {}

    static long of(int part, int row) {
        return (long) part << ROW_BITS | row;
    }

    static int part(long ref) {
        return (int) (ref >>> ROW_BITS);
    }

    static int row(long ref) {
        return (int) ref;
    }
}
