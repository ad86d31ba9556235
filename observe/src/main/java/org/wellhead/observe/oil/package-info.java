/**
 * From counted vehicles to barrels and dollars, each figure with its interval, and claims held against what is known.
 */
@NullMarked
package org.wellhead.observe.oil;

import org.jspecify.annotations.NullMarked;
