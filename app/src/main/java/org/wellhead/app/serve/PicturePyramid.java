package org.wellhead.app.serve;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.wellhead.observe.picture.Picture;

/**
 * A picture as a viewer with deep zoom asks for it: tiles of levels, each half as large as the next; the last is the picture itself, the first one pixel.
 *
 * <p>A pixel of a level is the mean of those that it stands for. Coarse levels are made of one reduced picture, which is read once, strip by strip; fine ones are read from
 * the file, at most some {@value #STRIP_PX} pixels at once. So the memory is bounded, whatever the picture. Not for several threads at once.
 */
final class PicturePyramid {
    /** A side of a tile. */
    static final int TILE_PX = 256;

    /** A side of the reduced picture at most; a larger one would take more memory than it saves reading. */
    private static final int REDUCED_PX = 2048;

    private static final int STRIP_PX = 4 << 20;
    private static final float QUALITY = 0.88f;

    private final Picture picture;
    private final int levelMost;
    private byte @Nullable [] reduced;
    private int reducedFactor;

    PicturePyramid(Picture picture) {
        this.picture = picture;
        int side = Math.max(picture.widthPx(), picture.heightPx());
        levelMost = Integer.SIZE - Integer.numberOfLeadingZeros(side - 1);
    }

    /**
     * A tile as JPEG.
     *
     * @param level from 0
     * @param column from the left, from 0
     * @param row from the top, from 0
     * @throws Problem if the picture has no such tile
     * @throws IOException if the picture is damaged there
     */
    byte[] tile(int level, int column, int row) throws IOException {
        if (level < 0 || level > levelMost) {
            throw Problem.missing("the picture has levels 0 to " + levelMost);
        }
        int factor = 1 << (levelMost - level);
        int width = Math.ceilDiv(picture.widthPx(), factor);
        int height = Math.ceilDiv(picture.heightPx(), factor);
        if (column < 0 || row < 0 || column >= Math.ceilDiv(width, TILE_PX) || row >= Math.ceilDiv(height, TILE_PX)) {
            throw Problem.missing("the picture has no such tile");
        }
        int x = column * TILE_PX;
        int y = row * TILE_PX;
        return jpeg(part(factor, x, y, Math.min(TILE_PX, width - x), Math.min(TILE_PX, height - y)), width - x);
    }

    /** Part of a level: in its pixels, three bytes each. */
    private byte[] part(int factor, int x, int y, int width, int height) throws IOException {
        int side = Math.max(picture.widthPx(), picture.heightPx());
        int coarse = 1;
        while (Math.ceilDiv(side, coarse) > REDUCED_PX) {
            coarse *= 2;
        }
        if (coarse == 1 || factor < coarse) {
            return mean(picture::read, picture.widthPx(), picture.heightPx(), factor, x, y, width, height);
        }
        int ofWidth = Math.ceilDiv(picture.widthPx(), coarse);
        int ofHeight = Math.ceilDiv(picture.heightPx(), coarse);
        if (reduced == null) {
            reduced = mean(picture::read, picture.widthPx(), picture.heightPx(), coarse, 0, 0, ofWidth, ofHeight);
            reducedFactor = coarse;
        }
        byte[] from = reduced;
        return mean(
                (left, top, wide, high, rgb) -> {
                    for (int i = 0; i < high; i++) {
                        System.arraycopy(from, 3 * ((top + i) * ofWidth + left), rgb, 3 * i * wide, 3 * wide);
                    }
                },
                ofWidth,
                ofHeight,
                factor / reducedFactor,
                x,
                y,
                width,
                height);
    }

    /** Where pixels come from. */
    @FunctionalInterface
    private interface Pixels {
        void read(int left, int top, int width, int height, byte[] rgb) throws IOException;
    }

    /** Part of a picture that is made smaller by a factor; each pixel is the mean of those of its square that the picture has. */
    private static byte[] mean(Pixels from, int ofWidth, int ofHeight, int factor, int x, int y, int width, int height)
            throws IOException {
        int left = x * factor;
        int top = y * factor;
        int wide = Math.min(width * factor, ofWidth - left);
        int high = Math.min(height * factor, ofHeight - top);
        byte[] result = new byte[3 * width * height];
        if (factor == 1) {
            from.read(left, top, wide, high, result);
            return result;
        }
        int rows = Math.max(1, Math.min(high, STRIP_PX / wide));
        byte[] strip = new byte[3 * wide * rows];
        long[] sums = new long[3 * width];
        for (int at = 0; at < high; at++) {
            if (at % rows == 0) {
                from.read(left, top + at, wide, Math.min(rows, high - at), strip);
            }
            add(strip, 3 * (at % rows) * wide, wide, factor, sums);
            if ((at + 1) % factor == 0 || at + 1 == high) {
                int of = at / factor;
                write(sums, result, 3 * of * width, wide, factor, at + 1 - of * factor);
            }
        }
        return result;
    }

    private static void add(byte[] strip, int from, int wide, int factor, long[] sums) {
        for (int column = 0; column < wide; column++) {
            int to = 3 * (column / factor);
            int at = from + 3 * column;
            sums[to] += strip[at] & 0xff;
            sums[to + 1] += strip[at + 1] & 0xff;
            sums[to + 2] += strip[at + 2] & 0xff;
        }
    }

    private static void write(long[] sums, byte[] result, int to, int wide, int factor, int rows) {
        for (int i = 0; i < sums.length; i++) {
            int columns = Math.min(factor, wide - i / 3 * factor);
            result[to + i] = (byte) (sums[i] / ((long) columns * rows));
            sums[i] = 0;
        }
    }

    private static byte[] jpeg(byte[] rgb, int widthLeft) throws IOException {
        int width = Math.min(TILE_PX, widthLeft);
        int height = rgb.length / 3 / width;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(
                    i % width,
                    i / width,
                    (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff));
        }
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
