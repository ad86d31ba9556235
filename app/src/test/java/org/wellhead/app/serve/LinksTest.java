package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that came from somebody else, with links in it that lead to other files of this machine: no page shows those. */
class LinksTest {
    private static final String SECRET = "a secret of this machine";

    @TempDir
    Path folder;

    @Test
    void aFolderOfResultsThatIsALinkOutOfTheCaseIsNoSighting() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(
                elsewhere.resolve("sighting.json"),
                "{\"answer\":\"" + SECRET + "\",\"assumes\":\"\",\"inputs\":[],\"options\":{}}");
        try (Visitor visitor = Visitor.ofExample(folder)) {
            link("results/observe-1", elsewhere);

            assertThat(visitor.get("/api/observe/sightings").json().get("total").asInt())
                    .isZero();
            for (String path : List.of("", "/vehicles", "/pictures/0/drawing")) {
                Visitor.Answer answer = visitor.get("/api/observe/sightings/observe-1" + path);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.text()).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void aFileOfAPlanInALinkedFolderIsNotHandedOut() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("plan.csv"), SECRET);
        try (Visitor visitor = Visitor.ofExample(folder)) {
            link("results/cut-0123456789ab", elsewhere);

            Visitor.Answer answer = visitor.get("/api/cut/cut-0123456789ab/plan.csv");
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("is a link out of the case").doesNotContain(SECRET);
        }
    }

    @Test
    void listsAndResultsThatAreALinkOutOfTheCaseAreNone() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("lists.json"), SECRET);
        try (Visitor visitor = Visitor.ofExample(folder)) {
            visitor.run("/api/trace", "{}");
            link("lists", elsewhere);
            Files.move(folder.resolve("antalya/results"), folder.resolve("moved"));
            link("results", folder.resolve("moved"));

            assertThat(visitor.get("/api/screen").text())
                    .contains("\"exists\":false")
                    .doesNotContain(SECRET);
            assertThat(visitor.get("/api/trace").json().get("state").asString()).isEqualTo("none");
            assertThat(visitor.post("/api/screen", "{}").status()).isEqualTo(409);
        }
    }

    @Test
    void whatAnImportWroteIsNotReadFromElsewhere() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            assertThat(visitor.get("/api/import/runs/1").json().get("files")).isNotEmpty();
            Path facts = folder.resolve("antalya/results/import-1.json");
            Files.move(facts, folder.resolve("import-1.json"));
            link("results/import-1.json", folder.resolve("import-1.json"));

            assertThat(visitor.get("/api/import/runs/1").json().get("files")).isEmpty();
        }
    }

    /** Whoever keeps results on another disk of the case itself may go on. */
    @Test
    void aLinkWithinTheCaseIsFollowed() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            visitor.run("/api/trace", "{}");
            Files.move(folder.resolve("antalya/results"), folder.resolve("antalya/kept"));
            link("results", folder.resolve("antalya/kept"));

            assertThat(visitor.get("/api/trace").json().get("state").asString()).isEqualTo("ready");
        }
    }

    private void link(String inCase, Path to) throws Exception {
        Path link = folder.resolve("antalya").resolve(inCase);
        Files.createDirectories(Objects.requireNonNull(link.getParent()));
        Files.createSymbolicLink(link, to);
    }
}
