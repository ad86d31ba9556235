/**
 * A release as a document for a judge and an analyst: a page, the same on A4, and tables.
 *
 * <p>The flow: {@code Telling} makes chapters of a release, in words; {@code HtmlDossier} writes them as one page and
 * {@code PdfDossier} lays them out on paper, so that both say the same; {@code Annexes} writes the tables. {@link
 * org.wellhead.share.dossier.DossierForm} does all of it.
 */
@NullMarked
package org.wellhead.share.dossier;

import org.jspecify.annotations.NullMarked;
