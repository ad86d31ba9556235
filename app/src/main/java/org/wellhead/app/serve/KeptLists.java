package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Legible;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.list.ListRefused;
import org.wellhead.screen.store.ListFolder;
import org.wellhead.screen.store.Snapshot;

/** The lists that a case keeps in its own folder, read once for each state that they are in. */
final class KeptLists {
    private static final String MANIFEST = "lists.json";

    /**
     * The store.
     *
     * @param folder as it would be typed
     * @param problem why it cannot be read; {@code ""} if it can
     */
    record Told(
            String folder, boolean exists, List<SnapshotTold> snapshots, int entries, int delisted, String problem) {}

    /** A list as it was on a day; the last of a list is in force. */
    record SnapshotTold(
            String list,
            String form,
            String file,
            String sha256,
            int entries,
            @Nullable LocalDate takenOn,
            @Nullable LocalDate publishedOn,
            boolean isInForce) {}

    private record Read(String state, List<Snapshot> snapshots, Map<String, ListedParty> entries, String problem) {}

    private final CaseHandle served;
    private final Path folder;
    private final String told;
    private Read read = new Read("", List.of(), Map.of(), "");

    KeptLists(CaseHandle served, Path folder, String told) {
        this.served = served;
        this.folder = folder;
        this.told = told;
    }

    boolean areThere() throws IOException {
        return Files.isDirectory(folder) && served.isOwn(folder);
    }

    private synchronized Read read() throws IOException {
        String state = state();
        if (!read.state().equals(state)) {
            read = state.isEmpty() ? new Read("", List.of(), Map.of(), "") : read(state);
        }
        return read;
    }

    private Read read(String state) throws IOException {
        if (hasLinkOut()) {
            return new Read(state, List.of(), Map.of(), "the folder of lists has a link out of the case");
        }
        try {
            ListFolder opened = ListFolder.open(folder);
            Map<String, ListedParty> entries = new HashMap<>();
            opened.entries().forEach(entry -> entries.put(entry.key(), entry));
            return new Read(state, opened.snapshots(), entries, "");
        } catch (ListRefused refused) {
            return new Read(state, List.of(), Map.of(), Legible.line(Objects.toString(refused.getMessage(), "")));
        }
    }

    private boolean hasLinkOut() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                if (!served.isOwn(file)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What changes when a list is added; {@code ""} without lists. */
    private String state() throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        Path changing = Files.isRegularFile(manifest) ? manifest : folder;
        return areThere() ? Files.getLastModifiedTime(changing) + " " + Files.size(changing) : "";
    }

    Told told() throws IOException {
        Read now = read();
        Map<String, Snapshot> inForce = inForce(now);
        int delisted = (int)
                now.entries().values().stream().filter(ListedParty::isDelisted).count();
        return new Told(
                told,
                areThere(),
                now.snapshots().stream()
                        .map(snapshot -> new SnapshotTold(
                                snapshot.list(),
                                snapshot.form(),
                                Legible.line(snapshot.file()),
                                snapshot.sha256(),
                                snapshot.entries(),
                                snapshot.takenOn(),
                                snapshot.publishedOn(),
                                snapshot.equals(inForce.get(snapshot.list()))))
                        .toList(),
                now.entries().size() - delisted,
                delisted,
                now.problem());
    }

    private static Map<String, Snapshot> inForce(Read now) {
        Map<String, Snapshot> last = new LinkedHashMap<>();
        now.snapshots().forEach(snapshot -> last.put(snapshot.list(), snapshot));
        return last;
    }

    /** Whether this is what the store has in force of a list. */
    boolean isInForce(String list, String sha256) throws IOException {
        Snapshot snapshot = inForce(read()).get(list);
        return snapshot != null && snapshot.sha256().equals(sha256);
    }

    /** An entry by its list and id, as the store has it now. */
    Optional<ListedParty> entry(String key) throws IOException {
        return Optional.ofNullable(read().entries().get(key));
    }
}
