/**
 * All that a trace writes: the answer on the terminal, tables, a summary and a report for people.
 *
 * <p>The problem: one set of finished figures is told four ways, and the four must never disagree. The flow: {@link
 * org.wellhead.app.output.Findings} takes the ledger, one trace per policy and the {@link
 * org.wellhead.app.output.RunFacts}, and counts once: sources, countries, the range between policies, conservation. {@link
 * org.wellhead.app.output.Answer}, {@link org.wellhead.app.output.Results}, {@link org.wellhead.app.output.Summary} and
 * {@link org.wellhead.app.output.Report} only tell what it holds.
 *
 * <p>Names, ids and purposes come from files that an opponent may have written. They are escaped for the page
 * ({@code Html}), kept from becoming formulas in a spreadsheet ({@code Csv}) and kept from commanding a terminal ({@code
 * TextTable}); each of the three does so in one place.
 */
@NullMarked
package org.wellhead.app.output;

import org.jspecify.annotations.NullMarked;
