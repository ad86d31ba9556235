package org.wellhead.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.app.people.SignIn.Outcome;

/** Signing in with a password, and what stands against guessing one. */
class SignInTest {
    private static final HashCost CHEAP = new HashCost(8, 1, 1);
    private static final String HERONS = "nine quiet herons at dusk";

    @TempDir
    Path root;

    private final HandClock clock = new HandClock();
    private People people;

    @BeforeEach
    void two() throws IOException {
        people = People.open(root, clock, CHEAP);
        people.add("anna", "Anna", Role.ADMINISTRATOR, HERONS.toCharArray(), () -> {});
        people.add("boris", "Boris", Role.ANALYST, HERONS.toCharArray(), () -> {});
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void theRightPasswordLetsIn() {
        assertThat(attempt("anna", HERONS, "192.0.2.1")).isInstanceOf(Outcome.In.class);
        assertThat(attempt(" Anna ", HERONS, "192.0.2.1")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void whatIsNotRightIsRefusedTheSameWayWhateverIsWrong() {
        people.remove("boris", () -> {});
        people.admit("https://login.example 42", "cem", "Cem", Role.ANALYST, () -> {});

        for (String name : new String[] {"anna", "boris", "cem", "nobody", "", "' or 1=1 --", "a".repeat(10_000)}) {
            assertThat(attempt(name, "six loud ravens at dawn", "192.0.2.1"))
                    .as(name)
                    .isEqualTo(new Outcome.Refused());
        }
        assertThat(attempt("boris", HERONS, "192.0.2.2")).isEqualTo(new Outcome.Refused());
        assertThat(attempt("anna", "x".repeat(100_000), "192.0.2.3")).isEqualTo(new Outcome.Refused());
    }

    @Test
    void afterFiveFailuresEachFurtherOneDoublesTheWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(guess("anna", "192.0.2.1")).isEqualTo(new Outcome.Refused());
        }
        assertThat(attempt("anna", HERONS, "192.0.2.1"))
                .isEqualTo(new Outcome.Locked(clock.instant().plusSeconds(1)));
        clock.pass(Duration.ofSeconds(1));
        guess("anna", "192.0.2.1");
        assertThat(guess("anna", "192.0.2.1"))
                .isEqualTo(new Outcome.Locked(clock.instant().plusSeconds(2)));
        clock.pass(Duration.ofSeconds(2));
        assertThat(attempt("anna", HERONS, "192.0.2.1")).isInstanceOf(Outcome.In.class);
        assertThat(guess("anna", "192.0.2.1")).isEqualTo(new Outcome.Refused());
        assertThat(attempt("anna", HERONS, "192.0.2.1")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void whoIsNotKnownIsLockedLikeWhoIs() {
        for (int i = 0; i < 5; i++) {
            guess("anna", "192.0.2.1");
            guess("nobody", "192.0.2.2");
        }

        assertThat(guess("nobody", "192.0.2.2")).isEqualTo(guess("anna", "192.0.2.1"));
    }

    @Test
    void tenThousandFailedLoginsFromOnePlaceNeitherGetInNorKeepOthersOut() {
        attempt("anna", HERONS, "192.0.2.10");
        int tried = 0;
        for (int i = 0; i < 10_000; i++) {
            clock.pass(Duration.ofMillis(100));
            if (guess("anna", "198.51.100.7") instanceof Outcome.Refused) {
                tried++;
            }
        }

        // A thousand seconds: five free ones, and then 1, 2, 4, ... seconds apart.
        assertThat(tried).isBetween(10, 20);
        assertThat(attempt("anna", HERONS, "198.51.100.7")).isInstanceOf(Outcome.Locked.class);
        assertThat(attempt("anna", HERONS, "192.0.2.10")).isInstanceOf(Outcome.In.class);
        assertThat(attempt("boris", HERONS, "192.0.2.11")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void tenThousandFailedLoginsUnderTenThousandNamesAreStoppedByTheirAddress() {
        attempt("boris", HERONS, "198.51.100.7");
        int tried = 0;
        for (int i = 0; i < 10_000; i++) {
            if (guess("n" + i, "198.51.100.7") instanceof Outcome.Refused) {
                tried++;
            }
        }

        assertThat(tried).isEqualTo(50);
        assertThat(attempt("anna", HERONS, "198.51.100.7")).isInstanceOf(Outcome.Locked.class);
        assertThat(attempt("anna", HERONS, "192.0.2.10")).isInstanceOf(Outcome.In.class);
        // Behind one address are many: who signed in from there before still can.
        assertThat(attempt("boris", HERONS, "198.51.100.7")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void tenThousandFailedLoginsFromTenThousandPlacesAreStoppedByTheirName() {
        attempt("anna", HERONS, "192.0.2.10");
        int tried = 0;
        for (int i = 0; i < 10_000; i++) {
            if (guess("anna", "10.1." + (i >> 8) + "." + (i & 255)) instanceof Outcome.Refused) {
                tried++;
            }
        }

        assertThat(tried).isEqualTo(100);
        assertThat(attempt("anna", HERONS, "192.0.2.10")).isInstanceOf(Outcome.In.class);
        assertThat(attempt("boris", HERONS, "10.1.0.0")).isInstanceOf(Outcome.In.class);
        // From where it never was it waits a minute at most.
        assertThat(attempt("anna", HERONS, "203.0.113.5")).isInstanceOf(Outcome.Locked.class);
        clock.pass(Duration.ofMinutes(1));
        assertThat(attempt("anna", HERONS, "203.0.113.5")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void whatIsCountedHasABoundAndTheWorstAreNotFlushed() throws IOException {
        for (int i = 0; i < 12; i++) {
            guess("anna", "198.51.100.7");
            clock.pass(Duration.ofMinutes(1));
        }
        people.close();
        try (Store store = Store.open(root.resolve(People.FILE))) {
            int places = store.write(handle -> {
                for (int i = 0; i < 10_000; i++) {
                    FailureLimit.count(handle, "n" + i, "10.1." + (i >> 8) + "." + (i & 255), clock.instant());
                }
                return handle.createQuery("select count(*) from login_failures")
                        .mapTo(Integer.class)
                        .one();
            });
            assertThat(places).isLessThanOrEqualTo(FailureLimit.PLACES_MAX);
        }
        people = People.open(root, clock, CHEAP);

        assertThat(guess("anna", "198.51.100.7")).isInstanceOf(Outcome.Refused.class);
        assertThat(guess("anna", "198.51.100.7")).isInstanceOf(Outcome.Locked.class);
    }

    @Test
    void failuresAreRememberedWhenTheServerIsStartedAgain() throws IOException {
        for (int i = 0; i < 5; i++) {
            guess("anna", "192.0.2.1");
        }
        people.close();
        people = People.open(root, clock, CHEAP);

        assertThat(attempt("anna", HERONS, "192.0.2.1")).isInstanceOf(Outcome.Locked.class);
        clock.pass(Duration.ofHours(24));
        assertThat(attempt("anna", HERONS, "192.0.2.1")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void manyAtOnceGainNothing() {
        var tried = new AtomicInteger();

        IntStream.range(0, 200).parallel().forEach(_ -> {
            if (guess("anna", "192.0.2.1") instanceof Outcome.Refused) {
                tried.incrementAndGet();
            }
        });

        assertThat(tried.get()).isLessThanOrEqualTo(5);
    }

    @Test
    void wholeNetworksOfTheNewAddressesAreOnePlace() {
        for (int i = 0; i < 5; i++) {
            guess("anna", "2001:db8:1:2::" + i);
        }

        assertThat(guess("anna", "2001:db8:1:2:ffff::1")).isInstanceOf(Outcome.Locked.class);
        assertThat(guess("anna", "2001:db8:1:3::1")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aHashOfAnOlderCostIsMadeAnewWhenItsPasswordIsKnown() throws IOException {
        people.close();
        people = People.open(root, clock, new HashCost(16, 1, 1));
        assertThat(attempt("anna", HERONS, "192.0.2.1")).isInstanceOf(Outcome.In.class);
        people.close();

        try (Store store = Store.open(root.resolve(People.FILE))) {
            assertThat(store.<String>read(
                            handle -> handle.createQuery("select password_hash from people where name = 'anna'")
                                    .mapTo(String.class)
                                    .one()))
                    .startsWith("$argon2id$v=19$m=16,");
        }
        people = People.open(root, clock, CHEAP);
        assertThat(attempt("anna", HERONS, "192.0.2.1")).isInstanceOf(Outcome.In.class);
        assertThat(Files.exists(root.resolve(People.FILE))).isTrue();
    }

    private Outcome guess(String name, String address) {
        return attempt(name, "six loud ravens at dawn", address);
    }

    private Outcome attempt(String name, String password, String address) {
        try {
            // Written as numbers: nobody is asked for a name.
            return people.signIn().withPassword(name, password.toCharArray(), InetAddress.getByName(address));
        } catch (UnknownHostException noAddress) {
            throw new AssertionError(noAddress);
        }
    }
}
