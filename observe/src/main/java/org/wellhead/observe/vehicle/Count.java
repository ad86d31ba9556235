package org.wellhead.observe.vehicle;

/**
 * How many vehicles there are, by what was found and how well the model finds.
 *
 * @param found by the model
 * @param low of the 95 % interval
 * @param middle half of the draws lie below
 * @param high of the 95 % interval
 */
public record Count(long found, long low, long middle, long high) {
    public Count {
        if (found < 0 || low < 0 || low > middle || middle > high) {
            throw new IllegalArgumentException("no count: " + found + ", " + low + ", " + middle + ", " + high);
        }
    }
}
