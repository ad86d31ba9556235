package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.app.people.Role;
import org.wellhead.app.people.openid.FakeProvider;
import org.wellhead.app.people.openid.IdToken;
import org.wellhead.app.people.openid.OpenIdSettings;
import org.wellhead.app.serve.TeamVisitor.Browser;
import tools.jackson.databind.JsonNode;

/** Sign-in with another server, as a browser goes through it. */
class OpenIdRoutesTest {
    @TempDir
    Path folder;

    private FakeProvider provider;
    private TeamVisitor team;

    @BeforeEach
    void serve() throws Exception {
        provider = new FakeProvider();
        Map<Role, List<String>> roles = new EnumMap<>(Role.class);
        roles.put(Role.ANALYST, List.of("fiu-analysts"));
        team = new TeamVisitor(
                folder,
                Optional.of(new OpenIdSettings(
                        URI.create(provider.issuer()),
                        "wellhead",
                        Optional.empty(),
                        "FIU",
                        "preferred_username",
                        "groups",
                        roles)));
        token(claims -> claims.claim("preferred_username", "dora"));
    }

    @AfterEach
    void stop() throws Exception {
        team.close();
        provider.close();
    }

    @Test
    void theWayIsOffered() throws Exception {
        JsonNode oidc = team.browser().get("/api/session").json().get("sign_in").get("oidc");

        assertThat(oidc.get("label").asString()).isEqualTo("FIU");
        assertThat(oidc.get("path").asString()).isEqualTo("/sign-in");
    }

    @Test
    void whoTheOtherServerVouchesForIsIn() throws Exception {
        Browser browser = team.browser();
        Visitor.Answer back = visit(browser);

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("location")).isEqualTo("/");
        browser.keep(back);
        JsonNode session = browser.get("/api/session").json();
        assertThat(session.get("person").get("name").asString()).isEqualTo("dora");
        assertThat(session.get("person").get("role").asString()).isEqualTo("analyst");
        assertThat(team.log()).anyMatch(line -> line.contains("\"verb\":\"sign-in\"") && line.contains("openid"));
    }

    @Test
    void whoIsRefusedLearnsOnlyThatAndTheLogSaysWhy() throws Exception {
        token(claims -> claims.claim("preferred_username", "dora").claim("groups", List.of("staff")));

        Visitor.Answer back = visit(team.browser());

        assertThat(back.header("location")).isEqualTo("/#sign-in=refused");
        assertThat(back.header("set-cookie")).isEmpty();
        assertThat(team.log()).anyMatch(line -> line.contains("sign-in refused") && line.contains("means a role"));
        assertThat(team.told()).contains("means a role");
    }

    @Test
    void theNameOfSomebodyWithAPasswordIsNotGivenAway() throws Exception {
        token(claims -> claims.claim("preferred_username", "anna"));

        assertThat(visit(team.browser()).header("location")).isEqualTo("/#sign-in=refused");
    }

    @Test
    void whatDidNotBeginHereFillsNoLog() throws Exception {
        int before = team.log().size();
        for (int i = 0; i < 20; i++) {
            assertThat(team.browser().get("/signed-in?state=made-up-" + i).header("location"))
                    .isEqualTo("/#sign-in=refused");
        }

        assertThat(team.log()).hasSize(before);
    }

    @Test
    void whatCameBackOnceDoesNotComeBackAgain() throws Exception {
        Browser browser = team.browser();
        Visitor.Answer begun = browser.get("/sign-in");
        browser.keep(begun);
        String path = path(begun);
        assertThat(browser.get(path).header("location")).isEqualTo("/");

        assertThat(browser.get(path).header("location")).isEqualTo("/#sign-in=refused");
    }

    @Test
    void whatBeganInAnotherBrowserEndsHereAsNothing() throws Exception {
        Browser thief = team.browser();
        String path = path(thief.get("/sign-in"));

        assertThat(team.browser().get(path).header("location")).isEqualTo("/#sign-in=refused");
    }

    @Test
    void theOtherServerBeingAwayIsToldOnThePage() throws Exception {
        provider.close();

        assertThat(team.browser().get("/sign-in").header("location")).isEqualTo("/#sign-in=refused");
        assertThat(team.told()).contains("did not come");
    }

    /** Goes to the other server and comes back. */
    private Visitor.Answer visit(Browser browser) throws Exception {
        Visitor.Answer begun = browser.get("/sign-in");
        assertThat(begun.status()).isEqualTo(303);
        browser.keep(begun);
        return browser.get(path(begun));
    }

    private String path(Visitor.Answer begun) {
        Map<String, String> back = provider.visit(URI.create(begun.header("location")));
        return "/signed-in?state=" + back.get("state") + "&code=" + back.get("code");
    }

    private void token(UnaryOperator<JWTClaimsSet.Builder> changed) {
        provider.gives(nonce -> IdToken.signed(
                changed.apply(IdToken.ofCem(
                                provider.issuer(), nonce, team.clock().instant()))
                        .build(),
                provider));
    }
}
