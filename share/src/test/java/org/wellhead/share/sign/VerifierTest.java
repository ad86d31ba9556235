package org.wellhead.share.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wellhead.share.sign.Keys.ANNA;
import static org.wellhead.share.sign.Keys.BORIS;
import static org.wellhead.share.sign.Keys.CELINE;
import static org.wellhead.share.sign.Keys.NOON;

import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partner is told of an envelope: who signed, or why nothing is believed. */
class VerifierTest {
    private static final String TYPE = "application/vnd.wellhead.test";
    private static final KeyList KEYS = Keys.list(Keys.counts(ANNA, "Anna"), Keys.counts(BORIS, "Boris"));
    private static final Envelope SIGNED = Signer.sign(TYPE, "hello".getBytes(UTF_8), ANNA);

    private static String told(byte[] envelope, Instant at) {
        return switch (Verifier.verify(envelope, TYPE, KEYS, at)) {
            case Verification.Refused refused -> "refused: " + refused.reason();
            case Verification.Signed signed ->
                "signed by "
                        + String.join(
                                ", ",
                                signed.signers().stream()
                                        .map(TrustedKey::holder)
                                        .toList())
                        + (signed.remarks().isEmpty() ? "" : "; " + String.join("; ", signed.remarks()));
        };
    }

    private static String told(String envelope) {
        return told(envelope.getBytes(UTF_8), NOON);
    }

    private static String text(Envelope envelope) {
        return new String(envelope.bytes(), UTF_8);
    }

    private static String id(SigningKey key) {
        return key.verifyKey().keyId();
    }

    @Test
    void whoSignedIsNamed() {
        assertThat(told(text(SIGNED))).isEqualTo("signed by Anna");
        assertThat(told(text(Signer.sign(SIGNED, BORIS)))).isEqualTo("signed by Anna, Boris");
        assertThat(told(text(Signer.sign(SIGNED, ANNA)))).isEqualTo("signed by Anna");
    }

    @Test
    void whatWasSignedIsHandedOut() {
        Verification verification = Verifier.verify(SIGNED.bytes(), TYPE, KEYS, NOON);
        assertThat(verification).isInstanceOfSatisfying(Verification.Signed.class, signed -> {
            assertThat(signed.envelope().payload()).isEqualTo("hello".getBytes(UTF_8));
            assertThat(signed.envelope().bytes()).isEqualTo(SIGNED.bytes());
        });
    }

    @Test
    void aStrangersSignatureBesideAKnownOneIsToldAndCountsNothing() {
        assertThat(told(text(Signer.sign(SIGNED, CELINE))))
                .isEqualTo("signed by Anna; signed by a key that the key list does not have (" + id(CELINE)
                        + "); ask the partner for its newest key list");
    }

    @Test
    void aHintMayBeMissingButNotWrong() {
        String noHint = text(SIGNED).replace("\"keyid\":\"" + id(ANNA) + "\",", "");
        assertThat(told(noHint)).isEqualTo("signed by Anna");
        assertThat(told(text(SIGNED).replace(id(ANNA), id(BORIS))))
                .startsWith("refused: the signature is not one of the key "
                        + id(BORIS).substring(0, 16) + "... of Boris over these bytes");
        assertThat(told(text(SIGNED).replace(id(ANNA), "\\u001b[31m" + id(CELINE))))
                .startsWith("refused: signed by a key that the key list does not have (?[31m");
    }

    @Test
    void manySignaturesWithoutAHintAreNotTried() {
        String one = "{\"sig\":\"" + Base64.getEncoder().encodeToString(new byte[64]) + "\"}";
        assertThat(told("{\"payload\":\"\",\"payloadType\":\"" + TYPE + "\",\"signatures\":[" + one + "," + one + "]}"))
                .startsWith("refused: more than one signature does not say of which key it is");
    }

    @Test
    void aChangedByteIsFound() {
        assertThat(told(text(SIGNED).replace("aGVsbG8=", "aGVsbG9=")))
                .startsWith("refused: the envelope's payload is not Base64 in its only spelling");
        assertThat(told(text(SIGNED).replace("aGVsbG8=", "aGVsbGk=")))
                .startsWith("refused: the signature is not one of the key");
    }

