package org.wellhead.observe.oil;

/**
 * One figure of a claim, or one that follows from it, held against what is known.
 *
 * @param about what it is, in a word or two, e.g. {@code price}
 * @param figure that the claim says or implies
 * @param unit of all figures
 * @param low of what is known
 * @param middle of what is known
 * @param high of what is known
 * @param verdict of the comparison
 * @param told all of it in a sentence without a full stop
 * @param fits what would make the claim consistent, in words without a full stop
 * @param source of what is known
 */
public record ClaimFinding(
        String about,
        double figure,
        String unit,
        double low,
        double middle,
        double high,
        Verdict verdict,
        String told,
        String fits,
        String source) {
    /** How many times the middle of what is known the claim's figure is. */
    public double factor() {
        return figure / middle;
    }
}
