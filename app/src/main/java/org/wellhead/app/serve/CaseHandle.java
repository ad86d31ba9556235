package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.casefolder.CaseFolder;

/**
 * The case that is served, open for all who ask and opened anew when a command changed it. Its ledger lies in mapped files: it may be used within {@link #read} and not after.
 */
final class CaseHandle implements AutoCloseable {
    /** What is asked of an open case. */
    @FunctionalInterface
    interface Reading<T> {
        T of(CaseFolder open) throws IOException;
    }

    private final Path root;
    private final String told;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable CaseFolder open;
    private String state = "";
    private volatile boolean wasThere;

    /** @param told the folder as a user would type it */
    CaseHandle(Path root, String told) {
        this.root = root;
        this.told = told;
        this.wasThere = CaseFolder.isCase(root);
    }

    Path root() {
        return root;
    }

    /** The folder as a user would type it after {@code --case}. */
    String told() {
        return told;
    }

    /** Something in it, as a user would type it. */
    String told(String inCase) {
        return told.endsWith("/") ? told + inCase : told + "/" + inCase;
    }

    /** A file's path from the case's folder, whichever of the two was named from elsewhere. */
    String inside(Path file) {
        Path from = root.toAbsolutePath().normalize();
        return from.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /**
     * A file or folder of the case, which need not be there.
     *
     * @throws Problem if it is a link out of the case, or in such a folder
     */
    Path own(String... inCase) throws IOException {
        Path file = root.resolve(Path.of("", inCase));
        if (!isOwn(file)) {
            throw new Problem(
                    409,
                    told(String.join("/", inCase)) + " is a link out of the case",
                    "put into the case what it leads to");
        }
        return file;
    }

    /**
     * Whether this is where it seems to be. A case may come from somebody else, and a link in it lead to any file of this machine: it is not followed. Within the case, links
     * may lead where they will.
     */
    boolean isOwn(Path file) throws IOException {
        Path at = file.toAbsolutePath().normalize();
        while (!Files.exists(at, LinkOption.NOFOLLOW_LINKS) && at.getParent() != null) {
            at = at.getParent();
        }
        try {
            return at.toRealPath().startsWith(root.toRealPath());
        } catch (NoSuchFileException leadsNowhere) {
            // Of a case that is not there yet nothing is a link.
            return !Files.exists(root, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Whether there is a case yet. */
    boolean isThere() {
        boolean isThere = CaseFolder.isCase(root);
        if (isThere) {
            wasThere = true;
        }
        return isThere;
    }

    /** Whether there was one, which somebody may have taken away since. */
    boolean wasThere() {
        return wasThere;
    }

    /**
     * Its folder.
     *
     * @throws Problem if there is no case in it: not yet, or since somebody took it away
     */
    Path there() {
        if (isThere()) {
            return root;
        }
        if (wasThere) {
            throw new Problem(
                    404, "the case is no longer in " + told, "put it back there, or serve it where it is now");
        }
        throw new Problem(404, "there is no case yet", "import files: they make it");
    }

    /** Asks the case as it is now. */
    <T> T read(Reading<T> reading) throws IOException {
        there();
        while (true) {
            String now = CaseFolder.sha256Of(root);
            lock.readLock().lock();
            try {
                if (open != null && state.equals(now)) {
                    return reading.of(open);
                }
            } finally {
                lock.readLock().unlock();
            }
            lock.writeLock().lock();
            try {
                close();
                open = CaseFolder.open(root);
                state = now;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (open != null) {
                open.close();
                open = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
