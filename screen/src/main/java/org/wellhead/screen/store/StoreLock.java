package org.wellhead.screen.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.list.ListRefused;

/** Keeps two writers of a store apart. The system lets go of it when the process ends, however it ends. */
final class StoreLock implements AutoCloseable {
    static final String FILE = "lists.lock";

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws ListRefused if another writer has it */
    static StoreLock take(Path root) throws IOException, ListRefused {
        FileChannel channel = FileChannel.open(root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            // As taken as by another process.
        }
        if (lock == null) {
            channel.close();
            throw new ListRefused(root + ": another process is writing to these lists; wait until it is done");
        }
        return new StoreLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
