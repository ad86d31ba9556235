package org.wellhead.observe.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a PNG: of any bits and colours, with or without interlace, into a raster. */
final class Png {
    /** Values of a 16-bit picture that are looked at to stretch it. */
    private static final int SAMPLE = 1 << 20;

    private final PngHead head;
    private final int samples;
    /** From a sample's first byte, or number of a colour, to red, green and blue. */
    private final byte[][] shades = new byte[3][1 << 8];
    /** The same of 16 bits. */
    private byte[] wideShades = new byte[0];

    private Png(PngHead head) {
        this.head = head;
        this.samples = head.samples();
    }

    static boolean recognises(long magic) {
        return magic == 0x89504e470d0a1a0aL;
    }

    static OpenPicture.Content open(PictureFile file, Path scratch) throws IOException {
        PngHead head = PngHead.read(file);
        Png png = new Png(head);
        PngRows rows = new PngRows(file, head);
        List<String> notes = new ArrayList<>();
        if (head.bits == 16) {
            png.stretch(rows, notes);
        } else {
            png.fillShades();
        }
        Raster raster = Raster.create(file, head.widthPx, head.heightPx, scratch);
        try {
            png.unpack(rows, raster);
        } catch (IOException | RuntimeException e) {
            raster.close();
            throw e;
        }
        if (head.transparent != null || head.colour == PngHead.GREY_ALPHA || head.colour == PngHead.RGB_ALPHA) {
            notes.add("what is transparent is black");
        }
        byte[] exif = head.exif;
        CameraFacts camera = exif == null ? CameraFacts.NONE : Camera.facts(exif, "", head.widthPx);
        return new OpenPicture.Content("PNG", raster, Optional.empty(), camera, notes);
    }

    private void fillShades() {
        int last = (1 << head.bits) - 1;
        for (int code = 0; code <= last; code++) {
            for (int channel = 0; channel < 3; channel++) {
                int at = 3 * code + channel;
                if (head.colour != PngHead.PALETTE) {
                    shades[channel][code] = (byte) (code * 255 / last);
                } else if (at < head.palette.length) {
                    shades[channel][code] = head.palette[at];
                }
            }
        }
    }

    private void stretch(PngRows rows, List<String> notes) throws IOException {
        long values = (long) head.widthPx * head.heightPx;
        // Odd, so that the sample does not fall into step with the rows.
        long every = (values / SAMPLE) | 1;
        double[] sample = new double[SAMPLE * 2 + head.widthPx];
        int[] count = new int[1];
        rows.unpack((y, x, step, pixels, bytes) -> {
            for (long i = Math.floorMod(-(long) y * head.widthPx, every); i < pixels; i += every) {
                int channel = samples < 3 ? 0 : (int) ((y + i) % 3);
                int at = 2 * ((int) i * samples + channel);
                if (count[0] < sample.length && isSeen(bytes, (int) i)) {
                    sample[count[0]++] = PictureFile.shortAt(bytes, at);
                }
            }
        });
        Stretch stretch = Stretch.of(sample, count[0]);
        wideShades = new byte[1 << 16];
        for (int code = 0; code < wideShades.length; code++) {
            wideShades[code] = (byte) stretch.shade(code);
        }
        notes.add(stretch.note("16 bits"));
    }

    private void unpack(PngRows rows, Raster raster) throws IOException {
        byte[] rgb = new byte[3 * head.widthPx];
        rows.unpack((y, x, step, count, bytes) -> {
            if (head.interlaced) {
                raster.read(0, y, head.widthPx, 1, rgb, 0, 0);
            }
            int to = 3 * x;
            for (int i = 0; i < count; i++, to += 3 * step) {
                if (!isSeen(bytes, i)) {
                    rgb[to] = rgb[to + 1] = rgb[to + 2] = 0;
                } else if (samples < 3) {
                    rgb[to] = shade(bytes, i * samples, 0);
                    rgb[to + 1] = shade(bytes, i * samples, 1);
                    rgb[to + 2] = shade(bytes, i * samples, 2);
                } else {
                    rgb[to] = shade(bytes, i * samples, 0);
                    rgb[to + 1] = shade(bytes, i * samples + 1, 1);
                    rgb[to + 2] = shade(bytes, i * samples + 2, 2);
                }
            }
            raster.writeRow(y, rgb);
        });
    }

    private byte shade(byte[] bytes, int sample, int channel) {
        int code = code(bytes, sample);
        return head.bits == 16 ? wideShades[code] : shades[channel][code];
    }

    private int code(byte[] bytes, int sample) {
        return switch (head.bits) {
            case 8 -> bytes[sample] & 0xff;
            case 16 -> PictureFile.shortAt(bytes, 2 * sample);
            default -> {
                int bit = sample * head.bits;
                yield ((bytes[bit >> 3] & 0xff) >> (8 - head.bits - (bit & 7))) & ((1 << head.bits) - 1);
            }
        };
    }

    private boolean isSeen(byte[] bytes, int pixel) {
        if (head.colour == PngHead.GREY_ALPHA || head.colour == PngHead.RGB_ALPHA) {
            return code(bytes, pixel * samples + samples - 1) != 0;
        }
        byte[] transparent = head.transparent;
        if (transparent == null) {
            return true;
        }
        if (head.colour == PngHead.PALETTE) {
            int code = code(bytes, pixel);
            return code >= transparent.length || transparent[code] != 0;
        }
        for (int i = 0; i < samples; i++) {
            if (2 * i + 1 >= transparent.length
                    || code(bytes, pixel * samples + i) != PictureFile.shortAt(transparent, 2 * i)) {
                return true;
            }
        }
        return false;
    }
}
