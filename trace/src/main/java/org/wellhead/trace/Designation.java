package org.wellhead.trace;

/**
 * An account of a listed party.
 *
 * @param account its number in the ledger's accounts
 * @param unit the number of its unit in {@link Question#units()}
 * @param sinceEpochMicros from when on it counts as designated; what it holds at that instant counts as having arrived.
 *     {@link #ALWAYS} if from the beginning
 */
public record Designation(int account, int unit, long sinceEpochMicros) {
    /** Designated from before the first payment. */
    public static final long ALWAYS = Long.MIN_VALUE;

    /** Whether what it holds when it is designated counts as having arrived within the time that is asked for. */
    boolean holdingsCount(Question question) {
        return sinceEpochMicros != ALWAYS
                && sinceEpochMicros >= question.fromEpochMicros()
                && sinceEpochMicros < question.toEpochMicros();
    }
}
