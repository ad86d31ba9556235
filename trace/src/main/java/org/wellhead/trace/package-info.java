/**
 * Whose money reached the designated accounts, from which countries, through whom.
 *
 * <p>The problem: attribute what designated accounts received to the accounts whose own funds it was, exactly, under a
 * stated policy of which money leaves an account first. The flow: a {@link org.wellhead.trace.Question} names the
 * designated accounts, the policy and the direction; {@link org.wellhead.trace.Tracer} walks the ledger forward once for
 * balances and own funds and backward once for colours (the mirrored ledger, see docs/method.md) and answers with a
 * {@link org.wellhead.trace.Trace}.
 *
 * <p>Terms: <b>own funds</b> is what an account pays beyond what it was seen to receive; a <b>colour</b> is the unit of
 * the designated group that money ends at; a <b>purse</b> is the money in an account in the order in which it leaves.
 */
@NullMarked
package org.wellhead.trace;

import org.jspecify.annotations.NullMarked;
