package org.wellhead.ledger.intake;

/** Hears how far an import is. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (bytesRead, bytesTotal, rows) -> {};

    /**
     * Called every few hundred kilobytes, and at the end.
     *
     * @param bytesRead bytes of the payments files read so far, as they are on disk
     * @param bytesTotal bytes of all payments files, or {@code bytesRead} where that is more (a pipe)
     * @param rows rows read so far, refused ones included
     */
    void at(long bytesRead, long bytesTotal, long rows);
}
