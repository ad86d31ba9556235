package org.wellhead.ledger.intake.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How a file is packed, told by its first bytes and never by its name. */
enum Packing {
    PLAIN,
    ZIP,
    TAR,
    GZIP,
    ZSTD;

    private static final int HEAD_BYTES = TarArchive.BLOCK_BYTES;

    /** How the file with these first bytes is packed. */
    static Packing of(byte[] head) {
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0x1F, 0x8B, 8)) {
            return GZIP;
        }
        if (starts(head, 0x28, 0xB5, 0x2F, 0xFD)) {
            return ZSTD;
        }
        return TarArchive.isHeader(head) ? TAR : PLAIN;
    }

    static Packing of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD_BYTES));
        }
    }

    /** The file's bytes, those of a gzip or Zstandard file unpacked. */
    InputStream open(Path file) throws IOException {
        InputStream disk = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return switch (this) {
                case GZIP ->
                    GzipCompressorInputStream.builder()
                            .setInputStream(disk)
                            .setDecompressConcatenated(true)
                            .get();
                case ZSTD -> new ZstdInputStream(disk);
                case PLAIN, ZIP, TAR -> disk;
            };
        } catch (IOException | RuntimeException e) {
            disk.close();
            throw e;
        }
    }

    /** Whether what is packed in a gzip or Zstandard file is a tar. */
    boolean holdsTar(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return of(in.readNBytes(HEAD_BYTES)) == TAR;
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
