package org.wellhead.app.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How often a wrong password may be tried. Failures are counted in three places: of a name from an address, of an address, and of a name; each has some that are free, and
 * then a lock that doubles with each further one. They are counted before the password is tried, so that many at once gain nothing, and are in the store, so that a restart
 * forgets none.
 *
 * <p>Whoever signed in from an address before is held by the first place only: so a stranger who guesses, from wherever, keeps nobody out who works where it always works. Who is not
 * known is counted like who is: a lock tells nothing. Of ten thousand places those with the fewest failures are forgotten first, so that nobody flushes its own count by making many others.
 */
final class FailureLimit {
    /** After so long without a failure a place is forgotten. */
    static final Duration MEMORY = Duration.ofHours(24);

    static final int PLACES_MAX = 10_000;

    /** More than one are forgotten together, so that it is seldom done. */
    private static final int PLACES_KEPT = 9_000;

    private static final int ADDRESSES_OF_PERSON_MAX = 20;
    private static final int DOUBLINGS_MAX = 20;
    private static final int NETWORK_BYTES = 8;

    /** A sort of place: how many failures are free, and how long its lock may become. */
    private enum Sort {
        PAIR(5, Duration.ofMinutes(15)),
        ADDRESS(50, Duration.ofMinutes(15)),
        NAME(100, Duration.ofMinutes(1));

        private final int free;
        private final Duration longest;

        Sort(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        /** How long after so many failures. */
        Duration lock(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(DOUBLINGS_MAX, failures - free));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }

    private record Place(Sort sort, String key) {}

    private FailureLimit() {}

    /**
     * Until when nobody may try this name from this address.
     *
     * @param name as {@link Member#named} has it
     * @param from as {@link #network} has it
     */
    static Optional<Instant> lockedUntil(Handle handle, String name, String from, Instant now) {
        long until = 0;
        for (Place place : places(handle, name, from)) {
            until = Math.max(
                    until,
                    handle.createQuery(
                                    "select locked_until from login_failures where place = :place and last_at > :since")
                            .bind("place", place.key())
                            .bind("since", now.minus(MEMORY).getEpochSecond())
                            .mapTo(Long.class)
                            .findOne()
                            .orElse(0L));
        }
        boolean locked = until > now.getEpochSecond();
        return locked ? Optional.of(Instant.ofEpochSecond(until)) : Optional.empty();
    }

    /** Counts a failure. */
    static void count(Handle handle, String name, String from, Instant now) {
        for (Place place : places(handle, name, from)) {
            int failures = 1
                    + handle.createQuery(
                                    "select failures from login_failures where place = :place and last_at > :since")
                            .bind("place", place.key())
                            .bind("since", now.minus(MEMORY).getEpochSecond())
                            .mapTo(Integer.class)
                            .findOne()
                            .orElse(0);
            handle.createUpdate(
                            "insert into login_failures values (:place, :failures, :now, :until) on conflict (place)"
                                    + " do update set failures = :failures, last_at = :now, locked_until = :until")
                    .bind("place", place.key())
                    .bind("failures", failures)
                    .bind("now", now.getEpochSecond())
                    .bind("until", now.plus(place.sort().lock(failures)).getEpochSecond())
                    .execute();
        }
        forget(handle, now);
    }

    /** The password was right: what was counted for this person from here is forgotten, and the address is known. */
    static void succeeded(Handle handle, String name, String from, Instant now) {
        takeBack(handle, name, from);
        handle.createUpdate("delete from login_failures where place = :place")
                .bind("place", "pair " + name + ' ' + from)
                .execute();
        handle.createUpdate("insert into known_addresses values (:name, :from, :now)"
                        + " on conflict (person, address) do update set last_at = :now")
                .bind("name", name)
                .bind("from", from)
                .bind("now", now.getEpochSecond())
                .execute();
        handle.createUpdate("delete from known_addresses where person = :name and address not in (select address from"
                        + " known_addresses where person = :name order by last_at desc limit " + ADDRESSES_OF_PERSON_MAX
                        + ")")
                .bind("name", name)
                .execute();
    }

    /** The password was not tried after all, or was right: one failure less, and no lock by it. */
    static void takeBack(Handle handle, String name, String from) {
        for (Place place : places(handle, name, from)) {
            handle.createUpdate("update login_failures set failures = max(0, failures - 1), locked_until = last_at"
                            + " where place = :place")
                    .bind("place", place.key())
                    .execute();
        }
    }

    /** From where somebody comes: of IPv6 the first 64 bits, since the rest is free for whoever has them. */
    static String network(InetAddress address) {
        if (address instanceof Inet6Address six) {
            return HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES);
        }
        return address.getHostAddress();
    }

    private static List<Place> places(Handle handle, String name, String from) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(Sort.PAIR, "pair " + name + ' ' + from));
        boolean isKnown = handle.createQuery("select 1 from known_addresses where person = :name and address = :from")
                .bind("name", name)
                .bind("from", from)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!isKnown) {
            places.add(new Place(Sort.ADDRESS, "address " + from));
            places.add(new Place(Sort.NAME, "name " + name));
        }
        return places;
    }

    private static void forget(Handle handle, Instant now) {
        handle.createUpdate("delete from login_failures where last_at <= :since")
                .bind("since", now.minus(MEMORY).getEpochSecond())
                .execute();
        int places = handle.createQuery("select count(*) from login_failures")
                .mapTo(Integer.class)
                .one();
        if (places > PLACES_MAX) {
            handle.createUpdate("delete from login_failures where place in (select place from login_failures"
                            + " order by failures desc, last_at desc limit -1 offset " + PLACES_KEPT + ")")
                    .execute();
        }
    }
}
