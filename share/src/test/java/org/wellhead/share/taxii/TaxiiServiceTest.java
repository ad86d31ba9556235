package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered to whom, over a small file: three versions of a report, two editions of a tool, a marking, an account. */
class TaxiiServiceTest {
    private static final String REPORT = Asked.id("report", 1);
    private static final String TOOL = Asked.id("tool", 2);
    private static final String OPEN = "/desk/collections/aaaaaaaa-0000-4000-8000-000000000001/";
    private static final String CLOSED = "/desk/collections/aaaaaaaa-0000-4000-8000-000000000002/";
    private static final String WRITE_ONLY = "/desk/collections/aaaaaaaa-0000-4000-8000-000000000003/";
    private static final String READ_ONLY = "/desk/collections/aaaaaaaa-0000-4000-8000-000000000004/";

    @TempDir
    Path folder;

    private Asked desk =
            new Asked(new TaxiiService(CaseCatalog.of(Path.of("unused"), "unused", "http://localhost"), 1), "nobody");

    private static String collection(int number, boolean canRead, boolean canWrite, String objects, String manifest) {
        return """
                {"id":"aaaaaaaa-0000-4000-8000-%012d","title":"Shelf %d","can_read":%s,"can_write":%s,
                 "media_types":["application/stix+json;version=2.1"],"objects":[%s],"manifest":[%s]}""".formatted(number, number, canRead, canWrite, objects, manifest);
    }

    private static String added(String id, String version, String time) {
        return """
                {"id":"%s","version":"%s","date_added":"%s","media_type":"x"}""".formatted(id, version, time);
    }

    private static String data() {
        String oldTool = """
                {"type":"tool","id":"%s","created":"2019-01-01T00:00:00Z","modified":"2025-01-01T00:00:00Z","name":"tool of 2.0"}""".formatted(TOOL);
        String marking = """
                {"type":"marking-definition","spec_version":"2.1","id":"%s","created":"2021-06-01T00:00:00.000Z","name":"marking"}""".formatted(Asked.id("marking-definition", 3));
        String objects = String.join(
                ",",
                Asked.object("report", 1, "2021-01-01T00:00:00.000Z", "first report"),
                Asked.object("report", 1, "2022-01-01T00:00:00.000Z", "second report"),
                Asked.object("report", 1, "2023-01-01T00:00:00.000Z", "third report"),
                oldTool,
                Asked.object("tool", 2, "2020-01-01T00:00:00Z", "tool of 2.1"),
                marking);
        String manifest = String.join(
                ",",
                added(REPORT, "2021-01-01T00:00:00.000Z", "2021-02-01T00:00:00.000001Z"),
                added(REPORT, "2022-01-01T00:00:00.000Z", "2022-02-01T00:00:00Z"),
                added(REPORT, "2023-01-01T00:00:00.000Z", "2023-02-01T00:00:00Z"),
                added(TOOL, "2025-01-01T00:00:00Z", "2021-05-01T00:00:00Z"),
                added(TOOL, "2020-01-01T00:00:00Z", "2021-05-01T00:00:00Z"),
                added(Asked.id("marking-definition", 3), "2021-06-01T00:00:00.000Z", "2021-07-01T00:00:00Z"));
        return """
                {"/discovery":{"title":"Trial","api_roots":["http://localhost/desk/"]},
                 "desk":{"information":{"title":"The desk","versions":["x"],"max_content_length":2000},
                  "status":[{"id":"s-1","status":"pending","total_count":1,"pendings":[{"id":"x"}]}],
                  "collections":[%s,%s,%s,%s]}}""".formatted(
                        collection(1, true, true, objects, manifest),
                        collection(2, false, false, "", ""),
                        collection(3, false, true, "", ""),
                        collection(4, true, false, "", ""));
    }

    private static Asked serve(String data, Path folder, Optional<String> root) throws IOException {
        Catalog catalog = LoadedCatalog.read(data.getBytes(UTF_8), folder, root, "http://127.0.0.1:1", Asked.NOON);
        return new Asked(new TaxiiService(catalog, 20), "anna");
    }

