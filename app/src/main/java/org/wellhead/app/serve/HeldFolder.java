package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder that belongs to a process for as long as that lives, told by a file in it which the process holds. The system gives up the hold of one that was killed, so
 * that the next knows what it left.
 */
final class HeldFolder implements AutoCloseable {
    private final Path folder;
    private final Path mark;
    private final FileChannel hold;

    private HeldFolder(Path folder, Path mark, FileChannel hold) {
        this.folder = folder;
        this.mark = mark;
        this.hold = hold;
    }

    /**
     * Holds a folder that was just made.
     *
     * @param mark the name of the file that is held
     */
    static HeldFolder hold(Path folder, String mark) throws IOException {
        Path file = folder.resolve(mark);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
        return new HeldFolder(folder, file, channel);
    }

    /** Whether a process that has ended held it and did not let it go. To be asked of no folder that this process holds: on some systems asking lets it go. */
    static boolean isLeft(Path folder, String mark) throws IOException {
        Path file = folder.resolve(mark);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    /** Lets it go. */
    @Override
    public void close() throws IOException {
        hold.close();
        Files.deleteIfExists(mark);
    }

    /** Takes a folder away with all that is in it; links are taken away, not what they lead to. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
