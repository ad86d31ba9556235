/**
 * Tells what form a file is in by what it holds, never by its name alone, and which reader reads it. The entry is {@link
 * org.wellhead.ledger.intake.form.Form}.
 */
@NullMarked
package org.wellhead.ledger.intake.form;

import org.jspecify.annotations.NullMarked;
