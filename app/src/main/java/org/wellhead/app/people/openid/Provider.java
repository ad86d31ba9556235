package org.wellhead.app.people.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The other server, and what it says of itself. What it answers is limited in size and time. */
final class Provider implements ResourceRetriever {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long BYTES_MAX = 1 << 20;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI issuer;
    private @Nullable Known known;

    Provider(URI issuer) {
        this.issuer = issuer;
    }

    /** Where it does what. */
    record Known(URI authorization, URI token, URI keys, Instant at) {}

    /**
     * Where it does what, as it said within the last hour.
     *
     * @throws OpenIdRefused if it cannot be asked, or says nothing that can be used
     */
    synchronized Known known(Instant now) {
        if (known == null || known.at().plus(KEPT).isBefore(now) || known.at().isAfter(now)) {
            known = discovered(now);
        }
        return known;
    }

    private Known discovered(Instant now) {
        String base = issuer.toString().replaceFirst("/$", "");
        Map<String, Object> said = json(
                HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration"))
                        .GET(),
                "what the server says of itself");
        if (!issuer.toString().equals(said.get("issuer"))) {
            throw new OpenIdRefused("the server says that it is another issuer than " + issuer);
        }
        if (said.get("code_challenge_methods_supported") instanceof List<?> methods && !methods.contains("S256")) {
            throw new OpenIdRefused("the server knows no PKCE with SHA-256");
        }
        return new Known(
                address(said, "authorization_endpoint"),
                address(said, "token_endpoint"),
                address(said, "jwks_uri"),
                now);
    }

    private static URI address(Map<String, Object> said, String name) {
        try {
            URI address = new URI(String.valueOf(said.get(name)));
            if (OpenIdSettings.isSafe(address)) {
                return address;
            }
        } catch (URISyntaxException told) {
            // Told below, as what is no https address.
        }
        throw new OpenIdRefused("the server's " + name + " is no address that begins with https://");
    }

    /** An answer that must be 200 and a JSON object. */
    Map<String, Object> json(HttpRequest.Builder request, String what) {
        HttpResponse<byte[]> answer;
        try {
            answer = ask(request.header("Accept", "application/json"));
        } catch (IOException failed) {
            throw new OpenIdRefused(what + " did not come", failed);
        }
        if (answer.statusCode() != OK) {
            throw new OpenIdRefused(what + " did not come: status " + answer.statusCode());
        }
        try {
            return JSONObjectUtils.parse(new String(answer.body(), UTF_8));
        } catch (ParseException noJson) {
            throw new OpenIdRefused(what + " is no JSON object", noJson);
        }
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(
                    request.timeout(ANSWER).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), BYTES_MAX));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The keys, for whoever verifies tokens. */
    @Override
    public Resource retrieveResource(URL url) throws IOException {
        HttpResponse<byte[]> answer =
                ask(HttpRequest.newBuilder(URI.create(url.toString())).GET());
        if (answer.statusCode() != OK) {
            throw new IOException("status " + answer.statusCode());
        }
        return new Resource(
                new String(answer.body(), UTF_8),
                answer.headers().firstValue("Content-Type").orElse(null));
    }
}
