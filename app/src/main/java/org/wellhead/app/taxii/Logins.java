package org.wellhead.app.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says who is asking: by the certificate of the connection, else by name and password. */
final class Logins {
    private static final int SLOW_AT_ONCE = 2;
    private static final int SLOW_WAIT_SECONDS = 20;
    private static final int HEADER_CHARS_MAX = 1_000;
    private static final int SEEN_MAX = 100_000;

    private final UsersFile file;
    private final Consumer<AccessEvent> events;
    private final FailureLimit failures = new FailureLimit();
    private final Semaphore slow = new Semaphore(SLOW_AT_ONCE, true);
    private final Map<String, Users.User> seen = new ConcurrentHashMap<>();

    Logins(UsersFile file, Consumer<AccessEvent> events) {
        this.file = file;
        this.events = events;
    }

    /** How a login ended. */
    sealed interface Result {
        /** It is this user. */
        record In(Users.User user) implements Result {}

        /** It is nobody known, or named nobody. */
        record Refused() implements Result {}

        /** There were too many failures before. */
        record TooMany() implements Result {}

        /** The users file cannot be read, or too many are logging in at once. */
        record NotNow() implements Result {}
    }

    /**
     * Who it is.
     *
     * @param fingerprint SHA-256 of the certificate that the other end proved to have, in hexadecimal digits
     * @param authorization the header
     * @param path what is asked for, for the log
     */
    Result login(
            Optional<String> fingerprint, @Nullable String authorization, String address, String path, Instant now) {
        Users users = file.current(now);
        if (users == null) {
            return new Result.NotNow();
        }
        Optional<Users.User> byCertificate = fingerprint.flatMap(users::byCertificate);
        if (byCertificate.isPresent()) {
            return in(byCertificate.get(), address, path, now);
        }
        Optional<Basic> basic = basic(authorization);
        if (basic.isEmpty()) {
            if (authorization != null || fingerprint.isPresent()) {
                refused("-", address, path, now);
            }
            return new Result.Refused();
        }
        return byPassword(users, basic.get(), address, path, now);
    }

    private Result byPassword(Users users, Basic basic, String address, String path, Instant now) {
        if (!failures.allows(address, basic.name(), now)) {
            return new Result.TooMany();
        }
        Optional<Users.User> known = users.byTriedPassword(basic.name(), basic.password());
        if (known.isPresent()) {
            return in(known.get(), address, path, now);
        }
        try {
            if (!slow.tryAcquire(SLOW_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return new Result.NotNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.NotNow();
        }
        try {
            // While this one waited, others may have failed, or have tried the same password.
            if (!failures.allows(address, basic.name(), now)) {
                return new Result.TooMany();
            }
            Optional<Users.User> user = users.byTriedPassword(basic.name(), basic.password())
                    .or(() -> users.byPassword(basic.name(), basic.password()));
            if (user.isPresent()) {
                failures.succeeded(address, basic.name());
                return in(user.get(), address, path, now);
            }
            failures.failed(address, basic.name(), now);
        } finally {
            slow.release();
        }
        refused(basic.name(), address, path, now);
        return new Result.Refused();
    }

    /** A user's first request from an address is a login; so is the first after its line changed. */
    private Result in(Users.User user, String address, String path, Instant now) {
        String key = address + ' ' + user.name();
        if (!user.equals(seen.get(key))) {
            events.accept(new AccessEvent(now, "login", user.name(), user.partner(), address, path, 0));
            if (seen.size() >= SEEN_MAX) {
                seen.clear();
            }
            seen.put(key, user);
        }
        return new Result.In(user);
    }

    private void refused(String name, String address, String path, Instant now) {
        events.accept(new AccessEvent(now, "login refused", name, "-", address, path, 0));
    }

    private record Basic(String name, String password) {}

    /** Source: RFC 7617, section 2. */
    private static Optional<Basic> basic(@Nullable String authorization) {
        if (authorization == null
                || authorization.length() > HEADER_CHARS_MAX
                || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Basic(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
