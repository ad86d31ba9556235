package org.wellhead.observe.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Turns samples of any kind into red, green and blue.
 *
 * <p>Codes of up to 16 bits go through a table for each channel, whatever they mean: a colour of a palette, white first, a
 * stretched value. Wider ones are computed.
 */
final class TiffShades {
    private final TiffLayout layout;
    private final OptionalDouble noData;
    private final byte[][] tables = new byte[3][];
    private @Nullable Stretch stretch;
    private int alphaBand;

    /** The band of each channel: the first three, or the first alone. */
    private final int[] bands;

    private TiffShades(TiffLayout layout, OptionalDouble noData) {
        this.layout = layout;
        this.noData = noData;
        this.alphaBand = layout.alphaBand;
        int seen = layout.alphaBand >= 0 ? Math.min(layout.bands, layout.alphaBand) : layout.bands;
        this.bands = seen >= 3 && layout.photometric != TiffLayout.PALETTE ? new int[] {0, 1, 2} : new int[] {0, 0, 0};
    }

    static TiffShades of(TiffLayout layout, TiffDirectory directory, PictureFile file) throws IOException {
        TiffShades shades = new TiffShades(layout, noData(directory));
        if (layout.bits <= 8 && layout.format != TiffLayout.SIGNED) {
            shades.fill(file, directory);
        }
        return shades;
    }

    /** GDAL's entry: a number as text. */
    private static OptionalDouble noData(TiffDirectory directory) throws IOException {
        try {
            return OptionalDouble.of(Double.parseDouble(directory.text(42_113)));
        } catch (NumberFormatException noneOrNonsense) {
            return OptionalDouble.empty();
        }
    }

    private void fill(PictureFile file, TiffDirectory directory) throws IOException {
        int last = (1 << layout.bits) - 1;
        long[] palette = layout.photometric == TiffLayout.PALETTE ? directory.integers(320, 768) : new long[0];
        if (layout.photometric == TiffLayout.PALETTE && palette.length < 3 * (last + 1)) {
            throw file.truncated("has a palette of %d numbers for %d colours".formatted(palette.length, last + 1));
        }
        for (int channel = 0; channel < 3; channel++) {
            byte[] table = new byte[256];
            for (int code = 0; code <= last; code++) {
                table[code] = (byte)
                        (palette.length > 0
                                ? (int) palette[channel * (last + 1) + code] >> 8
                                : layout.photometric == TiffLayout.WHITE_IS_ZERO
                                        ? 255 - code * 255 / last
                                        : code * 255 / last);
            }
            tables[channel] = table;
        }
    }

    boolean needsStretch() {
        return layout.bits > 8 || layout.format == TiffLayout.SIGNED;
    }

    void stretch(Stretch range) {
        stretch = range;
        if (layout.bits <= 16) {
            byte[] table = new byte[1 << layout.bits];
            for (int code = 0; code < table.length; code++) {
                table[code] = (byte) shade(range, value(code));
            }
            tables[0] = tables[1] = tables[2] = table;
        }
    }

    private int shade(Stretch range, double value) {
        int shade = range.shade(value);
        return layout.photometric == TiffLayout.WHITE_IS_ZERO && !Double.isNaN(value) ? 255 - shade : shade;
    }

    /** The bands that must be read, each once. */
    List<Integer> bandsRead() {
        List<Integer> read = new ArrayList<>();
        for (int band : bands) {
            if (!read.contains(band)) {
                read.add(band);
            }
        }
        if (alphaBand >= 0) {
            read.add(alphaBand);
        }
        return read;
    }

    boolean isGrey() {
        return bands[1] == 0 && layout.photometric != TiffLayout.PALETTE;
    }

