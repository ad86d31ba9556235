package org.wellhead.screen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.list.ListRefused;

/** The lists in a folder, as they were when it was opened. */
public final class ListFolder {
    private final List<ListedParty> entries;
    private final List<Snapshot> snapshots;
    private final List<String> skipped;

    ListFolder(List<ListedParty> entries, List<Snapshot> snapshots, List<String> skipped) {
        this.entries =
                entries.stream().sorted(Comparator.comparing(ListedParty::key)).toList();
        this.snapshots = List.copyOf(snapshots);
        this.skipped = List.copyOf(skipped);
    }

    /**
     * The lists in a folder: a store made by {@link ListStore}, or a plain folder (or a single file) of official files as
     * they were downloaded. O(bytes); a store is the faster, since it has its lists read already.
     *
     * @throws ListRefused if a list cannot be read, two files are the same list and nothing says which is newer, there is
     *     no list at all, or a file of the store is not as it was written
     */
    public static ListFolder open(Path folder) throws IOException, ListRefused {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        return Stored.isStore(folder) ? Stored.open(folder) : PlainFolder.open(folder);
    }

    /** The entries of the snapshots in force, and delisted ones, with the day of their delisting; sorted by key. */
    public List<ListedParty> entries() {
        return entries;
    }

    /** All snapshots, by list and then by day; the last of a list is in force. */
    public List<Snapshot> snapshots() {
        return snapshots;
    }

    /** Files that are no list, with the reason where one is known. */
    public List<String> skipped() {
        return skipped;
    }
}
