package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pictures by browser: sent, observed, looked at tile by tile; and claims. */
class ObserveApiTest {
    private static final Path QUEUE =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("docs/examples/observe/queue.jpg");

    @TempDir
    Path folder;

    @Test
    void aPictureIsSentObservedAndLookedAt() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            JsonNode job = observed(visitor, "../../queue of trucks.jpg");
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
            assertThat(job.get("command").asString())
                    .isEqualTo("./wellhead observe 'antalya/results/observe-1/pictures/queue of trucks.jpg'"
                            + " --gsd 0.25 --out antalya/results/observe-1");

            JsonNode row = visitor.get("/api/observe/sightings").json().at("/rows/0");
            assertThat(row.get("answer").asString()).contains("large vehicles");
            String sighting = "/api/observe/sightings/" + row.get("id").asString();
            JsonNode told = visitor.get(sighting).json();
            assertThat(told.at("/oil/flow_per_day/usd/median").isString()).isTrue();
            assertThat(told.at("/lines/0/metres").size()).isGreaterThan(5);
            JsonNode large = visitor.get(sighting + "/vehicles?size=large").json();
            assertThat(large.get("total").asInt())
                    .isEqualTo(told.at("/counts/large/found").asInt());
            assertThat(visitor.get("/api/audit?words=observe")
                            .json()
                            .get("total")
                            .asInt())
                    .isPositive();

            JsonNode places = visitor.get("/api/observe/places").json();
            assertThat(places.get("sightings")).isEmpty();
            assertThat(places.get("without_place").asInt()).isEqualTo(1);

            var tile = visitor.picture(sighting + "/pictures/0/tiles/11/6_1.jpg");
            assertThat(tile.getWidth()).isEqualTo(64);
            assertThat(tile.getHeight()).isEqualTo(256);
            assertThat(visitor.get(sighting + "/pictures/0/tiles/11/7_0.jpg").status())
                    .isEqualTo(404);
            assertThat(visitor.get(sighting + "/pictures/1/tiles/0/0_0.jpg").status())
                    .isEqualTo(404);
            assertThat(visitor.get(sighting + "/pictures/0/drawing").status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNoPictureLeavesNothingBehind() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            JsonNode sent = visitor.ask(visitor.request("/api/import/files?name=letter.jpg")
                            .POST(BodyPublishers.ofString("Dear Sir")))
                    .json();

            JsonNode job = visitor.run(
                    "/api/observe", "{\"batch\":\"" + sent.get("batch").asString() + "\"}");

            assertThat(job.get("state").asString()).isEqualTo("failed");
            assertThat(job.get("errors").asString()).contains("no picture that is known here");
            assertThat(folder.resolve("antalya/results/observe-1")).doesNotExist();
            assertThat(visitor.get("/api/observe/sightings").json().get("total").asInt())
                    .isZero();
        }
    }

    @Test
    void aWrongOptionOrANameGivenTwiceTakesNoPictureAway() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            JsonNode sent = visitor.ask(
                            visitor.request("/api/import/files?name=queue.jpg").POST(BodyPublishers.ofFile(QUEUE)))
                    .json();
            String batch = "{\"batch\":\"" + sent.get("batch").asString() + "\",\"files\":[\"queue.jpg\"";

            assertThat(visitor.post("/api/observe", batch + "],\"gsd\":\"a\\nb\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(visitor.post("/api/observe", batch + ",\"queue.jpg\"],\"gsd\":\"0.25\"}")
                            .status())
                    .isEqualTo(400);
            JsonNode job = visitor.run("/api/observe", batch + "],\"gsd\":\"0.25\"}");
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        }
    }

    @Test
    void aSightingThatNamesFilesElsewhereShowsNoneOfThem() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            Files.copy(QUEUE, folder.resolve("queue.jpg"));
            Visitor.type(folder, "observe", "queue.jpg", "--gsd", "0.25", "--out", "antalya/results/observe-far");
            Path summary = folder.resolve("antalya/results/observe-far/sighting.json");
            Files.writeString(summary, Files.readString(summary).replace("\"queue.jpg\"", "\"../../../queue.jpg\""));
            String sighting = "/api/observe/sightings/observe-far";

            assertThat(visitor.get(sighting).json().at("/pictures/0/has_tiles").asBoolean())
                    .isFalse();
            assertThat(visitor.get(sighting + "/pictures/0/tiles/0/0_0.jpg").status())
                    .isEqualTo(404);
            assertThat(visitor.get("/api/observe/sightings/..%2F..").status()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void aClaimIsHeldAgainstWhatIsKnown() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            JsonNode answer = visitor.post(
                            "/api/observe/claim", "{\"trucks\":\"8500\",\"bpd\":\"200000\",\"usd_per_day\":\"3e6\"}")
                    .json();

            assertThat(answer.get("command").asString())
                    .isEqualTo("./wellhead observe claim --trucks 8500 --bpd 200000 --usd-per-day 3e6");
            assertThat(answer.at("/figures/findings/0/verdict").asString()).isEqualTo("contradiction");
            assertThat(answer.get("text").asString()).startsWith("The claim: 8,500 trucks");
        }
    }

    @Test
    void aClaimOfNothingIsToldWhatToSay() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            Visitor.Answer answer = visitor.post("/api/observe/claim", "{\"height\":\"4500\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/error/message").asString()).startsWith("--height: a height alone");
        }
    }

    @Test
    void theHorizonIsToldInWordsAndFigures() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            JsonNode answer = visitor.post("/api/observe/horizon", "{\"height\":\"4500\"}")
                    .json();

            assertThat(answer.get("text").asString()).startsWith("From 4,500 m the horizon is 239 km away");
            assertThat(answer.at("/figures/horizon/ground_metres").asInt()).isEqualTo(239_385);
        }
    }

    private static JsonNode observed(Visitor visitor, String name) throws Exception {
        JsonNode sent = visitor.ask(visitor.request("/api/import/files?name="
                                + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                        .POST(BodyPublishers.ofFile(QUEUE)))
                .json();
        return visitor.run("/api/observe", "{\"batch\":\"" + sent.get("batch").asString() + "\",\"gsd\":\"0.25\"}");
    }
}