    /**
     * Turns pixels.
     *
     * @param blocks samples: by band where bands lie apart, else all in the first
     * @param first the first pixel in them
     * @param count pixels
     * @param rgb where they go, from its byte {@code to} on
     */
    void toRgb(byte[][] blocks, int first, int count, byte[] rgb, int to) {
        if (layout.photometric == TiffLayout.PRINT) {
            for (int i = 0; i < count; i++) {
                Print.toRgb(blocks[0], (first + i) * layout.bands, false, false, rgb, to + 3 * i);
            }
            return;
        }
        for (int channel = 0; channel < 3; channel++) {
            byte[] block = layout.apart ? blocks[bands[channel]] : blocks[0];
            int step = layout.apart ? 1 : layout.bands;
            int sample = first * step + (layout.apart ? 0 : bands[channel]);
            byte[] table = tables[channel];
            for (int i = 0; i < count; i++, sample += step) {
                rgb[to + 3 * i + channel] = table == null
                        ? (byte) shade(Objects.requireNonNull(stretch), valueAt(block, sample))
                        : table[codeAt(block, sample)];
            }
        }
        if (alphaBand >= 0 || noData.isPresent()) {
            for (int i = 0; i < count; i++) {
                if (!isSeen(blocks, first + i)) {
                    rgb[to + 3 * i] = rgb[to + 3 * i + 1] = rgb[to + 3 * i + 2] = 0;
                }
            }
        }
    }

    /** Whether a pixel is wholly opaque or not at all, as nearly all are where the band that says so is what it says. */
    boolean isPlain(byte[][] blocks, int pixel) {
        double opaque = sample(blocks, pixel, alphaBand);
        return opaque == 0 || layout.bits > 16 || opaque == (1 << layout.bits) - 1;
    }

    boolean hasAlpha() {
        return alphaBand >= 0;
    }

    /** What is said to be opacity is something else. */
    void forgetAlpha() {
        alphaBand = -1;
    }

    /** A pixel's value in a channel; NaN where nothing is to be seen. */
    double value(byte[][] blocks, int pixel, int channel) {
        return isSeen(blocks, pixel) ? sample(blocks, pixel, bands[channel]) : Double.NaN;
    }

    private boolean isSeen(byte[][] blocks, int pixel) {
        if (alphaBand >= 0 && sample(blocks, pixel, alphaBand) == 0) {
            return false;
        }
        if (noData.isEmpty()) {
            return true;
        }
        double none = noData.getAsDouble();
        for (int band : bands) {
            double value = sample(blocks, pixel, band);
            // A float's no data is written with all digits of a double, or of a float.
            if (value != none && (float) value != (float) none) {
                return true;
            }
        }
        return false;
    }

    private double sample(byte[][] blocks, int pixel, int band) {
        return layout.apart ? valueAt(blocks[band], pixel) : valueAt(blocks[0], pixel * layout.bands + band);
    }

    private double valueAt(byte[] block, int sample) {
        if (layout.bits <= 16) {
            return value(codeAt(block, sample));
        }
        int at = sample * (layout.bits / 8);
        long code = 0;
        for (int i = 0; i < layout.bits / 8; i++) {
            code = (code << 8) | (block[at + i] & 0xff);
        }
        if (layout.format == TiffLayout.FLOAT) {
            return layout.bits == 32 ? Float.intBitsToFloat((int) code) : Double.longBitsToDouble(code);
        }
        return layout.format == TiffLayout.SIGNED ? (int) code : code;
    }

    private int codeAt(byte[] block, int sample) {
        return switch (layout.bits) {
            case 8 -> block[sample] & 0xff;
            case 16 -> PictureFile.shortAt(block, 2 * sample);
            default -> narrow(block, sample);
        };
    }

    /** Samples of 1, 2 or 4 bits; each row starts with a byte of its own. */
    private int narrow(byte[] block, int sample) {
        int rowBytes = (int) layout.rowBytes();
        int bit = sample % layout.blockWidthPx * layout.bits;
        int at = sample / layout.blockWidthPx * rowBytes + (bit >> 3);
        return ((block[at] & 0xff) >> (8 - layout.bits - (bit & 7))) & ((1 << layout.bits) - 1);
    }

    private double value(int code) {
        if (layout.format != TiffLayout.SIGNED) {
            return code;
        }
        return layout.bits == 8 ? (byte) code : (short) code;
    }
}
