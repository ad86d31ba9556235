package org.wellhead.share.dossier;

import org.wellhead.share.form.FormFile;

/**
 * A table that goes with a dossier.
 *
 * @param file as CSV
 * @param rows how many, without the header
 */
record Annex(FormFile file, int rows) {}
