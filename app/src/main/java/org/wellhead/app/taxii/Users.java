package org.wellhead.app.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.wellhead.share.handling.Partner;

/**
 * Who may log in, as a users file says it at one moment: a line {@code name = ["partner", "credential"]} for each.
 *
 * <p>A password is tried slowly once; then a keyed hash of it, whose key is in this process only, tells it fast. Whoever stands no more in the
 * next file is in no memory of it.
 */
final class Users {
    private static final String PLAIN = "{plain}";
    private static final String CERTIFICATE = "certificate-sha256:";
    private static final int USERS_MAX = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretKeySpec CACHE_KEY = cacheKey();
    private static final PasswordHash NOBODY = PasswordHash.ofNobody(RANDOM);

    private final Map<String, User> byName = new HashMap<>();
    private final Map<String, User> byFingerprint = new HashMap<>();
    private final Map<String, byte[]> tried = new ConcurrentHashMap<>();

    /**
     * Somebody who may log in.
     *
     * @param name as it is typed
     * @param partner whose releases it gets
     * @param credential as it stands in the file
     */
    record User(String name, String partner, String credential) {}

    private Users() {}

    /**
     * Reads a users file.
     *
     * @param before whose tried passwords still count where nothing changed
     * @throws IllegalArgumentException if it cannot be used; the message does not name the file
     */
    static Users parse(String toml, boolean plainAllowed, @Nullable Users before) {
        TomlParseResult read = Toml.parse(toml);
        if (read.hasErrors()) {
            var first = read.errors().getFirst();
            throw new IllegalArgumentException("line " + first.position().line() + ": not TOML; a user is a line"
                    + " name = [\"partner\", \"credential\"]");
        }
        var users = new Users();
        for (String name : read.keySet()) {
            Object line = read.get(List.of(name));
            users.add(name, line, plainAllowed);
        }
        if (users.byName.size() > USERS_MAX) {
            throw new IllegalArgumentException("more than " + USERS_MAX + " users");
        }
        if (before != null) {
            before.tried.forEach((name, mac) -> {
                if (users.byName.containsKey(name) && users.byName.get(name).equals(before.byName.get(name))) {
                    users.tried.put(name, mac);
                }
            });
        }
        return users;
    }

    private void add(String name, @Nullable Object line, boolean plainAllowed) {
        if (!(line instanceof TomlArray array)
                || array.size() != 2
                || !(array.get(0) instanceof String partner)
                || !(array.get(1) instanceof String credential)) {
            throw new IllegalArgumentException(name + ": a user is a line name = [\"partner\", \"credential\"]");
        }
        User user = new User(name, partner, credential);
        if (name.isEmpty() || name.length() > 100 || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException(name + ": a user's name has 1 to 100 characters, and no colon");
        }
        if (!Partner.isId(user.partner())) {
            throw new IllegalArgumentException(name
                    + ": a partner's id has lower case letters, digits and hyphens, at most 64: " + user.partner());
        }
        if (credential.startsWith(CERTIFICATE)) {
            String fingerprint =
                    credential.substring(CERTIFICATE.length()).replace(":", "").toLowerCase(Locale.ROOT);
            if (!fingerprint.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(name + ": a certificate's SHA-256 has 64 hexadecimal digits");
            }
            if (byFingerprint.put(fingerprint, user) != null) {
                throw new IllegalArgumentException(name + ": another user has this certificate");
            }
        } else if (credential.startsWith(PLAIN)) {
            if (!plainAllowed) {
                throw new IllegalArgumentException(name + ": a plain password is for trials on this machine only;"
                        + " make a hash with 'share password', or listen on 127.0.0.1");
            }
        } else {
            try {
                PasswordHash.parse(credential);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        }
        byName.put(name, user);
    }

    /** Whether anybody has a password that can be read in the file. */
    boolean havePlainPasswords() {
        return byName.values().stream().anyMatch(user -> user.credential().startsWith(PLAIN));
    }

    Collection<String> partners() {
        Set<String> partners = new HashSet<>();
        byName.values().forEach(user -> partners.add(user.partner()));
        return partners;
    }

    /** Who has the certificate with this SHA-256, in lower case hexadecimal digits. */
    Optional<User> byCertificate(String fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    /** The user, if this password was tried before and was right. Fast. */
    Optional<User> byTriedPassword(String name, String password) {
        byte[] known = tried.get(name);
        if (known == null || !MessageDigest.isEqual(known, mac(name, password))) {
            return Optional.empty();
        }
        return Optional.ofNullable(byName.get(name));
    }

    /** The user, if this is its password. Slow, whoever it is. */
    Optional<User> byPassword(String name, String password) {
        User user = byName.get(name);
        char[] chars = password.toCharArray();
        boolean right = false;
        if (user != null && user.credential().startsWith(PLAIN)) {
            right = MessageDigest.isEqual(
                    user.credential().substring(PLAIN.length()).getBytes(UTF_8), password.getBytes(UTF_8));
        } else if (user != null && !user.credential().startsWith(CERTIFICATE)) {
            right = PasswordHash.parse(user.credential()).matches(chars);
        } else {
            NOBODY.matches(chars);
        }
        if (!right || user == null) {
            return Optional.empty();
        }
        tried.put(name, mac(name, password));
        return Optional.of(user);
    }

    private static SecretKeySpec cacheKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return new SecretKeySpec(key, "HmacSHA256");
    }

    private static byte[] mac(String name, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(CACHE_KEY);
            mac.update(name.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
