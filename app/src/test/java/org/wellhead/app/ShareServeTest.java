package org.wellhead.app;

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
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.app.ShareServeCommand.ServeOptions;
import org.wellhead.share.audit.AuditLog;

/** The server as it is started, and what is said of options that make no sense. */
class ShareServeTest {
    private static final String DATA = "{\"desk\":{\"information\":{\"title\":\"The desk\"},\"collections\":[]}}";

    @TempDir
    Path folder;

    private void users(String lines) throws IOException {
        Files.writeString(folder.resolve("users.toml"), lines);
        Files.writeString(folder.resolve("data.json"), DATA);
    }

    private String refused(String options) {
        Typed typed = Typed.run(folder, "share serve " + options);
        assertThat(typed.exitCode()).as(options).isIn(Main.WRONG_USE, Main.REFUSED);
        assertThat(typed.out()).isEmpty();
        return typed.err();
    }

    @Test
    void optionsThatMakeNoSenseAreToldInALine() throws IOException {
        users("anna = [\"tr\", \"{plain}right\"]\n");
        String trial = "--load data.json --users users.toml ";
        assertThat(refused("--load data.json")).contains("--users");
        assertThat(refused("--users users.toml")).contains("give a case to serve");
        assertThat(refused(trial + "--case antalya")).contains("and not both");
        assertThat(refused(trial + "--listen 0.0.0.0:0")).contains("only this machine");
        assertThat(refused(trial + "--listen nowhere")).contains("is not HOST:PORT");
        assertThat(refused(trial + "--listen 127.0.0.1:99999")).contains("a port is from");
        assertThat(refused(trial + "--key-store users.toml")).contains("--key-store-password");
        assertThat(refused(trial + "--key-store users.toml --key-store-password users.toml"))
                .contains("no PKCS#12");
        assertThat(refused(trial + "--page-size 0")).contains("--page-size");
        assertThat(refused(trial + "--rate 0")).contains("--rate");
        assertThat(refused(trial + "--api-root taxii2")).contains("--api-root");
        assertThat(refused("--load users.toml --users users.toml")).contains("users.toml: it is not JSON");
        users("anna = [\"tr\", \"open sesame\"]\n");
        assertThat(refused(trial)).contains("users.toml: anna: not a hash that 'share password' makes");
    }

    @Test
    void aTrialIsServedUntilItIsStoppedAndLeavesNothing() throws Exception {
        users("anna = [\"tr\", \"{plain}right\"]\n");
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        ServeOptions options = new ServeOptions(
                null,
                folder.resolve("data.json"),
                folder.resolve("users.toml"),
                "127.0.0.1:0",
                Optional.empty(),
                "trial",
                null,
                20,
                100);
        try (Serving serving = Serving.start(console(out, err), options)) {
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("Serving http://127.0.0.1:" + serving.port() + "/taxii2/");
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("WARNING: users.toml has passwords that anybody can read");
            assertThat(get(serving, "/trial/")).contains("The desk");
        }
    }

    @Test
    void aCaseIsServedWithALogThatHolds() throws Exception {
        users("anna = [\"tr\", \"{plain}right\"]\n");
        Path release = folder.resolve("case/share/releases/tr/0001");
        Files.createDirectories(release);
        Files.writeString(
                release.resolve("bundle.json"),
                "{\"objects\":[{\"type\":\"tool\",\"id\":\"tool--00000000-0000-4000-8000-000000000001\",\"name\":\"hammer\"}]}");
        ServeOptions options = new ServeOptions(
                folder.resolve("case"),
                null,
                folder.resolve("users.toml"),
                "127.0.0.1:0",
                Optional.empty(),
                null,
                null,
                20,
                100);
        try (Serving serving =
                Serving.start(console(new ByteArrayOutputStream(), new ByteArrayOutputStream()), options)) {
            String collections = get(serving, "/releases/collections/");
            String id = collections.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
            assertThat(get(serving, "/releases/collections/" + id + "/objects/"))
                    .contains("hammer");
        }
        Path log = folder.resolve("case/share/access");
        assertThat(AuditLog.verify(log, List.of()).faults()).isEmpty();
        assertThat(Files.readString(log.resolve("entries.jsonl")))
                .contains("\"verb\":\"login\"", "\"verb\":\"download\"");
    }

    private Console console(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return Console.of(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder);
    }

    private static String get(Serving serving, String target) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + serving.port() + target))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("anna:right".getBytes(StandardCharsets.UTF_8)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void aPasswordIsMadeWithItsLine() throws IOException {
        Typed made = Typed.run(folder, "share password ankara --partner tr");
        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).matches("ankara = \\[\"tr\", \"pbkdf2-sha256:600000:[^\"]+\"]\n");
        assertThat(made.err()).matches("The password of ankara is [a-z2-9]{5}(-[a-z2-9]{5}){4}\n");
        Files.writeString(folder.resolve("short.txt"), "password\n");
        assertThat(Typed.run(folder, "share password ankara --partner tr --from short.txt")
                        .err())
                .contains("12 to 200");
        assertThat(Typed.run(folder, "share password ankara --partner ../tr").err())
                .contains("--partner");
    }
}
