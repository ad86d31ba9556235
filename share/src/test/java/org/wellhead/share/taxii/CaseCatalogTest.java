package org.wellhead.share.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case with releases to two partners: each sees its own, and of the other not even that it is there. */
class CaseCatalogTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @TempDir
    Path folder;

    private Asked serve(String partner) {
        return new Asked(new TaxiiService(CaseCatalog.of(folder, "releases", "https://share.example"), 100), partner);
    }

    private void release(String partner, String serial, String... objects) throws IOException {
        Path release = folder.resolve("share/releases").resolve(partner).resolve(serial);
        Files.createDirectories(release);
        Files.writeString(
                release.resolve("bundle.json"),
                "{\"type\":\"bundle\",\n\"objects\":[" + String.join(",\n", objects) + "]}\n");
    }

    private static String report(String modified, String name) {
        return Asked.object("report", 1, modified, name);
    }

    /** The readable collection, then the inbox. */
    private static List<String> collections(Asked partner) throws IOException {
        Matcher ids = ID.matcher(partner.text("/releases/collections/"));
        return ids.results()
                .map(found -> "/releases/collections/" + found.group(1) + "/")
                .toList();
    }

    @Test
    void eachPartnerReadsItsOwnReleasesOnly() throws IOException {
        release("tr", "0001", report("2021-01-01T00:00:00Z", "for tr"));
        release("de", "0001", report("2021-01-01T00:00:00Z", "for de"));
        try (Asked tr = serve("tr")) {
            Asked de = tr.as("de");
            assertThat(tr.names(collections(tr).get(0) + "objects/")).containsExactly("for tr");
            assertThat(de.names(collections(de).get(0) + "objects/")).containsExactly("for de");
            assertThat(tr.text("/releases/collections/")).doesNotContain("de\"");
            String ofOther = collections(de).get(0);
            String ofNobody = "/releases/collections/00000000-0000-4000-8000-000000000000/";
            for (String rest : List.of("", "objects/", "manifest/", "objects/" + Asked.id("report", 1))) {
                assertThat(tr.text(ofOther + rest)).isEqualTo(tr.text(ofNobody + rest));
                assertThat(tr.status(ofOther + rest)).isEqualTo(404);
            }
            assertThat(tr.ask("POST", collections(de).get(1) + "objects/", Asked.envelope())
                            .status())
                    .isEqualTo(404);
            assertThat(tr.as("../tr").text("/releases/collections/")).isEqualTo("{}");
        }
    }

    @Test
    void aLaterReleaseAppearsWithoutARestartAsANewVersion() throws IOException {
        release("tr", "0001", report("2021-01-01T00:00:00Z", "old"));
        try (Asked tr = serve("tr")) {
            String objects = collections(tr).get(0) + "objects/";
            TaxiiResponse before = tr.get(objects);
            release(
                    "tr",
                    "0002",
                    report("2022-01-01T00:00:00Z", "new"),
                    Asked.object("tool", 2, "2021-01-01T00:00:00Z", "tool"));
            String since = "?added_after=" + before.headers().get("X-TAXII-Date-Added-Last");
            assertThat(tr.names(objects + since)).containsExactly("new", "tool");
            assertThat(tr.names(objects + "?match[version]=all")).containsExactly("old", "new", "tool");
        }
    }

    @Test
    void aRestartTakesNoReleaseTwiceAndKeepsTheTimes() throws IOException {
        release("tr", "0001", report("2021-01-01T00:00:00Z", "old"), Asked.object("x-account", 3, "", "account"));
        String before;
        try (Asked tr = serve("tr")) {
            before = tr.text(collections(tr).get(0) + "manifest/");
        }
        release("tr", "0002", Asked.object("x-account", 3, "", "account"));
        try (Asked tr = serve("tr")) {
            assertThat(tr.text(collections(tr).get(0) + "manifest/")).isEqualTo(before);
        }
    }

    @Test
    void aReleaseOnItsWayIsTakenWhenItIsWhole() throws IOException {
        Path unfinished = folder.resolve("share/releases/tr/0001");
        Files.createDirectories(unfinished);
        try (Asked tr = serve("tr")) {
            String objects = collections(tr).get(0) + "objects/";
            assertThat(tr.text(objects)).isEqualTo("{}");
            release("tr", "0001", report("2021-01-01T00:00:00Z", "whole"));
            assertThat(tr.names(objects)).containsExactly("whole");
        }
    }

    @Test
    void aBrokenReleaseIsToldOnceAndHoldsUpLaterOnes() throws IOException {
        release("tr", "0001", report("2021-01-01T00:00:00Z", "sound"));
        release("tr", "0002", "{\"no\":\"id\"}");
        release("tr", "0003", report("2022-01-01T00:00:00Z", "later"));
        try (Asked tr = serve("tr")) {
            assertThat(tr.names(collections(tr).get(0) + "objects/")).containsExactly("sound");
            assertThat(tr.service.notices())
                    .singleElement()
                    .asString()
                    .contains("0002", "no id", "later releases wait");
            assertThat(tr.service.notices()).isEmpty();
        }
    }

    @Test
    void whatIsSentIsKeptForAPersonAndNeverServed() throws IOException {
        try (Asked tr = serve("tr")) {
            String inbox = collections(tr).get(1);
            String envelope = Asked.envelope(report("2021-01-01T00:00:00Z", "from tr"));
            assertThat(tr.ask("POST", inbox + "objects/", envelope).status()).isEqualTo(202);
            assertThat(tr.status(inbox + "objects/")).isEqualTo(403);
            assertThat(tr.text(collections(tr).get(0) + "objects/")).isEqualTo("{}");
            try (Stream<Path> files = Files.list(folder.resolve("share/inbox/tr"))) {
                List<Path> kept = files.toList();
                assertThat(kept).singleElement().asString().endsWith(".json");
                assertThat(Files.readString(kept.getFirst())).isEqualTo(envelope);
            }
        }
    }
}
