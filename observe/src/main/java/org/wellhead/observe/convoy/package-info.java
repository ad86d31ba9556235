/**
 * Vehicles that belong together on a road: convoys, their length along the road, lanes and gaps.
 */
@NullMarked
package org.wellhead.observe.convoy;

import org.jspecify.annotations.NullMarked;
