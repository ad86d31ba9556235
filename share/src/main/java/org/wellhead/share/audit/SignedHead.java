package org.wellhead.share.audit;

import java.time.Instant;
import org.wellhead.share.sign.Envelope;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.Signer;
import org.wellhead.share.sign.SigningKey;
import org.wellhead.share.sign.Verification;
import org.wellhead.share.sign.Verifier;

/**
 * A tree head that the log's owner signed: a partner keeps it, and with a consistency proof between two of them sees that the log was only added to.
 */
public final class SignedHead {
    /** The type of a head in an envelope. */
    public static final String PAYLOAD_TYPE = "application/vnd.wellhead.tree-head+json";

    private SignedHead() {}

    /** The head in an envelope. */
    public static Envelope sign(TreeHead head, SigningKey key) {
        return Signer.sign(PAYLOAD_TYPE, head.bytes(), key);
    }

    /**
     * The head that is in this envelope.
     *
     * @param keys of the log's owner
     * @param at for which time it is asked, see {@link Verifier}
     * @throws AuditException if it is not signed by one of these keys, or no head
     */
    public static TreeHead verify(byte[] envelope, KeyList keys, Instant at) {
        return switch (Verifier.verify(envelope, PAYLOAD_TYPE, keys, at)) {
            case Verification.Refused refused -> throw new AuditException("no signed tree head: " + refused.reason());
            case Verification.Signed signed -> {
                try {
                    yield TreeHead.parse(signed.envelope().payload());
                } catch (IllegalArgumentException e) {
                    throw new AuditException("no signed tree head: " + e.getMessage());
                }
            }
        };
    }
}
