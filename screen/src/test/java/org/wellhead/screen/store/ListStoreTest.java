package org.wellhead.screen.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.list.ListRefused;

/** A store of lists told by what goes in, as rows, and who is on it afterwards. */
class ListStoreTest {
    private static final String HEAD = "id,name,schema,aliases,birth_date,country,listed_on\n";
    private static final String ANNA = "1,Anna Berg,Person,A. Berg,1970-01-02,SE,2011-05-06\n";
    private static final String BORIS = "2,Boris Fomin,Person,,,RU,\n";
    private static final String CARGO = "3,Cargo Nord,Company,,,,\n";

    @TempDir
    Path folder;

    @Test
    void anEntryThatIsGoneIsDelistedOnTheDayOfTheSnapshotWithoutIt() throws Exception {
        add("2024-01-01", ANNA + BORIS + CARGO);
        add("2024-02-01", ANNA + CARGO);
        add("2024-03-01", ANNA + CARGO + "4,Dora Klein,Person,,,,\n");

        assertThat(inForce())
                .containsExactly(
                        "watch/1 Anna Berg, listed 2011-05-06",
                        "watch/2 Boris Fomin, delisted 2024-02-01",
                        "watch/3 Cargo Nord",
                        "watch/4 Dora Klein, listed 2024-03-01");
        assertThat(ListFolder.open(store()).snapshots())
                .extracting(snapshot -> snapshot.takenOn() + " " + snapshot.entries())
                .containsExactly("2024-01-01 3", "2024-02-01 2", "2024-03-01 3");
    }

    @Test
    void anEntryThatComesBackIsListedAgain() throws Exception {
        add("2024-01-01", ANNA + BORIS + CARGO);
        add("2024-02-01", ANNA + CARGO);
        add("2024-03-01", ANNA + BORIS + CARGO);

        assertThat(inForce()).contains("watch/2 Boris Fomin, listed 2024-03-01");
    }

    @Test
    void anOlderSnapshotThatComesLateStandsInItsPlace() throws Exception {
        add("2024-03-01", ANNA + CARGO);
        Added late = add("2024-01-01", ANNA + BORIS + CARGO);

        assertThat(late.isInForce()).isFalse();
        assertThat(inForce()).contains("watch/2 Boris Fomin, delisted 2024-03-01");
    }

