/**
 * Trucks that move, seen in Sentinel-2 pictures of 10 m by the time that lies between its colour bands.
 */
@NullMarked
package org.wellhead.observe.sentinel;

import org.jspecify.annotations.NullMarked;
