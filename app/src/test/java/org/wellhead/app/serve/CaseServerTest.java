package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The server as a program sees it: what it tells of the case, how work is started, and whom it lets in. */
class CaseServerTest {
    @TempDir
    Path folder;

    @Test
    void theCaseIsToldInOneLook() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            JsonNode told = visitor.get("/api/case").json();

            assertThat(told.get("exists").asBoolean()).isTrue();
            assertThat(told.get("payments").asInt()).isPositive();
            assertThat(told.get("has_designated").asBoolean()).isTrue();
            assertThat(told.get("sources")).hasSize(2);
        }
    }

    @Test
    void aCaseThatIsNotThereYetIsToldAsSuch() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            assertThat(visitor.get("/api/case").json().get("exists").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void aTraceIsTheCommandLineThatAPersonWouldType() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            JsonNode job = visitor.run("/api/trace", "{}");

            assertThat(job.get("command").asString()).startsWith("./wellhead trace --case antalya");
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
            assertThat(job.get("output").asString()).contains("received");
            assertThat(folder.resolve("antalya/results")).isDirectory();
            assertThat(visitor.get("/api/jobs").json().get("jobs")).hasSize(1);
        }
    }

    @Test
    void allThatIsAnsweredIsDescribedAndAllThatIsDescribedIsAnswered() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            Stream<String> api = visitor.server().routes().stream().filter(route -> route.contains(" /api/"));

            assertThat(api).containsExactlyInAnyOrderElementsOf(OpenApi.operations());
        }
    }

    @Test
    void withoutTheTokenNobodySeesAnything() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            for (String path : new String[] {"/api/case", "/api/jobs", "/api/settings", "/api/jobs/events"}) {
                assertThat(stranger(visitor, path).statusCode()).as(path).isEqualTo(401);
            }
            assertThat(stranger(visitor, "/api/session").body())
                    .isEqualTo("{\"signed_in\":false,\"sign_in\":{\"password\":false,\"oidc\":null}}");
        }
    }

    @Test
    void whatOnePersonSetsItsBrowserKeepsAndNotTheCase() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            assertThat(visitor.get("/api/settings").json().get("settings")).isEmpty();
            assertThat(visitor.put("/api/settings/theme", "{\"value\":\"dark\"}")
                            .status())
                    .isEqualTo(409);
            assertThat(folder.resolve("antalya/serve/serve.db")).doesNotExist();
        }
    }

    @Test
    void whereOnePersonUsesTheServerThereAreNoPeople() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            Visitor.Answer answer = visitor.get("/api/people");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("--listen");
        }
    }

    @Test
    void aTokenOpensOnce() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            String invitation = visitor.server().invitation();
            String json = "{\"token\":\"" + invitation.substring(invitation.indexOf('=') + 1) + "\"}";

            assertThat(visitor.post("/api/session", json).status()).isEqualTo(200);
            assertThat(visitor.post("/api/session", json).status()).isEqualTo(401);
        }
    }

    @Test
    void aFileIsToldFromTheCasesFolderHoweverEitherWasNamed() {
        try (CaseHandle named = new CaseHandle(Path.of("antalya"), "antalya")) {
            assertThat(named.inside(
                            Path.of("antalya/serve/incoming/1/rules.toml").toAbsolutePath()))
                    .isEqualTo("serve/incoming/1/rules.toml");
            assertThat(named.inside(Path.of("antalya/./designated.csv"))).isEqualTo("designated.csv");
        }
    }

    @Test
    void aRequestThatBringsTheWordNullIsRefusedAndNoFault() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            for (String path : new String[] {"/api/session", "/api/trace", "/api/import", "/api/observe"}) {
                assertThat(visitor.post(path, "null").status()).as(path).isEqualTo(400);
            }
            assertThat(visitor.told()).doesNotContain("fault");
        }
    }

    private static HttpResponse<String> stranger(Visitor visitor, String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create(visitor.server().address()).resolve(path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
