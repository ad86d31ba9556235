package org.wellhead.observe.oil;

/**
 * What is held to be known of a quantity, and by whose word.
 *
 * @param quantity of what
 * @param distribution within the quantity's limits
 * @param source where it comes from, or {@code Assumption}; not blank
 * @param note for people, or {@code ""}
 * @param file which file says so, for people
 */
public record Prior(Quantity quantity, Distribution distribution, String source, String note, String file) {
    public Prior {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a prior has a source");
        }
        if (distribution.low() < quantity.least() || distribution.high() > quantity.most()) {
            throw new IllegalArgumentException(quantity.key() + " is " + Told.figure(quantity.least()) + " to "
                    + Told.figure(quantity.most()) + " " + quantity.unit());
        }
    }

    /** The value below which a part lies, within the quantity's limits. */
    double quantile(double part) {
        return Math.clamp(distribution.quantile(part), quantity.least(), quantity.most());
    }
}
