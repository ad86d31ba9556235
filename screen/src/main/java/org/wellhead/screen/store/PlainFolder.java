package org.wellhead.screen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.list.ListFile;
import org.wellhead.screen.list.ListReader;
import org.wellhead.screen.list.ListRefused;

/** A folder of official files as they were downloaded, or one such file: read anew each time, and nothing kept. */
final class PlainFolder {
    private record Read(Snapshot snapshot, List<ListedParty> entries) {}

    private PlainFolder() {}

    static ListFolder open(Path folder) throws IOException, ListRefused {
        ListReader.Found found = ListReader.find(folder);
        if (found.lists().isEmpty()) {
            throw new ListRefused(
                    folder + ": no list in it; give files of OFAC, UN, EU or UK, FollowTheMoney or your own"
                            + " CSV with the column name, or a folder that lists add made");
        }
        Map<String, List<Read>> lists = new TreeMap<>();
        for (List<Path> files : found.lists()) {
            Read read = read(files);
            lists.computeIfAbsent(read.snapshot().list(), list -> new ArrayList<>())
                    .add(read);
        }
        List<Snapshot> snapshots = new ArrayList<>();
        List<ListedParty> entries = new ArrayList<>();
        for (List<Read> dated : lists.values()) {
            inOrder(dated);
            History history = new History();
            dated.forEach(read -> {
                history.add(read.snapshot().day(), read.entries());
                snapshots.add(read.snapshot());
            });
            entries.addAll(history.entries());
        }
        return new ListFolder(entries, snapshots, found.skipped());
    }

    private static Read read(List<Path> files) throws IOException, ListRefused {
        ListFile read = ListReader.read(files, null);
        Snapshot snapshot = new Snapshot(
                read.list(),
                read.form(),
                Hashes.names(files),
                Hashes.sha256(files),
                null,
                read.publishedOn(),
                read.entries().size());
        return new Read(snapshot, read.entries());
    }

    /** Of two files of one list only their dates can tell which is in force. */
    private static void inOrder(List<Read> dated) throws ListRefused {
        Set<Object> days = new HashSet<>();
        for (Read read : dated) {
            Object day = read.snapshot().publishedOn();
            if (dated.size() > 1 && (day == null || !days.add(day))) {
                throw new ListRefused(read.snapshot().file() + ": one of " + dated.size() + " files of the list "
                        + read.snapshot().list() + ", and their dates do not say which is the newest; keep one of them,"
                        + " or add them to a folder of their own by lists add --date");
            }
        }
        dated.sort(Comparator.comparing(read -> String.valueOf(read.snapshot().publishedOn())));
    }
}
