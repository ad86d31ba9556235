package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server that was killed while it observed leaves in the case. */
class SightingUnderWayTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledServerLeftGoesWhenTheNextBegins() throws Exception {
        Visitor.example(folder, "");
        Path results = folder.resolve("antalya/results");
        Path killed = left(results, "observe-3");
        Path whole = left(results, "observe-4");
        Files.writeString(whole.resolve("sighting.json"), "{}");
        Path notOurs = left(results, "observe-5");
        Files.delete(notOurs.resolve(".under-way"));

        try (Visitor visitor = Visitor.of(folder)) {
            assertThat(killed).doesNotExist();
            assertThat(whole.resolve("sighting.json")).exists();
            assertThat(whole.resolve("pictures/road.jpg")).exists();
            assertThat(whole.resolve(".under-way")).doesNotExist();
            assertThat(notOurs.resolve("pictures/road.jpg")).exists();
            assertThat(visitor.get("/api/observe/sightings").json().get("total").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatAnotherServerObservesNowStays() throws Exception {
        Path results = Files.createDirectories(folder.resolve("results"));
        SightingUnderWay running = SightingUnderWay.begin(results);

        SightingUnderWay.clearLeft(results);
        assertThat(running.pictures()).exists();

        running.end();
        assertThat(results).isEmptyDirectory();
    }

    private static Path left(Path results, String name) throws Exception {
        Path left = results.resolve(name);
        Files.createDirectories(left.resolve("pictures"));
        Files.writeString(left.resolve("pictures/road.jpg"), "half");
        Files.writeString(left.resolve(".under-way"), "");
        return left;
    }
}
