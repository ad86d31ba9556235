package org.wellhead.cluster;

import java.io.Serializable;

/**
 * What an account put in.
 *
 * @param account its number in the ledger
 * @param unit the number of the unit that it reached
 * @param amount minor units: whole ones under fifo and lifo, exact below 2^53; under proportional as it was found, not rounded
 */
public record Source(int account, int unit, double amount) implements Serializable {}
