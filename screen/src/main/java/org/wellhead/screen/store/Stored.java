package org.wellhead.screen.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wellhead.ledger.casefolder.StoredFile;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.list.ListReader;
import org.wellhead.screen.list.ListRefused;

/** A store as its manifest has it: gives the entries of each snapshot, from the parsed copy or else from the originals. */
final class Stored {
    /** A writer may commit meanwhile and remove what was before; then all is read once more. */
    private static final int TRIES = 20;

    private final Path root;
    private final StoreFiles files;
    private final Manifest manifest;

    private Stored(Path root, Manifest manifest) {
        this.root = root;
        this.files = new StoreFiles(root);
        this.manifest = manifest;
    }

    static boolean isStore(Path folder) {
        return Files.exists(folder.resolve(Manifest.FILE));
    }

    /** @throws ListRefused if the manifest is not as it was written */
    static Stored of(Path root) throws IOException, ListRefused {
        String text = new String(Files.readAllBytes(root.resolve(Manifest.FILE)), UTF_8);
        try {
            return new Stored(root, Manifest.parse(text));
        } catch (IllegalArgumentException e) {
            throw new ListRefused(
                    root.resolve(Manifest.FILE) + ": " + e.getMessage() + "; take it from a copy of the folder");
        }
    }

    /** The whole store, read anew where a writer came between. */
    static ListFolder open(Path root) throws IOException, ListRefused {
        for (int tried = 1; ; tried++) {
            Stored stored = of(root);
            try {
                return stored.folder();
            } catch (NoSuchFileException e) {
                if (tried == TRIES || of(root).manifest.equals(stored.manifest)) {
                    throw new ListRefused(e.getFile() + ": missing; take it from a copy of the folder");
                }
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    private ListFolder folder() throws IOException, ListRefused {
        if (manifest.lists().isEmpty()) {
            throw new ListRefused(
                    root + ": no list in it yet; ./wellhead lists add FILES --lists " + root + " brings one");
        }
        List<ListedParty> entries = new ArrayList<>();
        List<Snapshot> snapshots = new ArrayList<>();
        for (Manifest.StoredList list : manifest.lists()) {
            list.snapshots().forEach(taken -> snapshots.add(taken.snapshot()));
            entries.addAll(together(list));
        }
        return new ListFolder(entries, snapshots, List.of());
    }

    private List<ListedParty> together(Manifest.StoredList list) throws IOException, ListRefused {
        try {
            return EntriesFile.read(files.read(list.together()));
        } catch (IllegalArgumentException | NoSuchFileException unusable) {
            return history(list.snapshots()).entries();
        }
    }

    /** Puts snapshots together, oldest first. */
    History history(List<Manifest.Taken> snapshots) throws IOException, ListRefused {
        History history = new History();
        for (Manifest.Taken taken : snapshots) {
            history.add(taken.snapshot().day(), entries(taken));
        }
        return history;
    }

    /** What a snapshot says: from its parsed copy, or where that is of another format or damaged, from the originals. */
    List<ListedParty> entries(Manifest.Taken taken) throws IOException, ListRefused {
        try {
            return EntriesFile.read(files.read(taken.parsed()));
        } catch (IllegalArgumentException | NoSuchFileException unusable) {
            return readAgain(taken);
        }
    }

    private List<ListedParty> readAgain(Manifest.Taken taken) throws IOException, ListRefused {
        Path folder = Files.createTempDirectory("wellhead-lists-");
        try {
            List<Path> restored = new ArrayList<>();
            for (Manifest.Original original : taken.originals()) {
                Path file = folder.resolve(original.name());
                restore(original, file);
                restored.add(file);
            }
            return ListReader.read(restored, taken.snapshot().list()).entries();
        } finally {
            delete(folder);
        }
    }

    private void restore(Manifest.Original original, Path as) throws IOException, ListRefused {
        StoredFile kept = original.kept();
        try {
            files.restore(kept, as);
            if (Hashes.sha256(as).equals(original.sha256())) {
                return;
            }
        } catch (IOException unreadable) {
            // Told below: a file that cannot be unpacked is no better than one with another hash.
            Files.deleteIfExists(as);
        }
        throw new ListRefused(root.resolve(kept.name())
                + ": changed since it was written, and so is its parsed copy; take both from a copy of the folder");
    }

    /** Removes a folder and all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
