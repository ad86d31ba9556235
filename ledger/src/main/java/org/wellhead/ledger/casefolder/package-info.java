/**
 * The case: a folder that keeps an investigation's payments so that it can be reopened, added to, proved and handed over.
 *
 * <p>The problem: a case lives for years and grows file by file; each figure drawn from it must lead back to a file, and
 * nothing that happens to the machine meanwhile may leave it half changed.
 *
 * <p>The terms: a <b>part</b> holds the payments of one import as columns in files, sorted by time, and what that import
 * said of accounts; it never changes. The <b>manifest</b> names the parts and has the SHA-256 of every file of the case;
 * it is the only file that is replaced, in one step, so the case is always as before or as after. The <b>order</b> says
 * how the parts make one ledger: by time, without payments that another record tells better.
 *
 * <p>The flow: {@link org.wellhead.ledger.casefolder.CaseEditor} takes the lock, writes parts from what the importer read,
 * and commits; {@link org.wellhead.ledger.casefolder.CaseFolder} opens what is committed, without a lock, and gives a
 * {@link org.wellhead.ledger.Ledger} whose columns are mapped and not loaded; {@link
 * org.wellhead.ledger.casefolder.CaseCheck} reads everything again and tells what does not hold. The layout is in {@code
 * docs/case.md}.
 */
@NullMarked
package org.wellhead.ledger.casefolder;

import org.jspecify.annotations.NullMarked;
