/**
 * Findings for others: what leaves the house, who answers for it, and the record of it.
 *
 * <p>So far: {@link org.wellhead.share.sign} signs and verifies, {@link org.wellhead.share.audit} keeps the log of what was done. This room knows
 * {@code ledger} only.
 */
@NullMarked
package org.wellhead.share;

import org.jspecify.annotations.NullMarked;
