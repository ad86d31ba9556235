/**
 * How many trucks, how long a convoy, how much oil and how many dollars a picture from above shows, and how sure that is.
 *
 * <p>The problem: a picture is shown as proof, and somebody disputes every figure that is read from it. The flow: {@link
 * org.wellhead.observe.picture} opens a picture of any size in tiles; {@link org.wellhead.observe.geometry} says how long
 * a metre is in it and where on Earth it lies; {@link org.wellhead.observe.vehicle} finds the vehicles; {@link
 * org.wellhead.observe.convoy} links them along the road; {@link org.wellhead.observe.oil} turns counts into barrels and
 * dollars, and tests claims; {@link org.wellhead.observe.sentinel} finds trucks that move in satellite pictures of 10 m.
 *
 * <p>Terms: a <b>picture</b> is a file of pixels; its <b>scale</b> is the metres that a pixel covers on the ground; a
 * <b>sighting</b> is one picture's, or one strip of pictures', measured vehicles and convoys; <b>stock</b> is what stands
 * on the road at the moment of the picture, <b>flow</b> what passes in a day.
 */
@NullMarked
package org.wellhead.observe;

import org.jspecify.annotations.NullMarked;
