package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.app.people.Role;
import org.wellhead.app.serve.TeamVisitor.Browser;
import tools.jackson.databind.JsonNode;

/** A team's server: who may do what, and how a session begins and ends. */
class TeamServerTest {
    private static final Map<String, Role> PEOPLE =
            Map.of("anna", Role.ADMINISTRATOR, "cem", Role.APPROVER, "boris", Role.ANALYST, "vera", Role.VIEWER);

    @TempDir
    Path folder;

    private TeamVisitor team;

    @BeforeEach
    void serve() throws Exception {
        team = new TeamVisitor(folder);
    }

    @AfterEach
    void stop() throws Exception {
        team.close();
    }

    @Test
    void whoIsNotSignedInIsToldHowToBe() throws Exception {
        Visitor.Answer answer = team.browser().get("/api/session");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("signed_in").asBoolean()).isFalse();
        assertThat(answer.json().get("sign_in").get("password").asBoolean()).isTrue();
        assertThat(answer.json().get("sign_in").get("oidc").isNull()).isTrue();
    }

    @Test
    void whoSignsInIsToldWhatItMay() throws Exception {
        JsonNode session = team.browserOf("boris").get("/api/session").json();

        assertThat(session.get("signed_in").asBoolean()).isTrue();
        assertThat(session.get("mode").asString()).isEqualTo("team");
        assertThat(session.get("person").get("display").asString()).isEqualTo("BORIS");
        assertThat(session.get("person").get("role").asString()).isEqualTo("analyst");
        assertThat(session.get("may").toString()).isEqualTo("[\"see\",\"work\"]");
    }

    @Test
    void theCookieGoesOverTlsOnlyToThisHostOnlyAndNoScriptReadsIt() throws Exception {
        Visitor.Answer answer = team.browser().signIn("boris", TeamVisitor.PASSWORD);

        assertThat(answer.header("set-cookie"))
                .startsWith("__Host-wellhead=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(answer.header("strict-transport-security")).startsWith("max-age=31536000");
    }

    @Test
    void aViewerCannotPost() throws Exception {
        Browser vera = team.browserOf("vera");

        assertThat(vera.get("/api/case").status()).isEqualTo(200);
        assertThat(vera.post("/api/trace", "{}").status()).isEqualTo(403);
        assertThat(vera.delete("/api/jobs/1").status()).isEqualTo(403);
    }

    @Test
    void anAnalystCannotApprove() {
        assertThat(Deed.of(Role.ANALYST)).contains(Deed.WORK).doesNotContain(Deed.APPROVE);
        assertThat(Deed.of(Role.APPROVER)).contains(Deed.APPROVE).doesNotContain(Deed.ADMINISTER);
    }

    /** Whatever routes there are: the deed that a route names is held, for every role, before anything else is looked at. */
    @Test
    void eachRouteIsHeldToItsDeed() throws Exception {
        assertThat(team.server().deeds()).isNotEmpty();
        for (Map.Entry<String, Role> person : PEOPLE.entrySet()) {
            Browser browser = team.browserOf(person.getKey());
            for (Map.Entry<String, Deed> route : team.server().deeds().entrySet()) {
                String[] words = route.getKey().split(" ", 2);
                if (words[1].startsWith("/api/") && !Deed.of(person.getValue()).contains(route.getValue())) {
                    Visitor.Answer answer =
                            browser.send(words[0].toUpperCase(java.util.Locale.ROOT), concrete(words[1]), "{}");
                    assertThat(answer.status())
                            .as(person.getKey() + ": " + route)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void withoutASessionOnlyTheWayInIsOpen() throws Exception {
        Browser stranger = team.browser();
        for (Map.Entry<String, Deed> route : team.server().deeds().entrySet()) {
            String[] words = route.getKey().split(" ", 2);
            if (words[1].startsWith("/api/") && route.getValue() != Deed.ENTER) {
                Visitor.Answer answer =
                        stranger.send(words[0].toUpperCase(java.util.Locale.ROOT), concrete(words[1]), "{}");
                assertThat(answer.status()).as(route.toString()).isEqualTo(401);
            }
        }
        assertThat(team.server().deeds().entrySet().stream()
                        .filter(route ->
                                route.getValue() == Deed.ENTER && route.getKey().contains(" /api/"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("get /api/session", "post /api/session", "delete /api/session");
    }

    @Test
    void aSessionThatSomebodyElsePutThereIsNotTheOneThatBegins() throws Exception {
        Browser boris = team.browser();
        boris.setCookies("__Host-wellhead=" + "A".repeat(43));

        boris.signIn("boris", TeamVisitor.PASSWORD);

        assertThat(boris.cookies()).doesNotContain("A".repeat(43));
        Browser thief = team.browser();
        thief.setCookies("__Host-wellhead=" + "A".repeat(43));
        assertThat(thief.get("/api/case").status()).isEqualTo(401);
    }

    @Test
    void whoSignsInAgainLeavesTheFormerSession() throws Exception {
        Browser boris = team.browserOf("boris");
        String before = boris.cookies();
        boris.signIn("vera", TeamVisitor.PASSWORD);

        Browser former = team.browser();
        former.setCookies(before);
        assertThat(former.get("/api/case").status()).isEqualTo(401);
        assertThat(boris.get("/api/session").json().get("person").get("name").asString())
                .isEqualTo("vera");
    }

    @Test
    void anExpiredSessionIsNone() throws Exception {
        Browser boris = team.browserOf("boris");
        team.clock().pass(Duration.ofMinutes(61));

        assertThat(boris.get("/api/case").status()).isEqualTo(401);
    }

    @Test
    void whoSignsOutIsOut() throws Exception {
        Browser boris = team.browserOf("boris");

        assertThat(boris.delete("/api/session").status()).isEqualTo(200);
        assertThat(boris.get("/api/case").status()).isEqualTo(401);
    }

    @Test
    void aRoleThatChangesEndsTheSessionAndIsHeldFromThen() throws Exception {
        Browser anna = team.browserOf("anna");
        Browser boris = team.browserOf("boris");

        assertThat(anna.put("/api/people/boris", "{\"role\":\"viewer\"}").status())
                .isEqualTo(200);

        assertThat(boris.get("/api/case").status()).isEqualTo(401);
        assertThat(team.browserOf("boris").post("/api/trace", "{}").status()).isEqualTo(403);
    }

    @Test
    void anAdministratorAddsSomebodyWhoThenComesIn() throws Exception {
        Browser anna = team.browserOf("anna");
        Visitor.Answer added = anna.post(
                "/api/people",
                "{\"name\":\"dora\",\"display\":\"Dora D.\",\"role\":\"analyst\",\"password\":\"six loud ravens at dawn\"}");
        assertThat(added.status()).as(added.text()).isEqualTo(200);

        Browser dora = team.browser();
        assertThat(dora.signIn("dora", "six loud ravens at dawn").status()).isEqualTo(200);
        assertThat(anna.get("/api/people").json().get("people")).hasSize(5);
        assertThat(anna.get("/api/sessions").json().get("sessions")).hasSize(2);

        assertThat(anna.delete("/api/people/dora").json().get("active").asBoolean())
                .isFalse();
        assertThat(dora.get("/api/case").status()).isEqualTo(401);
    }

    @Test
    void whatCannotBeIsToldWithItsReason() throws Exception {
        Browser anna = team.browserOf("anna");

        Visitor.Answer weak =
                anna.post("/api/people", "{\"name\":\"dora\",\"role\":\"viewer\",\"password\":\"short\"}");
        assertThat(weak.status()).isEqualTo(409);
        assertThat(weak.text()).contains("12 to 200 characters");
        assertThat(anna.put("/api/people/anna", "{\"role\":\"viewer\"}").text()).contains("only administrator");
        assertThat(anna.put("/api/people/boris", "{\"role\":\"king\"}").status())
                .isEqualTo(400);
        assertThat(anna.put("/api/people/nobody", "{\"role\":\"viewer\"}").status())
                .isEqualTo(409);
        assertThat(anna.delete("/api/sessions/99999").status()).isEqualTo(404);
    }

    @Test
    void anAdministratorEndsASession() throws Exception {
        Browser anna = team.browserOf("anna");
        Browser boris = team.browserOf("boris");
        for (JsonNode session : anna.get("/api/sessions").json().get("sessions")) {
            if (session.get("person").asString().equals("boris")) {
                anna.delete("/api/sessions/" + session.get("id").asString());
            }
        }

        assertThat(boris.get("/api/case").status()).isEqualTo(401);
        assertThat(anna.get("/api/case").status()).isEqualTo(200);
    }

    @Test
    void onesOwnPasswordIsChangedByWhoKnowsIt() throws Exception {
        Browser boris = team.browserOf("boris");
        Browser elsewhere = team.browserOf("boris");

        Visitor.Answer wrong =
                boris.put("/api/session/password", "{\"before\":\"not it\",\"password\":\"six loud ravens at dawn\"}");
        assertThat(wrong.status()).isEqualTo(422);

        Visitor.Answer right = boris.put(
                "/api/session/password",
                "{\"before\":\"" + TeamVisitor.PASSWORD + "\",\"password\":\"six loud ravens at dawn\"}");
        assertThat(right.status()).as(right.text()).isEqualTo(200);
        boris.keep(right);
        assertThat(boris.get("/api/case").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/case").status()).isEqualTo(401);
        assertThat(team.browser().signIn("boris", TeamVisitor.PASSWORD).status())
                .isEqualTo(401);
        assertThat(team.browser().signIn("boris", "six loud ravens at dawn").status())
                .isEqualTo(200);
    }

    @Test
    void everyActIsInTheLogWithThePersonsName() throws Exception {
        Browser anna = team.browserOf("anna");
        anna.put("/api/people/boris", "{\"role\":\"viewer\"}");
        anna.delete("/api/session");
        team.browser().signIn("boris", "not the password");
        team.browser().signIn("typed where the name goes", "x");
        List<String> log = team.log();

        assertThat(log).anyMatch(line -> line.contains("\"actor\":\"anna\"") && line.contains("\"verb\":\"sign-in\""));
        assertThat(log)
                .anyMatch(line -> line.contains("\"actor\":\"anna\"")
                        && line.contains("\"verb\":\"change role\"")
                        && line.contains("\"subject\":\"boris\"")
                        && line.contains("\"role\":\"viewer\""));
        assertThat(log).anyMatch(line -> line.contains("\"actor\":\"anna\"") && line.contains("\"verb\":\"sign-out\""));
        assertThat(log)
                .anyMatch(line -> line.contains("\"verb\":\"sign-in refused\"")
                        && line.contains("\"subject\":\"boris\"")
                        && line.contains("\"address\":\"127.0.0.1\""));
        assertThat(String.join("\n", log))
                .doesNotContain("not the password")
                .doesNotContain("typed where the name goes")
                .doesNotContain(TeamVisitor.PASSWORD);
    }

    @Test
    void aCommandLineThatThePagesStartIsLoggedUnderThePersonsName() throws Exception {
        Browser boris = team.browserOf("boris");
        String id = boris.post("/api/trace", "{}").json().get("id").asString();
        JsonNode job;
        do {
            job = boris.get("/api/jobs/" + id).json();
        } while (List.of("waiting", "running").contains(job.get("state").asString()));

        assertThat(job.get("by").asString()).isEqualTo("boris");
        assertThat(team.log())
                .anyMatch(line -> line.contains("\"actor\":\"boris\"") && line.contains("\"verb\":\"trace\""));
    }

    @Test
    void tenThousandFailedLoginsGetNobodyInAndKeepNobodyOut() throws Exception {
        Browser anna = team.browserOf("anna");
        Browser guesser = team.browser();
        int tried = 0;
        for (int i = 0; i < 10_000; i++) {
            int status = guesser.signIn("boris", "guess number " + i).status();
            assertThat(status).isIn(401, 429);
            tried += status == 401 ? 1 : 0;
        }

        assertThat(tried).isEqualTo(5);
        assertThat(guesser.get("/api/case").status()).isEqualTo(401);
        assertThat(guesser.signIn("boris", TeamVisitor.PASSWORD).status()).isEqualTo(429);
        assertThat(team.log().stream().filter(line -> line.contains("sign-in refused")))
                .hasSize(5);
        assertThat(anna.get("/api/case").status()).isEqualTo(200);
        assertThat(team.browserOf("anna").get("/api/case").status()).isEqualTo(200);
        team.clock().pass(Duration.ofMinutes(15));
        assertThat(team.browserOf("boris").get("/api/case").status()).isEqualTo(200);
    }

    @Test
    void eachHasItsOwnSettings() throws Exception {
        Browser vera = team.browserOf("vera");

        assertThat(vera.put("/api/settings/theme", "{\"value\":\"dark\"}").status())
                .isEqualTo(200);
        assertThat(vera.put("/api/settings/Theme!", "{\"value\":\"dark\"}").status())
                .isEqualTo(409);

        assertThat(vera.get("/api/settings").text()).isEqualTo("{\"settings\":{\"theme\":\"dark\"}}");
        assertThat(team.browserOf("boris").get("/api/settings").text()).isEqualTo("{\"settings\":{}}");
    }

    @Test
    void whoAsksTooOftenIsHeldBack() throws Exception {
        try (TeamVisitor slow = new TeamVisitor(Files.createDirectory(folder.resolve("slow")), Optional.empty(), 1)) {
            Browser browser = slow.browser();

            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                statuses.add(browser.get("/api/case").status());
            }

            assertThat(statuses).startsWith(401, 401).contains(429);
        }
    }

    @Test
    void anotherSitesPageReachesNothing() throws Exception {
        Browser boris = team.browserOf("boris");
        HttpRequest.BodyPublisher json = HttpRequest.BodyPublishers.ofString("{}");

        assertThat(boris.ask(boris.request("/api/trace")
                                .header("Origin", "https://evil.example")
                                .POST(json))
                        .status())
                .isEqualTo(403);
        assertThat(boris.ask(boris.request("/api/case")
                                .header("Sec-Fetch-Site", "cross-site")
                                .GET())
                        .status())
                .isEqualTo(403);
        assertThat(boris.ask(HttpRequest.newBuilder(
                                        boris.request("/api/trace").build().uri())
                                .header("Cookie", boris.cookies())
                                .header("Content-Type", "text/plain")
                                .POST(json))
                        .status())
                .as("a form's post, with the cookie, without the header")
                .isEqualTo(403);
    }

    private static String concrete(String path) {
        return path.replaceAll("\\{[a-z_]+}", "1");
    }
}
