package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wellhead.screen.Hit;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Party;
import org.wellhead.screen.Screener;
import org.wellhead.screen.list.ListRefused;
import org.wellhead.screen.store.ListFolder;
import org.wellhead.screen.store.Snapshot;

/**
 * The lists that a run screens against. Delisted parties are kept apart from those that are listed, so that they never take a
 * hit's place.
 */
final class ScreenLists {
    private final List<Snapshot> snapshots;
    private final List<String> skipped;
    private final List<ListedParty> listed;
    private final List<ListedParty> delisted;
    private final Screener ofListed;
    private final Screener ofDelisted;

    ScreenLists(List<ListedParty> entries, List<Snapshot> snapshots, List<String> skipped) {
        this.snapshots = List.copyOf(snapshots);
        this.skipped = List.copyOf(skipped);
        this.listed = entries.stream().filter(entry -> !entry.isDelisted()).toList();
        this.delisted = entries.stream().filter(ListedParty::isDelisted).toList();
        this.ofListed = Screener.of(listed);
        this.ofDelisted = Screener.of(delisted);
    }

    /**
     * Opens a folder of lists, or one list.
     *
     * @throws WrongUse if there is none
     * @throws InputRefused if a list is refused: a list that was read in part would clear whom it should find
     */
    static ScreenLists open(Path folder, String name) throws IOException {
        if (!Files.exists(folder)) {
            throw new WrongUse("--lists: no such folder or file: " + name);
        }
        try {
            ListFolder opened = ListFolder.open(folder);
            return new ScreenLists(opened.entries(), opened.snapshots(), opened.skipped());
        } catch (ListRefused refused) {
            throw new InputRefused(refused.getMessage() + "\nNothing was screened and nothing was written.");
        } catch (NoSuchFileException gone) {
            throw new WrongUse("--lists: no such folder or file: " + name);
        }
    }

    List<ListedParty> listed() {
        return listed;
    }

    List<ListedParty> delisted() {
        return delisted;
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    List<String> skipped() {
        return skipped;
    }

    /** Who is listed and may be the party, best first. */
    List<Hit> hits(Party party, int thresholdPerMille, int limit) {
        return ofListed.screen(party, thresholdPerMille, limit);
    }

    /** Who is listed no more and may be the party, best first. */
    List<Hit> delistedHits(Party party, int thresholdPerMille, int limit) {
        return delisted.isEmpty() ? List.of() : ofDelisted.screen(party, thresholdPerMille, limit);
    }

    /** E.g. {@code 2 lists (eu 5, un 3 entries)}. */
    String told() {
        List<String> names = listed.stream().map(ListedParty::list).distinct().toList();
        String each = listed.stream()
                .collect(Collectors.groupingBy(ListedParty::list, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(list -> list.getKey() + " " + list.getValue())
                .collect(Collectors.joining(", "));
        return names.size() + (names.size() == 1 ? " list (" : " lists (") + each + " entries)";
    }

    /** One line for each list, which names what it was: the same lines, the same lists. */
    List<String> fingerprint() {
        return snapshots().stream().map(Snapshot::toString).toList();
    }
}
