package org.wellhead.trace;

/**
 * What a coloured walk notes on its way.
 *
 * <p>{@link #traced}: for each step and unit, how much of the step's money was coloured. {@link #own}: upstream, how much
 * of it was the payer's own funds. {@link #kept}: coloured money left in purses when the walk ended, by account: opening
 * balances upstream, final holdings downstream. {@link #left}: upstream, what each step out of a designated account carried
 * that came back.
 */
final class Findings {
    final Entries traced = new Entries();
    final Entries own = new Entries();
    final Entries kept = new Entries();
    final Entries left = new Entries();
    /** Per unit: coloured when it reached (left) designated accounts. */
    final long[] arrivedMinor;
    /** Per unit: coloured money that came from (came back to) a designated account, under the policies in whole units. */
    final long[] returnedMinor;
    /** The same under proportional. */
    final double[] returned;
    /** Pieces of money that changed purses. */
    long moved;

    Findings(int units) {
        arrivedMinor = new long[units];
        returnedMinor = new long[units];
        returned = new double[units];
    }
}
