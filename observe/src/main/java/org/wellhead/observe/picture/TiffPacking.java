package org.wellhead.observe.picture;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/** How the blocks of a TIFF are packed, of those ways that are read. */
enum TiffPacking {
    NONE(1),
    /** The longest string of 12-bit codes is some 3,800 bytes. */
    LZW(4096),
    DEFLATE(1100),
    PACK_BITS(128),
    JPEG(1 << 13);

    /** How many times larger a block can become, at most. */
    final int mostTimes;

    TiffPacking(int mostTimes) {
        this.mostTimes = mostTimes;
    }

    static TiffPacking of(PictureFile file, long number) throws PictureException {
        return switch (Math.clamp(number, 0, 1 << 16)) {
            case 1 -> NONE;
            case 5 -> LZW;
            case 7 -> JPEG;
            case 8, 32_946 -> DEFLATE;
            case 32_773 -> PACK_BITS;
            default ->
                throw file.wrong(
                        "is packed in a way of number %d".formatted(number),
                        "LZW, Deflate, PackBits, JPEG and none at all are read",
                        "write it anew, e.g. with gdal_translate -co COMPRESS=DEFLATE -co TILED=YES");
        };
    }

    /** What is packed, unpacked as it is read; JPEG is no stream. */
    InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case LZW -> new LzwStream(packed);
            case DEFLATE -> new InflaterInputStream(packed);
            case PACK_BITS -> new PackBitsStream(packed);
            case JPEG -> throw new IllegalStateException("a JPEG is unpacked by rows");
        };
    }
}
