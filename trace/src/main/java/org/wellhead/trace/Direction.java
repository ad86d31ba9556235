package org.wellhead.trace;

import java.util.Locale;

/** Which way money is followed from the designated accounts. */
public enum Direction {
    /** Back to whose own funds it was. */
    UPSTREAM,
    /** On to who holds it at the end of the ledger. */
    DOWNSTREAM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
