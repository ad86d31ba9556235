package org.wellhead.share.sign;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** Both halves of an Ed25519 key: whoever has this can sign. It tells nobody its secret but {@link KeyFile}. */
public final class SigningKey {
    private static final byte[] PROBE = {'p', 'r', 'o', 'b', 'e'};

    private final PrivateKey secret;
    private final VerifyKey verifyKey;

    private SigningKey(PrivateKey secret, VerifyKey verifyKey) {
        this.secret = secret;
        this.verifyKey = verifyKey;
    }

    /** A new key. */
    public static SigningKey generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(), VerifyKey.fromSpki(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException | SignException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /**
     * The key of this secret.
     *
     * @param seed its 32 secret bytes
     * @throws SignException if the two are no halves of one key: signing with a wrong public half would give the secret away
     */
    static SigningKey of(byte[] seed, VerifyKey verifyKey) throws SignException {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            SigningKey key = new SigningKey(secret, verifyKey);
            if (verifyKey.verifies(PROBE, key.sign(PROBE))) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw new SignException("no Ed25519 key: its secret has 32 bytes");
        }
        throw new SignException("the secret and the public half are not of one key");
    }

    /** The half that everybody may have. */
    public VerifyKey verifyKey() {
        return verifyKey;
    }

    /** 64 bytes; the same for the same message. */
    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** A copy of its secret, which the caller must overwrite. */
    byte[] seed() {
        return ((EdECPrivateKey) secret)
                .getBytes()
                .orElseThrow(() -> new IllegalStateException("a key of this process has its bytes"));
    }

    /** Names the key and not its secret. */
    @Override
    public String toString() {
        return "signing key " + verifyKey.keyId();
    }
}
