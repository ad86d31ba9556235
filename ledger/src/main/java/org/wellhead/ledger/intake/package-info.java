/**
 * Import of CSV files: from rows that people made to a ledger, with every refused row told.
 *
 * <p>The problem: files come from many hands, hold millions of rows, and some rows are wrong. A wrong row must neither
 * stop the reading nor disappear, and a good one should cost a few hundred nanoseconds.
 *
 * <p>The flow, which {@link org.wellhead.ledger.intake.Importer#read} drives: {@code Source} reads, hashes and unpacks the
 * bytes; {@code RowReader} cuts them into batches of rows and fields; {@code CsvFile} knows the header and turns a
 * broken rule into a {@link org.wellhead.ledger.intake.Refusal}; {@code PaymentRows} parses a batch, looks its accounts up
 * in {@code AccountIds}, and appends to {@code PaymentColumns}, which at the end puts the payments in time order and
 * becomes a {@link org.wellhead.ledger.Ledger}.
 *
 * <p>All text is UTF-8 and stays bytes until someone asks for it.
 */
@NullMarked
package org.wellhead.ledger.intake;

import org.jspecify.annotations.NullMarked;
