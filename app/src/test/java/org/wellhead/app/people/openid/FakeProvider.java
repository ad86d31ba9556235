package org.wellhead.app.people.openid;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.wellhead.ledger.Sha256;

/** Somebody else's server on this machine, which vouches for whomever the test says. It holds the code against the challenge, as a real one does. */
public final class FakeProvider implements AutoCloseable {
    private final HttpServer server;
    private RSAKey key;
    private String nonce = "";
    private String challenge = "";
    private String authorization = "";
    private UnaryOperator<String> token = asked -> asked;
    private Map<String, String> said = Map.of();
    private int asked;

    /** One that listens. */
    public FakeProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("1").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    /** Its name. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RSAKey key() {
        return key;
    }

    /** Signs with another key from now on. */
    void rotate() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("2").generate();
    }

    /** Says something else of itself. */
    void say(Map<String, String> other) {
        said = other;
    }

    /** How to make the token, of the nonce of the sign-in. */
    public void gives(UnaryOperator<String> made) {
        token = made;
    }

    String authorization() {
        return authorization;
    }

    int asked() {
        return asked;
    }

    /** A person signs in there; what the browser then brings back. */
    public Map<String, String> visit(URI address) {
        Map<String, String> query = fields(address.getRawQuery());
        nonce = query.getOrDefault("nonce", "");
        challenge = query.getOrDefault("code_challenge", "");
        return Map.of("state", query.getOrDefault("state", ""), "code", "c0de");
    }

    private void discovery(HttpExchange exchange) throws IOException {
        Map<String, String> told = new HashMap<>(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys"));
        told.putAll(said);
        StringBuilder json = new StringBuilder();
        told.forEach((name, value) -> json.append(json.isEmpty() ? "{" : ",")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
        answer(exchange, 200, json + "}");
    }

    private void token(HttpExchange exchange) throws IOException {
        asked++;
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        authorization = header == null ? "" : header;
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String verified = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.digest()
                        .digest(form.getOrDefault("code_verifier", "").getBytes(US_ASCII)));
        boolean fits = MessageDigest.isEqual(verified.getBytes(US_ASCII), challenge.getBytes(US_ASCII));
        if (!fits || !"c0de".equals(form.get("code"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + token.apply(nonce) + "\"}");
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
