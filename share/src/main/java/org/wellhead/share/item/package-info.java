/**
 * What a case has to tell, before anybody decided who may see it.
 *
 * <p>The terms: an <b>item</b> is one party, account, payment or finding, with its <b>marking</b> and its <b>fields</b>; a <b>dossier</b> is the
 * items that were picked for one release with all that proves them. Items refer to each other by the case's own keys, which never leave it: {@link
 * org.wellhead.share.release.Releaser} makes of a dossier what a partner gets.
 */
@NullMarked
package org.wellhead.share.item;

import org.jspecify.annotations.NullMarked;
