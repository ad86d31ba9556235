package org.wellhead.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.app.people.People;
import org.wellhead.app.serve.TeamVisitor.Browser;
import org.wellhead.share.audit.AuditLog;
import tools.jackson.databind.JsonNode;

/** Jobs of several people: who may queue how many, who may cancel them, and who hears of them. */
class JobsApiTest {
    @TempDir
    Path folder;

    @Test
    void onePersonCannotFillTheQueueForAll() throws Exception {
        try (TeamVisitor team = new TeamVisitor(folder)) {
            Browser boris = team.browserOf("boris");
            Browser cem = team.browserOf("cem");
            AuditLog held = held(team);
            List<Visitor.Answer> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(boris.post("/api/trace", "{}"));
            }
            Visitor.Answer last = answers.getLast();
            assertThat(last.status()).as(last.text()).isEqualTo(429);
            assertThat(last.text()).contains("5 jobs of BORIS are waiting already", "cancel one of them");
            assertThat(cem.post("/api/trace", "{}").status()).isEqualTo(202);
            held.close();
        }
    }

    @Test
    void aJobIsCancelledByItsPersonAndAdministratorsAndTheLogSaysSo() throws Exception {
        try (TeamVisitor team = new TeamVisitor(folder)) {
            Browser boris = team.browserOf("boris");
            Browser cem = team.browserOf("cem");
            Browser anna = team.browserOf("anna");
            List<String> ids = new ArrayList<>();
            AuditLog held = held(team);
            for (int i = 0; i < 6; i++) {
                ids.add(boris.post("/api/trace", "{}").json().get("id").asString());
            }

            Visitor.Answer others = cem.delete("/api/jobs/" + ids.getLast());
            assertThat(others.status()).isEqualTo(403);
            assertThat(others.text()).contains("the job is BORIS's");
            CompletableFuture<Visitor.Answer> own = soon(() -> boris.delete("/api/jobs/" + ids.get(5)));
            CompletableFuture<Visitor.Answer> administrators = soon(() -> anna.delete("/api/jobs/" + ids.get(4)));
            held.close();

            assertThat(own.get().json().get("state").asString()).isEqualTo("cancelled");
            assertThat(administrators.get().json().get("state").asString()).isEqualTo("cancelled");
            assertThat(team.log())
                    .anyMatch(line -> line.contains("\"actor\":\"boris\"") && line.contains("\"verb\":\"cancel job\""))
                    .anyMatch(line -> line.contains("\"actor\":\"anna\"")
                            && line.contains("\"verb\":\"cancel job\"")
                            && line.contains("\"person\":\"boris\""))
                    .noneMatch(line -> line.contains("\"actor\":\"cem\"") && line.contains("cancel job"));
        }
    }

    @Test
    void nothingBeginsInTheNameOfSomebodyWhoWasTakenOffTheCase() throws Exception {
        try (TeamVisitor team = new TeamVisitor(folder)) {
            Browser boris = team.browserOf("boris");
            Browser anna = team.browserOf("anna");
            AuditLog held = held(team);
            boris.post("/api/trace", "{}");
            String waits = boris.post("/api/trace", "{}").json().get("id").asString();
            try (People people = People.open(team.root(), team.clock(), TeamVisitor.CHEAP)) {
                people.remove("boris", () -> {});
            }
            held.close();

            JsonNode job = over(anna, waits);
            assertThat(job.get("state").asString()).isEqualTo("cancelled");
            assertThat(job.get("started_at").isNull()).isTrue();
            assertThat(job.get("errors").asString())
                    .contains("BORIS no longer has the rights with which this was begun");
        }
    }

    @Test
    void nobodyHearsOfJobsAfterTheSessionEnded() throws Exception {
        try (TeamVisitor team = new TeamVisitor(folder)) {
            Browser vera = team.browserOf("vera");
            Browser anna = team.browserOf("anna");
            try (InputStream events = vera.events()) {
                anna.delete("/api/people/vera");
                anna.post("/api/trace", "{}");

                assertThat(new String(events.readAllBytes(), UTF_8)).doesNotContain("event: job");
            }
        }
    }

    @Test
    void whoeverListensTooOftenIsToldSoAndWhenToTryAgain() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            List<InputStream> streams = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                HttpResponse<InputStream> events = client.send(
                        visitor.request("/api/jobs/events")
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                assertThat(events.statusCode()).isEqualTo(200);
                assertThat(new String(events.body().readNBytes(6), UTF_8)).isEqualTo(": here");
                streams.add(events.body());
            }

            Visitor.Answer refused =
                    visitor.ask(visitor.request("/api/jobs/events").header("Accept", "text/event-stream"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("retry-after")).isEqualTo("60");
            for (InputStream stream : streams) {
                stream.close();
            }
        }
    }

    /** Nobody else can write into the log as long as this is open: what a command line does waits for that. */
    private static AuditLog held(TeamVisitor team) throws Exception {
        return AuditLog.tryOpen(team.root().resolve("audit")).orElseThrow();
    }

    private interface Asking {
        Visitor.Answer ask() throws Exception;
    }

    private static CompletableFuture<Visitor.Answer> soon(Asking asking) {
        CompletableFuture<Visitor.Answer> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                answer.complete(asking.ask());
            } catch (Exception | AssertionError failed) {
                answer.completeExceptionally(failed);
            }
        });
        return answer;
    }

    private static JsonNode over(Browser browser, String id) throws Exception {
        JsonNode job;
        do {
            job = browser.get("/api/jobs/" + id).json();
        } while (List.of("waiting", "running").contains(job.get("state").asString()));
        return job;
    }
}
