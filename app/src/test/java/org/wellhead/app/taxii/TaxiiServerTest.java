package org.wellhead.app.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.share.taxii.CaseCatalog;
import org.wellhead.share.taxii.TaxiiService;

/** A server on a free port of this machine, and what strangers and partners get of it. */
class TaxiiServerTest {
    private static final String TYPE = "application/taxii+json;version=2.1";
    private static final String OBJECT =
            "{\"type\":\"tool\",\"spec_version\":\"2.1\",\"id\":\"tool--00000000-0000-4000-8000-000000000001\","
                    + "\"created\":\"2026-01-01T00:00:00Z\",\"modified\":\"2026-01-01T00:00:00Z\",\"name\":\"hammer\"}";

    @TempDir
    Path folder;

    private final List<AccessEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final List<String> notices = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Optional<TaxiiServer> running = Optional.empty();

    private Path users() {
        return folder.resolve("users.toml");
    }

    private TaxiiServer start(Listening listening, Consumer<AccessEvent> consumer) throws IOException {
        Path release = folder.resolve("case/share/releases/tr/0001");
        Files.createDirectories(release);
        Files.writeString(release.resolve("bundle.json"), "{\"objects\":[" + OBJECT + "]}");
        if (!Files.exists(users())) {
            Files.writeString(users(), "anna = [\"tr\", \"{plain}right\"]\nboris = [\"de\", \"{plain}other\"]\n");
        }
        TaxiiServer server = TaxiiServer.start(
                listening,
                new TaxiiService(CaseCatalog.of(folder.resolve("case"), "releases", "http://localhost"), 100),
                UsersFile.open(users(), true, notices::add),
                Instant::now,
                consumer,
                notices::add);
        running = Optional.of(server);
        return server;
    }

    private static Listening local(int requestsPerSecond) throws IOException {
        return new Listening(InetAddress.getLoopbackAddress(), 0, Optional.empty(), requestsPerSecond);
    }

    private void start() throws IOException {
        start(local(1_000), events::add);
    }

    @AfterEach
    void stop() throws IOException {
        if (running.isPresent()) {
            running.get().close();
        }
    }

