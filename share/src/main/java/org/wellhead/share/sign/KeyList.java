package org.wellhead.share.sign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;

/**
 * Whose keys count, and when. The first list of a partner is taken by a person, who compares the key's id with the partner; each further one must be
 * signed by a key of the list before it that counts and may do so: thus keys are rotated and revoked.
 *
 * @param serial which list of this partner it is, from 1; a lower or equal one never follows a higher
 * @param keys 1 to 64, each once
 */
public record KeyList(long serial, List<TrustedKey> keys) {
    /** The type of a list in an envelope. */
    public static final String PAYLOAD_TYPE = "application/vnd.wellhead.keys+json";

    private static final int KEYS_MAX = 64;
    private static final int BYTES_MAX = 1 << 16;
    private static final JsonReader READER = new JsonReader(BYTES_MAX);

    public KeyList {
        keys = List.copyOf(keys);
        if (serial < 1 || serial > Json.WHOLE_MAX) {
            throw new IllegalArgumentException("a key list's serial number is from 1, not " + serial);
        }
        if (keys.isEmpty() || keys.size() > KEYS_MAX) {
            throw new IllegalArgumentException("a key list has 1 to " + KEYS_MAX + " keys, not " + keys.size());
        }
        Set<VerifyKey> once = new HashSet<>();
        for (TrustedKey key : keys) {
            if (!once.add(key.key())) {
                throw new IllegalArgumentException(key.named() + " is in the list twice");
            }
        }
    }

    /** Canonical JSON, the payload of the signed list. */
    public byte[] bytes() {
        return Json.members(Map.of(
                        "keys",
                                new Json.Items(
                                        keys.stream().map(TrustedKey::json).toList()),
                        "serial", new Json.Whole(serial)))
                .bytes();
    }

    /**
     * The list that these bytes are. It is not verified by this.
     *
     * @throws SignException if they are not what {@link #bytes} gives
     */
    public static KeyList parse(byte[] bytes) throws SignException {
        try {
            Json.Members read = READER.readCanonical(bytes);
            if (!read.values().keySet().equals(Set.of("keys", "serial"))) {
                throw new SignException("not a key list: not the members of one");
            }
            List<TrustedKey> keys = new ArrayList<>();
            for (Json key : read.items("keys").orElse(List.of())) {
                keys.add(TrustedKey.parse(key));
            }
            return new KeyList(read.whole("serial").orElse(0L), keys);
        } catch (JsonRefused | IllegalArgumentException e) {
            throw new SignException("not a key list: " + e.getMessage());
        }
    }

    /**
     * The next list, which has this key too.
     *
     * @throws IllegalArgumentException if it has it already, or has no room
     */
    public KeyList with(TrustedKey key) {
        List<TrustedKey> more = new ArrayList<>(keys);
        more.add(key);
        return new KeyList(serial + 1, more);
    }

    /**
     * The next list, in which this key counts for nothing from a time on.
     *
     * @throws IllegalArgumentException if the list does not have the key, or it was revoked earlier
     */
    public KeyList revoking(VerifyKey key, Instant from) {
        List<TrustedKey> after = new ArrayList<>();
        boolean found = false;
        for (TrustedKey each : keys) {
            boolean isIt = each.key().equals(key);
            if (isIt && each.revoked().filter(time -> !time.isAfter(from)).isPresent()) {
                throw new IllegalArgumentException(
                        each.named() + " was revoked at " + each.revoked().get() + " already");
            }
            found |= isIt;
            after.add(
                    isIt
                            ? new TrustedKey(
                                    key, each.holder(), each.from(), each.to(), Optional.of(from), each.signsLists())
                            : each);
        }
        if (!found) {
            throw new IllegalArgumentException("the list does not have the key " + key.keyId());
        }
        return new KeyList(serial + 1, after);
    }

    /** The list in an envelope, signed by a key of the list before it. */
    public Envelope signed(SigningKey key) {
        return Signer.sign(PAYLOAD_TYPE, bytes(), key);
    }

    /**
     * The list that follows this one.
     *
     * @param envelope the bytes of its envelope
     * @param at now
     * @throws SignException if no key of this list that counts and may sign lists has signed it, it is an old one shown again, or it takes back a
     *     revocation
     */
    public KeyList followedBy(byte[] envelope, Instant at) throws SignException {
        return switch (Verifier.verify(envelope, PAYLOAD_TYPE, this, at)) {
            case Verification.Refused refused ->
                throw new SignException("the key list is not taken: " + refused.reason());
            case Verification.Signed signed -> {
                if (signed.signers().stream().noneMatch(TrustedKey::signsLists)) {
                    throw new SignException("the key list is not taken: "
                            + signed.signers().getFirst().named() + " may not sign key lists");
                }
                KeyList next = parse(signed.envelope().payload());
                refuseStepBack(next);
                yield next;
            }
        };
    }

    private void refuseStepBack(KeyList next) throws SignException {
        if (next.serial <= serial) {
            throw new SignException("the key list is not taken: it is number " + next.serial + ", and number " + serial
                    + " is known; ask the partner for its newest");
        }
        for (TrustedKey old : keys) {
            Optional<TrustedKey> now = next.keys.stream()
                    .filter(key -> key.key().equals(old.key()))
                    .findFirst();
            if (old.revoked().isPresent()
                    && now.isPresent()
                    && now.get()
                            .revoked()
                            .filter(time -> !time.isAfter(old.revoked().get()))
                            .isEmpty()) {
                throw new SignException("the key list is not taken: " + old.named()
                        + " was revoked, which is never taken back; ask the partner for a new key");
            }
        }
    }
}
