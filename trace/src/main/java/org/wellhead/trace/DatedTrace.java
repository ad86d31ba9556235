package org.wellhead.trace;

/**
 * A trace with the payments by which each source paid in.
 *
 * @param trace the answer
 * @param paidIn its contributions, payment by payment; none under poison
 */
public record DatedTrace(Trace trace, PaidIn paidIn) {}
