/**
 * Tables: files whose records are rows with named columns, in whatever layout a bank or an analyst made them.
 *
 * <p>The problem: every bank has its own names for columns, its own dates, decimal marks and signs, and spreadsheets add titles,
 * totals and hidden sheets. What a cell means must be said by somebody, never guessed while money is counted.
 *
 * <p>The flow: {@link org.wellhead.ledger.intake.table.TableReader} opens the file with the source of its
 * {@link org.wellhead.ledger.intake.table.TableForm} ({@code CsvSource}, {@code JsonSource}, {@code ParquetSource},
 * {@code XlsxSource}, {@code OdsSource}), which gives rows of {@code Cell}s to {@code MappedRows}. That finds the header and
 * hands named cells to {@code RowMapper}, the only place where a {@link org.wellhead.ledger.intake.table.Profile} is applied:
 * out comes a {@link org.wellhead.ledger.intake.PaymentRecord} with its mends, or a refusal.
 *
 * <p>{@link org.wellhead.ledger.intake.table.Guesser} runs the same sources over the first rows and proposes a profile.
 */
@NullMarked
package org.wellhead.ledger.intake.table;

import org.jspecify.annotations.NullMarked;
