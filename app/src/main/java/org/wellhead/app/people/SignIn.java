package org.wellhead.app.people;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;

/**
 * Signing in with name and password. How a failure is told, and how long it takes, is the same for who is known and who is not. Two passwords are tried at once, and few wait: each takes
 * 64 MiB and a processor. Safe for several threads.
 */
public final class SignIn {
    private static final int AT_ONCE = 2;
    private static final int WAITING_MAX = 16;
    private static final int WAIT_SECONDS = 20;

    private final Store store;
    private final InstantSource clock;
    private final HashCost cost;
    private final SecureRandom random;
    private final PasswordHash nobody;
    private final Semaphore slots = new Semaphore(AT_ONCE, true);

    SignIn(Store store, InstantSource clock, HashCost cost, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.cost = cost;
        this.random = random;
        this.nobody = PasswordHash.ofNobody(cost, random);
    }

    /** How it ended. */
    public sealed interface Outcome {
        /** It is this person. */
        record In(Member person) implements Outcome {}

        /** It is nobody who may come in. */
        record Refused() implements Outcome {}

        /**
         * Too many failures came before; nothing was tried.
         *
         * @param until when it may be tried again
         */
        record Locked(Instant until) implements Outcome {}

        /** Too many sign in at this moment; nothing was tried. */
        record Busy() implements Outcome {}
    }

    /**
     * Tries a name and a password. Some tenths of a second, on purpose.
     *
     * @param typed the name
     * @param password which the caller overwrites
     * @param address from where
     */
    public Outcome withPassword(String typed, char[] password, InetAddress address) {
        Optional<String> named = Member.named(typed);
        String name = named.orElse("?");
        String from = FailureLimit.network(address);
        Optional<Instant> locked = store.read(handle -> FailureLimit.lockedUntil(handle, name, from, clock.instant()));
        if (locked.isPresent()) {
            return new Outcome.Locked(locked.get());
        }
        if (slots.getQueueLength() >= WAITING_MAX || !acquired()) {
            return new Outcome.Busy();
        }
        try {
            return inTurn(name, password, from);
        } finally {
            slots.release();
        }
    }

    /** Whose requests are counted together: an address, and of IPv6 the first 64 bits, since the rest is free for whoever has them. */
    public static String network(InetAddress address) {
        return FailureLimit.network(address);
    }

    private Outcome inTurn(String name, char[] password, String from) {
        // While this one waited, others may have failed.
        Optional<Instant> locked = store.write(handle -> {
            Instant now = clock.instant();
            Optional<Instant> until = FailureLimit.lockedUntil(handle, name, from, now);
            if (until.isEmpty()) {
                FailureLimit.count(handle, name, from, now);
            }
            return until;
        });
        if (locked.isPresent()) {
            return new Outcome.Locked(locked.get());
        }
        PasswordHash hash = store.read(handle -> hash(handle, name)).orElse(nobody);
        boolean isRight = password.length <= Password.CHARS_MAX && hash.matches(password);
        if (!isRight || hash == nobody) {
            return new Outcome.Refused();
        }
        Optional<String> anew = hash.cost().equals(cost)
                ? Optional.empty()
                : Optional.of(PasswordHash.of(password, cost, random).spell());
        return store.write(handle -> entered(handle, name, from, hash.spell(), anew));
    }

    /** Unless the password was changed, or the person removed, while it was tried. */
    private Outcome entered(Handle handle, String name, String from, String tried, Optional<String> anew) {
        Optional<Member> person = handle.createQuery(
                        "select * from people where name = :name and active = 1 and password_hash = :tried")
                .bind("name", name)
                .bind("tried", tried)
                .map(People.MEMBER)
                .findOne();
        if (person.isEmpty()) {
            return new Outcome.Refused();
        }
        FailureLimit.succeeded(handle, name, from, clock.instant());
        anew.ifPresent(spelled -> handle.createUpdate("update people set password_hash = :hash where name = :name")
                .bind("hash", spelled)
                .bind("name", name)
                .execute());
        return new Outcome.In(person.get());
    }

    private static Optional<PasswordHash> hash(Handle handle, String name) {
        return handle.createQuery("select password_hash from people where name = :name and active = 1"
                        + " and password_hash is not null")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .map(PasswordHash::parse);
    }

    private boolean acquired() {
        try {
            return slots.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
