package org.wellhead.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What every request must pass, on a server for this machine alone, and what no text of a case can do to a page. */
class GuardTest {
    @TempDir
    Path folder;

    @Test
    void aNameThatIsNotOursIsNotAnswered() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            int port = URI.create(visitor.server().address()).getPort();

            assertThat(status(port, "GET /api/case HTTP/1.1", "Host: evil.example:" + port))
                    .isEqualTo(421);
            assertThat(status(port, "GET / HTTP/1.1", "Host: evil.example")).isEqualTo(421);
            assertThat(status(port, "GET /api/case HTTP/1.1", "Host: localhost:" + port))
                    .isEqualTo(401);
        }
    }

    @Test
    void anotherSitesPageIsNotAnswered() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            int port = URI.create(visitor.server().address()).getPort();
            String host = "Host: 127.0.0.1:" + port;
            String cookie = "Cookie: " + visitor.cookie();

            assertThat(status(port, "GET /api/case HTTP/1.1", host, cookie)).isEqualTo(200);
            assertThat(status(port, "GET /api/case HTTP/1.1", host, cookie, "Origin: http://evil.example"))
                    .isEqualTo(403);
            assertThat(status(port, "GET /api/case HTTP/1.1", host, cookie, "Origin: null"))
                    .isEqualTo(403);
            assertThat(status(port, "GET /api/case HTTP/1.1", host, cookie, "Sec-Fetch-Site: cross-site"))
                    .isEqualTo(403);
            assertThat(status(port, "GET /api/case HTTP/1.1", host, cookie, "Sec-Fetch-Site: same-site"))
                    .isEqualTo(403);
        }
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            int port = URI.create(visitor.server().address()).getPort();

            assertThat(status(
                            port,
                            "POST /api/trace HTTP/1.1",
                            "Host: 127.0.0.1:" + port,
                            "Cookie: " + visitor.cookie(),
                            "Content-Type: text/plain",
                            "Content-Length: 0"))
                    .isEqualTo(403);
            assertThat(visitor.get("/api/jobs").json().get("jobs")).isEmpty();
        }
    }

    @Test
    void halfACharacterIsNoText() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            for (String text : List.of("\\ud800", "a\\udc00b", "\\ude00\\ud83d")) {
                Visitor.Answer answer = visitor.put("/api/settings/theme", "{\"value\":\"" + text + "\"}");
                assertThat(answer.status()).as(text).isEqualTo(400);
                assertThat(answer.text()).contains("half a character");
            }
            // On one's own machine no settings are kept: a whole character comes as far as that.
            assertThat(visitor.put("/api/settings/theme", "{\"value\":\"\\ud83d\\ude00\"}")
                            .status())
                    .isEqualTo(409);
        }
    }

    @Test
    void aValueIsNeverTakenForAnOption() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            for (String value : List.of("--json", "-h", "--out=x")) {
                Visitor.Answer answer = visitor.post("/api/observe/claim", "{\"trucks\":\"" + value + "\"}");
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.text()).contains("begins with a dash, as options do");
            }
            assertThat(visitor.post("/api/observe/claim", "{\"trucks\":\"-5\"}").text())
                    .contains("'-5' is no number from 1 to");
        }
    }

    @Test
    void whatCanBeGotCanBeAskedAboutWithoutIt() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            for (String path : List.of("/", "/sources", "/api/case", "/api/audit/csv", "/api/jobs/events")) {
                HttpResponse<String> head = head(visitor.request(path));

                assertThat(head.statusCode()).as(path).isEqualTo(200);
                assertThat(head.body()).isEmpty();
                assertThat(head.headers().firstValue("content-type")).isPresent();
            }
            String address = visitor.server().address();
            assertThat(head(HttpRequest.newBuilder(URI.create(address + "api/case")))
                            .statusCode())
                    .as("without a session")
                    .isEqualTo(401);

            HttpResponse<String> other = send(visitor.request("/api/case").DELETE());
            assertThat(other.statusCode()).isEqualTo(405);
            assertThat(other.headers().firstValue("allow"))
                    .hasValueSatisfying(may -> assertThat(may).contains("GET", "HEAD"));
        }
    }

    private static HttpResponse<String> head(HttpRequest.Builder request) throws Exception {
        return send(request.method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void theCookieIsForNoScriptAndNoOtherSite() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            String invitation = visitor.server().invitation();
            String token = invitation.substring(invitation.indexOf('=') + 1);

            assertThat(visitor.post("/api/session", "{\"token\":\"" + token + "\"}")
                            .header("set-cookie"))
                    .contains("; HttpOnly", "; SameSite=Strict");
        }
    }

    @Test
    void everyAnswerTellsTheBrowserToRunNoScriptButOurs() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            for (String path : new String[] {"/api/case", "/api/session", "/nothing.html", "/"}) {
                Visitor.Answer answer = visitor.ask(visitor.request(path + "?x").GET());

                assertThat(answer.header("content-security-policy"))
                        .as(path)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(answer.header("x-content-type-options")).as(path).isEqualTo("nosniff");
                assertThat(answer.header("referrer-policy")).as(path).isEqualTo("no-referrer");
                assertThat(answer.header("server")).as(path).isEmpty();
            }
        }
    }

    /** A name of a file is the text of whoever sent it. */
    @Test
    void aHostileFileNameIsDataAndNothingElse() throws Exception {
        String name = "<img src=x onerror=alert(1)>'\"&\u202Egnp.csv";
        Path file = folder.resolve(name);
        Files.writeString(file, "id,time,payer,payee,amount\n1,2014-01-01,a,b,5\n");
        Visitor.type(folder, "import", "--case", "antalya", file.toString(), "--base", "USD");

        try (Visitor visitor = Visitor.of(folder)) {
            Visitor.Answer answer = visitor.get("/api/case");
            JsonNode place = answer.json().get("sources").get(0).get("place");

            assertThat(answer.header("content-type")).startsWith("application/json");
            assertThat(place.asString()).contains("onerror=alert(1)");
        }
    }

    @Test
    void aPathThatClimbsOutOfThePagesFindsNothing() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            int port = URI.create(visitor.server().address()).getPort();
            String host = "Host: 127.0.0.1:" + port;
            for (String path : new String[] {
                "/assets/../index.html",
                "/assets/%2e%2e/%2e%2e/app/version.txt",
                "/assets/..%2f..%2fapp/version.txt",
                "//etc/passwd.txt",
                "/assets/%00.js"
            }) {
                assertThat(status(port, "GET " + path + " HTTP/1.1", host))
                        .as(path)
                        .isIn(400, 404);
            }
        }
    }

    /** The status of a request that is written by hand, since no client would send it. */
    private static int status(int port, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 ");
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
