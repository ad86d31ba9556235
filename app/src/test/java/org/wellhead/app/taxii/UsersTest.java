package org.wellhead.app.taxii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may log in, and how often one may try. */
class UsersTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static String hash(String password) {
        return PasswordHash.of(password.toCharArray(), new SecureRandom(), 100_000)
                .spell();
    }

    private static Users users(String line) {
        return Users.parse(line, false, null);
    }

    @Test
    void aPasswordIsTriedSlowlyOnceAndThenFast() {
        Users users = users("anna = [\"tr\", \"" + hash("correct horse") + "\"]");
        assertThat(users.byTriedPassword("anna", "correct horse")).isEmpty();
        assertThat(users.byPassword("anna", "wrong horse")).isEmpty();
        assertThat(users.byTriedPassword("anna", "wrong horse")).isEmpty();
        assertThat(users.byPassword("anna", "correct horse"))
                .map(Users.User::partner)
                .hasValue("tr");
        assertThat(users.byTriedPassword("anna", "correct horse")).isPresent();
        assertThat(users.byTriedPassword("anna", "wrong horse")).isEmpty();
        assertThat(users.byPassword("nobody", "correct horse")).isEmpty();
    }

    @Test
    void aChangedLineForgetsThePasswordAndAnUnchangedOneDoesNot() {
        String anna = "anna = [\"tr\", \"" + hash("correct horse") + "\"]\n";
        Users before = users(anna);
        assertThat(before.byPassword("anna", "correct horse")).isPresent();
        assertThat(Users.parse(anna + "boris = [\"de\", \"" + hash("x") + "\"]", false, before)
                        .byTriedPassword("anna", "correct horse"))
                .isPresent();
        assertThat(Users.parse(anna.replace("\"tr\"", "\"de\""), false, before)
                        .byTriedPassword("anna", "correct horse"))
                .isEmpty();
        assertThat(Users.parse("", false, before).byTriedPassword("anna", "correct horse"))
                .isEmpty();
    }

    @Test
    void linesThatCannotBeUsedAreRefusedWithTheRule() {
        for (String line : new String[] {
            "anna = \"tr\"",
            "anna = [\"tr\"]",
            "anna = [1, 2]",
            "anna = [\"../tr\", \"" + hash("x") + "\"]",
            "anna = [\"tr\", \"secret\"]",
            "anna = [\"tr\", \"\"]",
            "anna = [\"tr\", \"certificate-sha256:12\"]",
            "\"a:b\" = [\"tr\", \"" + hash("x") + "\"]",
            "anna = [\"tr\", \"pbkdf2-sha256:1000:" + "A".repeat(22) + "==:" + "A".repeat(43) + "=\"]",
            "anna = ["
        }) {
            assertThatThrownBy(() -> users(line)).as(line).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void failuresAreCountedByAddressAndUserForAWhile() {
        var limit = new FailureLimit();
        IntStream.range(0, 10).forEach(i -> limit.failed("1.1.1.1", "anna", NOON));
        assertThat(limit.allows("1.1.1.1", "anna", NOON)).isFalse();
        assertThat(limit.allows("2.2.2.2", "anna", NOON)).isTrue();
        assertThat(limit.allows("1.1.1.1", "boris", NOON)).isTrue();
        IntStream.range(0, 40).forEach(i -> limit.failed("1.1.1.1", "user " + i, NOON));
        assertThat(limit.allows("1.1.1.1", "boris", NOON)).isFalse();
        assertThat(limit.allows(
                        "1.1.1.1", "anna", NOON.plus(FailureLimit.WINDOW).plusSeconds(1)))
                .isTrue();
    }

    @Test
    void aPartnerMayAskSoOftenASecondAndTwiceAsOftenAfterAPause() {
        var rate = new RateLimit(10);
        long second = 1_000_000_000L;
        assertThat(IntStream.range(0, 100)
                        .filter(i -> rate.allows("tr", second))
                        .count())
                .isEqualTo(20);
        assertThat(IntStream.range(0, 100)
                        .filter(i -> rate.allows("de", second))
                        .count())
                .isEqualTo(20);
        assertThat(IntStream.range(0, 100)
                        .filter(i -> rate.allows("tr", 2 * second))
                        .count())
                .isEqualTo(10);
    }
}
