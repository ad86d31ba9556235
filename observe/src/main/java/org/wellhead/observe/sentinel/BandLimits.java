package org.wellhead.observe.sentinel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import mil.nga.tiff.FileDirectory;
import org.wellhead.observe.picture.PictureException;

/** What a file of bands may be, held before its pixels are unpacked. */
final class BandLimits {
    private static final int NONE = 1;
    private static final int DEFLATE = 8;
    private static final int OLD_DEFLATE = 32_946;
    private static final int PACK_BITS = 32_773;
    private static final long MOST_BLOCK_BYTES = 64_000_000;

    private BandLimits() {}

    static void hold(Path path, FileDirectory file, int bands, int sidePx) throws IOException {
        String name = String.valueOf(path.getFileName());
        try {
            long width = file.getImageWidth().longValue();
            long height = file.getImageHeight().longValue();
            if (!(width >= 1 && height >= 1 && width <= sidePx && height <= sidePx)) {
                throw new PictureException(name + ": " + width + " x " + height + " px; a tile has at most " + sidePx
                        + " x " + sidePx + "; cut the picture to the roads in question");
            }
            if (file.getSamplesPerPixel() != bands) {
                throw new PictureException(name + ": " + file.getSamplesPerPixel() + " bands, but "
                        + (bands == 1
                                ? "each of four files has one"
                                : "a single file has four, red, green, blue, near infrared")
                        + "; name other files");
            }
            blocks(name, file, bands, width, height);
        } catch (RuntimeException damaged) {
            throw new PictureException(name + ": its TIFF tags are damaged or missing; fetch it anew", damaged);
        }
    }

    private static void blocks(String name, FileDirectory file, int bands, long width, long height) throws IOException {
        long columns = file.isTiled() ? file.getTileWidth().longValue() : width;
        long rows = file.isTiled() ? file.getTileHeight().longValue() : Math.min(height, rowsPerStrip(file, height));
        int bits = file.getMaxBitsPerSample() == null ? 8 : file.getMaxBitsPerSample();
        if (columns < 1 || rows < 1 || bits > 64 || columns > MOST_BLOCK_BYTES || rows > MOST_BLOCK_BYTES) {
            throw new PictureException(name + ": its TIFF tags make no sense; fetch it anew");
        }
        long bytes = columns * rows * bands * Math.ceilDiv(bits, 8);
        if (bytes > MOST_BLOCK_BYTES) {
            throw new PictureException(name + ": blocks of " + bytes + " bytes; at most " + MOST_BLOCK_BYTES
                    + " are unpacked at once; write it anew in tiles");
        }
        int compression = file.getCompression() == null ? NONE : file.getCompression();
        switch (compression) {
            case NONE, PACK_BITS -> {}
            case DEFLATE, OLD_DEFLATE -> inflate(name, file, bytes);
            default ->
                throw new PictureException(
                        name + ": packed by method " + compression
                                + "; bands are read plain, or packed by Deflate or PackBits; write it anew with COMPRESS=DEFLATE");
        }
    }

    private static long rowsPerStrip(FileDirectory file, long height) {
        return file.getRowsPerStrip() == null ? height : file.getRowsPerStrip().longValue();
    }

    /** Unpacks each block to nothing: one that holds more than it says would be unpacked without end. */
    private static void inflate(String name, FileDirectory file, long mostBytes) throws IOException {
        List<? extends Number> offsets = file.isTiled() ? file.getTileOffsets() : file.getStripOffsets();
        List<? extends Number> counts = file.isTiled() ? file.getTileByteCounts() : file.getStripByteCounts();
        byte[] scratch = new byte[1 << 16];
        for (int block = 0; block < offsets.size(); block++) {
            byte[] packed = file.getReader()
                    .readBytes(offsets.get(block).intValue(), counts.get(block).intValue());
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(packed);
                long unpacked = 0;
                int some;
                while ((some = inflater.inflate(scratch)) > 0) {
                    unpacked += some;
                    if (unpacked > mostBytes) {
                        throw new PictureException(
                                name + ": a block unpacks to more than it says; the file is damaged or"
                                        + " hostile; fetch it anew");
                    }
                }
            } catch (DataFormatException damaged) {
                throw new PictureException(
                        name + ": a block cannot be unpacked; the file is damaged; fetch it anew", damaged);
            } finally {
                inflater.end();
            }
        }
    }
}
