package org.wellhead.cluster;

import java.io.Serializable;

/**
 * What an account put in.
 *
 * @param account its number in the ledger
 * @param unit the number of the unit that it reached
 * @param amountMinor minor units, exact; under proportional rounded by itself, so that a sum may be a few units off
 * @param fraction the same amount; under proportional as it was found
 */
public record Source(int account, int unit, long amountMinor, double fraction) implements Serializable {}
