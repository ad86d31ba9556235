package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.list.ListReader;
import org.wellhead.screen.store.ListStore;

/** What the verbs of {@code lists} share: their words on the command line. */
final class ListsArguments {
    private ListsArguments() {}

    /** A store of lists that is there. */
    static Path store(Path folder, String name) {
        Path root = Arguments.outFolder(folder, "--lists", name);
        if (!ListStore.isStore(root)) {
            throw new WrongUse("--lists: there is no store of lists in " + name
                    + "; ./wellhead lists add FILES --lists " + name + " makes one");
        }
        return root;
    }

    /** A day; null where none is given. */
    static @Nullable LocalDate day(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, as any other text that is no day.
        }
        throw new WrongUse(option + ": '" + text + "' is no day; write it like 2024-06-30");
    }

    /** The day of a snapshot. One in the future would stay in force before every list that is added until then. */
    static LocalDate snapshotDay(@Nullable String text) {
        LocalDate given = day("--date", text);
        // East of Greenwich tomorrow has begun already.
        if (given != null && given.isAfter(today().plusDays(1))) {
            throw new WrongUse("--date: " + given + " is in the future; a list is added as it was on a day");
        }
        return given == null ? today() : given;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** The files of each list: those of one folder that make one list together go together. */
    static List<List<Path>> lists(Path here, List<String> names) throws IOException {
        List<List<Path>> lists = new ArrayList<>();
        Map<Path, List<Path>> byFolder = new LinkedHashMap<>();
        for (String name : names) {
            Path given = Arguments.path(here, "FILES", name);
            if (Files.isDirectory(given)) {
                lists.addAll(ListReader.find(given).lists());
            } else {
                Path file = Arguments.file(here, "FILES", name).normalize();
                byFolder.computeIfAbsent(file.resolveSibling(""), folder -> new ArrayList<>())
                        .add(file);
            }
        }
        for (Map.Entry<Path, List<Path>> files : byFolder.entrySet()) {
            lists.addAll(together(files.getKey(), files.getValue()));
        }
        if (lists.isEmpty()) {
            throw new WrongUse("FILES: no list in " + String.join(", ", names));
        }
        return lists;
    }

    private static List<List<Path>> together(Path folder, List<Path> files) throws IOException {
        if (files.size() == 1) {
            return List.of(files);
        }
        Set<Path> left = new HashSet<>(files);
        List<List<Path>> found = new ArrayList<>();
        for (List<Path> list : ListReader.find(folder).lists()) {
            List<Path> given =
                    list.stream().map(Path::normalize).filter(left::remove).toList();
            if (!given.isEmpty()) {
                found.add(given);
            }
        }
        // What is no list is a list of its own here, so that its reader says why it is none.
        Stream<List<Path>> others = files.stream().filter(left::contains).map(List::of);
        return Stream.concat(found.stream(), others).toList();
    }
}
