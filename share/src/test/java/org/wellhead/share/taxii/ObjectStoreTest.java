package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collection's file: what of it survives what. */
class ObjectStoreTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("anna.objects");
    }

    private static List<StixObject> objects(String... json) {
        List<StixObject> objects = new ArrayList<>();
        try {
            EnvelopeReader.read(Asked.envelope(json).getBytes(UTF_8), objects::add, unusable -> {
                throw new AssertionError(unusable.reason());
            });
        } catch (EnvelopeReader.Refused e) {
            throw new AssertionError(e);
        }
        return objects;
    }

    private static List<String> lines(ObjectStore store) throws IOException {
        List<String> all = new ArrayList<>();
        Page page = store.page(QueryStringTest.filter("match[version]=all"), 1_000);
        store.read(
                page,
                (bytes, begin, length) -> all.add(new String(
                        bytes,
                        RecordLine.jsonAt(bytes, begin),
                        begin + length - 1 - RecordLine.jsonAt(bytes, begin),
                        UTF_8)));
        return all;
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws IOException {
        String one = Asked.object("tool", 1, "2021-01-01T00:00:00Z", "one");
        String two = Asked.object("tool", 2, "2021-01-01T00:00:00Z", "two");
        try (ObjectStore store = ObjectStore.open(file())) {
            store.add(objects(one, two), Asked.NOON);
            store.delete(ObjectId.parse(Asked.id("tool", 1)).orElseThrow(), QueryStringTest.filter(""));
            store.markDone("0001");
        }
        try (ObjectStore store = ObjectStore.open(file())) {
            assertThat(lines(store)).containsExactly(two);
            assertThat(store.isDone("0001")).isTrue();
            assertThat(store.isDone("0002")).isFalse();
            assertThat(store.mended()).isEmpty();
        }
    }

    @Test
    void aProcessKilledInALineLosesThatLineOnly() throws IOException {
        String one = Asked.object("tool", 1, "2021-01-01T00:00:00Z", "one");
        String two = Asked.object("tool", 2, "2021-01-01T00:00:00Z", "two");
        try (ObjectStore store = ObjectStore.open(file())) {
            store.add(objects(one, two), Asked.NOON);
        }
        byte[] whole = Files.readAllBytes(file());
        int first = new String(whole, UTF_8).indexOf('\n') + 1;
        for (int cut = first; cut < whole.length; cut += 5) {
            Files.write(file(), Arrays.copyOf(whole, cut));
            try (ObjectStore store = ObjectStore.open(file())) {
                assertThat(lines(store)).containsExactly(one);
                assertThat(store.mended().isPresent()).isEqualTo(cut > first);
                store.add(objects(two), Asked.NOON);
                assertThat(lines(store)).containsExactly(one, two);
            }
        }
    }

    @Test
    void aChangedLineIsRefusedWithItsPlace() throws IOException {
        try (ObjectStore store = ObjectStore.open(file())) {
            store.add(objects(Asked.object("tool", 1, "2021-01-01T00:00:00Z", "one")), Asked.NOON);
        }
        Files.writeString(file(), Files.readString(file()).replace("\"one\"", "\"two\""));
        assertThatThrownBy(() -> ObjectStore.open(file()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("byte 0")
                .hasMessageContaining("not as it was written");
    }

    @Test
    void aFileIsForOneServer() throws IOException {
        try (ObjectStore store = ObjectStore.open(file())) {
            assertThat(store.mended()).isEmpty();
            assertThatThrownBy(() -> ObjectStore.open(file())).hasMessageContaining("is open already");
        }
    }

    @Test
    void aVersionWithOtherContentIsReplacedForItsOwnerOnly() throws IOException {
        String old = Asked.object("tool", 1, "2021-01-01T00:00:00Z", "old");
        String corrected = Asked.object("tool", 1, "2021-01-01T00:00:00Z", "corrected");
        try (ObjectStore store = ObjectStore.open(file())) {
            store.add(objects(old), Asked.NOON);
            assertThat(store.add(objects(corrected), Asked.NOON).getFirst().outcome())
                    .isEqualTo(ObjectStore.Outcome.THERE);
            assertThat(lines(store)).containsExactly(old);
            store.replace(objects(corrected), Asked.NOON);
            assertThat(lines(store)).containsExactly(corrected);
            store.replace(objects(corrected), Asked.NOON);
            assertThat(lines(store)).containsExactly(corrected);
        }
    }

    @Test
    void twoOfOneEnvelopeThatAreTheSameAreOne() throws IOException {
        String one = Asked.object("tool", 1, "2021-01-01T00:00:00Z", "one");
        try (ObjectStore store = ObjectStore.open(file())) {
            store.add(objects(one, one), Asked.NOON);
            assertThat(lines(store)).containsExactly(one);
        }
    }

    @Test
    void endsOfLinesInAnObjectBecomeSpaces() throws IOException {
        String spread = Asked.object("tool", 1, "2021-01-01T00:00:00Z", "one").replace(",", ",\r\n");
        try (ObjectStore store = ObjectStore.open(file())) {
            store.add(objects(spread), Asked.NOON);
        }
        try (ObjectStore store = ObjectStore.open(file())) {
            assertThat(lines(store)).containsExactly(spread.replace("\r\n", "  "));
        }
    }
}
