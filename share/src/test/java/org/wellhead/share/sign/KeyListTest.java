package org.wellhead.share.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wellhead.share.sign.Keys.ANNA;
import static org.wellhead.share.sign.Keys.BORIS;
import static org.wellhead.share.sign.Keys.CELINE;
import static org.wellhead.share.sign.Keys.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rotation and revocation: lists that follow one another. Anna may sign lists, Boris may not. */
class KeyListTest {
    private static final KeyList FIRST = Keys.list(Keys.counts(ANNA, "Anna"), Keys.counts(BORIS, "Boris"));

    private static KeyList second(TrustedKey... keys) {
        return new KeyList(2, List.of(keys));
    }

    @Test
    void isReadAsItWasWritten() throws SignException {
        KeyList list = Keys.list(Keys.counts(ANNA, "Anna"), Keys.revoked(BORIS, "Boris", "2026-03-01T00:00:00Z"));
        assertThat(KeyList.parse(list.bytes())).isEqualTo(list);
    }

    @Test
    void aKeyIsRevokedAndAnotherTakesItsPlace() throws SignException {
        KeyList next = second(
                Keys.counts(ANNA, "Anna"),
                Keys.revoked(BORIS, "Boris", "2026-05-01T00:00:00Z"),
                Keys.counts(CELINE, "Boris"));
        assertThat(FIRST.followedBy(next.signed(ANNA).bytes(), NOON)).isEqualTo(next);
    }

    @Test
    void theNextListHasOneMoreKeyOrOneThatCountsNoLonger() throws SignException {
        KeyList more = FIRST.with(Keys.counts(CELINE, "Celine"));
        KeyList fewer = more.revoking(BORIS.verifyKey(), Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(fewer.serial()).isEqualTo(3);
        assertThat(fewer.keys())
                .containsExactly(
                        Keys.counts(ANNA, "Anna"),
                        Keys.revoked(BORIS, "Boris", "2026-05-01T00:00:00Z"),
                        Keys.counts(CELINE, "Celine"));
        assertThat(FIRST.followedBy(fewer.signed(ANNA).bytes(), NOON)).isEqualTo(fewer);
        assertThatThrownBy(() -> FIRST.with(Keys.counts(BORIS, "Boris"))).hasMessageContaining("in the list twice");
        assertThatThrownBy(() -> FIRST.revoking(CELINE.verifyKey(), NOON))
                .hasMessageContaining("does not have the key");
        assertThatThrownBy(() -> fewer.revoking(BORIS.verifyKey(), NOON)).hasMessageContaining("already");
        assertThat(fewer.revoking(BORIS.verifyKey(), Instant.parse("2026-04-01T00:00:00Z"))
                        .serial())
                .isEqualTo(4);
    }

    @Test
    void onlyWhoMaySignsAList() {
        KeyList next = second(Keys.counts(BORIS, "Boris"));
        assertThatThrownBy(() -> FIRST.followedBy(next.signed(BORIS).bytes(), NOON))
                .hasMessageContaining("of Boris may not sign key lists");
        assertThatThrownBy(() -> FIRST.followedBy(next.signed(CELINE).bytes(), NOON))
                .hasMessageContaining("signed by a key that the key list does not have");
        assertThatThrownBy(() -> FIRST.followedBy(next.signed(ANNA).bytes(), Instant.parse("2027-06-01T00:00:00Z")))
                .hasMessageContaining("counted only until 2027");
    }

    @Test
    void aRevokedKeySignsNoList() {
        KeyList known = Keys.list(Keys.revoked(ANNA, "Anna", "2026-05-01T00:00:00Z"), Keys.counts(BORIS, "Boris"));
        KeyList next = second(Keys.counts(CELINE, "Thief"));
        assertThatThrownBy(() -> known.followedBy(next.signed(ANNA).bytes(), NOON))
                .hasMessageContaining("of Anna was revoked at 2026-05-01");
    }

    @Test
    void anOldListShownAgainIsRefused() {
        KeyList known = new KeyList(2, FIRST.keys());
        assertThatThrownBy(() -> known.followedBy(FIRST.signed(ANNA).bytes(), NOON))
                .hasMessageContaining("it is number 1, and number 2 is known");
        assertThatThrownBy(() -> known.followedBy(known.signed(ANNA).bytes(), NOON))
                .hasMessageContaining("it is number 2, and number 2 is known");
    }

    @Test
    void aRevocationIsNeverTakenBack() throws SignException {
        TrustedKey anna = Keys.counts(ANNA, "Anna");
        KeyList known = Keys.list(anna, Keys.revoked(BORIS, "Boris", "2026-05-01T00:00:00Z"));
        for (TrustedKey back :
                List.of(Keys.counts(BORIS, "Boris"), Keys.revoked(BORIS, "Boris", "2026-05-02T00:00:00Z"))) {
            assertThatThrownBy(() ->
                            known.followedBy(second(anna, back).signed(ANNA).bytes(), NOON))
                    .hasMessageContaining("was revoked, which is never taken back");
        }
        KeyList earlier = second(anna, Keys.revoked(BORIS, "Boris", "2026-04-01T00:00:00Z"));
        assertThat(known.followedBy(earlier.signed(ANNA).bytes(), NOON)).isEqualTo(earlier);
    }

    @Test
    void whatIsNoListIsRefusedInWords() {
        assertThatThrownBy(() -> KeyList.parse("{}".getBytes(UTF_8))).hasMessageStartingWith("not a key list");
        assertThatThrownBy(() -> KeyList.parse("{\"keys\":[],\"serial\":1}".getBytes(UTF_8)))
                .hasMessage("not a key list: a key list has 1 to 64 keys, not 0");
        assertThatThrownBy(() -> Keys.list(Keys.counts(ANNA, "Anna"), Keys.counts(ANNA, "Boris")))
                .hasMessageContaining("is in the list twice");
        assertThatThrownBy(() -> new TrustedKey(ANNA.verifyKey(), "Anna", NOON, NOON, Optional.empty(), true))
                .hasMessageContaining("which is never");
        String more = new String(FIRST.bytes(), UTF_8).replaceFirst("\"from\"", "\"a\":1,\"from\"");
        assertThatThrownBy(() -> KeyList.parse(more.getBytes(UTF_8)))
                .hasMessage("not a key list: a key has members that no key list has");
    }
}
