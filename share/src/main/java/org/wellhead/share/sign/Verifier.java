package org.wellhead.share.sign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies envelopes, on a machine that has nothing but the envelope and the partner's key list.
 *
 * <p>A signature has no time of its own that could be believed: a thief writes any. So the caller says for which time it asks: now, or the time of a
 * log's head that is known to cover the envelope.
 */
public final class Verifier {
    private Verifier() {}

    /**
     * Who signed these bytes. O(bytes x signatures), times the keys for a signature that names none.
     *
     * @param envelope the bytes as they came
     * @param payloadType what they are meant to be; an envelope of another type is refused, whoever signed it
     * @param keys who may have signed
     * @param at for which time it is asked
     */
    public static Verification verify(byte[] envelope, String payloadType, KeyList keys, Instant at) {
        try {
            return verify(Envelope.read(envelope), payloadType, keys, at);
        } catch (SignException e) {
            return new Verification.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Verification verify(Envelope envelope, String payloadType, KeyList keys, Instant at) {
        if (!envelope.payloadType().equals(payloadType)) {
            return new Verification.Refused("signed as " + envelope.payloadType() + ", not as " + payloadType
                    + "; it is another kind of file than it is shown as");
        }
        if (envelope.marks().stream().filter(mark -> mark.keyId().isEmpty()).count() > 1) {
            // Each must be tried with every key, over all bytes.
            return new Verification.Refused(
                    "more than one signature does not say of which key it is; ask the sender for key ids");
        }
        byte[] message = envelope.preAuthenticationEncoding();
        List<TrustedKey> signers = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Envelope.Mark mark : envelope.marks()) {
            Optional<TrustedKey> made = maker(mark, message, keys, remarks);
            Optional<String> whyNot = made.flatMap(key -> key.whyNotAt(at));
            whyNot.ifPresent(reason -> remarks.add(reason + ", and it is asked for " + at));
            made.filter(key -> whyNot.isEmpty() && !signers.contains(key)).ifPresent(signers::add);
        }
        return signers.isEmpty()
                ? new Verification.Refused(String.join("; ", remarks))
                : new Verification.Signed(envelope, signers, remarks);
    }

    /** The key that made the signature; if none did, a remark tells why. */
    private static Optional<TrustedKey> maker(Envelope.Mark mark, byte[] message, KeyList keys, List<String> remarks) {
        byte[] signature;
        try {
            signature = StrictBase64.decode(mark.base64(), "a signature");
        } catch (SignException e) {
            remarks.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        List<TrustedKey> named = keys.keys().stream()
                .filter(key -> mark.keyId().isEmpty() || key.key().isNamed(mark.keyId()))
                .toList();
        Optional<TrustedKey> made = named.stream()
                .filter(key -> key.key().verifies(message, signature))
                .findFirst();
        if (named.isEmpty()) {
            remarks.add("signed by a key that the key list does not have (" + legible(mark.keyId())
                    + "); ask the partner for its newest key list");
        } else if (made.isEmpty()) {
            remarks.add("the signature is not one of "
                    + (mark.keyId().isEmpty()
                            ? "any key of the key list"
                            : named.getFirst().named())
                    + " over these bytes; they were changed, or another key was used");
        }
        return made;
    }

    /** A stranger's text for people: short, and nothing that a terminal obeys. */
    private static String legible(String text) {
        String ascii = text.replaceAll("[^!-~]", "?");
        return ascii.length() <= 64 ? ascii : ascii.substring(0, 64) + "...";
    }
}
