package org.wellhead.app.view;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.wellhead.ledger.Sha256;

/** Writes the files of a view into a folder and keeps what the manifest tells of each. Numbers are little-endian. */
final class ColumnFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    /** What a file holds. */
    interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private final Path folder;
    private final List<StoredColumn> stored = new ArrayList<>();

    ColumnFiles(Path folder) {
        this.folder = folder;
    }

    /** In the order of writing. */
    List<StoredColumn> stored() {
        return stored;
    }

    void write(String name, Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        Path file = folder.resolve(name);
        try (OutputStream bytes = Files.newOutputStream(file);
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(new DigestOutputStream(bytes, digest), BUFFER_BYTES))) {
            content.write(out);
        }
        stored.add(new StoredColumn(name, Files.size(file), HexFormat.of().formatHex(digest.digest())));
    }

    void bytes(String name, int size, IntUnaryOperator value) throws IOException {
        write(name, out -> {
            for (int i = 0; i < size; i++) {
                out.writeByte(value.applyAsInt(i));
            }
        });
    }

    void shorts(String name, int size, IntUnaryOperator value) throws IOException {
        write(name, out -> {
            for (int i = 0; i < size; i++) {
                out.writeShort(Short.reverseBytes((short) value.applyAsInt(i)));
            }
        });
    }

    void ints(String name, int size, IntUnaryOperator value) throws IOException {
        write(name, out -> {
            for (int i = 0; i < size; i++) {
                out.writeInt(Integer.reverseBytes(value.applyAsInt(i)));
            }
        });
    }

    void longs(String name, int size, IntToLongFunction value) throws IOException {
        write(name, out -> {
            for (int i = 0; i < size; i++) {
                out.writeLong(Long.reverseBytes(value.applyAsLong(i)));
            }
        });
    }
}
