/**
 * Vehicles in a picture from above: where, how long and wide, which way, how sure.
 */
@NullMarked
package org.wellhead.observe.vehicle;

import org.jspecify.annotations.NullMarked;
