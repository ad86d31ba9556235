package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.ListsAnswer;
import org.wellhead.screen.list.ListRefused;
import org.wellhead.screen.store.Added;
import org.wellhead.screen.store.ListStore;

/** Brings lists up to date, one after the other: whatever goes wrong with one, its old snapshot stays and the others go on. */
final class ListUpdate {
    /** Brings a list's file to a path, or says in words for people why not. */
    interface Supply {
        void bring(ListSource source, Path to) throws IOException;
    }

    private final Path root;
    private final LocalDate day;
    private final Supply supply;
    private final Console console;

    ListUpdate(Path root, LocalDate day, Supply supply, Console console) {
        this.root = root;
        this.day = day;
        this.supply = supply;
        this.console = console;
    }

    /** A folder that holds the official files under their names. */
    static Supply mirror(Path folder) {
        return (source, to) -> {
            Path file = folder.resolve(source.file());
            if (!Files.isRegularFile(file)) {
                throw new IOException("there is no " + source.file() + " in the mirror");
            }
            Files.copy(file, to);
        };
    }

    /**
     * Brings these lists up to date.
     *
     * @return the exit code: {@link Main#FAULT} if any list could not be
     */
    int run(List<ListSource> sources) throws IOException {
        boolean allDone = true;
        Path folder = Files.createTempDirectory("wellhead-update-");
        // Whoever watches is told, and may stop it between two lists.
        try (Progress progress = Progress.of(console, true, "updating", "lists")) {
            int done = 0;
            for (ListSource source : sources) {
                allDone &= update(source, folder.resolve(source.file()));
                done++;
                progress.at(done, sources.size(), done);
            }
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        return allDone ? Main.DONE : Main.FAULT;
    }

    private boolean update(ListSource source, Path file) {
        @Nullable String wrong;
        try {
            supply.bring(source, file);
            ListsAudit.record(root, console, "lists update", List.of(file), Optional.of(source.list()), day);
            try (ListStore store = ListStore.open(root)) {
                Added added = store.update(List.of(file), source.list(), day);
                added.notices().forEach(console::complain);
                console.out().print(ListsAnswer.added(added));
                return true;
            }
        } catch (IOException | ListRefused failed) {
            wrong = Objects.toString(failed.getMessage(), failed.toString());
        }
        String told = wrong.replace(file.toString(), source.file());
        console.complain(source.list() + ": not updated, what was in force stays so: " + told);
        return false;
    }
}
