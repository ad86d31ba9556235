/**
 * A TAXII 2.1 server without its network: from a request as values to an answer as values.
 *
 * <p>The problem: partners fetch what was released to them by tools that speak TAXII, again and again, while more is released. None may lose an
 * object or get one twice, and none may learn what others get.
 *
 * <p>The terms: a <b>collection</b> is what one partner may read, or an inbox that it may write to; a <b>record</b> is one version of an
 * object in it; a <b>page</b> is a run of records in the order in which they were added; a <b>mark</b> says where the next page begins.
 *
 * <p>The flow: {@link org.wellhead.share.taxii.TaxiiService} answers a {@link org.wellhead.share.taxii.TaxiiRequest} with a {@link
 * org.wellhead.share.taxii.TaxiiResponse} out of a {@link org.wellhead.share.taxii.Catalog}: a case's releases, or a file for trials. Records lie in files of
 * lines, one for each collection, with an index of numbers in memory. Source: OASIS, TAXII Version 2.1, 10 June 2021.
 */
@NullMarked
package org.wellhead.share.taxii;

import org.jspecify.annotations.NullMarked;
