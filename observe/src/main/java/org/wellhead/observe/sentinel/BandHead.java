package org.wellhead.observe.sentinel;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.wellhead.observe.picture.PictureException;

/**
 * Looks at the directories of a TIFF before they are read: the reader follows them without end if they lead back to each other, and
 * allocates whatever an entry claims.
 */
final class BandHead {
    private static final int DIRECTORIES_MOST = 64;
    private static final int ENTRIES_MOST = 1024;
    private static final int LITTLE = 0x4949;
    private static final int BIG = 0x4D4D;
    private static final int CLASSIC = 42;

    /** Bytes of a value of each type, 1 to 13. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private final RandomAccessFile file;
    private final String name;
    private final boolean isLittle;

    private BandHead(RandomAccessFile file, String name, boolean isLittle) {
        this.file = file;
        this.name = name;
        this.isLittle = isLittle;
    }

    /**
     * Holds the directories.
     *
     * @throws PictureException if there are too many, if they lead back, or if an entry claims more than the file has
     */
    static void hold(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int order = file.readUnsignedShort();
            if (order != LITTLE && order != BIG) {
                throw noTiff(name);
            }
            new BandHead(file, name, order == LITTLE).chain();
        } catch (EOFException cut) {
            throw new PictureException(name + ": its TIFF directories end before they should; fetch it anew", cut);
        }
    }

    private static PictureException noTiff(String name) {
        return new PictureException(name
                + ": no TIFF, or a damaged one; bands come as TIFF; JPEG 2000 can be turned into it by gdal_translate");
    }

    private void chain() throws IOException {
        if (twoBytes() != CLASSIC) {
            throw noTiff(name);
        }
        long offset = fourBytes();
        for (int directories = 0; offset != 0; directories++) {
            if (directories == DIRECTORIES_MOST) {
                throw new PictureException(name + ": more than " + DIRECTORIES_MOST
                        + " TIFF directories, or some that lead back to each other; fetch it anew");
            }
            file.seek(offset);
            int entries = twoBytes();
            if (entries > ENTRIES_MOST) {
                throw new PictureException(name + ": a TIFF directory of " + entries + " entries; at most "
                        + ENTRIES_MOST + "; fetch it anew");
            }
            for (int entry = 0; entry < entries; entry++) {
                entry();
            }
            offset = fourBytes();
        }
    }

    private void entry() throws IOException {
        int tag = twoBytes();
        int type = twoBytes();
        long count = fourBytes();
        fourBytes();
        if (type < 1 || type >= TYPE_BYTES.length || count * TYPE_BYTES[type] > file.length()) {
            throw new PictureException(
                    name + ": its TIFF entry " + tag + " claims more than the file has; fetch it anew");
        }
    }

    private int twoBytes() throws IOException {
        int first = file.readUnsignedByte();
        int second = file.readUnsignedByte();
        return isLittle ? second << 8 | first : first << 8 | second;
    }

    private long fourBytes() throws IOException {
        long first = twoBytes();
        long second = twoBytes();
        return isLittle ? second << 16 | first : first << 16 | second;
    }
}
