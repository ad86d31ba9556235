/** Tests of the room as a whole. */
@NullMarked
package org.wellhead.observe;

import org.jspecify.annotations.NullMarked;
