package org.wellhead.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** What is kept instead of passwords. */
class PasswordHashTest {
    private static final HashCost CHEAP = new HashCost(8, 1, 1);

    /** Source: the reference implementation's own test, phc-winner-argon2, test.c. */
    @Test
    void whatTheReferenceMadeIsUnderstood() {
        PasswordHash hash = PasswordHash.parse(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hash.matches("password".toCharArray())).isTrue();
        assertThat(hash.matches("passwore".toCharArray())).isFalse();
    }

    @Test
    void oneIsReadBackAsItWasSpelled() {
        PasswordHash hash = PasswordHash.of("nine quiet herons".toCharArray(), CHEAP, new SecureRandom());

        PasswordHash again = PasswordHash.parse(hash.spell());

        assertThat(again.spell()).isEqualTo(hash.spell());
        assertThat(again.matches("nine quiet herons".toCharArray())).isTrue();
        assertThat(again.cost()).isEqualTo(CHEAP);
    }

    @Test
    void thePasswordOfTwoPeopleHasTwoHashes() {
        var random = new SecureRandom();

        assertThat(PasswordHash.of("nine quiet herons".toCharArray(), CHEAP, random)
                        .spell())
                .isNotEqualTo(PasswordHash.of("nine quiet herons".toCharArray(), CHEAP, random)
                        .spell());
    }

    @Test
    void newOnesCostWhatTheStandardAsks() {
        assertThat(PasswordHash.of("nine quiet herons".toCharArray(), HashCost.STANDARD, new SecureRandom())
                        .spell())
                .startsWith("$argon2id$v=19$m=65536,t=3,p=4$");
    }

    @Test
    void whatIsNoHashOrTooDearToTryIsRefused() {
        for (String text : new String[] {
            "",
            "nine quiet herons",
            "$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=4194304,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=8,t=99,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
        }) {
            assertThatThrownBy(() -> PasswordHash.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
