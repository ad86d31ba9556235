package org.wellhead.app.people.openid;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellhead.app.people.HandClock;
import org.wellhead.app.people.Role;

/** Sign-in with another server, and every way in which somebody may try to come in without it. */
@SuppressWarnings("JavaUtilDate")
class OpenIdTest {
    private static final URI BACK = URI.create("https://wellhead.example/signed-in");

    private final HandClock clock = new HandClock();
    private FakeProvider provider;
    private OpenId openId;

    OpenIdTest() throws IOException, JOSEException {
        provider = new FakeProvider();
        openId = new OpenId(settings(Optional.of("hush")), clock);
    }

    @BeforeEach
    void aGoodToken() {
        token(claims -> claims);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void whoTheServerVouchesForComesInWithTheRoleOfItsGroup() {
        Claimed claimed = signIn();

        assertThat(claimed).isEqualTo(new Claimed(provider.issuer() + " 42", "cem", "Cem Yılmaz", Role.ANALYST));
        assertThat(provider.authorization())
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString("wellhead:hush".getBytes(US_ASCII)));
    }

    @Test
    void theBrowserIsSentWithAllThatProtectsTheWayBack() {
        OpenId.Begun begun = openId.begin(BACK);

        assertThat(begun.address().toString())
                .startsWith(provider.issuer() + "/authorize?response_type=code&client_id=wellhead&redirect_uri="
                        + "https%3A%2F%2Fwellhead.example%2Fsigned-in&scope=openid+profile+email&state=")
                .contains("&nonce=", "&code_challenge=", "&code_challenge_method=S256")
                .doesNotContain("hush");
    }

    @Test
    void ofTwoGroupsTheHigherRoleCounts() {
        token(claims -> claims.claim("groups", List.of("fiu-analysts", "fiu-heads")));
        assertThat(signIn().role()).isEqualTo(Role.APPROVER);

        token(claims -> claims.claim("groups", "fiu-heads"));
        assertThat(signIn().role()).isEqualTo(Role.APPROVER);
    }

    @Test
    void whoIsInNoGroupThatMeansSomethingGetsNothing() {
        token(claims -> claims.claim("groups", List.of("staff")));
        refused("means a role");

        token(claims -> claims.claim("groups", null));
        refused("means a role");
    }

    @Test
    void aTokenWithoutANameIsRefused() {
        token(claims -> claims.claim("preferred_username", null));
        refused("no claim preferred_username");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        token(claims -> claims.issuer("https://elsewhere.example"));
        refused("iss");
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        token(claims -> claims.audience("another"));
        refused("aud");

        token(claims -> claims.audience(List.of("wellhead", "another")).claim("azp", "another"));
        refused("somebody else");

        token(claims -> claims.audience(List.of("wellhead", "another")));
        refused("somebody else");
    }

    @Test
    void aTokenThatIsPastIsRefused() {
        token(claims -> claims.expirationTime(Date.from(clock.instant().minus(Duration.ofSeconds(61)))));
        refused("Expired");

        token(claims -> claims.expirationTime(null));
        refused("exp");
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        provider.gives(nonce -> new PlainJWT(cem(nonce).build()).serialize());
        refused("not to be believed");
    }

