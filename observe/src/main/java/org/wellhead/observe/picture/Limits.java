package org.wellhead.observe.picture;

/**
 * How much a picture may ask of us; held before anything is allocated. Pictures come from strangers; each limit is far above
 * what honest files hold.
 */
public final class Limits {
    /** Bytes of a file. */
    public static final long FILE_BYTES = 64L << 30;

    /** A side of a picture. */
    public static final int SIDE_PX = 200_000;

    /** Pixels of a picture that is read block by block from its file (TIFF): nine of 30,000 by 30,000. */
    public static final long PIXELS = 8_000_000_000L;

    /** Pixels of a picture that must be unpacked from its start (PNG, JPEG, a TIFF in one strip): 6 GB of scratch file. */
    public static final long UNPACKED_PIXELS = 2_000_000_000L;

    /** Pixels of a JPEG in several scans, as progressive ones are: all its coefficients must be in memory at once. */
    public static final long PROGRESSIVE_PIXELS = 100_000_000L;

    /** Pixels of a JPEG in the colours of print, which is unpacked in bands, each from its start. */
    public static final long PRINT_PIXELS = 64_000_000L;

    /** Scans of a JPEG, each of which goes over all its pixels. */
    public static final int SCANS = 64;

    /** Bands of a picture. */
    public static final int BANDS = 64;

    /** Bytes of one tile, or of one strip, once unpacked; larger strips are unpacked row by row. */
    public static final int BLOCK_BYTES = 64 << 20;

    /** Tiles or strips of a TIFF, all bands counted; runs of pixels of a PNG. */
    public static final int BLOCKS = 1 << 22;

    /** Directories of a TIFF that are looked at until one is a picture. */
    public static final int DIRECTORIES = 64;

    /** Entries of a directory of a TIFF. */
    public static final int ENTRIES = 1024;

    /** Values of any other entry that is read: control points, keys, colours. */
    public static final int VALUES = 1 << 18;

    /** Bytes before the pixels of a JPEG that are kept, each kind on its own: its tables, its EXIF and XMP. */
    public static final int HEAD_BYTES = 1 << 20;

    /** Segments of a JPEG or chunks of a PNG that do not hold pixels. */
    public static final int SEGMENTS = 10_000;

    private Limits() {}
}
