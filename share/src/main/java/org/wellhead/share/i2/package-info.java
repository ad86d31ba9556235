/**
 * A release as tables for i2 Analyst's Notebook, with the specification of their import: {@link org.wellhead.share.i2.AnalystsNotebook} writes it.
 */
@NullMarked
package org.wellhead.share.i2;

import org.jspecify.annotations.NullMarked;
