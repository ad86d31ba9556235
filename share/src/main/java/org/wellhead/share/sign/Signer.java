package org.wellhead.share.sign;

import java.util.ArrayList;
import java.util.List;

/** Signs. */
public final class Signer {
    private Signer() {}

    /**
     * An envelope of this payload with one signature. The same input gives the same bytes. O(bytes).
     *
     * @throws IllegalArgumentException if type or payload are beyond what {@link Envelope} holds
     */
    public static Envelope sign(String payloadType, byte[] payload, SigningKey key) {
        return sign(new Envelope(payloadType, payload, List.of()), key);
    }

    /**
     * The same envelope with one more signature, as when two people must approve.
     *
     * @throws IllegalArgumentException if it has {@link Envelope#SIGNATURES_MAX} already
     */
    public static Envelope sign(Envelope envelope, SigningKey key) {
        List<Envelope.Mark> marks = new ArrayList<>(envelope.marks());
        byte[] signature = key.sign(envelope.preAuthenticationEncoding());
        marks.add(new Envelope.Mark(key.verifyKey().keyId(), StrictBase64.encode(signature)));
        return new Envelope(envelope.payloadType(), envelope.payload(), marks);
    }
}
