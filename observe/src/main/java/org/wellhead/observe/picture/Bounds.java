package org.wellhead.observe.picture;

/** Holds the size that a picture claims against the limits and against its file, before anything is allocated. */
final class Bounds {
    /**
     * No packing of PNG, and no JPEG, has more pixels than this in a byte: Deflate turns a byte into at most 1032, each of
     * which holds at most 8 pixels of one bit; a JPEG spends at least one bit on a block of 64.
     */
    private static final long PIXELS_PER_BYTE = 8 * 1032;

    private Bounds() {}

    /** Of a picture that must be unpacked from its start. */
    static void check(PictureFile file, long widthPx, long heightPx, long pixels) throws PictureException {
        checkSize(file, widthPx, heightPx, pixels);
        if (widthPx * heightPx / PIXELS_PER_BYTE > file.bytes()) {
            throw file.wrong(
                    "says that it is %,d x %,d px, in %,d bytes".formatted(widthPx, heightPx, file.bytes()),
                    "so few bytes cannot hold so many pixels",
                    "fetch the file again, its header is damaged");
        }
    }

    /** Of any picture. */
    static void checkSize(PictureFile file, long widthPx, long heightPx, long pixels) throws PictureException {
        if (widthPx <= 0 || heightPx <= 0) {
            throw file.wrong(
                    "says that it is %d x %d px".formatted(widthPx, heightPx),
                    "a picture has pixels",
                    "fetch the file again, its header is damaged");
        }
        if (widthPx > Limits.SIDE_PX || heightPx > Limits.SIDE_PX || widthPx * heightPx > pixels) {
            throw file.wrong(
                    "says that it is %,d x %,d px".formatted(widthPx, heightPx),
                    "a side has at most %,d px, and such a picture %,d px".formatted(Limits.SIDE_PX, pixels),
                    pixels < Limits.PIXELS ? "cut it into parts, or convert it to a tiled TIFF" : "cut it into parts");
        }
    }
}
