package org.wellhead.share.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.wellhead.share.item.Key;

/**
 * What makes the ids and pseudonyms of one partner: a key that follows from the case's secret and the partner's id. Who has not the case's secret
 * can neither resolve one, nor try out a guess, nor join two partners' releases; the owner resolves one by computing it again.
 *
 * <p>Source: HMAC-SHA-256 as a pseudorandom function (RFC 2104); UUID version 5 (RFC 9562), whose name is such a value.
 */
public final class PartnerSecret {
    /** How long a case's secret is. */
    public static final int SECRET_BYTES = 32;

    private static final UUID NAMESPACE = UUID.fromString("6b2f7a3e-90d4-5c1b-8e57-1d0f5a9c4b21");
    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LETTERS_SHOWN = 12;
    private static final int UNDISCLOSED_BYTES = 6;

    private final SecretKeySpec key;

    /**
     * That of one partner.
     *
     * @param caseSecret {@link #SECRET_BYTES} random bytes that never leave the case
     * @param partnerId the id of the partner
     */
    public PartnerSecret(byte[] caseSecret, String partnerId) {
        if (caseSecret.length != SECRET_BYTES) {
            throw new IllegalArgumentException(
                    "a case's secret has " + SECRET_BYTES + " bytes, not " + caseSecret.length);
        }
        this.key = key(mac(key(caseSecret), "partner", partnerId));
    }

    /** The id by which the partner knows an item of a case. */
    public UUID id(String caseId, Key item) {
        String name =
                HexFormat.of().formatHex(mac(key, "id", caseId, item.kind().word(), item.name()));
        return NameBased.id(NAMESPACE, name);
    }

    /** What the partner reads instead of the item's name or number, e.g. {@code Account-7Q2M-ZK4D-0V8P}. */
    public String pseudonym(String caseId, Key item) {
        byte[] hash = mac(key, "pseudonym", caseId, item.kind().word(), item.name());
        StringBuilder letters = new StringBuilder(
                switch (item.kind()) {
                    case PARTY -> "Party";
                    case ACCOUNT -> "Account";
                    default -> "Item";
                });
        for (int i = 0; i < LETTERS_SHOWN; i++) {
            letters.append(i % 4 == 0 ? "-" : "").append(LETTERS[hash[i] & 31]);
        }
        return letters.toString();
    }

    /**
     * What the partner reads instead of the id of an organisation that gave something: the same for the same one, so that its consent can be told and kept,
     * e.g. {@code undisclosed-3f2a00c1d2e3}. It can be an id itself.
     */
    public String undisclosed(String originator) {
        byte[] hash = mac(key, "originator", originator);
        return Label.UNDISCLOSED + HexFormat.of().formatHex(hash, 0, UNDISCLOSED_BYTES);
    }

    /** A hash that only the owner can make of these contents: 64 hexadecimal digits. */
    public String commitment(String contents) {
        return HexFormat.of().formatHex(mac(key, "commitment", contents));
    }

    private static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Each part behind its length, so that no two lists of parts are one text. */
    private static byte[] mac(SecretKeySpec key, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
