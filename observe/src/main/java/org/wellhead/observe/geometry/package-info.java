/**
 * Metres, pixels and places: the one place where a picture meets the ground.
 *
 * <p>{@link org.wellhead.observe.geometry.View} is the ground as one picture shows it, flat: {@link
 * org.wellhead.observe.geometry.FlatView} from straight above, {@link org.wellhead.observe.geometry.TiltedView} at an angle.
 * {@link org.wellhead.observe.geometry.Camera} and {@link org.wellhead.observe.geometry.Horizon} know that the Earth is round.
 *
 * <p>Terms: <b>ground sample distance</b>, the metres between neighbouring pixels on the ground; <b>nadir</b>, straight
 * down; <b>depression</b>, the angle of the optical axis below the horizontal; <b>dip</b>, the angle of the visible
 * horizon below the horizontal.
 */
@NullMarked
package org.wellhead.observe.geometry;

import org.jspecify.annotations.NullMarked;