    @Test
    void oneKindIsNotTakenForAnother() {
        assertThat(told(text(Signer.sign("application/vnd.wellhead.other", "hello".getBytes(UTF_8), ANNA))))
                .startsWith("refused: signed as application/vnd.wellhead.other, not as " + TYPE);
        assertThat(told(text(SIGNED).replace(TYPE, "x/y"))).startsWith("refused: signed as x/y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2025-12-31T23:59:59Z | refused | counts only from 2026-01-01T00:00:00Z
        2026-01-01T00:00:00Z | signed  | by Anna
        2026-12-31T23:59:59Z | signed  | by Anna
        2027-01-01T00:00:00Z | refused | counted only until 2027-01-01T00:00:00Z
        """)
    void aKeyCountsFromTo(String at, String begin, String reason) {
        assertThat(told(SIGNED.bytes(), Instant.parse(at))).startsWith(begin).contains(reason);
    }

    @Test
    void aRevokedKeyCountsNoLonger() {
        KeyList keys = Keys.list(Keys.revoked(ANNA, "Anna", "2026-05-01T00:00:00Z"));
        assertThat(Verifier.verify(SIGNED.bytes(), TYPE, keys, NOON))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains(
                                        "of Anna was revoked at 2026-05-01T00:00:00Z, and it is asked for 2026-06-01T12:00:00Z"));
        assertThat(Verifier.verify(SIGNED.bytes(), TYPE, keys, Instant.parse("2026-04-30T23:59:59Z")))
                .isInstanceOf(Verification.Signed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {}                                                                    | it has no payload
        []                                                                    | not a JSON object
        x                                                                     | not JSON
        {"payload":"","payloadType":"a/b"}                                    | no signature
        {"payload":"","payloadType":"a/b","signatures":[]}                    | no signature
        {"payload":"","payloadType":"a/b","signatures":{}}                    | no signature
        {"payload":"","payloadType":"a/b","signatures":[1]}                   | a signature is no object
        {"payload":"","payloadType":"a/b","signatures":[{}]}                  | it has no sig
        {"payload":"","payloadType":"a/b","signatures":[{"keyid":1,"sig":""}]} | keyid is no text
        {"payload":1,"payloadType":"a/b","signatures":[{"sig":""}]}           | it has no payload
        {"payload":"","payloadType":"","signatures":[{"sig":""}]}             | a payload's type is 1 to 256
        {"payload":"","payloadType":"a b","signatures":[{"sig":""}]}          | a payload's type is 1 to 256
        {"payload":"?","payloadType":"a/b","signatures":[{"sig":""}]}         | payload is not Base64
        {"payload":"aGk","payloadType":"a/b","signatures":[{"sig":""}]}       | only spelling
        {"payload":"a-/=","payloadType":"a/b","signatures":[{"sig":""}]}      | payload is not Base64
        {"payload":"","payload":"","payloadType":"a/b","signatures":[{"sig":""}]} | Duplicate
        {"payload":"","payloadType":"application/vnd.wellhead.test","signatures":[{"sig":"*"}]}    | a signature is not Base64
        {"payload":"","payloadType":"application/vnd.wellhead.test","signatures":[{"sig":"AAAA"}]} | not one of any key
        """)
    void whatIsNoEnvelopeIsRefusedInWords(String envelope, String reason) {
        assertThat(told(envelope)).startsWith("refused: ").contains(reason);
    }

    @Test
    void whatIsTooMuchIsRefusedInWords() {
        assertThat(told(new byte[12 << 20], NOON)).contains("larger than");
        assertThat(told("{\"x\":" + "[".repeat(100_000))).contains("nested deeper than 16");
        String mark = "{\"keyid\":\"k\",\"sig\":\"\"}";
        assertThat(told("{\"payload\":\"\",\"payloadType\":\"a/b\",\"signatures\":["
                        + String.join(",", Collections.nCopies(17, mark)) + "]}"))
                .contains("17 signatures; at most 16 are read");
        assertThat(told(text(SIGNED).replace(id(ANNA), "k".repeat(257)))).contains("at most 256 characters");
    }

    /** Of protocol.md; its signature is by ECDSA, which we do not take, and it holds over our encoding: see {@link EnvelopeTest}. */
    @Test
    void whatDssePublishesIsReadAndNotBelieved() {
        byte[] published = """
                {"payload": "aGVsbG8gd29ybGQ=", "payloadType": "http://example.com/HelloWorld", "signatures": [{"sig": \
                "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="}]}
                """.getBytes(UTF_8);
        assertThat(Verifier.verify(published, "http://example.com/HelloWorld", KEYS, NOON))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("the signature is not one of any key of the key list"));
    }

    @Test
    void membersThatDsseDoesNotNameArePassedOver() {
        assertThat(told(text(SIGNED).replaceFirst("\\{", "{\"zeit\":null,\"n\":[1.5,{}],")))
                .isEqualTo("signed by Anna");
    }
}
