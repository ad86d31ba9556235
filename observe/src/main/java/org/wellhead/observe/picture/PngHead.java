package org.wellhead.observe.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a PNG says before and around its pixels, checked; and where they lie. Source: PNG specification, third edition.
 */
final class PngHead {
    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504c5445;
    private static final int TRNS = 0x74524e53;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;
    private static final int EXIF = 0x65584966;
    private static final int KNOWN_BYTES = 768;

    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    /** A run of packed pixels in the file. */
    record Run(long at, int count) {}

    final int widthPx;
    final int heightPx;
    final int bits;
    final int colour;
    final boolean interlaced;
    final List<Run> runs = new ArrayList<>();
    byte[] palette = new byte[0];
    byte @Nullable [] transparent;
    byte @Nullable [] exif;

    private PngHead(PictureFile file, ByteBuffer header) throws PictureException {
        widthPx = header.getInt();
        heightPx = header.getInt();
        bits = header.get() & 0xff;
        colour = header.get() & 0xff;
        int packing = header.get() & 0xff;
        int filter = header.get() & 0xff;
        int order = header.get() & 0xff;
        interlaced = order == 1;
        boolean sound = switch (colour) {
            case GREY -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case PALETTE -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case RGB, GREY_ALPHA, RGB_ALPHA -> bits == 8 || bits == 16;
            default -> false;
        };
        if (!sound || packing != 0 || filter != 0 || order > 1) {
            throw file.wrong(
                    "has %d bits of colour type %d, packing %d, filter %d, order %d"
                            .formatted(bits, colour, packing, filter, order),
                    "PNG knows no such picture",
                    "fetch the file again, its header is damaged");
        }
    }

    /** Samples of a pixel. */
    int samples() {
        return switch (colour) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 1;
        };
    }

    static PngHead read(PictureFile file) throws IOException {
        long at = 8;
        PngHead head = null;
        for (int chunks = 0; at < file.bytes(); chunks++) {
            ByteBuffer start = ByteBuffer.wrap(file.read(at, 8));
            int count = start.getInt();
            int kind = start.getInt();
            if (kind == IEND) {
                break;
            }
            if (count < 0 || at + 12 + count > file.bytes()) {
                // A cut run of pixels is told by the rows that it lacks.
                count = kind == IDAT && count >= 0 ? (int) Math.max(0, file.bytes() - at - 8) : count(file, at, count);
            }
            if ((head == null) != (kind == IHDR) || (kind == IHDR && count != 13)) {
                throw file.truncated("has its header not once and first");
            }
            if (kind == IHDR) {
                head = new PngHead(file, ByteBuffer.wrap(file.read(at + 8, count)));
                Bounds.check(file, head.widthPx, head.heightPx, Limits.UNPACKED_PIXELS);
            } else if (head != null) {
                head.take(file, kind, at + 8, count);
            }
            if (kind != IDAT && chunks - (head == null ? 0 : head.runs.size()) > Limits.SEGMENTS) {
                throw file.wrong(
                        "has more than %,d chunks without pixels".formatted(Limits.SEGMENTS),
                        "that is no picture that anybody made",
                        "write it anew with a picture program");
            }
            if (head != null && head.runs.size() > Limits.BLOCKS) {
                throw file.wrong(
                        "has more than %,d runs of pixels".formatted(Limits.BLOCKS),
                        "that is no picture that anybody made",
                        "write it anew with a picture program");
            }
            at += 12L + count;
        }
        if (head == null || head.runs.isEmpty()) {
            throw file.truncated("ends before its first pixel");
        }
        if (head.colour == PALETTE && head.palette.length == 0) {
            throw file.truncated("has no palette, and its pixels are numbers of colours in one");
        }
        return head;
    }

    private static int count(PictureFile file, long at, int count) throws PictureException {
        throw file.truncated("has a chunk of %,d bytes at byte %,d, and %,d bytes in all"
                .formatted(count & 0xffffffffL, at, file.bytes()));
    }

    private void take(PictureFile file, int kind, long at, int count) throws IOException {
        switch (kind) {
            case IDAT -> runs.add(new Run(at, count));
            case PLTE -> palette = file.read(at, Math.min(count, KNOWN_BYTES));
            case TRNS -> transparent = file.read(at, Math.min(count, KNOWN_BYTES));
            case EXIF -> exif = file.read(at, Math.min(count, Limits.HEAD_BYTES));
            default -> {
                // Anything else does not change what is seen.
            }
        }
    }
}
