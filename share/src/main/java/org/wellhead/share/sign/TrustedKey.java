package org.wellhead.share.sign;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonTime;

/**
 * A key of a list: whose it is and when it counts.
 *
 * @param key its public half
 * @param holder who signs with it, 1 to 200 characters
 * @param from since when it counts
 * @param to from when on it counts no longer, after {@code from}
 * @param revoked from when on it may be in other hands and nothing signed by it counts, if it was revoked
 * @param signsLists whether it may sign the next list of keys
 */
public record TrustedKey(
        VerifyKey key, String holder, Instant from, Instant to, Optional<Instant> revoked, boolean signsLists) {
    private static final int HOLDER_CHARS_MAX = 200;

    public TrustedKey {
        if (holder.isBlank() || holder.length() > HOLDER_CHARS_MAX) {
            throw new IllegalArgumentException("a key's holder has 1 to " + HOLDER_CHARS_MAX + " characters");
        }
        JsonTime.require(from);
        JsonTime.require(to);
        revoked.ifPresent(JsonTime::require);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "the key of " + holder + " counts from " + from + " to " + to + ", which is never");
        }
    }

    /** Why it does not count at this time, for people; nothing if it does. */
    Optional<String> whyNotAt(Instant time) {
        if (revoked.isPresent() && !time.isBefore(revoked.get())) {
            return Optional.of(named() + " was revoked at " + revoked.get());
        }
        if (time.isBefore(from)) {
            return Optional.of(named() + " counts only from " + from);
        }
        return time.isBefore(to) ? Optional.empty() : Optional.of(named() + " counted only until " + to);
    }

    String named() {
        return "the key " + key.keyId().substring(0, 16) + "... of " + holder;
    }

    Json json() {
        Map<String, Json> told = new TreeMap<>();
        told.put("from", JsonTime.spell(from));
        told.put("holder", new Json.Text(holder));
        told.put("publicKey", new Json.Text(StrictBase64.encode(key.spki())));
        revoked.ifPresent(time -> told.put("revoked", JsonTime.spell(time)));
        told.put("signsLists", new Json.Flag(signsLists));
        told.put("to", JsonTime.spell(to));
        return Json.members(told);
    }

    /** @throws IllegalArgumentException if it is not one that {@link #json} gives */
    static TrustedKey parse(Json json) throws SignException {
        if (!(json instanceof Json.Members read)) {
            throw new IllegalArgumentException("a key is no object");
        }
        Optional<Instant> revoked = read.text("revoked").map(JsonTime::parse);
        TrustedKey key = new TrustedKey(
                VerifyKey.fromSpki(StrictBase64.decode(read.text("publicKey").orElse(""), "publicKey")),
                read.text("holder").orElse(""),
                JsonTime.parse(read.text("from").orElse("")),
                JsonTime.parse(read.text("to").orElse("")),
                revoked,
                read.flag("signsLists").orElse(false));
        if (!key.json().equals(json)) {
            throw new IllegalArgumentException("a key has members that no key list has");
        }
        return key;
    }
}
