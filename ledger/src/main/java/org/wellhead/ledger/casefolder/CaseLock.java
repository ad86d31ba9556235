package org.wellhead.ledger.casefolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two writers of a case apart. The system lets go of it when the process ends, however it ends. */
final class CaseLock implements AutoCloseable {
    static final String FILE = "case.lock";

    private final FileChannel channel;

    private CaseLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CaseException if another writer has it */
    static CaseLock take(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return new CaseLock(channel);
            }
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            throw taken(root);
        }
        channel.close();
        throw taken(root);
    }

    private static CaseException taken(Path root) {
        return new CaseException(root + ": another process is writing to this case; wait until it is done");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
