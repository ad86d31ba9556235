package org.wellhead.observe.geometry;

/** Where on Earth each pixel of one picture lies. */
public interface Georeference {
    /**
     * The place of a point of the picture.
     *
     * @throws IllegalArgumentException if it lies on no place of Earth
     */
    Place place(PixelPoint point);

    /** The point of the picture, or outside of it, that shows a place. */
    PixelPoint pixel(Place place);

    /** How it is known, for people, e.g. {@code EPSG:32632, by the file's transform}. */
    String told();
}
