package org.wellhead.share.stix;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.json.Json;

/** Gives objects their times: the first release that told them, and the last that changed them. */
final class Versions {
    private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");

    private final Instant at;
    private final History before;
    private final SortedMap<String, Told> after;

    /** {@code at} is the release's time. */
    Versions(Instant at, History before) {
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        this.before = before;
        this.after = new TreeMap<>(before.objects());
    }

    /** The object with its times. */
    Json.Members tell(String id, SortedMap<String, Json> content) {
        return stamp(id, content, false, at);
    }

    /** The sender, whose id is the same in the bundles of every case, which know nothing of one another: it was always there. */
    Json.Members tellSender(String id, SortedMap<String, Json> content) {
        return stamp(id, content, false, ALWAYS);
    }

    /** What stands for an object from now on that is told no more. */
    Json.Members withdraw(String id, SortedMap<String, Json> stub) {
        stub.put("revoked", new Json.Flag(true));
        return stamp(id, stub, true, at);
    }

    History after() {
        return new History(after);
    }

    private Json.Members stamp(String id, SortedMap<String, Json> content, boolean revoked, Instant first) {
        String hash = HexFormat.of().formatHex(sha256(StixJson.bytes(new Json.Members(content))));
        Optional<Told> earlier = before.of(id);
        // Withdrawn once, an object has its last version, however the stub is marked today.
        boolean same = earlier.filter(
                        told -> told.revoked() ? revoked : told.sha256().equals(hash))
                .isPresent();
        Told now = same
                ? earlier.get()
                : new Told(earlier.map(Told::created).orElse(first), earlier.isPresent() ? at : first, hash, revoked);
        if (!same && earlier.isPresent() && !at.isAfter(earlier.get().modified())) {
            throw new FormRefused("the release is of " + at + ", not after the last one, which told "
                    + id.substring(0, id.indexOf("--")) + " objects otherwise: make it again, later");
        }
        after.put(id, now);
        content.put("created", StixTime.spell(now.created()));
        content.put("modified", StixTime.spell(now.modified()));
        if (id.startsWith("report--")) {
            content.put("published", StixTime.spell(now.created()));
        }
        return new Json.Members(content);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
