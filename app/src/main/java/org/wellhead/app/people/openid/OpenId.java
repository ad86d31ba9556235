package org.wellhead.app.people.openid;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wellhead.ledger.Sha256;

/**
 * Sign-in with another server: {@link #begin} says where to send the browser, {@link #finish} takes what it brings back.
 *
 * <p>A state that began in one browser ends in no other, and once; the code is of use only with a secret that never left us (PKCE); the token is of this sign-in only (nonce), and comes to us
 * from the other server and not by the browser. Safe for several threads.
 */
public final class OpenId {
    private static final int SECRET_BYTES = 32;
    private static final int GIVEN_CHARS_MAX = 4_096;

    private final OpenIdSettings settings;
    private final InstantSource clock;
    private final Provider provider;
    private final IdTokens tokens;
    private final Pending pending = new Pending();
    private final SecureRandom random = new SecureRandom();

    /** The way of these settings. */
    public OpenId(OpenIdSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.provider = new Provider(settings.issuer());
        this.tokens = new IdTokens(settings, provider, clock);
    }

    /**
     * A sign-in that began.
     *
     * @param address where the browser goes
     * @param browser what it keeps, in a cookie, and brings back
     */
    public record Begun(URI address, String browser) {}

    /** What it is called on the page. */
    public String label() {
        return settings.label();
    }

    /**
     * Begins one.
     *
     * @param back the address to which the browser comes back, which the other server must know
     * @throws OpenIdRefused if the other server cannot be asked where that is done
     */
    public Begun begin(URI back) {
        Provider.Known known = provider.known(clock.instant());
        String state = secret();
        String nonce = secret();
        String verifier = secret();
        String browser = secret();
        pending.add(state, new Pending.Begun(back, nonce, verifier, browser, clock.instant()));
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", settings.clientId());
        asked.put("redirect_uri", back.toString());
        asked.put("scope", "openid profile email");
        asked.put("state", state);
        asked.put("nonce", nonce);
        asked.put("code_challenge", base64(Sha256.digest().digest(verifier.getBytes(US_ASCII))));
        asked.put("code_challenge_method", "S256");
        String separator = known.authorization().getQuery() == null ? "?" : "&";
        return new Begun(URI.create(known.authorization() + separator + form(asked)), browser);
    }

    /**
     * Ends one.
     *
     * @param state as it came back
     * @param code as it came back
     * @param browser as the browser's cookie has it
     * @return whom the other server vouches for
     * @throws OpenIdRefused if it is nobody who may come in
     */
    public Claimed finish(String state, String code, String browser) {
        if (state.length() > GIVEN_CHARS_MAX || code.length() > GIVEN_CHARS_MAX) {
            throw OpenIdRefused.unbegun("what the browser brought back is too long");
        }
        Pending.Begun begun = pending.take(state, clock.instant())
                .orElseThrow(
                        () -> OpenIdRefused.unbegun("no such sign-in waits: it took too long, or came back before"));
        if (!MessageDigest.isEqual(begun.browser().getBytes(UTF_8), browser.getBytes(UTF_8))) {
            throw new OpenIdRefused("the sign-in began in another browser");
        }
        Provider.Known known = provider.known(clock.instant());
        Map<String, Object> answer = provider.json(tokenRequest(known, code, begun), "the token");
        if (!(answer.get("id_token") instanceof String token)) {
            throw new OpenIdRefused("the server gave no token that says who it is");
        }
        return claimed(tokens.verified(token, known.keys(), begun.nonce()));
    }

    private HttpRequest.Builder tokenRequest(Provider.Known known, String code, Pending.Begun begun) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("grant_type", "authorization_code");
        asked.put("code", code);
        asked.put("redirect_uri", begun.back().toString());
        asked.put("code_verifier", begun.verifier());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(known.token()).header("Content-Type", "application/x-www-form-urlencoded");
        Optional<String> secret = settings.clientSecret();
        if (secret.isPresent()) {
            String pair = encoded(settings.clientId()) + ":" + encoded(secret.get());
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        } else {
            asked.put("client_id", settings.clientId());
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(form(asked)));
    }

    private Claimed claimed(JWTClaimsSet claims) {
        Object name = claims.getClaim(settings.nameClaim());
        if (!(name instanceof String told)) {
            throw new OpenIdRefused("the token has no claim " + settings.nameClaim() + " that is a name");
        }
        List<String> values = values(claims.getClaim(settings.roleClaim()));
        return new Claimed(
                settings.issuer() + " " + claims.getSubject(),
                told.strip().toLowerCase(Locale.ROOT),
                Objects.toString(claims.getClaim("name"), told),
                settings.role(values)
                        .orElseThrow(() -> new OpenIdRefused(
                                "no value of " + settings.roleClaim() + " of " + told + " means a role here")));
    }

    private static List<String> values(@org.jspecify.annotations.Nullable Object claim) {
        return switch (claim) {
            case String one -> List.of(one);
            case List<?> several ->
                several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    private String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return base64(secret);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
