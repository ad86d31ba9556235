package org.wellhead.app.people.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens that say who somebody is: signed with a key that the server publishes, by a function of public keys, of this issuer for us, and not past. So a token without a
 * signature is nobody's, and neither is one whose "secret" is the public key.
 */
final class IdTokens {
    private static final Set<JWSAlgorithm> SIGNED_BY = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);
    private static final Duration CLOCKS_DIFFER_MAX = Duration.ofSeconds(60);
    private static final int CHARS_MAX = 1 << 17;

    private final OpenIdSettings settings;
    private final Provider provider;
    private final InstantSource clock;
    private @Nullable URI keysAt;
    private @Nullable DefaultJWTProcessor<SecurityContext> processor;

    IdTokens(OpenIdSettings settings, Provider provider, InstantSource clock) {
        this.settings = settings;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * What the token says, if it is to be believed.
     *
     * @param keys where the server publishes them
     * @param nonce that it must have
     * @throws OpenIdRefused if it is not
     */
    JWTClaimsSet verified(String token, URI keys, String nonce) {
        if (token.length() > CHARS_MAX) {
            throw new OpenIdRefused("the token is too long");
        }
        JWTClaimsSet claims;
        try {
            claims = processor(keys).process(token, null);
            if (!nonce.equals(claims.getStringClaim("nonce"))) {
                throw new OpenIdRefused("the token is of another sign-in: its nonce differs");
            }
            List<String> audience = claims.getAudience();
            String party = claims.getStringClaim("azp");
            boolean forUs = party == null ? audience.size() == 1 : party.equals(settings.clientId());
            if (!forUs) {
                throw new OpenIdRefused("the token is for somebody else");
            }
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            throw new OpenIdRefused("the token is not to be believed", refused);
        }
        return claims;
    }

    private synchronized DefaultJWTProcessor<SecurityContext> processor(URI keys) {
        if (processor == null || !keys.equals(keysAt)) {
            processor = processorOf(keys);
            keysAt = keys;
        }
        return processor;
    }

    private DefaultJWTProcessor<SecurityContext> processorOf(URI keys) {
        JWKSource<SecurityContext> source;
        try {
            // Keys are kept for minutes, and fetched anew when a token names one that is not among them, but not more
            // often than the rate allows.
            source = JWKSourceBuilder.create(keys.toURL(), provider)
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException wrong) {
            throw new OpenIdRefused("the server's keys have no address", wrong);
        }
        var made = new DefaultJWTProcessor<SecurityContext>();
        made.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED_BY, source));
        var verifier = new Claims(settings, clock);
        verifier.setMaxClockSkew((int) CLOCKS_DIFFER_MAX.toSeconds());
        made.setJWTClaimsSetVerifier(verifier);
        return made;
    }

    /** Holds what a token claims against our clock. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final InstantSource clock;

        Claims(OpenIdSettings settings, InstantSource clock) {
            super(
                    settings.clientId(),
                    new JWTClaimsSet.Builder()
                            .issuer(settings.issuer().toString())
                            .build(),
                    Set.of("sub", "exp", "iat", "nonce"));
            this.clock = clock;
        }

        @Override
        @SuppressWarnings("JavaUtilDate")
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
