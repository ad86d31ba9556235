package org.wellhead.share.taxii;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder with what one partner sent, an envelope a file, for {@code share receive} to look at. Nothing of it is served. A file has its name
 * only when it is whole and on the disk.
 */
final class Inbox {
    private static final int FILES_MAX = 10_000;
    private static final long BYTES_MAX = 1L << 30;
    private static final String UNFINISHED = ".part";

    private final Path folder;

    /** @param folder need not be there yet */
    Inbox(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps an envelope.
     *
     * @param name of the file, without its ending
     * @throws TaxiiError if the inbox is full
     */
    synchronized void keep(String name, byte[] envelope) throws IOException, TaxiiError {
        Files.createDirectories(folder);
        int files = 0;
        long bytes = envelope.length;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                files++;
                bytes += Files.size(file);
            }
        }
        if (files >= FILES_MAX || bytes > BYTES_MAX) {
            throw TaxiiError.full("the inbox is full; ask whoever runs this server to empty it");
        }
        Path unfinished = folder.resolve(name + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(envelope);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(unfinished, folder.resolve(name + ".json"), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
