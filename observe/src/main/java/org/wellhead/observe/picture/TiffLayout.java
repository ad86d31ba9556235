package org.wellhead.observe.picture;

import java.io.IOException;
import java.nio.ByteOrder;

/**
 * How the pixels of a TIFF lie in its file, checked against limits and against the file's end. Source: TIFF 6.0, sections 8,
 * 14, 15, 18 and 19.
 *
 * <p>A block is a tile, or a strip, which is a tile as wide as the picture. Where bands lie apart, blocks of the first band
 * come first, then those of the second.
 */
final class TiffLayout {
    static final int WHITE_IS_ZERO = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int PRINT = 5;
    static final int YCBCR = 6;

    static final int UNSIGNED = 1;
    static final int SIGNED = 2;
    static final int FLOAT = 3;

    final int widthPx;
    final int heightPx;
    final int bands;
    final int bits;
    final int format;
    final int photometric;
    final TiffPacking packing;
    final int predictor;
    final boolean apart;
    final boolean tiled;
    final ByteOrder order;
    int blockWidthPx;
    int blockHeightPx;
    final int blocksAcross;
    final int blocksDown;
    /** The band that says how opaque a pixel is, -1 if none does. */
    final int alphaBand;

    private final long[] at;
    private final long[] bytes;

    private TiffLayout(PictureFile file, TiffDirectory directory) throws IOException {
        long width = directory.integer(256, 0);
        long height = directory.integer(257, 0);
        Bounds.checkSize(file, width, height, Limits.PIXELS);
        widthPx = (int) width;
        heightPx = (int) height;
        order = directory.order();
        bands = Math.clamp(directory.integer(277, 1), 0, Limits.BANDS + 1);
        if (bands < 1 || bands > Limits.BANDS) {
            throw file.wrong(
                    "has %,d bands".formatted(directory.integer(277, 1)),
                    "a picture has 1 to %d".formatted(Limits.BANDS),
                    "choose three, e.g. with gdal_translate -b");
        }
        bits = same(file, directory, 258, 1, "bits");
        format = same(file, directory, 339, UNSIGNED, "sample formats");
        photometric = (int) directory.integer(262, bands >= 3 ? RGB : 1);
        packing = TiffPacking.of(file, directory.integer(259, 1));
        predictor = (int) directory.integer(317, 1);
        apart = bands > 1 && directory.integer(284, 1) == 2;
        checkSamples(file);

        tiled = directory.has(324) || directory.has(322);
        long blockWidth = tiled ? directory.integer(322, 0) : width;
        long blockHeight = tiled ? directory.integer(323, 0) : Math.min(height, directory.integer(278, height));
        if (blockWidth <= 0 || blockHeight <= 0 || blockWidth > Limits.SIDE_PX || blockHeight > Limits.SIDE_PX) {
            throw file.truncated("has blocks of %,d x %,d px".formatted(blockWidth, blockHeight));
        }
        blockWidthPx = (int) blockWidth;
        blockHeightPx = (int) blockHeight;
        blocksAcross = (widthPx + blockWidthPx - 1) / blockWidthPx;
        blocksDown = (heightPx + blockHeightPx - 1) / blockHeightPx;
        long blocks = (long) blocksAcross * blocksDown * (apart ? bands : 1);
        if (blocks > Limits.BLOCKS) {
            throw file.wrong(
                    "is in %,d tiles or strips".formatted(blocks),
                    "at most %,d".formatted(Limits.BLOCKS),
                    "write it anew with larger tiles, e.g. gdal_translate -co TILED=YES");
        }
        at = directory.integers(tiled ? 324 : 273, Limits.BLOCKS);
        bytes = counts(directory.integers(tiled ? 325 : 279, Limits.BLOCKS), (int) blocks);
        alphaBand = alpha(directory.integers(338, Limits.BANDS));
        checkPlaces(file, (int) blocks);
    }

    static TiffLayout of(PictureFile file, TiffDirectory directory) throws IOException {
        return new TiffLayout(file, directory);
    }

    private static int same(PictureFile file, TiffDirectory directory, int tag, int missing, String what)
            throws IOException {
        long[] values = directory.integers(tag, Limits.BANDS);
        for (long value : values) {
            if (value != values[0]) {
                throw file.wrong(
                        "has bands of different " + what,
                        "all bands have the same",
                        "choose three, e.g. with gdal_translate -b");
            }
        }
        return values.length == 0 ? missing : Math.clamp(values[0], 0, 1 << 16);
    }

