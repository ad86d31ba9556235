package org.wellhead.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.Console;
import org.wellhead.app.Outside;
import org.wellhead.app.people.HandClock;
import org.wellhead.app.people.HashCost;
import org.wellhead.app.people.People;
import org.wellhead.app.people.Role;
import org.wellhead.app.people.openid.OpenIdSettings;
import org.wellhead.app.taxii.Listening;

/** A server of a team on this machine, over TLS, and browsers that ask it; answers of the API are held against {@code openapi.yaml}. */
public final class TeamVisitor implements AutoCloseable {
    public static final String PASSWORD = "nine quiet herons at dusk";
    static final HashCost CHEAP = new HashCost(8, 1, 1);
    private static final String KEYS_PASSWORD = "for this test only";

    private static @Nullable KeyStore made;

    private final Path folder;
    private final HandClock clock = new HandClock();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final CaseServer server;
    private final HttpClient client;

    /**
     * Serves the manual's example as the case {@code antalya} to Anna (administrator), Cem (approver), Boris (analyst) and Vera (viewer).
     *
     * @param openId with which other server they may sign in
     */
    TeamVisitor(Path folder, Optional<OpenIdSettings> openId) throws Exception {
        this(folder, openId, 1_000_000);
    }

    /** As the other, with so many requests a second of one address. */
    TeamVisitor(Path folder, Optional<OpenIdSettings> openId, int requestsPerSecond) throws Exception {
        this.folder = folder;
        Visitor.example(folder, "");
        try (People people = People.open(root(), clock, CHEAP)) {
            add(people, "anna", Role.ADMINISTRATOR);
            add(people, "cem", Role.APPROVER);
            add(people, "boris", Role.ANALYST);
            add(people, "vera", Role.VIEWER);
        }
        Team team = team(folder, openId, requestsPerSecond);
        var stream = new PrintStream(told, true, UTF_8);
        Outside outside = new Outside(clock, "root", Map.of(), _ -> Optional.empty());
        server = CaseServer.startForTeam(
                new CaseServer.Wanted(root(), "antalya", 0), team, Console.of(stream, stream, folder, outside));
        client = HttpClient.newBuilder().sslContext(trusting(keys(folder))).build();
    }

    /** As the others, without another server. */
    public TeamVisitor(Path folder) throws Exception {
        this(folder, Optional.empty());
    }

    /** A team that is served on any port of this machine. */
    static Team team(Path folder, Optional<OpenIdSettings> openId, int requestsPerSecond) throws IOException {
        var listening = new Listening(
                InetAddress.getLoopbackAddress(),
                0,
                Optional.of(new Listening.Identity(keys(folder), KEYS_PASSWORD)),
                requestsPerSecond);
        return new Team(listening, URI.create("https://localhost:0"), openId, CHEAP);
    }

    private static void add(People people, String name, Role role) {
        people.add(name, name.toUpperCase(Locale.ROOT), role, PASSWORD.toCharArray(), () -> {});
    }

    /** The case. */
    public Path root() {
        return folder.resolve("antalya");
    }

    HandClock clock() {
        return clock;
    }

    public CaseServer server() {
        return server;
    }

    /** What the server said at its terminal. */
    String told() {
        return told.toString(UTF_8);
    }

    /** The lines of the case's log. */
    public List<String> log() throws IOException {
        return Files.readAllLines(root().resolve("audit/entries.jsonl"));
    }

    /** What this person set for itself. */
    public String settings(String name) {
        try (People people = People.open(root(), clock, CHEAP)) {
            return people.settings().of(name).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A browser in which nobody is signed in. */
    Browser browser() {
        return new Browser();
    }

    /** A browser in which somebody is signed in. */
    Browser browserOf(String name) throws IOException, InterruptedException {
        Browser browser = new Browser();
        assertThat(browser.signIn(name, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    /** One browser: it keeps the cookies that it gets, as far as these tests need. */
    final class Browser {
        private String cookies = "";

        String cookies() {
            return cookies;
        }

        /** As if somebody had put them there. */
        void setCookies(String set) {
            cookies = set;
        }

        Visitor.Answer signIn(String name, String password) throws IOException, InterruptedException {
            Visitor.Answer answer =
                    post("/api/session", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
            keep(answer);
            return answer;
        }

        void keep(Visitor.Answer answer) {
            String cookie = answer.header("set-cookie").split(";", 2)[0];
            if (!cookie.isEmpty()) {
                cookies = cookie;
            }
        }

        Visitor.Answer get(String path) throws IOException, InterruptedException {
            return ask(request(path).GET());
        }

        Visitor.Answer post(String path, String json) throws IOException, InterruptedException {
            return send("POST", path, json);
        }

        Visitor.Answer put(String path, String json) throws IOException, InterruptedException {
            return send("PUT", path, json);
        }

        Visitor.Answer delete(String path) throws IOException, InterruptedException {
            return ask(request(path).DELETE());
        }

        Visitor.Answer send(String method, String path, String json) throws IOException, InterruptedException {
            return ask(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json)));
        }

        /** A request of the pages' own kind, to be changed. */
        HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(server.address()).resolve(path))
                    .header(Guard.HEADER, "1");
            return cookies.isEmpty() ? request : request.header("Cookie", cookies);
        }

        /** Events of jobs as they come, from where the first line was read. */
        InputStream events() throws IOException, InterruptedException {
            HttpRequest request = request("/api/jobs/events")
                    .header("Accept", "text/event-stream")
                    .build();
            InputStream events = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            assertThat(new String(events.readNBytes(6), UTF_8)).isEqualTo(": here");
            return events;
        }

        Visitor.Answer ask(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpRequest built = request.build();
            HttpResponse<String> response = client.send(built, HttpResponse.BodyHandlers.ofString());
            String path = built.uri().getRawPath();
            if (path.startsWith("/api/")) {
                assertThat(OpenApi.problems(
                                built.method().toLowerCase(Locale.ROOT),
                                path,
                                response.statusCode(),
                                response.headers().firstValue("content-type").orElse(""),
                                response.body()))
                        .as(response.body())
                        .isEmpty();
            }
            return new Visitor.Answer(
                    response.statusCode(), response.body(), response.headers().map());
        }
    }

    /** A key with a certificate of its own, made once, by the JDK's tool. */
    private static synchronized KeyStore keys(Path folder) throws IOException {
        try {
            if (made == null) {
                made = newKeys(folder);
            }
            return made;
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore newKeys(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("server.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        KEYS_PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, KEYS_PASSWORD.toCharArray());
        }
        return keys;
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
