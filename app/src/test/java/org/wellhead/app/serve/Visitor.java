package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.app.Console;
import org.wellhead.app.Main;
import org.wellhead.app.Outside;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A program that asks a server of its own, and holds each answer against {@code openapi.yaml}. */
public final class Visitor implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("docs/examples");

    /**
     * An answer.
     *
     * @param text its body
     */
    public record Answer(int status, String text, Map<String, List<String>> headers) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** A header's first value; {@code ""} if it has none. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .getFirst();
        }
    }

    private final Path folder;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final CaseServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";

    private Visitor(Path folder, String theCase) throws IOException {
        this.folder = folder;
        var stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        Outside outside = new Outside(java.time.Clock.systemUTC(), "analyst", Map.of(), _ -> Optional.empty());
        Console console = Console.of(stream, stream, folder, outside);
        server = CaseServer.start(new CaseServer.Wanted(folder.resolve(theCase), theCase, 0), console);
    }

    /** Serves the case {@code antalya} of this folder, which need not exist yet, and signs in. */
    public static Visitor of(Path folder) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(folder, "antalya");
        visitor.signIn();
        return visitor;
    }

    /** Serves a case made of the manual's example payments, and signs in. */
    public static Visitor ofExample(Path folder) throws IOException, InterruptedException {
        return ofExample(folder, "");
    }

    /** The same of the examples in one of the folders beside them, e.g. {@code cut}. */
    public static Visitor ofExample(Path folder, String example) throws IOException, InterruptedException {
        example(folder, example);
        return of(folder);
    }

    /** Makes the case {@code antalya} of these example payments. */
    static void example(Path folder, String example) throws IOException {
        for (String name : List.of("payments.csv", "accounts.csv", "designated.csv")) {
            Files.copy(EXAMPLES.resolve(example).resolve(name), folder.resolve(name));
        }
        type(folder, "import", "--case", "antalya", "payments.csv", "accounts.csv", "--designated", "designated.csv");
    }

    /** Runs a command line in a folder, which must end well. */
    public static void type(Path folder, String... arguments) {
        var told = new ByteArrayOutputStream();
        var stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        Outside outside = new Outside(java.time.Clock.systemUTC(), "analyst", Map.of(), _ -> Optional.empty());
        int code = Main.run(List.of(arguments), Console.of(stream, stream, folder, outside));
        assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isEqualTo(Main.DONE);
    }

    public CaseServer server() {
        return server;
    }

    public Path folder() {
        return folder;
    }

    /** What the server said at its terminal. */
    public String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private void signIn() throws IOException, InterruptedException {
        String invitation = server.invitation();
        Answer answer =
                post("/api/session", "{\"token\":\"" + invitation.substring(invitation.indexOf('=') + 1) + "\"}");
        assertThat(answer.status()).isEqualTo(200);
        cookie = answer.header("set-cookie").split(";", 2)[0];
    }

    /** The cookie of its session, as it is sent. */
    String cookie() {
        return cookie;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return ask(request(path).GET());
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return ask(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json) throws IOException, InterruptedException {
        return ask(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return ask(request(path).DELETE());
    }

    /** A request of the pages' own kind, to be changed. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.address()).resolve(path))
                .header(Guard.HEADER, "1");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** Sends it; an answer of the API that is not as described fails the test. */
    public Answer ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.build();
        HttpResponse<String> response = client.send(built, HttpResponse.BodyHandlers.ofString());
        String type = response.headers().firstValue("content-type").orElse("");
        String path = built.uri().getRawPath();
        if (path.startsWith("/api/")) {
            assertThat(OpenApi.problems(
                            built.method().toLowerCase(java.util.Locale.ROOT),
                            path,
                            response.statusCode(),
                            type,
                            response.body()))
                    .as(response.body())
                    .isEmpty();
        }
        return new Answer(
                response.statusCode(), response.body(), response.headers().map());
    }

    /** A picture, decoded. */
    public java.awt.image.BufferedImage picture(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return java.util.Objects.requireNonNull(
                javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(response.body())));
    }

    /** Posts what starts a job, and waits until it is over. */
    public JsonNode run(String path, String json) throws IOException, InterruptedException {
        Answer started = post(path, json);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        return await(started.json().get("id").asString());
    }

    /** Waits until a job is over. */
    public JsonNode await(String id) throws IOException, InterruptedException {
        while (true) {
            JsonNode job = get("/api/jobs/" + id).json();
            if (!List.of("waiting", "running").contains(job.get("state").asString())) {
                return job;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
