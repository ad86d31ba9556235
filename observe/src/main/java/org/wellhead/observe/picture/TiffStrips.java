package org.wellhead.observe.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a TIFF whose strips are too long to be in memory, mostly one strip that is all of the picture. Such a strip is
 * unpacked from its start, row by row, into a raster, as a PNG is.
 */
final class TiffStrips {
    private static final int SAMPLE = 1 << 20;

    private TiffStrips() {}

    static boolean areTooLong(TiffLayout layout, TiffShades shades) {
        long bands = layout.apart ? shades.bandsRead().size() : 1;
        long pixels = (long) layout.blockWidthPx * layout.blockHeightPx;
        return bands * layout.rowBytes() * layout.blockHeightPx > Limits.BLOCK_BYTES || 3 * pixels > Limits.BLOCK_BYTES;
    }

    static Raster open(
            PictureFile file, TiffLayout layout, TiffBlocks blocks, TiffShades shades, Path scratch, List<String> notes)
            throws IOException {
        if (layout.tiled || layout.apart || layout.packing == TiffPacking.JPEG) {
            throw file.wrong(
                    "has tiles, strips of one band, or JPEG strips of %,d x %,d px"
                            .formatted(layout.blockWidthPx, layout.blockHeightPx),
                    "such a one has at most %,d bytes unpacked".formatted(Limits.BLOCK_BYTES),
                    "write it anew with smaller tiles, e.g. gdal_translate -co TILED=YES -co INTERLEAVE=PIXEL");
        }
        Bounds.checkSize(file, layout.widthPx, layout.heightPx, Limits.UNPACKED_PIXELS);
        if (shades.needsStretch()) {
            Stretch stretch = sample(layout, blocks, shades);
            shades.stretch(stretch);
            notes.add(stretch.note(layout.bits + " bits"));
        }
        Raster raster = Raster.create(file, layout.widthPx, layout.heightPx, scratch);
        try {
            byte[] rgb = new byte[3 * layout.widthPx];
            forEachRow(layout, blocks, (y, samples) -> {
                shades.toRgb(new byte[][] {samples}, 0, layout.widthPx, rgb, 0);
                raster.writeRow(y, rgb);
            });
        } catch (IOException | RuntimeException e) {
            raster.close();
            throw e;
        }
        return raster;
    }

    private static Stretch sample(TiffLayout layout, TiffBlocks blocks, TiffShades shades) throws IOException {
        long every = ((long) layout.widthPx * layout.heightPx / SAMPLE) | 1;
        double[] values = new double[2 * SAMPLE + layout.widthPx];
        int[] count = new int[1];
        forEachRow(layout, blocks, (y, samples) -> {
            byte[][] row = {samples};
            for (long x = Math.floorMod(-(long) y * layout.widthPx, every); x < layout.widthPx; x += every) {
                if (count[0] < values.length) {
                    values[count[0]++] = shades.value(row, (int) x, (int) ((x + y) % 3));
                }
            }
        });
        return Stretch.of(values, count[0]);
    }

    private static void forEachRow(TiffLayout layout, TiffBlocks blocks, TiffBlocks.Sink sink) throws IOException {
        for (int block = 0; block < layout.blocksDown; block++) {
            int top = block * layout.blockHeightPx;
            if (!layout.isSparse(block)) {
                blocks.rows(block, (row, samples) -> sink.row(top + row, samples));
            }
        }
    }
}