    @Test
    void aTokenWhoseSecretIsThePublicKeyIsRefused() throws JOSEException {
        byte[] published = provider.key().toPublicJWK().toRSAPublicKey().getEncoded();
        MACSigner signer = new MACSigner(published);
        provider.gives(nonce -> IdToken.signed(cem(nonce).build(), JWSAlgorithm.HS256, "1", signer));
        refused("not to be believed");
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefused() throws JOSEException {
        var other = new RSAKeyGenerator(2048).keyID("1").generate();
        provider.gives(nonce -> IdToken.signed(cem(nonce).build(), other));
        refused("not to be believed");
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        token(claims -> claims.claim("nonce", "of-yesterday"));
        refused("nonce");

        token(claims -> claims.claim("nonce", null));
        refused("nonce");
    }

    @Test
    void aStateComesBackOnce() {
        OpenId.Begun begun = openId.begin(BACK);
        Map<String, String> back = provider.visit(begun.address());
        assertThat(finish(back, begun.browser()).name()).isEqualTo("cem");

        refused(() -> finish(back, begun.browser()), "no such sign-in");
        assertThat(provider.asked()).isEqualTo(1);
    }

    @Test
    void aStateThatNobodyMadeIsRefusedBeforeTheServerIsAsked() {
        refused(() -> openId.finish("made-up", "c0de", "made-up"), "no such sign-in");
        refused(() -> openId.finish("x".repeat(10_000), "c0de", ""), "too long");
        assertThat(provider.asked()).isZero();
    }

    @Test
    void whatBeganInOneBrowserEndsInNoOther() {
        OpenId.Begun ours = openId.begin(BACK);
        OpenId.Begun theirs = openId.begin(BACK);

        refused(() -> finish(provider.visit(theirs.address()), ours.browser()), "another browser");
    }

    @Test
    void whatTakesTooLongIsRefused() {
        OpenId.Begun begun = openId.begin(BACK);
        Map<String, String> back = provider.visit(begun.address());
        clock.pass(Duration.ofMinutes(10));

        refused(() -> finish(back, begun.browser()), "no such sign-in");
    }

    @Test
    void aCodeThatWasStolenIsOfNoUse() {
        OpenId.Begun victim = openId.begin(BACK);
        Map<String, String> stolen = provider.visit(victim.address());
        OpenId.Begun thief = openId.begin(BACK);
        String state = provider.visit(thief.address()).getOrDefault("state", "");
        provider.visit(victim.address());

        refused(() -> openId.finish(state, stolen.getOrDefault("code", ""), thief.browser()), "status 400");
    }

    @Test
    void aKeyThatIsNewIsFetched() throws JOSEException {
        signIn();
        provider.rotate();
        token(claims -> claims);

        assertThat(signIn().name()).isEqualTo("cem");
    }

    @Test
    void aServerThatSaysItIsAnotherIsNotAsked() {
        provider.say(Map.of("issuer", "https://elsewhere.example"));
        refused(() -> openId.begin(BACK), "another issuer");
    }

    @Test
    void whatIsNotSafeOnTheWayIsNotUsed() {
        provider.say(Map.of("token_endpoint", "http://elsewhere.example/token"));
        refused(() -> openId.begin(BACK), "token_endpoint");

        assertThatThrownBy(() -> new OpenIdSettings(
                        URI.create("http://login.example"),
                        "wellhead",
                        Optional.empty(),
                        "FIU",
                        "name",
                        "groups",
                        Map.of(Role.VIEWER, List.of("all"))))
                .hasMessageContaining("https://");
    }

    @Test
    void withoutASecretTheClientSaysWhoItIs() {
        openId = new OpenId(settings(Optional.empty()), clock);

        assertThat(signIn().name()).isEqualTo("cem");
        assertThat(provider.authorization()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsToldAsSuch() {
        provider.close();
        refused(() -> openId.begin(BACK), "did not come");
    }

    private OpenIdSettings settings(Optional<String> secret) {
        Map<Role, List<String>> roles = new EnumMap<>(Role.class);
        roles.put(Role.ANALYST, List.of("fiu-analysts"));
        roles.put(Role.APPROVER, List.of("fiu-heads"));
        return new OpenIdSettings(
                URI.create(provider.issuer()), "wellhead", secret, "FIU", "preferred_username", "groups", roles);
    }

    private JWTClaimsSet.Builder cem(String nonce) {
        Instant now = clock.instant();
        return IdToken.ofCem(provider.issuer(), nonce, now);
    }

    private void token(UnaryOperator<JWTClaimsSet.Builder> changed) {
        provider.gives(nonce -> IdToken.signed(changed.apply(cem(nonce)).build(), provider));
    }

    private Claimed signIn() {
        OpenId.Begun begun = openId.begin(BACK);
        return finish(provider.visit(begun.address()), begun.browser());
    }

    private Claimed finish(Map<String, String> back, String browser) {
        return openId.finish(back.getOrDefault("state", ""), back.getOrDefault("code", ""), browser);
    }

    private void refused(String why) {
        refused(this::signIn, why);
    }

    private static void refused(ThrowingCallable attempt, String why) {
        assertThatThrownBy(attempt).isInstanceOf(OpenIdRefused.class).hasMessageContaining(why);
    }
}