    private void checkSamples(PictureFile file) throws PictureException {
        boolean sound = switch (format) {
            case UNSIGNED, SIGNED, 4 -> bits == 8 || bits == 16 || bits == 32 || isNarrow();
            case FLOAT -> bits == 32 || bits == 64;
            default -> false;
        };
        if (!sound) {
            throw file.wrong(
                    "has samples of %d bits and format %d".formatted(bits, format),
                    "integers of 1, 2, 4, 8, 16, 32 bits and floats of 32 and 64 are read",
                    "write it anew, e.g. with gdal_translate -ot UInt16");
        }
        boolean known = switch (photometric) {
            case WHITE_IS_ZERO, 1, RGB, 4 -> true;
            case PALETTE -> bits <= 8;
            case PRINT -> bits == 8 && bands >= 4 && !apart;
            case YCBCR -> packing == TiffPacking.JPEG && !apart && bands == 3;
            default -> false;
        };
        if (!known) {
            throw file.wrong(
                    "has colours of kind %d in %d bands of %d bits".formatted(photometric, bands, bits),
                    "grey, red-green-blue, palette, print, and YCbCr in JPEG are read",
                    "write it anew in red, green, blue");
        }
        if (packing == TiffPacking.JPEG && (bits != 8 || format != UNSIGNED)) {
            throw file.truncated("has JPEG tiles of %d bits".formatted(bits));
        }
        boolean predicted = switch (predictor) {
            case 1 -> true;
            case 2 -> bits == 8 || bits == 16 || bits == 32;
            case 3 -> format == FLOAT;
            default -> false;
        };
        if (!predicted) {
            throw file.truncated("has predictor %d for %d bits".formatted(predictor, bits));
        }
    }

    private boolean isNarrow() {
        return (bits == 1 || bits == 2 || bits == 4) && bands == 1;
    }

    private long[] counts(long[] told, int blocks) {
        if (told.length > 0 || packing != TiffPacking.NONE) {
            return told;
        }
        long[] counts = new long[blocks];
        for (int block = 0; block < blocks; block++) {
            counts[block] = rowBytes() * rows(block);
        }
        return counts;
    }

    /** The first extra band that is opacity. */
    private int alpha(long[] extra) {
        int first = bands - extra.length;
        for (int i = 0; i < extra.length; i++) {
            if ((extra[i] == 1 || extra[i] == 2) && first + i >= 0) {
                return first + i;
            }
        }
        return -1;
    }

    private void checkPlaces(PictureFile file, int blocks) throws PictureException {
        if (at.length < blocks || bytes.length < blocks) {
            throw file.truncated("says where %,d of its %,d tiles or strips lie"
                    .formatted(Math.min(at.length, bytes.length), blocks));
        }
        int sparse = 0;
        for (int block = 0; block < blocks; block++) {
            if (isSparse(block)) {
                sparse++;
                continue;
            }
            if (at[block] <= 0 || bytes[block] <= 0 || at[block] > file.bytes() - bytes[block]) {
                throw file.truncated(
                        "is cut off: tile or strip %,d of %,d has %,d bytes at byte %,d, and the file has %,d"
                                .formatted(block + 1, blocks, bytes[block], at[block], file.bytes()));
            }
            long unpacked = rowBytes() * rows(block);
            if (unpacked / packing.mostTimes > bytes[block]) {
                throw file.wrong(
                        "has %,d bytes for %,d bytes of pixels".formatted(bytes[block], unpacked),
                        "so few cannot hold so many",
                        "fetch the file again, its header is damaged");
            }
        }
        if (sparse == blocks) {
            throw file.truncated("has not one pixel, only a place for %,d tiles or strips".formatted(blocks));
        }
    }

    /** Bytes of a row of a block once unpacked: of one band where bands lie apart. */
    long rowBytes() {
        return ((long) blockWidthPx * bits * (apart ? 1 : bands) + 7) / 8;
    }

    /** Rows that a block holds; the last strip may be short, a tile never is. */
    int rows(int block) {
        int down = block / blocksAcross % blocksDown;
        return tiled ? blockHeightPx : Math.min(blockHeightPx, heightPx - down * blockHeightPx);
    }

    /** Not in the file at all, which means black. */
    boolean isSparse(int block) {
        return at[block] == 0 && bytes[block] == 0;
    }

    long at(int block) {
        return at[block];
    }

    long bytes(int block) {
        return bytes[block];
    }
}
