package org.wellhead.ledger.intake;

/**
 * What became of the rows: {@code read = taken + refused + duplicates}. Headers and empty lines are no rows.
 *
 * @param read rows in the files
 * @param taken rows that are now in the ledger
 * @param refused rows told to the {@link RefusalSink}
 * @param duplicates rows that say again what an earlier row with the same id said
 */
public record Counts(long read, long taken, long refused, long duplicates) {
    public Counts {
        if (taken < 0 || refused < 0 || duplicates < 0 || read != taken + refused + duplicates) {
            throw new IllegalArgumentException("counts do not add up: " + read + " read, " + taken + " taken, "
                    + refused + " refused, " + duplicates + " duplicates");
        }
    }
}
