package org.wellhead.screen.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.casefolder.StoredFile;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.list.ListFile;
import org.wellhead.screen.list.ListReader;
import org.wellhead.screen.list.ListRefused;

/**
 * Writes a store of lists. Whoever has it has the lock; a list is taken whole or not at all, and counts from the moment
 * in which the manifest is replaced, in one step. What a killed process left behind is removed by the next writer.
 */
public final class ListStore implements AutoCloseable {
    private final Path root;
    private final StoreLock lock;
    private final StoreFiles files;

    private ListStore(Path root, StoreLock lock) {
        this.root = root;
        this.lock = lock;
        this.files = new StoreFiles(root);
    }

    /**
     * Opens a store to write to it; where there is none yet, the first list makes one.
     *
     * @throws ListRefused if another process is writing to it, its manifest is damaged, or the folder holds something else
     */
    public static ListStore open(Path root) throws IOException, ListRefused {
        if (!Stored.isStore(root)) {
            refuseOtherFolder(root);
        }
        Files.createDirectories(root);
        ListStore store = new ListStore(root, StoreLock.take(root));
        try {
            if (!Stored.isStore(root)) {
                store.files.replace(Manifest.FILE, Manifest.EMPTY.text().getBytes(UTF_8));
            }
            store.clean(Stored.of(root));
            return store;
        } catch (IOException | ListRefused | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Whether lists add made this folder. */
    public static boolean isStore(Path folder) {
        return Stored.isStore(folder);
    }

    /** A new store goes into an empty folder, so that nobody's files are mixed up with its own. */
    private static void refuseOtherFolder(Path root) throws IOException, ListRefused {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new ListRefused(root + ": this is a file; give a folder");
        }
        try (Stream<Path> inside = Files.list(root)) {
            Optional<Path> other = inside.filter(file -> !Hashes.name(file).equals(StoreLock.FILE))
                    .min(Comparator.naturalOrder());
            if (other.isPresent()) {
                throw new ListRefused(root + ": no store of lists, and not empty (there is " + Hashes.name(other.get())
                        + "); give a new folder, and add these files to it");
            }
        }
    }

    /**
     * Takes a list as it is on a day, and puts it in force unless a later day's is there.
     *
     * @param given all files of one list
     * @param name what to call it, or null for what its form is called
     * @param takenOn the day from which it counts as known
     * @param acceptShrink whether it may have lost half of its entries, or all that the one before had
     * @throws ListRefused if it cannot be read whole, or lost too many entries; then nothing is changed
     */
    public Added add(List<Path> given, @Nullable String name, LocalDate takenOn, boolean acceptShrink)
            throws IOException, ListRefused {
        if (name != null) {
            refuseName(name, given);
        }
        return add(given, name, null, takenOn, acceptShrink);
    }

    /**
     * As {@link #add}, of a list that nobody looks at first: another list in its files is refused, and one that was published
     * before the one in force.
     *
     * @param list what it must be by its form
     */
    public Added update(List<Path> given, String list, LocalDate takenOn) throws IOException, ListRefused {
        return add(given, null, list, takenOn, false);
    }

    private Added add(
            List<Path> given, @Nullable String name, @Nullable String mustBe, LocalDate takenOn, boolean acceptShrink)
            throws IOException, ListRefused {
        if (given.stream().map(Hashes::name).distinct().count() < given.size()) {
            throw new ListRefused(Hashes.names(given) + ": two files of one name; they cannot be parts of one list");
        }
        for (Path file : given) {
            if (Files.size(file) > StoreFiles.BYTES_MAX) {
                throw new ListRefused(
                        file + ": larger than " + (StoreFiles.BYTES_MAX >> 20) + " MiB, which no list is");
            }
        }
        String sha256 = Hashes.sha256(given);
        ListFile read = ListReader.read(given, name);
        refuseName(read.list(), given);
        if (mustBe != null && !read.list().equals(mustBe)) {
            throw new ListRefused(Hashes.names(given) + ": this is the list " + read.list() + " and not " + mustBe);
        }
        Stored stored = Stored.of(root);
        List<Manifest.Taken> snapshots = new ArrayList<>(stored.manifest()
                .list(read.list())
                .map(Manifest.StoredList::snapshots)
                .orElse(List.of()));
        int at = (int) snapshots.stream()
                .filter(taken -> !taken.takenOn().isAfter(takenOn))
                .count();
        Snapshot snapshot = new Snapshot(
                read.list(),
                read.form(),
                Hashes.names(given),
                sha256,
                takenOn,
                read.publishedOn(),
                read.entries().size());
        List<String> notices = new ArrayList<>(read.notices());
        Optional<ListDiff> difference = Optional.empty();
        int shrankFrom = 0;
        if (at > 0) {
            Manifest.Taken before = snapshots.get(at - 1);
            if (before.snapshot().sha256().equals(sha256)) {
                return new Added(before.snapshot(), false, at == snapshots.size(), Optional.empty(), notices);
            }
            List<ListedParty> entriesBefore = stored.entries(before);
            ListDiff diff = ListDiff.of(before.snapshot(), entriesBefore, snapshot, read.entries());
            if (Doubt.isTooMuch(diff)) {
                if (!acceptShrink) {
                    throw Doubt.refusal(diff);
                }
                shrankFrom = before.snapshot().entries();
            }
            Optional<String> older = Doubt.older(diff);
            if (older.isPresent() && mustBe != null) {
                throw new ListRefused(older.get());
            }
            older.ifPresent(notices::add);
            difference = Optional.of(diff);
        }
        Manifest.Taken taken = keep(given, snapshots, snapshot, shrankFrom, read.entries());
        snapshots.add(at, taken);
        commit(stored, read.list(), snapshots);
        return new Added(snapshot, true, at == snapshots.size() - 1, difference, notices);
    }

    private static void refuseName(String name, List<Path> given) throws ListRefused {
        if (!Manifest.isListName(name)) {
            throw new ListRefused(Hashes.names(given) + ": '" + name
                    + "' cannot be the name of a list; up to 40 of a-z," + " 0-9, - and _ can: --name NAME");
        }
    }

    private Manifest.Taken keep(
            List<Path> given,
            List<Manifest.Taken> snapshots,
            Snapshot snapshot,
            int shrankFrom,
            List<ListedParty> entries)
            throws IOException, ListRefused {
        int number =
                1 + snapshots.stream().mapToInt(Manifest.Taken::number).max().orElse(0);
        String folder = snapshot.list() + "/" + number + "/";
        List<Manifest.Original> originals = new ArrayList<>();
        for (Path file : given) {
            StoredFile kept = files.keep(file, folder + Hashes.name(file));
            originals.add(new Manifest.Original(Hashes.name(file), Hashes.sha256(file), kept));
        }
        if (!Hashes.sha256(given).equals(snapshot.sha256())) {
            throw new ListRefused(snapshot.file() + ": changed while it was read; add it again when it is whole");
        }
        StoredFile parsed = files.write(
                snapshot.list() + "/entries-" + number + ".bin", EntriesFile.write(snapshot.list(), entries));
        return new Manifest.Taken(number, snapshot, shrankFrom, originals, parsed);
    }

    private void commit(Stored stored, String list, List<Manifest.Taken> snapshots) throws IOException, ListRefused {
        Manifest before = stored.manifest();
        int generation = before.generation() + 1;
        List<ListedParty> together = stored.history(snapshots).entries();
        StoredFile file = files.write(list + "/together-" + generation + ".bin", EntriesFile.write(list, together));
        List<Manifest.StoredList> lists = new ArrayList<>(before.lists());
        lists.removeIf(other -> other.name().equals(list));
        lists.add(new Manifest.StoredList(list, snapshots, file));
        lists.sort(Comparator.comparing(Manifest.StoredList::name));
        Manifest after = new Manifest(generation, lists);
        files.replace(Manifest.FILE, after.text().getBytes(UTF_8));
        clean(Stored.of(root));
    }

    /** Removes what the manifest does not name, in folders that are called like lists. */
    private void clean(Stored stored) throws IOException {
        Set<Path> named =
                stored.manifest().files().map(file -> root.resolve(file.name())).collect(Collectors.toSet());
        Files.deleteIfExists(root.resolve(Manifest.FILE + ".new"));
        for (Manifest.StoredList list : stored.manifest().lists()) {
            try (Stream<Path> inside = Files.walk(root.resolve(list.name()))) {
                for (Path file : inside.filter(Files::isRegularFile)
                        .filter(file -> !named.contains(file))
                        .toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
