package org.wellhead.share.sign;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.wellhead.ledger.Sha256;

/**
 * The public half of an Ed25519 key, which everybody may have.
 *
 * @param hex its 32 bytes as 64 small hexadecimal digits: the only spelling of a point that is not of small order
 */
public record VerifyKey(String hex) {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    /** All that DER says of an Ed25519 key before its bytes. Source: RFC 8410. */
    private static final byte[] SPKI_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final String PEM_HEAD = "-----BEGIN PUBLIC KEY-----";
    private static final String PEM_END = "-----END PUBLIC KEY-----";
    private static final int PEM_CHARS_MAX = 1_000;

    public VerifyKey {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no Ed25519 key: it has 32 bytes");
        }
        if (!Curve.isSoundPoint(HexFormat.of().parseHex(hex))) {
            throw new IllegalArgumentException(
                    "no Ed25519 key: these bytes are no point of the curve, or one for which anybody could sign");
        }
    }

    /** The key as SubjectPublicKeyInfo in DER, 44 bytes. */
    public byte[] spki() {
        byte[] spki = Arrays.copyOf(SPKI_HEAD, SPKI_HEAD.length + KEY_BYTES);
        System.arraycopy(HexFormat.of().parseHex(hex), 0, spki, SPKI_HEAD.length, KEY_BYTES);
        return spki;
    }

    /** The SHA-256 of {@link #spki} as 64 hexadecimal digits, by which people and files name the key. */
    public String keyId() {
        return HexFormat.of().formatHex(Sha256.digest().digest(spki()));
    }

    /** The key as text, which other tools read too. */
    public String pem() {
        return PEM_HEAD + "\n" + Base64.getEncoder().encodeToString(spki()) + "\n" + PEM_END + "\n";
    }

    /**
     * The key that this text is. Lines before it, such as a name, are passed over (RFC 7468, section 2).
     *
     * @throws SignException if it is no Ed25519 key in PEM, or an unsafe one
     */
    public static VerifyKey fromPem(String pem) throws SignException {
        String text = pem.length() > PEM_CHARS_MAX ? "" : pem.strip();
        text = text.substring(text.indexOf("\n" + PEM_HEAD) + 1);
        if (!text.startsWith(PEM_HEAD)
                || !text.endsWith(PEM_END)
                || text.length() < PEM_HEAD.length() + PEM_END.length()) {
            throw new SignException("not a public key in PEM; it begins with " + PEM_HEAD
                    + "; ask the partner for its public key file");
        }
        String body = text.substring(PEM_HEAD.length(), text.length() - PEM_END.length())
                .replaceAll("[\r\n]", "");
        return fromSpki(StrictBase64.decode(body, "the public key"));
    }

    /**
     * The key that these bytes of DER are.
     *
     * @throws SignException if they are no Ed25519 key, or an unsafe one
     */
    public static VerifyKey fromSpki(byte[] spki) throws SignException {
        if (spki.length != SPKI_HEAD.length + KEY_BYTES
                || !Arrays.equals(spki, 0, SPKI_HEAD.length, SPKI_HEAD, 0, SPKI_HEAD.length)) {
            throw new SignException("not an Ed25519 public key (other kinds are not taken); ask the partner for one");
        }
        try {
            return new VerifyKey(HexFormat.of().formatHex(spki, SPKI_HEAD.length, spki.length));
        } catch (IllegalArgumentException e) {
            throw new SignException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether this key's other half made the signature over the message. Never throws for what the bytes are: a signature of another length, in
     * another spelling or with an unsafe point is simply not one.
     */
    boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES
                || !Curve.isSoundPoint(Arrays.copyOf(signature, KEY_BYTES))
                || !Curve.isSoundScalar(Arrays.copyOfRange(signature, KEY_BYTES, SIGNATURE_BYTES))) {
            return false;
        }
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki()));
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(message);
            return verification.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether this is the key of that name; takes the same time whatever the difference. */
    boolean isNamed(String keyId) {
        return MessageDigest.isEqual(keyId().getBytes(US_ASCII), keyId.getBytes(UTF_8));
    }
}
