/**
 * Who may see what. {@link org.wellhead.share.handling.ReleasePolicy} decides it for every item and field by its {@link
 * org.wellhead.share.handling.Marking} and the {@link org.wellhead.share.handling.Partner}; nothing else does.
 */
@NullMarked
package org.wellhead.share.handling;

import org.jspecify.annotations.NullMarked;
