package org.wellhead.share.sign;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys of made-up people. */
public final class Keys {
    public static final SigningKey ANNA = SigningKey.generate(new SecureRandom());
    public static final SigningKey BORIS = SigningKey.generate(new SecureRandom());
    public static final SigningKey CELINE = SigningKey.generate(new SecureRandom());

    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private Keys() {}

    public static TrustedKey counts(SigningKey key, String holder) {
        return new TrustedKey(
                key.verifyKey(),
                holder,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                Optional.empty(),
                key == ANNA);
    }

    public static TrustedKey revoked(SigningKey key, String holder, String time) {
        TrustedKey key2 = counts(key, holder);
        return new TrustedKey(
                key2.key(), holder, key2.from(), key2.to(), Optional.of(Instant.parse(time)), key2.signsLists());
    }

    public static KeyList list(TrustedKey... keys) {
        return new KeyList(1, List.of(keys));
    }
}
