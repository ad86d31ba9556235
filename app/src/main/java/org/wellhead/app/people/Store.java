package org.wellhead.app.people;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The file that has people, sessions and settings: SQLite, by one connection, which its users take turns with. Other processes may have it open too, e.g. a command that adds somebody
 * while a server runs; each waits for the other. Safe for several threads.
 */
final class Store implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;

    private final Handle handle;
    private final ReentrantLock turn = new ReentrantLock(true);

    private Store(Handle handle) {
        this.handle = handle;
    }

    /**
     * Opens one, which is made if it is not there, readable for its owner alone.
     *
     * @throws IOException if it cannot be read or written
     * @throws PeopleRefused if it is damaged, or of a later version
     */
    static Store open(Path file) throws IOException {
        create(file);
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // Whoever will write says so first, so that two never wait for each other.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            migrate(source);
            return new Store(Jdbi.create(source).open());
        } catch (FlywayException | JdbiException failed) {
            throw new PeopleRefused(file + ": not a file of people that this version can use ("
                    + String.valueOf(failed.getMessage()).lines().findFirst().orElse("") + "); take it from a copy, or"
                    + " take it away and add the people anew");
        }
    }

    private static void migrate(SQLiteDataSource source) {
        Flyway.configure(Store.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/wellhead/app/people")
                // It would else tell each step on standard error.
                .loggers("slf4j")
                .load()
                .migrate();
    }

    private static void create(Path file) throws IOException {
        Path folder = file.getParent();
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (folder != null && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder, only(posix, "rwx------"));
        }
        try {
            Files.createFile(file, only(posix, "rw-------"));
        } catch (FileAlreadyExistsException there) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new PeopleRefused(file + ": not a file; take it away");
            }
        }
    }

    private static FileAttribute<?>[] only(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Asks. */
    <T> T read(HandleCallback<T, RuntimeException> asked) {
        turn.lock();
        try {
            return asked.withHandle(handle);
        } finally {
            turn.unlock();
        }
    }

    /** Changes all of it or nothing; when this returns, it is on the disk. */
    <T> T write(HandleCallback<T, RuntimeException> change) {
        turn.lock();
        try {
            return handle.inTransaction(change);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            handle.close();
        } finally {
            turn.unlock();
        }
    }
}
