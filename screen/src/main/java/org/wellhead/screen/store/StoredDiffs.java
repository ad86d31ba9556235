package org.wellhead.screen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.list.ListRefused;

/** What changed between the snapshots that a store keeps. */
public final class StoredDiffs {
    private final Stored stored;

    private StoredDiffs(Stored stored) {
        this.stored = stored;
    }

    /** Opens a store to compare its snapshots. */
    public static StoredDiffs open(Path root) throws IOException, ListRefused {
        return new StoredDiffs(Stored.of(root));
    }

    /** The lists of the store, by name. */
    public List<String> lists() {
        return stored.manifest().lists().stream().map(Manifest.StoredList::name).toList();
    }

    /**
     * Compares two snapshots of each list, or of one. A list with a single snapshot has nothing to compare and is left out.
     *
     * @param list the one list, or null for all
     * @param from the day whose snapshot is the older: the last that was taken on it or before; null for the one before
     *     the newer
     * @param to the day whose snapshot is the newer, likewise; null for the one in force
     * @throws ListRefused if there is no such list, or the one list has no snapshot for a day, or a file of it is damaged
     */
    public List<ListDiff> between(@Nullable String list, @Nullable LocalDate from, @Nullable LocalDate to)
            throws IOException, ListRefused {
        if (list != null && !lists().contains(list)) {
            throw new ListRefused("no list is called '" + list + "'; there are " + String.join(", ", lists()));
        }
        List<ListDiff> diffs = new ArrayList<>();
        for (Manifest.StoredList known : stored.manifest().lists()) {
            if (list != null && !known.name().equals(list)) {
                continue;
            }
            List<Manifest.Taken> snapshots = known.snapshots();
            int newer = to == null ? snapshots.size() - 1 : lastOf(snapshots, to);
            int older = from == null ? newer - 1 : lastOf(snapshots, from);
            if (list != null && (newer < 0 || (from != null && older < 0))) {
                throw new ListRefused("the list " + list + " has no snapshot of " + (newer < 0 ? to : from)
                        + " or before; its first is of " + snapshots.getFirst().takenOn());
            }
            if (older >= 0 && newer >= 0 && older != newer) {
                diffs.add(between(snapshots.get(older), snapshots.get(newer)));
            }
        }
        return diffs;
    }

    private static int lastOf(List<Manifest.Taken> snapshots, LocalDate day) {
        return (int) snapshots.stream()
                        .filter(taken -> !taken.takenOn().isAfter(day))
                        .count()
                - 1;
    }

    private ListDiff between(Manifest.Taken older, Manifest.Taken newer) throws IOException, ListRefused {
        return ListDiff.of(older.snapshot(), stored.entries(older), newer.snapshot(), stored.entries(newer));
    }
}