    @BeforeEach
    void serve() throws IOException {
        desk = serve(data(), folder, Optional.empty());
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void discoveryAndRootsAreToldWithAndWithoutSlashAtTheEnd() throws IOException {
        for (String slash : List.of("", "/")) {
            assertThat(desk.text("/taxii2" + slash)).contains("http://localhost/desk/");
            assertThat(desk.text("/desk" + slash)).contains("\"The desk\"", "\"max_content_length\":2000");
            assertThat(desk.text("/desk/collections" + slash)).contains("Shelf 1", "Shelf 4");
            assertThat(desk.status("/desk/status/s-1" + slash)).isEqualTo(200);
            assertThat(desk.status(OPEN + "objects" + slash)).isEqualTo(200);
            assertThat(desk.status(OPEN + "objects/" + REPORT + slash)).isEqualTo(200);
            assertThat(desk.status(OPEN + "objects/" + REPORT + "/versions" + slash))
                    .isEqualTo(200);
            assertThat(desk.status(OPEN + "manifest" + slash)).isEqualTo(200);
        }
        assertThat(desk.status(OPEN)).isEqualTo(200);
        assertThat(desk.status(OPEN.substring(0, OPEN.length() - 1))).isEqualTo(200);
    }

    @Test
    void theLatestVersionOfTheNewestEditionComesInOrderOfAdding() throws IOException {
        TaxiiResponse page = desk.get(OPEN + "objects/");
        assertThat(Asked.names(page)).containsExactly("tool of 2.1", "marking", "third report");
        assertThat(page.headers())
                .containsEntry("X-TAXII-Date-Added-First", "2021-05-01T00:00:00.000000Z")
                .containsEntry("X-TAXII-Date-Added-Last", "2023-02-01T00:00:00.000000Z");
        assertThat(Asked.text(page)).startsWith("{\"more\":false,\"objects\":[{");
        assertThat(page.items()).isEqualTo(3);
    }

    @Test
    void versionsAreChosenByWordsAndTimes() throws IOException {
        String reports = OPEN + "objects/?match[type]=report&match[version]=";
        assertThat(desk.names(reports + "first")).containsExactly("first report");
        assertThat(desk.names(reports + "last")).containsExactly("third report");
        assertThat(desk.names(reports + "first,last")).containsExactly("first report", "third report");
        assertThat(desk.names(reports + "all")).containsExactly("first report", "second report", "third report");
        assertThat(desk.names(reports + "2022-01-01T00:00:00Z")).containsExactly("second report");
        assertThat(desk.names(reports + "2022-01-01T00:00:00Z,first")).containsExactly("first report", "second report");
    }

    @Test
    void editionsAreChosenBeforeVersions() throws IOException {
        String tools = OPEN + "objects/" + TOOL + "/?match[spec_version]=";
        assertThat(desk.names(tools + "2.0")).containsExactly("tool of 2.0");
        assertThat(desk.names(tools + "2.1")).containsExactly("tool of 2.1");
        assertThat(desk.names(tools + "2.0,2.1")).containsExactly("tool of 2.0");
        assertThat(desk.names(tools + "2.0,2.1&match[version]=first")).containsExactly("tool of 2.1");
        assertThat(desk.text(OPEN + "manifest/?match[id]=" + TOOL))
                .contains("stix+json;version=2.1", "2020-01-01T00:00:00Z");
    }

    @Test
    void theManifestTellsWhenEachVersionWasAdded() throws IOException {
        assertThat(desk.text(OPEN + "manifest?match[id]=" + REPORT + "&match[version]=first"))
                .isEqualTo(
                        "{\"more\":false,\"objects\":[{\"date_added\":\"2021-02-01T00:00:00.000001Z\",\"id\":\""
                                + REPORT
                                + "\",\"media_type\":\"application/stix+json;version=2.1\",\"version\":\"2021-01-01T00:00:00.000Z\"}]}");
    }

    @Test
    void addedAfterCountsMicroseconds() throws IOException {
        String first = OPEN + "objects/" + REPORT + "/?match[version]=first&added_after=2021-02-01T00:00:00";
        assertThat(desk.names(first + "Z")).containsExactly("first report");
        assertThat(desk.names(first + ".000000Z")).containsExactly("first report");
        assertThat(desk.text(first + ".000001Z")).isEqualTo("{}");
    }

    @Test
    void aMarkingWithoutModifiedHasTheVersionOfItsCreation() throws IOException {
        String marking = Asked.id("marking-definition", 3);
        assertThat(desk.text(OPEN + "objects/" + marking + "/versions"))
                .isEqualTo("{\"more\":false,\"versions\":[\"2021-06-01T00:00:00.000Z\"]}");
        String again = "{\"type\":\"marking-definition\",\"spec_version\":\"2.1\",\"id\":\"" + marking
                + "\",\"created\":\"2021-06-01T00:00:00.000Z\",\"name\":\"marking\"}";
        TaxiiResponse answer = desk.ask("POST", OPEN + "objects/", Asked.envelope(again));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(Asked.text(answer)).contains("already").doesNotContain("\"failures\"");
    }

    @Test
    void whatIsAddedIsThereAndItsStatusIsForItsMakerOnly() throws IOException {
        String account = Asked.object("x-account", 7, "", "account");
        TaxiiResponse answer = desk.ask("POST", OPEN + "objects/", Asked.envelope(account));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(Asked.text(answer))
                .contains(
                        "\"status\":\"complete\"",
                        "\"success_count\":1",
                        "\"version\":\"2026-03-01T12:00:00.000000Z\"");
        assertThat(desk.names(OPEN + "objects/?match[type]=x-account")).containsExactly("account");
        String id = Asked.text(answer).replaceAll(".*[,{]\"id\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(desk.status("/desk/status/" + id)).isEqualTo(200);
        assertThat(desk.as("boris").status("/desk/status/" + id)).isEqualTo(404);
    }

    @Test
    void objectsThatCannotBeKeptAreToldOneByOne() throws IOException {
        TaxiiResponse answer = desk.ask(
                "POST",
                OPEN + "objects/",
                Asked.envelope(
                        Asked.object("tool", 9, "2024-01-01T00:00:00Z", "sound"),
                        Asked.object("tool", 10, "yesterday", "no time"),
                        "{\"type\":\"tool\",\"id\":\"tool--ABC\"}"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(Asked.text(answer)).contains("\"success_count\":1", "\"failure_count\":2", "no time as");
    }

    @Test
    void versionsAreDeletedByWordsAndTimes() throws IOException {
        assertThat(desk.ask("DELETE", OPEN + "objects/" + REPORT + "?match[version]=last", "")
                        .status())
                .isEqualTo(200);
        assertThat(desk.names(OPEN + "objects/" + REPORT)).containsExactly("second report");
        assertThat(desk.ask("DELETE", OPEN + "objects/" + REPORT, "").body()).isEmpty();
        assertThat(desk.status(OPEN + "objects/" + REPORT)).isEqualTo(404);
        assertThat(desk.status(OPEN + "objects/" + REPORT + "/versions")).isEqualTo(404);
        assertThat(desk.ask("DELETE", OPEN + "objects/" + REPORT, "").status()).isEqualTo(404);
    }

    @Test
    void rightsAreHeldToTheCollection() throws IOException {
        String envelope = Asked.envelope(Asked.object("tool", 9, "2024-01-01T00:00:00Z", "sound"));
        assertThat(desk.status(CLOSED)).isEqualTo(200);
        assertThat(desk.status(CLOSED + "objects/")).isEqualTo(403);
        assertThat(desk.status(CLOSED + "manifest/")).isEqualTo(403);
        assertThat(desk.status(CLOSED + "objects/" + TOOL)).isEqualTo(403);
        assertThat(desk.ask("POST", CLOSED + "objects/", envelope).status()).isEqualTo(403);
        assertThat(desk.ask("POST", WRITE_ONLY + "objects/", envelope).status()).isEqualTo(202);
        assertThat(desk.status(WRITE_ONLY + "objects/")).isEqualTo(403);
        assertThat(desk.ask("DELETE", WRITE_ONLY + "objects/" + Asked.id("tool", 9), "")
                        .status())
                .isEqualTo(403);
        assertThat(desk.ask("POST", READ_ONLY + "objects/", envelope).status()).isEqualTo(403);
        assertThat(desk.text(READ_ONLY + "objects/")).isEqualTo("{}");
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        for (String path : List.of(
                "/",
                "//",
                "/other/",
                "/other/collections/",
                "/desk/other/",
                "/desk/status/s-2",
                "/desk//objects",
                "/desk/collections/aaaaaaaa-0000-4000-8000-000000000009/",
                OPEN + "other",
                OPEN + "objects/" + Asked.id("tool", 99),
                OPEN + "objects/no-id",
                OPEN + "manifest/" + TOOL,
                OPEN + "objects/" + TOOL + "/versions/1",
                "no-slash")) {
            assertThat(desk.status(path)).as(path).isEqualTo(404);
        }
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheRule() throws IOException {
        for (String query : List.of(
                "limit=-20",
                "limit=0",
                "limit=x",
                "limit=",
                "added_after=yesterday",
                "added_after=2026-13-01T00:00:00Z",
                "added_after=2026-01-01T00:00:00%2B01:00",
                "match[version]=newest",
                "match[id]=a,,b",
                "match[spec_version]=3",
                "next=5",
                "limit=1&limit=2",
                "match[id]=%zz",
                "match[id]=%ff")) {
            TaxiiResponse answer = desk.get(OPEN + "objects/?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(Asked.text(answer)).contains("\"http_status\":\"400\"", "\"title\":\"ProcessingError\"");
        }
        assertThat(desk.status(OPEN + "objects/?unknown=1&match[colour]=red&limit=99999999999"))
                .isEqualTo(200);
    }

    @Test
    void contentThatIsNoEnvelopeIsRefused() throws IOException {
        for (String content : List.of(
                "",
                "[]",
                "{}",
                "{\"objects\":1}",
                "{\"objects\":[1]}",
                "{\"objects\":[{\"id\":\"tool--1\"}]}",
                "{\"objects\":[]} x",
                "{\"objects\":[{\"a\":" + "[".repeat(100),
                Asked.object("tool", 1, "2024-01-01T00:00:00Z", "no list"))) {
            TaxiiResponse answer = desk.ask("POST", OPEN + "objects/", content);
            assertThat(answer.status()).as(content).isEqualTo(422);
            assertThat(Asked.text(answer)).contains("While processing supplied content, an error occurred");
        }
        assertThat(desk.ask("POST", OPEN + "objects/", " ".repeat(2_001)).status())
                .isEqualTo(413);
        assertThat(desk.ask("PUT", OPEN + "objects/", "").status()).isEqualTo(405);
        assertThat(desk.ask("POST", "/taxii2/", "").status()).isEqualTo(405);
    }

    @Test
    void mediaTypesAreHeldToTheStandard() throws IOException {
        assertThat(accepted("application/taxii+json;version=2.1", "GET")).isEqualTo(200);
        assertThat(accepted("application/taxii+json", "GET")).isEqualTo(200);
        assertThat(accepted("text/html, application/taxii+json; version=2.1", "GET"))
                .isEqualTo(200);
        assertThat(accepted("*/*", "GET")).isEqualTo(200);
        assertThat(accepted("application/taxii+json;version=2.0", "GET")).isEqualTo(406);
        assertThat(accepted("application/json", "GET")).isEqualTo(406);
        assertThat(accepted("application/taxii+json;version=2.1", "POST")).isEqualTo(202);
        assertThat(accepted("*/*", "POST")).isEqualTo(415);
    }

    private int accepted(String type, String method) throws IOException {
        TaxiiRequest request =
                new TaxiiRequest(method, OPEN + "objects/", "", List.of(type), Optional.of(type), "anna", Asked.NOON);
        byte[] body = Asked.envelope(Asked.object("tool", 9, "2024-01-01T00:00:00Z", "sound"))
                .getBytes(UTF_8);
        return desk.service.answer(request, new ByteArrayInputStream(body)).status();
    }

    @Test
    void theOnlyRootCanBeCalledOtherwise(@TempDir Path other) throws IOException {
        try (Asked renamed = serve(data(), other, Optional.of("trial"))) {
            assertThat(renamed.text("/taxii2/")).contains("http://127.0.0.1:1/trial/");
            assertThat(renamed.status("/trial/status/s-1")).isEqualTo(200);
            assertThat(renamed.status("/desk/")).isEqualTo(404);
        }
    }

    @Test
    void aFileOfAnotherFormIsRefusedWithTheReason(@TempDir Path other) {
        assertThatThrownBy(() -> serve("{\"desk\":[]}", other, Optional.empty()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("desk is not an object");
        assertThatThrownBy(() -> serve("{\"a b\":{}}", other, Optional.empty())).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> serve("{", other, Optional.empty())).isInstanceOf(StoreException.class);
    }
}
