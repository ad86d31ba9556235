package org.wellhead.app.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.share.taxii.CaseCatalog;
import org.wellhead.share.taxii.TaxiiService;

/** Over TLS a partner may show a certificate instead of a password; the users file has its hash. */
class TlsTest {
    private static final String PASSWORD = "for this test only";

    @TempDir
    Path folder;

    private final List<AccessEvent> events = new ArrayList<>();

    /** A key with a certificate of its own, made by the JDK's tool. */
    private KeyStore key(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static String fingerprint(KeyStore keys, String name) throws Exception {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(keys.getCertificate(name).getEncoded()));
    }

    private static SSLContext trusting(KeyStore server, Optional<KeyStore> own) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", server.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        if (own.isPresent()) {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own.get(), PASSWORD.toCharArray());
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        } else {
            context.init(null, trust.getTrustManagers(), null);
        }
        return context;
    }

    private static HttpResponse<String> get(TaxiiServer server, HttpClient client, String login)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/releases/collections/"));
        if (!login.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aCertificateLogsInWhoeverTheUsersFileSays() throws Exception {
        KeyStore server = key("server");
        KeyStore ankara = key("ankara");
        KeyStore stranger = key("stranger");
        Path users = folder.resolve("users.toml");
        String password = PasswordHash.of("a long enough one".toCharArray(), new SecureRandom(), 100_000)
                .spell();
        Files.writeString(
                users,
                "ankara = [\"tr\", \"certificate-sha256:" + fingerprint(ankara, "ankara") + "\"]\nberlin = [\"de\", \""
                        + password + "\"]\n");
        Listening listening = new Listening(
                InetAddress.getLoopbackAddress(), 0, Optional.of(new Listening.Identity(server, PASSWORD)), 100);
        try (TaxiiServer running = TaxiiServer.start(
                        listening,
                        new TaxiiService(CaseCatalog.of(folder.resolve("case"), "releases", "https://localhost"), 100),
                        UsersFile.open(users, false, notice -> {}),
                        Instant::now,
                        events::add,
                        notice -> {});
                HttpClient withKey = HttpClient.newBuilder()
                        .sslContext(trusting(server, Optional.of(ankara)))
                        .build();
                HttpClient asStranger = HttpClient.newBuilder()
                        .sslContext(trusting(server, Optional.of(stranger)))
                        .build();
                HttpClient without = HttpClient.newBuilder()
                        .sslContext(trusting(server, Optional.empty()))
                        .build()) {
            HttpResponse<String> answer = get(running, withKey, "");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Releases to tr");
            assertThat(answer.headers().firstValue("strict-transport-security")).isPresent();
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(get(running, asStranger, "").statusCode()).isEqualTo(401);
            assertThat(get(running, without, "").statusCode()).isEqualTo(401);
            assertThat(get(running, without, "berlin:a long enough one").body()).contains("Releases to de");
            assertThat(get(running, without, "ankara:certificate").statusCode()).isEqualTo(401);
            Files.writeString(users, "berlin = [\"de\", \"" + password + "\"]\n");
            assertThat(get(running, withKey, "").statusCode()).isEqualTo(401);
            assertOldProtocolsAreRefused(running, server);
        }
        assertThat(events).extracting(AccessEvent::verb).contains("login", "login refused");
    }

    private static void assertOldProtocolsAreRefused(TaxiiServer running, KeyStore server) throws Exception {
        var weak = new SSLParameters(new String[] {"TLS_RSA_WITH_AES_128_CBC_SHA"}, new String[] {"TLSv1.2"});
        try (HttpClient old = HttpClient.newBuilder()
                .sslContext(trusting(server, Optional.empty()))
                .sslParameters(weak)
                .build()) {
            assertThatThrownBy(() -> get(running, old, "")).isInstanceOf(SSLHandshakeException.class);
        }
    }
}