    private HttpRequest.Builder request(String target, String login) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + running.orElseThrow().port() + target))
                .header("Accept", TYPE);
        return login.isEmpty()
                ? request
                : request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
    }

    private HttpResponse<String> get(String target, String login) throws IOException, InterruptedException {
        return client.send(request(target, login).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String target, String body) throws IOException, InterruptedException {
        HttpRequest request = request(target, "anna:right")
                .header("Content-Type", TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The partner's collections: the readable one, then the inbox. */
    private List<String> collections() throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        for (String part : get("/releases/collections/", "anna:right").body().split("\"id\":\"", -1)) {
            if (part.length() > 36 && part.charAt(8) == '-') {
                all.add("/releases/collections/" + part.substring(0, 36) + "/");
            }
        }
        return all;
    }

    @Test
    void aPartnerGetsItsReleasesAndTheLogIsTold() throws Exception {
        start();
        String objects = collections().get(0) + "objects/";
        HttpResponse<String> page = get(
                objects + "?match[type]=tool&match%5Bid%5D=tool--00000000-0000-4000-8000-000000000001", "anna:right");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("hammer");
        assertThat(page.headers().firstValue("content-type")).hasValue(TYPE);
        assertThat(page.headers().firstValue("x-taxii-date-added-first")).isPresent();
        assertThat(get(objects.substring(0, objects.length() - 1), "anna:right").body())
                .isEqualTo(page.body());
        assertThat(get(collections().get(1) + "objects/", "anna:right").statusCode())
                .isEqualTo(403);
        assertThat(events).extracting(AccessEvent::verb).containsExactly("login", "download", "download", "refused");
        assertThat(events).extracting(AccessEvent::partner).containsOnly("tr");
        assertThat(events.get(2).items()).isEqualTo(1);
    }

    @Test
    void whoDoesNotLogInGetsNothingAndIsToldNothing() throws Exception {
        start();
        for (String path : List.of("/taxii2/", "/releases/", "/nothing/", "/releases/collections/")) {
            for (String login : List.of("", "anna:wrong", "nobody:right", ":", "anna", "anna:")) {
                HttpResponse<String> answer = get(path, login);
                assertThat(answer.statusCode()).as(path + " " + login).isIn(401, 429);
                assertThat(answer.body()).doesNotContain("releases");
            }
        }
        assertThat(get("/taxii2/", "").headers().firstValue("www-authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic "));
        assertThat(events).extracting(AccessEvent::verb).containsOnly("login refused");
    }

    @Test
    void everyAnswerHasTheHeadersThatKeepItToTheAsker() throws Exception {
        start();
        for (HttpResponse<String> answer :
                List.of(get("/taxii2/", "anna:right"), get("/taxii2/", ""), get("/other/", "anna:right"))) {
            assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("content-security-policy"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("default-src 'none'"));
            assertThat(answer.headers().map())
                    .doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
        }
    }

    @Test
    void whoIsTakenOutOfTheUsersFileGetsNoFurtherAnswerOnAnOpenConnection() throws Exception {
        start();
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), running.orElseThrow().port())) {
            assertThat(ask(socket, "/taxii2/")).startsWith("HTTP/1.1 200");
            assertThat(ask(socket, "/taxii2/")).startsWith("HTTP/1.1 200");
            Files.writeString(users(), "boris = [\"de\", \"{plain}other\"]\n");
            assertThat(ask(socket, "/taxii2/")).startsWith("HTTP/1.1 401");
            Files.writeString(users(), "anna = [\"tr\", \"{plain}changed\"]\n");
            assertThat(ask(socket, "/taxii2/")).startsWith("HTTP/1.1 401");
            Files.writeString(users(), "anna = ");
            assertThat(ask(socket, "/taxii2/")).startsWith("HTTP/1.1 503");
            Files.writeString(users(), "anna = [\"tr\", \"{plain}right\"]\n");
            assertThat(ask(socket, "/taxii2/")).startsWith("HTTP/1.1 200");
        }
        assertThat(notices).singleElement().asString().contains("nobody can log in until this is mended");
    }

    /** Asks on an open connection; the status line. */
    private static String ask(Socket socket, String target) throws IOException {
        String authorization = Base64.getEncoder().encodeToString("anna:right".getBytes(UTF_8));
        socket.getOutputStream()
                .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + TYPE
                                + "\r\nAuthorization: Basic " + authorization + "\r\n\r\n")
                        .getBytes(UTF_8));
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        String status = in.readLine();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring(16));
            }
        }
        for (int i = 0; i < length; i++) {
            assertThat(in.read()).isNotNegative();
        }
        return status;
    }

    @Test
    void afterTenFailuresTheRightPasswordIsNotTriedEither() throws Exception {
        start();
        for (int i = 0; i < 10; i++) {
            assertThat(get("/taxii2/", "anna:wrong" + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> locked = get("/taxii2/", "anna:right");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("retry-after")).isPresent();
        assertThat(get("/taxii2/", "boris:other").statusCode()).isEqualTo(200);
    }

    @Test
    void aPartnerThatAsksTooOftenIsHeldBackAndOthersAreNot() throws Exception {
        start(local(1), events::add);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            statuses.add(get("/taxii2/", "anna:right").statusCode());
        }
        assertThat(statuses).contains(200, 429);
        assertThat(get("/taxii2/", "boris:other").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        start();
        String inbox = collections().get(1) + "objects/";
        assertThat(post(inbox, "{\"objects\":[" + OBJECT + "]}").statusCode()).isEqualTo(202);
        assertThat(post(inbox, " ".repeat(10_000_001)).statusCode()).isEqualTo(413);
        assertThat(get("/taxii2/?" + "x".repeat(20_000), "anna:right").statusCode())
                .isIn(414, 431);
        HttpResponse<String> longHeader = client.send(
                request("/taxii2/", "anna:right")
                        .header("X-Long", "x".repeat(20_000))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(longHeader.statusCode()).isEqualTo(431);
        assertThat(longHeader.body()).contains("\"http_status\":\"431\"").doesNotContain("jetty");
    }

    @Test
    void nothingGoesOutThatCannotBeLogged() throws Exception {
        start(local(1_000), event -> {
            if (event.verb().equals("download")) {
                throw new UncheckedIOException(new IOException("disk full"));
            }
        });
        HttpResponse<String> page = get(collections().get(0) + "objects/", "anna:right");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).doesNotContain("hammer").doesNotContain("disk");
        assertThat(notices).anyMatch(notice -> notice.contains("disk full"));
    }

    @Test
    void pathsThatMeanTwoThingsAreRefused() throws Exception {
        start();
        for (String path :
                List.of("/releases/%2e%2e/taxii2/", "/releases%2fcollections/", "/releases/..%00/", "/%61")) {
            try (Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), running.orElseThrow().port())) {
                assertThat(ask(socket, path)).as(path).containsAnyOf(" 400 ", " 404 ");
            }
        }
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThatThrownBy(() -> new Listening(InetAddress.ofLiteral("0.0.0.0"), 0, Optional.empty(), 1))
                .hasMessageContaining("this machine only");
        assertThatThrownBy(() -> Users.parse("anna = [\"tr\", \"{plain}right\"]", false, null))
                .hasMessageContaining("share password");
    }

    @Test
    void aKeptLogHasEveryDownload() throws Exception {
        List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
        try (AccessLog log = AccessLog.start(entries -> batches.add(entries.size()))) {
            start(local(1_000), log);
            String objects = collections().get(0) + "objects/";
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                clients.add(Thread.ofVirtual().start(() -> {
                    try {
                        get(objects, "anna:right");
                    } catch (IOException | InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }));
            }
            for (Thread one : clients) {
                one.join();
            }
        }
        assertThat(batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(9);
    }

    @Test
    void theUsersFileNeverLeavesTheServer() throws Exception {
        Files.writeString(users(), "# note\nanna = [\"tr\", \"{plain}right\"]\n", StandardOpenOption.CREATE);
        start();
        assertThat(get("/users.toml", "anna:right").statusCode()).isEqualTo(404);
        assertThat(events.toString()).doesNotContain("right");
    }
}
