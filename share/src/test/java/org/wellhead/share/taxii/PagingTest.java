package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads page by page gets every object once, whatever the times are and whatever is added meanwhile. */
class PagingTest {
    private static final String OBJECTS = "/desk/collections/aaaaaaaa-0000-4000-8000-000000000001/objects/";

    @TempDir
    Path folder;

    /** Ten objects, all added at one time. */
    private Asked ofOneTime() throws IOException {
        List<String> objects = new ArrayList<>();
        List<String> manifest = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            objects.add(Asked.object("tool", i, "2021-01-01T00:00:00Z", "tool " + i));
            manifest.add("{\"id\":\"" + Asked.id("tool", i)
                    + "\",\"version\":\"2021-01-01T00:00:00Z\",\"date_added\":\"2021-02-02T00:00:00Z\"}");
        }
        String data = "{\"desk\":{\"collections\":[{\"id\":\"aaaaaaaa-0000-4000-8000-000000000001\",\"title\":\"t\","
                + "\"can_read\":true,\"can_write\":true,\"manifest\":[" + String.join(",", manifest) + "],\"objects\":["
                + String.join(",", objects) + "]}]}}";
        return new Asked(
                new TaxiiService(
                        LoadedCatalog.read(data.getBytes(UTF_8), folder, Optional.empty(), "http://h", Asked.NOON),
                        1_000),
                "anna");
    }

    private static List<String> tools(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "tool " + i).toList();
    }

    @Test
    void objectsOfOneTimeAreNotLostBetweenPages() throws IOException {
        try (Asked desk = ofOneTime()) {
            assertThat(desk.allNames(OBJECTS + "?limit=3")).isEqualTo(tools(0, 10));
            assertThat(desk.allNames(OBJECTS + "?limit=1&match[type]=tool")).isEqualTo(tools(0, 10));
        }
    }

    @Test
    void nextGoesTogetherWithAddedAfterWhateverTimeThatIs() throws IOException {
        try (Asked desk = ofOneTime()) {
            assertThat(desk.allNames(OBJECTS + "?limit=3&added_after=2021-02-01T00:00:00Z"))
                    .isEqualTo(tools(0, 10));
            TaxiiResponse first = desk.get(OBJECTS + "?limit=4");
            String next = "?limit=9&next=" + Asked.next(first).orElseThrow();
            assertThat(desk.names(OBJECTS + next)).isEqualTo(tools(4, 10));
            assertThat(desk.names(OBJECTS + next + "&added_after=2021-02-01T00:00:00Z"))
                    .isEqualTo(tools(4, 10));
            assertThat(desk.text(OBJECTS + next + "&added_after=2021-02-02T00:00:00Z"))
                    .isEqualTo("{}");
        }
    }

    @Test
    void aMarkIsForItsMatchesOnly() throws IOException {
        try (Asked desk = ofOneTime()) {
            String next = Asked.next(desk.get(OBJECTS + "?limit=2&match[version]=all"))
                    .orElseThrow();
            assertThat(desk.status(OBJECTS + "?limit=5&match[version]=all&next=" + next))
                    .isEqualTo(200);
            assertThat(desk.status(OBJECTS + "?limit=2&match[version]=first&next=" + next))
                    .isEqualTo(400);
        }
    }

    @Test
    void objectsThatAreSentTogetherAreAddedAtDifferentTimes() throws IOException {
        try (Asked desk = ofOneTime()) {
            desk.ask(
                    "POST",
                    OBJECTS,
                    Asked.envelope(
                            Asked.object("report", 1, "2022-01-01T00:00:00Z", "one"),
                            Asked.object("report", 2, "2022-01-01T00:00:00Z", "two")));
            String byTime = OBJECTS + "?limit=1&match[type]=report&added_after=";
            TaxiiResponse first = desk.get(byTime + "2026-01-01T00:00:00Z");
            assertThat(Asked.names(first)).containsExactly("one");
            assertThat(desk.names(byTime + first.headers().get("X-TAXII-Date-Added-Last")))
                    .containsExactly("two");
        }
    }

    @Test
    void nothingIsLostOrDoubledWhileAWriterAdds() throws Exception {
        int objects = 3_000;
        try (Asked desk = ofOneTime();
                ExecutorService readers = Executors.newFixedThreadPool(3)) {
            Callable<List<String>> byMark = () -> readUntil(desk, objects, false);
            Callable<List<String>> byTime = () -> readUntil(desk, objects, true);
            List<Future<List<String>>> reading =
                    List.of(readers.submit(byMark), readers.submit(byTime), readers.submit(byMark));
            for (int i = 0; i < objects; i += 50) {
                String[] batch = IntStream.range(i, i + 50)
                        .mapToObj(n -> Asked.object("report", n, "2022-01-01T00:00:00Z", "report " + n))
                        .toArray(String[]::new);
                desk.ask("POST", OBJECTS, Asked.envelope(batch));
            }
            List<String> expected =
                    IntStream.range(0, objects).mapToObj(n -> "report " + n).toList();
            for (Future<List<String>> read : reading) {
                assertThat(read.get()).isEqualTo(expected);
            }
        }
    }

    /** Polls as a client does, by marks or by the time of the last object, until it has the last report. */
    private static List<String> readUntil(Asked desk, int objects, boolean byTime) throws IOException {
        List<String> read = new ArrayList<>();
        Set<String> last = new HashSet<>(List.of("report " + (objects - 1)));
        String from = "";
        while (read.isEmpty() || !last.contains(read.getLast())) {
            TaxiiResponse page = desk.get(OBJECTS + "?match[type]=report&limit=7" + from);
            read.addAll(Asked.names(page));
            String added = page.headers().get("X-TAXII-Date-Added-Last");
            if (added != null) {
                from = byTime
                        ? "&added_after=" + added
                        : Asked.next(page).map(mark -> "&next=" + mark).orElse("&added_after=" + added);
            }
        }
        return read;
    }
}
