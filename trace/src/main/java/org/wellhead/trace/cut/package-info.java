/**
 * Which few accounts, frozen, stop most of the money, and how sure that answer is.
 *
 * <p>The problem: choose accounts of a given number or price so that as much traced money as can be meets one of them.
 * Recorded money is a fixed chain: it does not re-route. What a set of accounts stops is the money whose chain leaves one
 * of them from the date of freezing on: a coverage function, monotone and submodular. The flow: {@link
 * org.wellhead.trace.cut.Terms} say who may be frozen, since when and at what price; {@link org.wellhead.trace.cut.Cutter}
 * asks a {@link org.wellhead.trace.Flow} and answers with a {@link org.wellhead.trace.cut.Plan}.
 *
 * <p>Terms: to <b>freeze</b> an account is to stop every payment that it makes from a date on; the <b>gain</b> of an
 * account is what it stops that the accounts chosen before do not; a <b>guarantee</b> is a bound that no other choice under
 * the same terms can exceed; <b>collateral</b> is what frozen accounts pay, from that date on, that was not traced.
 */
@NullMarked
package org.wellhead.trace.cut;

import org.jspecify.annotations.NullMarked;
