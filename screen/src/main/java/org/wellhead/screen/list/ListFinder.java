package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.list.ListReader.Told;

/** Finds lists in folders, and puts OFAC's files and files of wallet addresses together that are one list. */
final class ListFinder {
    private static final int DEEPEST = 32;

    private final List<List<Path>> lists = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private ListFinder() {}

    static ListReader.Found find(Path start) throws IOException {
        ListFinder finder = new ListFinder();
        if (Files.isDirectory(start)) {
            Map<Path, List<Told>> byFolder = new TreeMap<>();
            for (Path file : files(start)) {
                finder.tell(file, byFolder);
            }
            byFolder.values().forEach(finder::group);
        } else {
            Map<Path, List<Told>> beside = new TreeMap<>();
            finder.tell(start, beside);
            finder.group(finder.withFilesBeside(start, beside));
        }
        finder.lists.sort(Comparator.comparing(List::getFirst));
        finder.skipped.sort(Comparator.naturalOrder());
        return new ListReader.Found(finder.lists, finder.skipped);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void tell(Path file, Map<Path, List<Told>> byFolder) throws IOException {
        Optional<Form> form = Form.of(file);
        if (form.isEmpty()) {
            skipped.add(file + ": no list in a form that is read");
        } else {
            byFolder.computeIfAbsent(folder(file), key -> new ArrayList<>()).add(new Told(file, form.get()));
        }
    }

    /** One file was given: if it is OFAC's main file, those beside it come with it. */
    private List<Told> withFilesBeside(Path file, Map<Path, List<Told>> given) throws IOException {
        List<Told> told = new ArrayList<>();
        given.values().forEach(told::addAll);
        if (told.isEmpty() || told.getFirst().form() != Form.OFAC_CSV) {
            return told;
        }
        Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        try (Stream<Path> beside = Files.list(folder)) {
            for (Path other : beside.sorted().toList()) {
                if (Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)) {
                    Optional<Form> form = Form.of(other);
                    if (form.isPresent() && form.get().isBesideMain()) {
                        told.add(new Told(other, form.get()));
                    }
                }
            }
        }
        List<Told> needed = new ArrayList<>(List.of(told.getFirst()));
        for (Form form : List.of(Form.OFAC_ALIASES, Form.OFAC_ADDRESSES, Form.OFAC_COMMENTS)) {
            Told match = match(told.getFirst(), told, form);
            if (match != null) {
                needed.add(match);
            }
        }
        return needed;
    }

    private void group(List<Told> folder) {
        List<Told> beside = new ArrayList<>();
        List<Path> wallets = new ArrayList<>();
        for (Told told : folder) {
            if (told.form() == Form.WALLETS) {
                wallets.add(told.file());
            } else if (told.form().isBesideMain()) {
                beside.add(told);
            } else if (told.form() != Form.OFAC_CSV) {
                lists.add(List.of(told.file()));
            }
        }
        if (!wallets.isEmpty()) {
            lists.add(wallets);
        }
        List<Told> used = new ArrayList<>();
        for (Told main : folder) {
            if (main.form() == Form.OFAC_CSV) {
                List<Path> list = new ArrayList<>(List.of(main.file()));
                for (Form form : List.of(Form.OFAC_ALIASES, Form.OFAC_ADDRESSES, Form.OFAC_COMMENTS)) {
                    Told match = match(main, beside, form);
                    if (match != null) {
                        list.add(match.file());
                        used.add(match);
                    }
                }
                lists.add(list);
            }
        }
        beside.removeAll(used);
        beside.forEach(told -> skipped.add(told.file() + ": adds to OFAC's main file, which is not beside it"));
    }

    /** The file of this form that has the main file's ending, or else the only one of its family. */
    private static @Nullable Told match(Told main, List<Told> beside, Form form) {
        List<Told> family = beside.stream()
                .filter(told -> told.form() == form && isConsolidated(told.file()) == isConsolidated(main.file()))
                .toList();
        for (Told told : family) {
            if (ending(told.file()).equals(ending(main.file()))) {
                return told;
            }
        }
        return family.size() == 1 ? family.getFirst() : null;
    }

    private static boolean isConsolidated(Path file) {
        return name(file).startsWith("cons");
    }

    /** What follows OFAC's own name of the file: {@code _2023-01.csv} of {@code sdn_2023-01.csv}. */
    private static String ending(Path file) {
        return name(file).replaceFirst("^(?:cons_)?(?:sdn_comments|sdn|prim|alt|add|comments)", "");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static Path folder(Path file) {
        return Objects.requireNonNullElse(file.getParent(), Path.of(""));
    }
}
