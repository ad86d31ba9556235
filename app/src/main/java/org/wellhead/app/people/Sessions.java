package org.wellhead.app.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.wellhead.ledger.Sha256;

/**
 * Who is in. A session is a token of 256 random bits, which only its browser has: here is its hash, so that whoever reads the file comes in with nothing of it. It
 * ends when it is not used for an hour, after twelve hours, at sign-out, and when the person's rights or password change.
 */
public final class Sessions {
    /** Not used as long as this, a session ends. */
    public static final Duration IDLE = Duration.ofHours(1);

    /** A session ends after this, whether used or not. */
    public static final Duration LIFE = Duration.ofHours(12);

    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_CHARS = 43;
    private static final int OF_PERSON_MAX = 20;
    private static final int LISTED_MAX = 10_000;

    /** No session has this id. */
    private static final long ANY = 0;

    /** Use is noted this often, so that not every request writes. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String GO_ON = " p.active = 1 and s.ends_at > :now and s.seen_at > :idle_since";

    private static final RowMapper<Session> SESSION = (row, context) -> new Session(
            row.getLong("id"),
            People.MEMBER.map(row, context),
            Instant.ofEpochSecond(row.getLong("began_at")),
            Instant.ofEpochSecond(row.getLong("seen_at")),
            Instant.ofEpochSecond(row.getLong("ends_at")),
            row.getString("address"));

    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random;

    Sessions(Store store, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Begins one; of more than twenty of one person the oldest ends.
     *
     * @param address from where, for the list
     * @return the token, which is known nowhere else
     * @throws PeopleRefused if there is no such person any more
     */
    public String begin(String name, String address) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        store.write(handle -> {
            forgetEnded(handle, now);
            int begun = handle.createUpdate(
                            "insert into sessions (token_sha256, person, began_at, seen_at, ends_at, address)"
                                    + " select :hash, name, :now, :now, :ends, :address from people where name = :name and active = 1")
                    .bind("hash", hash(token))
                    .bind("name", name)
                    .bind("now", now.getEpochSecond())
                    .bind("ends", now.plus(LIFE).getEpochSecond())
                    .bind("address", address)
                    .execute();
            if (begun != 1) {
                throw new PeopleRefused("nobody on this case is called '" + name + "'");
            }
            return handle.createUpdate("delete from sessions where person = :name and id not in"
                            + " (select id from sessions where person = :name order by id desc limit " + OF_PERSON_MAX
                            + ")")
                    .bind("name", name)
                    .execute();
        });
        return token;
    }

    /** The session of a token, if it goes on; it is used by this. */
    public Optional<Session> use(String token) {
        if (token.length() != TOKEN_CHARS) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        // Looked up by its hash: how long that takes tells nothing of the secret.
        Optional<Session> session = store.read(
                handle -> handle.createQuery("select s.*, p.* from sessions s join people p on p.name = s.person"
                                + " where s.token_sha256 = :hash and" + GO_ON)
                        .bind("hash", hash(token))
                        .bind("now", now.getEpochSecond())
                        .bind("idle_since", now.minus(IDLE).getEpochSecond())
                        .map(SESSION)
                        .findOne());
        session.filter(used -> used.seenAt().plus(NOTED).isBefore(now))
                .ifPresent(used ->
                        store.write(handle -> handle.createUpdate("update sessions set seen_at = :now where id = :id")
                                .bind("now", now.getEpochSecond())
                                .bind("id", used.id())
                                .execute()));
        return session;
    }

    /** Whether a session goes on; it is not used by this. */
    public boolean goesOn(long id) {
        return !listed(id).isEmpty();
    }

    /** All that go on, the last used first, at most 10,000. */
    public List<Session> all() {
        return listed(ANY);
    }

    private List<Session> listed(long id) {
        Instant now = clock.instant();
        return store.read(
                handle -> handle.createQuery("select s.*, p.* from sessions s join people p on p.name = s.person"
                                + " where (:id = " + ANY + " or s.id = :id) and" + GO_ON
                                + " order by s.seen_at desc, s.id desc limit " + LISTED_MAX)
                        .bind("id", id)
                        .bind("now", now.getEpochSecond())
                        .bind("idle_since", now.minus(IDLE).getEpochSecond())
                        .map(SESSION)
                        .list());
    }

    /** Ends the one of a token, if there is one. */
    public void end(String token) {
        store.write(handle -> handle.createUpdate("delete from sessions where token_sha256 = :hash")
                .bind("hash", hash(token))
                .execute());
    }

    /** Ends the one with this id; whether there was one. */
    public boolean end(long id) {
        return store.write(handle -> handle.createUpdate("delete from sessions where id = :id")
                        .bind("id", id)
                        .execute())
                > 0;
    }

    /** Ends all of a person. */
    public void endAll(String name) {
        store.write(handle -> endAll(handle, name));
    }

    static int endAll(Handle handle, String name) {
        return handle.createUpdate("delete from sessions where person = :name")
                .bind("name", name)
                .execute();
    }

    private static void forgetEnded(Handle handle, Instant now) {
        handle.createUpdate("delete from sessions where ends_at <= :now or seen_at <= :idle_since")
                .bind("now", now.getEpochSecond())
                .bind("idle_since", now.minus(IDLE).getEpochSecond())
                .execute();
    }

    private static byte[] hash(String token) {
        return Sha256.digest().digest(token.getBytes(US_ASCII));
    }
}
