package org.wellhead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellhead.bench.ScreenFigures.Figure;
import org.wellhead.screen.Gender;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;
import org.wellhead.screen.index.NameIndex;

/**
 * Whether names of other scripts bring up the entry that is meant, apart from how it is scored: the list has Latin names only, and
 * OFAC's stand between them, so that there is a crowd to be lost in.
 */
final class ScreenRetrieval {
    private static final int CANDIDATES = 50;

    private ScreenRetrieval() {}

    private record Asked(String name, Schema schema, String id) {}

    static List<Figure> figures(Path data) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, List<Asked>> kind : asked(data).entrySet()) {
            NameIndex index = index(data, kind.getKey());
            double found = kind.getValue().stream()
                            .filter(asked -> isFound(index, asked))
                            .count()
                    / (double) Math.max(1, kind.getValue().size());
            String what = "retrieved in Latin letters: " + kind.getKey();
            figures.add(
                    kind.getKey().startsWith("un")
                            ? Figure.atLeast(what, found, 0.98, kind.getValue().size())
                            : Figure.plain(what, found, kind.getValue().size()));
        }
        return figures;
    }

    /** Prints names of this kind whose entry is not retrieved, with what is instead; false where there is no such kind. */
    static boolean printLost(Path data, String kind, int most) throws IOException {
        List<Asked> some = asked(data).getOrDefault(kind, List.of());
        NameIndex index = index(data, kind);
        List<Asked> lost = some.stream().filter(asked -> !isFound(index, asked)).toList();
        Map<String, ListedParty> entries = new LinkedHashMap<>();
        index.entries().forEach(entry -> entries.put(entry.id(), entry));
        for (Asked asked : lost.subList(0, Math.min(most, lost.size()))) {
            ListedParty meant = entries.get(asked.id);
            System.out.println("LOST " + asked.name + "  meant: "
                    + (meant == null
                            ? "?"
                            : meant.names().stream().map(ListedName::text).toList()));
            index.candidates(asked.name, asked.schema, 3)
                    .forEach(candidate -> System.out.println("       " + candidate.evidence() + "  "
                            + candidate.listedName().text()));
        }
        return !some.isEmpty();
    }

    private static boolean isFound(NameIndex index, Asked asked) {
        return index.candidates(asked.name, asked.schema, CANDIDATES).stream()
                .anyMatch(candidate -> candidate.entry().id().equals(asked.id));
    }

    private static Map<String, List<Asked>> asked(Path data) throws IOException {
        Map<String, List<Asked>> asked = new LinkedHashMap<>();
        List<Asked> un = new ArrayList<>();
        for (UnFile.Party party : unParties(data)) {
            // An organisation's name is translated, not spelt, more often than not.
            if (party.schema() == Schema.PERSON && !party.original().isEmpty()) {
                un.add(new Asked(party.original(), party.schema(), party.id()));
            }
        }
        asked.put("un-list", un);
        for (String kind : List.of("original", "hebrew", "korean", "word", "good")) {
            asked.put(
                    kind.equals("original") ? "un-original" : kind,
                    ScreenPairs.positives(data, kind).stream()
                            .map(pair -> new Asked(pair.left(), pair.schema(), pair.right()))
                            .toList());
        }
        return asked;
    }

    /** OFAC's entries and those that are asked about: the UN's with all their Latin names, or the right names of pairs. */
    private static NameIndex index(Path data, String kind) throws IOException {
        List<ListedParty> entries = new ArrayList<>(OfacFiles.read(data.resolve("ofac")));
        if (kind.equals("un-list")) {
            for (UnFile.Party party : unParties(data)) {
                Set<String> distinct = new LinkedHashSet<>(party.latin());
                List<ListedName> names = distinct.stream()
                        .map(name -> new ListedName(name, Quality.STRONG))
                        .toList();
                entries.add(new ListedParty(
                        "un",
                        party.id(),
                        party.schema(),
                        names,
                        List.of(),
                        List.of(),
                        Gender.UNKNOWN,
                        List.of(),
                        List.of(),
                        null,
                        null));
            }
        } else {
            for (ScreenPairs.Pair pair : ScreenPairs.positives(data, kind.replace("un-", ""))) {
                entries.add(ListedParty.named("pairs", pair.right(), pair.schema(), pair.right()));
            }
        }
        return NameIndex.of(entries);
    }

    private static List<UnFile.Party> unParties(Path data) throws IOException {
        Path file = data.resolve("../lists/un/UN_consolidated.xml");
        if (!Files.exists(file)) {
            System.err.println("SKIPPED: no " + file);
            return List.of();
        }
        return UnFile.read(file);
    }
}
