package org.wellhead.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Policy;

/** What a page asks of a small case. */
class ViewTest {
    private static final Filter FIFO = Filter.all(Policy.FIFO);

    @TempDir
    Path results;

    @Test
    void theOverviewTellsWhatTheTraceTells() throws IOException {
        try (View view = View.open(ViewedCase.small().write(results))) {
            Overview all = view.overview(FIFO);
            assertThat(all.receivedMinor()).isEqualTo(230);
            assertThat(all.amountMinor()).isEqualTo(230);
            assertThat(all.countries()).as("a bank is no origin").isEqualTo(2);
            assertThat(all.g20States()).isEqualTo(1);
            assertThat(all.boundaryOnly()).isEqualTo(1);
            assertThat(all.perCountry())
                    .containsExactly(
                            new Overview.CountryRow("LB", 100, 80, 100, 1, 0),
                            new Overview.CountryRow("DE", 80, 80, 100, 1, 0),
                            new Overview.CountryRow("AE", 50, 50, 50, 1, 1));
            assertThat(all.timeline())
                    .containsExactly(
                            new Overview.Moment(0, 0, 100),
                            new Overview.Moment(1, 0, 20),
                            new Overview.Moment(1, 1, 60),
                            new Overview.Moment(3, 1, 50));
            assertThat(view.facts().buckets().start(3)).hasToString("2015-04-01");
        }
    }

    @Test
    void everyListIsMadeWithoutItsOwnFilter() throws IOException {
        try (View view = View.open(ViewedCase.small().write(results))) {
            Overview german = view.overview(FIFO.countries(Set.of("DE")).units(Set.of(1)));
            assertThat(german.amountMinor()).isEqualTo(60);
            assertThat(german.perUnit().stream().map(Overview.UnitRow::amountMinor))
                    .containsExactly(20L, 60L);
            assertThat(german.perCountry().stream().map(Overview.CountryRow::country))
                    .containsExactly("DE", "AE");
        }
    }

    @Test
    void sourcesAreFoundByNameWithoutAccentsAndSorted() throws IOException {
        try (View view = View.open(ViewedCase.small().write(results))) {
            SourceRows found = view.sources(FIFO.text("MULLER"), SourceRows.Sort.AMOUNT, true, 0, 10);
            assertThat(found.rows())
                    .containsExactly(new SourceRows.Row(
                            "brigitte",
                            "Brigitte Müller",
                            "DE",
                            PartyKind.PERSON,
                            List.of(0, 1),
                            80,
                            80,
                            100,
                            1,
                            1,
                            2));
            assertThat(ids(view, SourceRows.Sort.ID, false)).isEqualTo("amal bank brigitte");
            assertThat(ids(view, SourceRows.Sort.AMOUNT, false)).isEqualTo("bank brigitte amal");
            assertThat(ids(view, SourceRows.Sort.COUNTRY, true)).isEqualTo("amal brigitte bank");
            assertThat(view.sources(FIFO, SourceRows.Sort.AMOUNT, true, 2, 10).rows())
                    .hasSize(1);
            assertThat(view.sources(FIFO.text("حداد"), SourceRows.Sort.NAME, false, 0, 10)
                            .total())
                    .isEqualTo(1);
        }
    }

    private static String ids(View view, SourceRows.Sort sort, boolean descending) {
        return view.everySource(FIFO, sort, descending).map(SourceRows.Row::id).collect(Collectors.joining(" "));
    }

    @Test
    void aSourceHasItsFiguresAndItsProofDownToTheLine() throws IOException {
        try (View view = View.open(ViewedCase.small().write(results))) {
            SourceFigures amal = view.source("amal").orElseThrow();
            assertThat(amal.amounts())
                    .contains(
                            new SourceFigures.Amount(Policy.FIFO, 0, 100),
                            new SourceFigures.Amount(Policy.LIFO, 1, 60),
                            new SourceFigures.Amount(Policy.PROPORTIONAL, 0, 60));
            assertThat(amal.timeline()).contains(new SourceFigures.Moment(Policy.LIFO, 0, 0, 20));
            Proof proof = amal.proofs().getFirst();
            assertThat(proof.payments().stream().map(Proof.Payment::place)).containsExactly("line 1", "line 3");
            assertThat(view.source("nobody")).isEmpty();
        }
    }

