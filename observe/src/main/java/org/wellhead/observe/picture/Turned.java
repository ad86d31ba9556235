package org.wellhead.observe.picture;

import java.io.IOException;

/** A picture as it was seen, whose camera stored it lying on its side or mirrored and said so. */
final class Turned implements Pixels {
    private final Pixels stored;
    private final boolean sides;
    private final boolean fromRight;
    private final boolean fromBottom;

    /**
     * Turns a picture.
     *
     * @param stored as it lies in the file
     * @param orientation 2 to 8, as in EXIF: where the first stored row and column belong
     */
    Turned(Pixels stored, int orientation) {
        this.stored = stored;
        this.sides = orientation >= 5;
        // Which stored side is seen on the left and on the top. Source: TIFF 6.0, tag 274.
        this.fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        this.fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    }

    @Override
    public int widthPx() {
        return sides ? stored.heightPx() : stored.widthPx();
    }

    @Override
    public int heightPx() {
        return sides ? stored.widthPx() : stored.heightPx();
    }

    @Override
    public void read(int xPx, int yPx, int width, int height, byte[] rgb, int from, int stride) throws IOException {
        int storedWidth = sides ? height : width;
        int storedHeight = sides ? width : height;
        int storedX = sides ? yPx : xPx;
        int storedY = sides ? xPx : yPx;
        if (fromRight) {
            storedX = stored.widthPx() - storedX - storedWidth;
        }
        if (fromBottom) {
            storedY = stored.heightPx() - storedY - storedHeight;
        }
        byte[] part = new byte[3 * storedWidth * storedHeight];
        stored.read(storedX, storedY, storedWidth, storedHeight, part, 0, 3 * storedWidth);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = sides ? y : x;
                int row = sides ? x : y;
                int at = 3
                        * ((fromBottom ? storedHeight - 1 - row : row) * storedWidth
                                + (fromRight ? storedWidth - 1 - column : column));
                int to = from + y * stride + 3 * x;
                rgb[to] = part[at];
                rgb[to + 1] = part[at + 1];
                rgb[to + 2] = part[at + 2];
            }
        }
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
