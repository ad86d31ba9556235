package org.wellhead.share.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries that are about to be added together: the number of the first, and their hashes. It is on the disk before they are, so that several entries
 * without heads are known as those of a process that was killed, and any others as inserted.
 *
 * @param first the number of the first entry, from 1
 * @param leaves hashes of the entries in order
 */
record Batch(long first, List<TreeHash> leaves) {
    private static final String FILE = "batch.txt";
    private static final int LEAF_CHARS = 2 * Hashing.HASH_BYTES;
    private static final int BYTES_MAX = (AuditLog.BATCH_MAX + 2) * (LEAF_CHARS + 1);
    private static final String END = "end";

    Batch {
        leaves = List.copyOf(leaves);
    }

    /** The last one of this log; one of nothing if there is none, or it was not written whole, as then none of its entries was. */
    static Batch read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file) || Files.size(file) > BYTES_MAX) {
            return new Batch(0, List.of());
        }
        String[] lines = new String(Files.readAllBytes(file), US_ASCII).split("\n", -1);
        int end = List.of(lines).indexOf(END);
        if (end < 1 || !lines[0].matches("[1-9][0-9]{0,17}")) {
            return new Batch(0, List.of());
        }
        List<TreeHash> leaves = new ArrayList<>();
        for (int i = 1; i < end; i++) {
            if (!lines[i].matches("[0-9a-f]{" + LEAF_CHARS + "}")) {
                return new Batch(0, List.of());
            }
            leaves.add(new TreeHash(lines[i]));
        }
        return new Batch(Long.parseLong(lines[0]), leaves);
    }

    /** Brings it to the disk. */
    void write(Path folder) throws IOException {
        var text = new StringBuilder().append(first).append('\n');
        leaves.forEach(leaf -> text.append(leaf.hex()).append('\n'));
        ByteBuffer bytes =
                ByteBuffer.wrap(text.append(END).append('\n').toString().getBytes(US_ASCII));
        // Over the one before, whose rest behind the end is not read: a file that keeps its size and place is forced
        // fastest.
        try (FileChannel file =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        }
    }

    /** Whether the entry of this number is in it, with this hash. */
    boolean has(long entry, TreeHash leaf) {
        return entry >= first
                && entry - first < leaves.size()
                && leaves.get((int) (entry - first)).equals(leaf);
    }
}
