package org.wellhead.observe.picture;

import java.io.Closeable;
import java.io.IOException;

/** Red, green and blue of a picture, by rectangles that lie within it. */
interface Pixels extends Closeable {
    int widthPx();

    int heightPx();

    /**
     * Reads a rectangle.
     *
     * @param rgb three bytes a pixel
     * @param from where the first row starts in it
     * @param stride bytes from one row to the next
     */
    void read(int xPx, int yPx, int widthPx, int heightPx, byte[] rgb, int from, int stride) throws IOException;
}
