package org.wellhead.ledger.intake;

/** Takes refusals as they are found; there may be millions. */
@FunctionalInterface
public interface RefusalSink {
    /**
     * Takes one refusal.
     *
     * @param refusal what was refused
     * @param rawRow the row's bytes as they are in the file, without the line end; of a row that is too long the first
     *     4,096; empty for a file without a row
     */
    void refuse(Refusal refusal, byte[] rawRow);
}
