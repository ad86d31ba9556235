package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.view.Filter;
import org.wellhead.app.view.Network;
import org.wellhead.app.view.SourceRows;
import org.wellhead.app.view.View;
import org.wellhead.app.view.ViewException;

/**
 * The last trace of the case that was kept for the pages ({@code trace --view}): open for all who ask, and opened anew where a newer one is there. Its columns lie in mapped
 * files: it may be used within {@link #read} and not after.
 */
final class ViewHandle implements AutoCloseable {
    /** What is asked of an open view. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Shown shown) throws IOException;
    }

    /**
     * The view that is shown.
     *
     * @param folder the folder of results, below {@code results/} of the case
     * @param writtenAt when it was written, to the millisecond
     */
    record Shown(View view, String folder, Instant writtenAt) {}

    /** Where a view is and what tells it from another that takes its place. */
    private record Found(Path folder, FileTime writtenAt, String file) {}

    private static final String RESULTS = "trace-[0-9a-f]{12}";

    private final CaseHandle served;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Shown open;
    private @Nullable Found opened;

    ViewHandle(CaseHandle served) {
        this.served = served;
    }

    /**
     * Asks the last view; nothing where there is none.
     *
     * @throws Problem if it is damaged
     */
    <T> Optional<T> ask(Reading<T> reading) throws IOException {
        while (true) {
            Optional<Found> newest = newest();
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            lock.readLock().lock();
            try {
                if (open != null && newest.get().equals(opened)) {
                    return Optional.of(reading.of(open));
                }
            } catch (ViewException damaged) {
                // Some of its files are checked when they are first asked for.
                throw refused(damaged);
            } catch (InternalError cut) {
                // So Java tells that a mapped file is shorter than it was.
                throw new Problem(
                        422, "what was traced for the pages was damaged meanwhile", "trace the case once more");
            } finally {
                lock.readLock().unlock();
            }
            open(newest.get());
        }
    }

    /** As {@link #ask}, where there must be one. */
    <T> T read(Reading<T> reading) throws IOException {
        return ask(reading)
                .orElseThrow(() -> new Problem(
                        404, "nothing was traced for the pages yet", "trace the case: trace --case … --view"));
    }

    /**
     * Opens the view before anybody asks, so that the first picture is there at once, and then what the other pages need. What is wrong is told to whoever asks.
     */
    void warm() {
        Thread.ofPlatform().daemon().name("view").start(() -> {
            try {
                ask(shown -> shown.view().overview(all(shown)));
                ask(shown -> shown.view().sources(all(shown), SourceRows.Sort.AMOUNT, true, 0, 1));
                ask(shown -> shown.view().overview(all(shown).text("a")));
                ask(shown -> shown.view()
                        .network(all(shown), Network.Grouping.NONE, NetworkApi.NODES, NetworkApi.EDGES_MOST, Set.of()));
            } catch (IOException | RuntimeException toldLater) {
                // Whoever asks for the view hears of it.
            }
        });
    }

    private static Filter all(Shown shown) {
        return Filter.all(ViewFilter.headline(shown.view().facts()));
    }

    private void open(Found found) throws IOException {
        lock.writeLock().lock();
        try {
            if (!found.equals(opened)) {
                close();
                refuseLinks(found.folder().resolve(View.FOLDER));
                open = new Shown(
                        View.open(found.folder().resolve(View.FOLDER)),
                        found.folder().getFileName().toString(),
                        found.writtenAt().toInstant().truncatedTo(ChronoUnit.MILLIS));
                opened = found;
            }
        } catch (ViewException damaged) {
            throw refused(damaged);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static Problem refused(ViewException damaged) {
        return new Problem(422, Objects.toString(damaged.getMessage(), ""), "trace the case once more");
    }

    private void refuseLinks(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!served.isOwn(file)) {
                    throw new Problem(
                            422,
                            "what was traced for the pages has a link out of the case",
                            "trace the case once more");
                }
            }
        }
    }

    private Optional<Found> newest() throws IOException {
        Path results = served.root().resolve("results");
        Found newest = null;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(results, "trace-*")) {
            for (Path folder : folders) {
                Found found = folder.getFileName().toString().matches(RESULTS) ? found(folder) : null;
                newest = newer(found, newest);
            }
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        return Optional.ofNullable(newest);
    }

    private static @Nullable Found newer(@Nullable Found one, @Nullable Found other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Comparator.comparing(Found::writtenAt)
                                .thenComparing(Found::folder)
                                .compare(one, other)
                        > 0
                ? one
                : other;
    }

    private @Nullable Found found(Path folder) throws IOException {
        Path manifest = folder.resolve(View.FOLDER).resolve("view.json");
        if (!served.isOwn(manifest)) {
            return null;
        }
        try {
            BasicFileAttributes file =
                    Files.readAttributes(manifest, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Found(folder, file.lastModifiedTime(), file.fileKey() + " " + file.size());
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (open != null) {
                open.view().close();
                open = null;
                opened = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
