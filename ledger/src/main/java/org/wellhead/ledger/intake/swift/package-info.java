/**
 * SWIFT MT messages as payments: customer and bank transfers, orders, and statements of account.
 *
 * <p>The problem: one format has many wrappings. Messages come in FIN blocks, several to a file, with {@code $} between
 * them (RJE), in padded sectors (DOS/PCC), or as the bare text of a statement; the country stands somewhere in a free
 * text, and one statement can be larger than memory.
 *
 * <p>The flow, which {@link org.wellhead.ledger.intake.swift.SwiftReader} drives: {@code MessageCutter} cuts the bytes
 * into {@code Piece}s, none larger than a record may be; {@code Message} has Prowide parse each into fields;
 * {@code CustomerTransfer}, {@code BankTransfer}, {@code PaymentOrder} and {@code Statement} map the fields, with
 * {@code Party} for the two ends and {@code EntryText} for what a bank writes beside an entry.
 */
@NullMarked
package org.wellhead.ledger.intake.swift;

import org.jspecify.annotations.NullMarked;