    @Test
    void theSameBytesChangeNothing() throws Exception {
        add("2024-01-01", ANNA + BORIS);
        List<String> before = files();

        Added again = add("2024-02-01", ANNA + BORIS);

        assertThat(again.isNew()).isFalse();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aListThatShrankByHalfIsRefusedUnlessAPersonSaysThatItIsRight() throws Exception {
        add("2024-01-01", ANNA + BORIS);
        assertThatThrownBy(() -> add("2024-02-01", ANNA))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("1 left of the 2 entries of the one before it, of 2024-01-01")
                .hasMessageContaining("--accept-shrink");
        assertThat(inForce()).hasSize(2).allMatch(entry -> !entry.contains("delisted"));

        try (ListStore lists = ListStore.open(store())) {
            lists.add(List.of(file(ANNA)), "watch", LocalDate.parse("2024-02-01"), true);
        }
        assertThat(inForce()).contains("watch/2 Boris Fomin, delisted 2024-02-01");
        assertThat(Files.readString(store().resolve("lists.json"))).contains("\"shrankFrom\":2");
    }

    @Test
    void anotherListUnderTheSameNameIsRefused() throws Exception {
        add("2024-01-01", ANNA + BORIS);
        assertThatThrownBy(() -> add("2024-02-01", CARGO + "9,Eva Lund,Person,,,,\n"))
                .hasMessageContaining("not one of the 2 entries")
                .hasMessageContaining("--name");
    }

    @Test
    void aListThatCannotBeReadLeavesTheOldOneInForce() throws Exception {
        add("2024-01-01", ANNA + BORIS);
        List<String> before = files();
        assertThatThrownBy(() -> add("2024-02-01", ANNA + BORIS + "3,\0,Person,,,,\n"))
                .isInstanceOf(ListRefused.class);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatChangedIsToldFieldByField() throws Exception {
        add("2024-01-01", ANNA + BORIS + CARGO);
        add("2024-02-01", "1,Anna Berg,Person,A. Berg;Anni,1970-02-01,NO,2011-05-06\n" + BORIS + CARGO);

        ListDiff diff = StoredDiffs.open(store()).between(null, null, null).getFirst();

        assertThat(diff.added()).isEmpty();
        assertThat(diff.delisted()).isEmpty();
        assertThat(diff.changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.fields())
                        .extracting(field -> field.name() + " " + field.before() + " -> " + field.after())
                        .containsExactly(
                                "aliases [] -> [Anni]",
                                "birth dates [1970-01-02] -> [1970-02-01]",
                                "countries [SE] -> [NO]"));
    }

    @Test
    void aDayMeansTheSnapshotThatWasInForceOnIt() throws Exception {
        add("2024-01-01", ANNA + BORIS);
        add("2024-02-01", ANNA + BORIS + CARGO);
        add("2024-03-01", BORIS + CARGO);

        ListDiff diff = StoredDiffs.open(store())
                .between("watch", LocalDate.parse("2024-01-20"), LocalDate.parse("2024-12-31"))
                .getFirst();

        assertThat(diff.added()).extracting(ListedParty::key).containsExactly("watch/3");
        assertThat(diff.delisted()).extracting(ListedParty::key).containsExactly("watch/1");
        assertThatThrownBy(() -> StoredDiffs.open(store()).between("watch", LocalDate.parse("2023-01-01"), null))
                .hasMessageContaining("no snapshot of 2023-01-01 or before; its first is of 2024-01-01");
        assertThatThrownBy(() -> StoredDiffs.open(store()).between("un", null, null))
                .hasMessageContaining("no list is called 'un'");
    }

    @Test
    void aDamagedParsedCopyIsMadeGoodFromTheOriginal() throws Exception {
        add("2024-01-01", ANNA + BORIS + CARGO);
        add("2024-02-01", ANNA + CARGO);
        List<String> before = inForce();
        for (Path file : stored(".bin")) {
            flip(file);
        }
        assertThat(inForce()).isEqualTo(before);

        flip(store().resolve("watch/1/watch.csv"));
        assertThatThrownBy(this::inForce)
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("watch.csv: changed since it was written");
    }

    @Test
    void aDamagedManifestIsRefused() throws Exception {
        add("2024-01-01", ANNA + BORIS);
        flip(store().resolve("lists.json"));
        assertThatThrownBy(this::inForce).isInstanceOf(ListRefused.class).hasMessageContaining("lists.json");
    }

    @Test
    void aLargeOriginalIsPackedAndReadAgain() throws Exception {
        String rows = IntStream.range(0, 40_000)
                .mapToObj(i -> i + ",Name Number " + i + ",Person,,,,\n")
                .collect(Collectors.joining());
        add("2024-01-01", rows);
        assertThat(store().resolve("watch/1/watch.csv.zst")).exists();
        for (Path file : stored(".bin")) {
            Files.delete(file);
        }
        assertThat(inForce()).hasSize(40_000).contains("watch/7 Name Number 7");
    }

    @Test
    void aManifestThatNamesForeignFilesIsRefused() throws Exception {
        add("2024-01-01", ANNA + BORIS);
        Path manifest = store().resolve("lists.json");
        String body = Files.readString(manifest).lines().skip(1).findFirst().orElseThrow();
        for (String foreign : List.of("watch/../../precious.txt", "/precious.txt", "precious.txt")) {
            write(manifest, body.replace("watch/1/watch.csv", foreign));
            assertThatThrownBy(this::inForce).hasMessageContaining("names a file that is not the store's own");
        }
        write(manifest, body.replace("\"name\":\"watch.csv\"", "\"name\":\"../watch.csv\""));
        assertThatThrownBy(this::inForce).hasMessageContaining("names a file that is not the store's own");
        write(manifest, body.replace("\"list\":\"watch\"", "\"list\":\"..\""));
        assertThatThrownBy(() -> ListStore.open(store()).close()).hasMessageContaining("no list");
        write(manifest, body);
        assertThat(inForce()).hasSize(2);
    }

    private static void write(Path manifest, String body) throws IOException {
        String hash = Hashes.sha256(body.getBytes(UTF_8));
        Files.writeString(manifest, "{\"sha256\":\"" + hash + "\"}\n" + body + "\n");
    }

    @Test
    void whatAKilledWriterLeftDoesNotCountAndIsRemoved() throws Exception {
        add("2024-01-01", ANNA + BORIS);
        List<String> before = files();
        Files.createDirectories(store().resolve("watch/2"));
        Files.writeString(store().resolve("watch/2/watch.csv"), HEAD + ANNA);
        Files.writeString(store().resolve("lists.json.new"), "half of it");
        assertThat(inForce()).hasSize(2);
        ListStore.open(store()).close();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whoReadsWhileAnotherWritesSeesOneStateOrTheOther() throws Exception {
        add("2024-01-01", ANNA + BORIS + CARGO);
        Path rows = file(ANNA + BORIS + CARGO + "4,Dora Klein,Person,,,,\n");
        AtomicReference<Exception> failed = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try (ListStore lists = ListStore.open(store())) {
                for (int day = 0; day < 30; day++) {
                    Files.writeString(
                            rows, "E" + day + ",Eva Lund " + day + ",Person,,,,\n", StandardOpenOption.APPEND);
                    lists.add(
                            List.of(rows),
                            "watch",
                            LocalDate.parse("2024-02-01").plusDays(day),
                            false);
                }
            } catch (IOException | ListRefused e) {
                failed.set(e);
            }
        });
        writer.start();
        while (writer.isAlive()) {
            assertThat(inForce()).hasSizeBetween(3, 34);
        }
        assertThat(failed.get()).isNull();
    }

