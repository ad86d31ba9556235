package org.wellhead.app.people.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens that a test's server gives. */
public final class IdToken {
    private IdToken() {}

    /** What a good one of Cem says, who is in the group of analysts. */
    @SuppressWarnings("JavaUtilDate")
    public static JWTClaimsSet.Builder ofCem(String issuer, String nonce, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("wellhead")
                .subject("42")
                .claim("preferred_username", "Cem")
                .claim("name", "Cem Yılmaz")
                .claim("groups", List.of("staff", "fiu-analysts"))
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    /** Signed by the server. */
    public static String signed(JWTClaimsSet claims, FakeProvider by) {
        return signed(claims, by.key());
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            return signed(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer) {
        try {
            var token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
