/**
 * What one partner gets of a dossier.
 *
 * <p>The flow: {@link org.wellhead.share.release.Releaser} asks the {@link org.wellhead.share.handling.ReleasePolicy} for every item and field, makes
 * values less exact as the partner's redaction says, and gives every item an id that only this partner knows it by. The {@link
 * org.wellhead.share.release.Release} is all that the forms (STIX, goAML, pages, tables) ever see, so that none of them can tell more; what was
 * withheld is told to the owner alone.
 */
@NullMarked
package org.wellhead.share.release;

import org.jspecify.annotations.NullMarked;
