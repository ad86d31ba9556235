package org.wellhead.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a plain GeoTIFF as a test needs it: red, green, blue, one strip, on a map of metres. */
public final class GeoTiff {
    private static final int ENTRIES = 13;
    private static final int HEAD_BYTES = 8 + 2 + 12 * ENTRIES + 4;

    private GeoTiff() {}

    /**
     * Writes it.
     *
     * @param epsg of a projected map, e.g. 32637
     * @param east of the upper left corner, in metres of the map, as {@code north}
     * @param metres that a pixel covers
     */
    public static void write(Path file, BufferedImage image, int epsg, double east, double north, double metres)
            throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        int values = HEAD_BYTES;
        int pixels = values + 8 + 24 + 48 + 32;
        ByteBuffer out = ByteBuffer.allocate(pixels + 3 * width * height).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) ENTRIES);
        entry(out, 256, 4, 1, width);
        entry(out, 257, 4, 1, height);
        entry(out, 258, 3, 3, values);
        entry(out, 259, 3, 1, 1);
        entry(out, 262, 3, 1, 2);
        entry(out, 273, 4, 1, pixels);
        entry(out, 277, 3, 1, 3);
        entry(out, 278, 4, 1, height);
        entry(out, 279, 4, 1, 3 * width * height);
        entry(out, 284, 3, 1, 1);
        entry(out, 33550, 12, 3, values + 8);
        entry(out, 33922, 12, 6, values + 8 + 24);
        entry(out, 34735, 3, 16, values + 8 + 24 + 48);
        out.putInt(0);
        out.putShort((short) 8).putShort((short) 8).putShort((short) 8).putShort((short) 0);
        out.putDouble(metres).putDouble(metres).putDouble(0);
        out.putDouble(0)
                .putDouble(0)
                .putDouble(0)
                .putDouble(east)
                .putDouble(north)
                .putDouble(0);
        // Keys: a projected map, pixels are areas, which map.
        int[] keys = {1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, epsg};
        for (int key : keys) {
            out.putShort((short) key);
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = image.getRGB(x, y);
                out.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
            }
        }
        Files.write(file, out.array());
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