    @Test
    void theNetworkRunsFromSourcesToUnits() throws IOException {
        try (View view = View.open(ViewedCase.small().write(results))) {
            Network network = view.network(FIFO, Network.Grouping.NONE, 100, 100, Set.of());
            assertThat(network.nodes().stream().map(Network.Node::key))
                    .containsExactly(
                            "account:amal",
                            "account:brigitte",
                            "account:collector",
                            "account:bank",
                            "account:north",
                            "account:south");
            assertThat(network.edges())
                    .contains(new Network.Edge(2, 4, 120, 1), new Network.Edge(2, 5, 60, 1))
                    .hasSize(5);
            Network around = view.neighbours("bank", FIFO, 10, 10).orElseThrow();
            assertThat(around.nodes().stream().map(Network.Node::accountId)).containsExactly("bank", "south");
        }
    }

    @Test
    void poisonGivesBoundsAndNoNetwork() throws IOException {
        try (View view = View.open(ViewedCase.small().write(results))) {
            Filter poison = Filter.all(Policy.POISON).buckets(0, 0);
            assertThat(view.overview(poison).amountMinor()).isEqualTo(230);
            assertThat(view.overview(poison).timeline()).isEmpty();
            assertThatThrownBy(() -> view.network(poison, Network.Grouping.NONE, 10, 10, Set.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no network");
        }
    }

    @Test
    void theSameTraceGivesTheSameBytesAndNothingElseIsLeft() throws IOException {
        Path one = ViewedCase.small().write(results.resolve("one"));
        Path two = ViewedCase.small().write(results.resolve("two"));
        ViewedCase.small().write(results.resolve("two"));
        assertThat(contents(two)).isEqualTo(contents(one));
        try (Stream<Path> left = Files.list(results.resolve("two"))) {
            assertThat(left).containsExactly(two);
        }
    }

    @Test
    void aFolderThatIsNoViewIsNotReplaced() throws IOException {
        Path own = Files.createDirectories(results.resolve(View.FOLDER)).resolve("notes.txt");
        Files.writeString(own, "mine");
        assertThatThrownBy(() -> ViewedCase.small().write(results)).hasMessageContaining("this is no view");
        ViewWriter.discard(results);
        assertThat(own).hasContent("mine");
    }

    private static List<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return file.getFileName() + " " + Arrays.toString(Files.readAllBytes(file));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void aDamagedFileIsNamedAndNotUsed() throws IOException {
        Path folder = ViewedCase.small().write(results);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            if (whole.length > 0) {
                Files.write(file, Arrays.copyOf(whole, whole.length - 1));
                assertRefused(folder, file);
                byte[] flipped = whole.clone();
                flipped[whole.length / 2] ^= (byte) 0x80;
                Files.write(file, flipped);
                assertRefused(folder, file);
            }
            Files.delete(file);
            if (!file.endsWith(ViewManifest.FILE)) {
                assertRefused(folder, file);
            }
            Files.write(file, whole);
        }
        View.open(folder).close();
    }

    private static void assertRefused(Path folder, Path file) {
        assertThatThrownBy(() -> {
                    try (View view = View.open(folder)) {
                        for (Policy policy : List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO)) {
                            Filter north = Filter.all(policy).units(Set.of(0));
                            view.network(north, Network.Grouping.NONE, 10, 10, Set.of());
                            view.neighbours("north", north, 10, 10);
                        }
                        view.sources(FIFO.text("a"), SourceRows.Sort.NAME, true, 0, 10);
                    }
                })
                .as("%s", file)
                .isInstanceOf(ViewException.class)
                .hasMessageContaining(file.endsWith(ViewManifest.HASH) ? ViewManifest.FILE : "" + file.getFileName())
                .hasMessageContaining("trace --view once more");
    }

    @Test
    void aManifestThatLiesIsRefusedWithoutMuchMemory() throws IOException {
        Path folder = ViewedCase.small().write(results);
        Path manifest = folder.resolve(ViewManifest.FILE);
        String whole = Files.readString(manifest);
        for (String lie : List.of(
                whole.replaceFirst("\"accounts\" : \\d+", "\"accounts\" : 2000000000"),
                whole.replaceFirst("\"paid\" : \\d+", "\"paid\" : 2000000000"),
                whole.replaceFirst("\"count\" : \\d+", "\"count\" : 2000000000"),
                whole.replaceFirst("\"links\" : \\d+", "\"links\" : -1"),
                whole.replaceFirst("\"form\" : 1", "\"form\" : 2"),
                "[".repeat(100_000),
                "{}",
                "null",
                "")) {
            byte[] bytes = lie.getBytes(StandardCharsets.UTF_8);
            Files.write(manifest, bytes);
            Files.writeString(folder.resolve(ViewManifest.HASH), ViewManifest.hash(bytes) + "\n");
            assertThatThrownBy(() -> View.open(folder)).isInstanceOf(ViewException.class);
        }
        Files.delete(manifest);
        assertThatThrownBy(() -> View.open(folder)).hasMessageContaining("trace --view makes it");
    }
}
