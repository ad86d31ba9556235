package org.wellhead.observe.oil;

/**
 * How much of the uncertainty comes from one thing that is not known.
 *
 * @param what a quantity's key, {@code count}, or {@code vehicles} for which of them are tankers
 * @param stockShare of the spread of {@link Stock#dollars}, 0 to 1
 * @param flowShare of the spread of {@link FlowPerDay#dollars}, 0 to 1
 */
public record Influence(String what, double stockShare, double flowShare) {}
