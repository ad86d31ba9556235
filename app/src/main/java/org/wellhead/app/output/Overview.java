package org.wellhead.app.output;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import org.wellhead.observe.picture.Picture;

/**
 * A picture made small enough for a page: each of its pixels is the mean of those that it stands for. Read strip by strip, so
 * that the picture may be larger than memory. Small pictures are made larger by whole factors, so that labels do not cover them.
 *
 * @param image of the scaled picture
 * @param scale its pixels for each of the picture's
 */
record Overview(BufferedImage image, double scale) {
    private static final int SIDE_MOST_PX = 2400;
    private static final int SIDE_LEAST_PX = 1200;
    private static final int FACTOR_MOST = 6;
    private static final int STRIP_PX = 8 << 20;

    /**
     * Reads it.
     *
     * @throws IOException if the picture is damaged
     */
    static Overview of(Picture picture) throws IOException {
        int side = Math.max(picture.widthPx(), picture.heightPx());
        return side > SIDE_MOST_PX
                ? smaller(picture, (double) SIDE_MOST_PX / side)
                : larger(picture, Math.clamp(Math.ceilDiv(SIDE_LEAST_PX, side), 1, FACTOR_MOST));
    }

    private static Overview larger(Picture picture, int factor) throws IOException {
        int width = picture.widthPx();
        int height = picture.heightPx();
        byte[] rgb = new byte[3 * width * height];
        picture.read(0, 0, width, height, rgb);
        BufferedImage image = new BufferedImage(width * factor, height * factor, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height * factor; y++) {
            for (int x = 0; x < width * factor; x++) {
                int from = 3 * (y / factor * width + x / factor);
                image.setRGB(x, y, (rgb[from] & 0xff) << 16 | (rgb[from + 1] & 0xff) << 8 | (rgb[from + 2] & 0xff));
            }
        }
        return new Overview(image, factor);
    }

    private static Overview smaller(Picture picture, double scale) throws IOException {
        int width = Math.max(1, (int) Math.round(picture.widthPx() * scale));
        int height = Math.max(1, (int) Math.round(picture.heightPx() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int rows = Math.max(1, STRIP_PX / picture.widthPx());
        byte[] rgb = new byte[0];
        int stripFrom = 0;
        int stripTo = 0;
        long[] sums = new long[3 * width];
        int[] columns = columns(picture.widthPx(), width);
        for (int y = 0; y < height; y++) {
            int from = (int) ((long) y * picture.heightPx() / height);
            int to = Math.max(from + 1, (int) ((long) (y + 1) * picture.heightPx() / height));
            Arrays.fill(sums, 0);
            for (int row = from; row < to; row++) {
                if (row >= stripTo) {
                    stripFrom = row;
                    stripTo = Math.min(picture.heightPx(), row + rows);
                    if (rgb.length == 0) {
                        rgb = new byte[3 * picture.widthPx() * rows];
                    }
                    picture.read(0, stripFrom, picture.widthPx(), stripTo - stripFrom, rgb);
                }
                add(rgb, 3 * (row - stripFrom) * picture.widthPx(), columns, sums);
            }
            for (int x = 0; x < width; x++) {
                int count = (columns[x + 1] - columns[x]) * (to - from);
                image.setRGB(x, y, mean(sums, x, count));
            }
        }
        return new Overview(image, scale);
    }

    /** The first column of the picture that each column of the overview stands for. */
    private static int[] columns(int of, int to) {
        int[] columns = new int[to + 1];
        for (int x = 0; x <= to; x++) {
            columns[x] = (int) ((long) x * of / to);
        }
        return columns;
    }

    private static void add(byte[] rgb, int rowAt, int[] columns, long[] sums) {
        for (int x = 0; x + 1 < columns.length; x++) {
            for (int from = columns[x]; from < columns[x + 1]; from++) {
                for (int band = 0; band < 3; band++) {
                    sums[3 * x + band] += rgb[rowAt + 3 * from + band] & 0xff;
                }
            }
        }
    }

    private static int mean(long[] sums, int x, int count) {
        int red = (int) (sums[3 * x] / count);
        int green = (int) (sums[3 * x + 1] / count);
        int blue = (int) (sums[3 * x + 2] / count);
        return red << 16 | green << 8 | blue;
    }
}