    @Test
    void twoWritersAreKeptApart() throws Exception {
        try (ListStore first = ListStore.open(store())) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> ListStore.open(store()).close())
                    .hasMessageContaining("another process is writing");
        }
        add("2024-01-01", ANNA);
        assertThat(inForce()).hasSize(1);
    }

    @Test
    void aFolderOfOtherThingsIsNoStore() throws Exception {
        Files.createDirectories(store());
        Files.writeString(store().resolve("holiday.jpg"), "x");
        assertThatThrownBy(() -> ListStore.open(store()).close())
                .hasMessageContaining("no store of lists, and not empty (there is holiday.jpg)");
    }

    @Test
    void anEmptyStoreIsNoListAtAll() throws Exception {
        ListStore.open(store()).close();
        assertThatThrownBy(this::inForce).hasMessageContaining("no list in it yet");
    }

    private Path store() {
        return folder.resolve("lists");
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("watch.csv"), HEAD + rows);
    }

    private Added add(String day, String rows) throws IOException, ListRefused {
        try (ListStore lists = ListStore.open(store())) {
            return lists.add(List.of(file(rows)), "watch", LocalDate.parse(day), false);
        }
    }

    private List<String> inForce() throws IOException, ListRefused {
        List<String> told = new ArrayList<>();
        for (ListedParty entry : ListFolder.open(store()).entries()) {
            told.add(entry.key() + " " + entry.name()
                    + (entry.listedOn() == null ? "" : ", listed " + entry.listedOn())
                    + (entry.delistedOn() == null ? "" : ", delisted " + entry.delistedOn()));
        }
        return told;
    }

    private List<Path> stored(String extension) throws IOException {
        try (Stream<Path> inside = Files.walk(store())) {
            return inside.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }

    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(store())) {
            for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
                files.add(file + " " + Hashes.sha256(file));
            }
        }
        return files;
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
