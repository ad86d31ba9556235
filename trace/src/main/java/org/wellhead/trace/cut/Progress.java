package org.wellhead.trace.cut;

/** Hears how far a plan is. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (accounts, walks) -> {};

    /**
     * Called after each walk along the traced money.
     *
     * @param accounts how many accounts are chosen so far; it starts again from 0 where another plan is tried
     * @param walks how many walks there were
     */
    void at(int accounts, long walks);
}
