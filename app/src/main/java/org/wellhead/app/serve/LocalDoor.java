package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.wellhead.ledger.Sha256;

/**
 * Who is let in where one person uses the server, at this machine: whoever has the token of the printed address, once. For it there is a cookie; other tabs of
 * the same browser have that too. Of a cookie only its hash is kept.
 */
final class LocalDoor implements Door {
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final String user;
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private String cookie = "wellhead";

    LocalDoor(String user) {
        this.user = user;
    }

    @Override
    public String mode() {
        return "local";
    }

    /** Cookies know no ports: two servers on one machine need two names. */
    @Override
    public void listensOn(int port) {
        cookie = "wellhead-" + port;
    }

    @Override
    public Ways ways() {
        return new Ways(false, null);
    }

    /** A new token that opens once. */
    String token() {
        String token = secret();
        tokens.add(hash(token));
        return token;
    }

    /** Lets in whoever has a token that was not used yet. */
    @Override
    public void enter(Context context, SignIn wanted) {
        if (wanted.token() == null || !tokens.remove(hash(wanted.token()))) {
            throw new Problem(401, "this address was used already, or it is of another run", "start the server again");
        }
        String session = secret();
        sessions.add(hash(session));
        context.header("Set-Cookie", cookie + "=" + session + "; Path=/; HttpOnly; SameSite=Strict");
    }

    @Override
    public void leave(Context context) {
        String session = context.cookie(cookie);
        if (session != null) {
            sessions.remove(hash(session));
        }
        context.header("Set-Cookie", cookie + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
    }

    @Override
    public Optional<Person> who(Context context) {
        return goesOn(context).getAsBoolean() ? Optional.of(Person.atThisMachine(user)) : Optional.empty();
    }

    @Override
    public BooleanSupplier goesOn(Context context) {
        String session = context.cookie(cookie);
        if (session == null) {
            return () -> false;
        }
        // Looked up by its hash: how long that takes tells nothing of the secret.
        String hash = hash(session);
        return () -> sessions.contains(hash);
    }

    @Override
    public Set<Deed> may(String name) {
        return name.equals(user) ? Person.atThisMachine(user).may() : Set.of();
    }

    @Override
    public Problem nobody() {
        return new Problem(401, "nobody is signed in", "open the address that the server printed");
    }

    private String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String hash(String secret) {
        MessageDigest digest = Sha256.digest();
        return Base64.getEncoder()
                .encodeToString(digest.digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
