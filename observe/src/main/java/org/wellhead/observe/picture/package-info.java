/**
 * Pictures of any size and of the usual forms, read in tiles: GeoTIFF and COG, PNG, JPEG with EXIF.
 *
 * <p>The problem: pictures are larger than memory, made by anybody, and mostly without a word on their scale. The flow:
 * {@code Pictures} tells the form by content, holds it against limits before it allocates
 * anything, and opens it as a {@link org.wellhead.observe.picture.Picture}, whose tiles are plain RGB whatever the file
 * held; what cannot be read is a {@link org.wellhead.observe.picture.PictureException} for people.
 */
@NullMarked
package org.wellhead.observe.picture;

import org.jspecify.annotations.NullMarked;
