/**
 * Reads ISO 20022 messages: credit transfers, returns, orders and statements, of any version.
 *
 * <p>The problem: a message exists in a dozen versions that differ in details only, a statement may hold a million
 * entries, files come from strangers, and one bad transaction must not cost the good ones around it.
 *
 * <p>The flow: {@link org.wellhead.ledger.intake.iso20022.Iso20022Reader} opens an {@code XmlStream}, which holds the
 * limits; {@code MessageWalk} finds the messages in whatever envelope they are in and cuts them into records: one
 * transaction each, a small tree of {@code Element}s, found by local name so that no version matters. {@code Transfers}
 * and {@code Statements} map a record to a {@link org.wellhead.ledger.intake.PaymentRecord}; {@code Parties} says who
 * stands at each end.
 */
@NullMarked
package org.wellhead.ledger.intake.iso20022;

import org.jspecify.annotations.NullMarked;
