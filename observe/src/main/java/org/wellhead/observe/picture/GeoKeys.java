package org.wellhead.observe.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The keys of a GeoTIFF that say which map it lies on. Source: OGC GeoTIFF 1.1, section 7. */
final class GeoKeys {
    private static final int RASTER_TYPE = 1025;
    private static final int GEOGRAPHIC = 2048;
    private static final int PROJECTED = 3072;
    private static final int DOUBLES = 34_736;
    private static final int TEXTS = 34_737;
    private static final int USER_DEFINED = 32_767;
    private static final int ENTRIES = 14;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int KEYS_MAX = 4 * 256;

    private final long[] keys;
    private final double[] doubles;
    private final String texts;

    private GeoKeys(long[] keys, double[] doubles, String texts) {
        this.keys = keys;
        this.doubles = doubles;
        this.texts = texts;
    }

    static GeoKeys read(TiffDirectory directory) throws IOException {
        return new GeoKeys(
                directory.integers(GeoTags.KEYS, KEYS_MAX), directory.decimals(DOUBLES), directory.text(TEXTS));
    }

    /** A key that is a short number, 0 where it is missing. */
    private long key(int name) {
        for (int i = 4; i + 3 < keys.length; i += 4) {
            if (keys[i] == name && keys[i + 1] == 0) {
                return keys[i + 3];
            }
        }
        return 0;
    }

    /** Whether coordinates are those of pixels' middles and not of their corners. */
    boolean pixelIsPoint() {
        return key(RASTER_TYPE) == 2;
    }

    /** The EPSG code of the map, 0 if it is described and not named. */
    int epsg() {
        long projected = key(PROJECTED);
        long code = projected != 0 ? projected : key(GEOGRAPHIC);
        return code == USER_DEFINED ? 0 : (int) code;
    }

    String told() {
        return epsg() != 0 ? "EPSG:" + epsg() : "a map of the file's own";
    }

    /**
     * A TIFF of one pixel with these keys, so that a library that reads whole GeoTIFFs can be asked about the keys alone, and
     * meets nothing else that a stranger wrote.
     */
    ByteBuffer onePixel() {
        // Four characters or less would have to stand in the entry itself.
        byte[] ascii = (texts + "|    \0").getBytes(StandardCharsets.ISO_8859_1);
        double[] numbers = doubles.length == 0 ? new double[1] : doubles;
        int scaleAt = 8 + 2 + ENTRIES * 12 + 4;
        int pointAt = scaleAt + 3 * Double.BYTES;
        int numbersAt = pointAt + 6 * Double.BYTES;
        int keysAt = numbersAt + numbers.length * Double.BYTES;
        int textsAt = keysAt + keys.length * Short.BYTES;
        int pixelAt = textsAt + ascii.length;
        ByteBuffer tiff = ByteBuffer.allocate(pixelAt + 1).order(ByteOrder.LITTLE_ENDIAN);
        tiff.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) ENTRIES);
        entry(tiff, 256, SHORT, 1, 1);
        entry(tiff, 257, SHORT, 1, 1);
        entry(tiff, 258, SHORT, 1, 8);
        entry(tiff, 259, SHORT, 1, 1);
        entry(tiff, 262, SHORT, 1, 1);
        entry(tiff, 273, LONG, 1, pixelAt);
        entry(tiff, 277, SHORT, 1, 1);
        entry(tiff, 278, SHORT, 1, 1);
        entry(tiff, 279, LONG, 1, 1);
        entry(tiff, 33_550, DOUBLE, 3, scaleAt);
        entry(tiff, 33_922, DOUBLE, 6, pointAt);
        entry(tiff, GeoTags.KEYS, SHORT, keys.length, keysAt);
        entry(tiff, DOUBLES, DOUBLE, numbers.length, numbersAt);
        entry(tiff, TEXTS, ASCII, ascii.length, textsAt);
        tiff.putInt(0);
        tiff.putDouble(1).putDouble(1).putDouble(0);
        tiff.position(numbersAt);
        for (double value : numbers) {
            tiff.putDouble(value);
        }
        for (long key : keys) {
            tiff.putShort((short) key);
        }
        tiff.put(ascii);
        return tiff.rewind();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
