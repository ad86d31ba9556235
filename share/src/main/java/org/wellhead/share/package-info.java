/**
 * Findings for others: what leaves the house, who answers for it, and the record of it.
 *
 * <p>The flow: {@link org.wellhead.share.item} is what a case has to tell; {@link org.wellhead.share.handling} decides who may see it; {@link
 * org.wellhead.share.release} makes of both what a partner gets; the forms write that ({@link org.wellhead.share.form} and its neighbours); {@link
 * org.wellhead.share.folder} and {@link org.wellhead.share.sign} let the partner verify it; {@link org.wellhead.share.taxii} lets its tools fetch it;
 * {@link org.wellhead.share.audit} keeps the log of what was done. This room knows {@code ledger} only.
 */
@NullMarked
package org.wellhead.share;

import org.jspecify.annotations.NullMarked;
