/** Tests. */
@NullMarked
package org.wellhead.observe.vehicle;

import org.jspecify.annotations.NullMarked;
