/**
 * Lists: the official files, each read to {@link org.wellhead.screen.ListedParty listed parties} or refused as a whole.
 */
@NullMarked
package org.wellhead.screen.list;

import org.jspecify.annotations.NullMarked;
