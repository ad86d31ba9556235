package org.wellhead.observe.picture;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pixels of a TIFF, unpacked block by block when they are asked for. The blocks that were asked for last are kept, so
 * that neighbouring tiles of a picture in strips do not unpack each strip again.
 */
final class TiffPixels implements Pixels {
    /** Red, green and blue of blocks are kept up to here: a thousand rows of 50,000 pixels. */
    private static final long KEPT_BYTES = 160L << 20;

    /** Values that are looked at to stretch a picture, and blocks that they come from. */
    private static final int SAMPLE_BLOCKS = 256;

    private static final int SAMPLE_OF_BLOCK = 4096;

    private final TiffLayout layout;
    private final TiffBlocks blocks;
    private final TiffShades shades;
    private final Map<Integer, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptBytes;

    TiffPixels(TiffLayout layout, TiffBlocks blocks, TiffShades shades) {
        this.layout = layout;
        this.blocks = blocks;
        this.shades = shades;
    }

    @Override
    public int widthPx() {
        return layout.widthPx;
    }

    @Override
    public int heightPx() {
        return layout.heightPx;
    }

    /** Takes a pixel of a sample. */
    private interface Sampled {
        void pixel(byte[][] samples, int pixel, int number);
    }

    /** Values of blocks all over the picture, for the range that is stretched. */
    Stretch sample() throws IOException {
        double[] values = new double[SAMPLE_BLOCKS * 2 * SAMPLE_OF_BLOCK];
        int[] count = new int[1];
        sample((samples, pixel, n) -> values[count[0]++] = shades.value(samples, pixel, n % 3));
        return Stretch.of(values, count[0]);
    }

    /** Whether the band of opacity looks like one: nine of ten pixels are wholly opaque or not at all. */
    boolean alphaIsPlain() throws IOException {
        int[] counts = new int[2];
        sample((samples, pixel, n) -> {
            counts[0]++;
            counts[1] += shades.isPlain(samples, pixel) ? 1 : 0;
        });
        return counts[1] >= 0.9 * counts[0];
    }

    private void sample(Sampled sampled) throws IOException {
        int all = layout.blocksAcross * layout.blocksDown;
        int some = Math.min(all, SAMPLE_BLOCKS);
        for (int i = 0; i < some; i++) {
            int block = (int) ((i + 0.5) * all / some);
            if (layout.isSparse(block)) {
                continue;
            }
            byte[][] samples = samples(block);
            int width = Math.min(layout.blockWidthPx, layout.widthPx - column(block) * layout.blockWidthPx);
            int rows = Math.min(layout.rows(block), layout.heightPx - row(block) * layout.blockHeightPx);
            // Odd, so that the sample does not fall into step with the rows.
            int every = (width * rows / SAMPLE_OF_BLOCK) | 1;
            for (int pixel = 0, n = 0; pixel < width * rows; pixel += every, n++) {
                sampled.pixel(samples, pixel / width * layout.blockWidthPx + pixel % width, n);
            }
        }
    }

    private int column(int block) {
        return block % layout.blocksAcross;
    }

    private int row(int block) {
        return block / layout.blocksAcross;
    }

    @Override
    public void read(int xPx, int yPx, int width, int height, byte[] rgb, int from, int stride) throws IOException {
        for (int down = yPx / layout.blockHeightPx; down * (long) layout.blockHeightPx < yPx + height; down++) {
            for (int across = xPx / layout.blockWidthPx; across * (long) layout.blockWidthPx < xPx + width; across++) {
                byte[] block = block(down * layout.blocksAcross + across);
                int blockX = across * layout.blockWidthPx;
                int blockY = down * layout.blockHeightPx;
                int left = Math.max(xPx, blockX);
                int right = Math.min(xPx + width, blockX + layout.blockWidthPx);
                int bottom = Math.min(yPx + height, blockY + layout.blockHeightPx);
                for (int y = Math.max(yPx, blockY); y < bottom; y++) {
                    int at = 3 * ((y - blockY) * layout.blockWidthPx + left - blockX);
                    if (block.length > 0) {
                        System.arraycopy(
                                block, at, rgb, from + (y - yPx) * stride + 3 * (left - xPx), 3 * (right - left));
                    }
                }
            }
        }
    }

    /** Red, green, blue of a block, empty if all of it is black. */
    private byte[] block(int block) throws IOException {
        byte[] known = kept.get(block);
        if (known != null) {
            return known;
        }
        byte[] rgb = new byte[0];
        if (!layout.isSparse(block)) {
            int pixels = layout.blockWidthPx * layout.rows(block);
            long spared = KEPT_BYTES - 3L * pixels;
            var oldest = kept.values().iterator();
            while (keptBytes > spared && oldest.hasNext()) {
                keptBytes -= oldest.next().length;
                oldest.remove();
            }
            rgb = new byte[3 * pixels];
            shades.toRgb(samples(block), 0, pixels, rgb, 0);
        }
        kept.put(block, rgb);
        keptBytes += rgb.length;
        return rgb;
    }

    private byte[][] samples(int block) throws IOException {
        if (!layout.apart) {
            return new byte[][] {blocks.read(block)};
        }
        byte[][] samples = new byte[layout.bands][];
        List<Integer> bands = shades.bandsRead();
        for (int band : bands) {
            int place = band * layout.blocksAcross * layout.blocksDown + block;
            samples[band] = layout.isSparse(place)
                    ? new byte[Math.toIntExact(layout.rowBytes() * layout.rows(place))]
                    : blocks.read(place);
        }
        return samples;
    }

    @Override
    public void close() {
        kept.clear();
    }
}
