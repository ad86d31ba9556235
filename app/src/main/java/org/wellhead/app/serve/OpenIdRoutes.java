package org.wellhead.app.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.wellhead.app.people.Member;
import org.wellhead.app.people.PeopleRefused;
import org.wellhead.app.people.openid.Claimed;
import org.wellhead.app.people.openid.OpenId;
import org.wellhead.app.people.openid.OpenIdRefused;

/**
 * The two addresses of sign-in with another server, which the browser opens as pages and no script asks. Why somebody is refused stands in the log and at the server's terminal; the browser learns only
 * that.
 */
final class OpenIdRoutes implements Api {
    static final String BEGIN = "/sign-in";

    /** Sent along when the browser comes back from another site, so not the strictest; it lets nobody in by itself. */
    private static final String COOKIE = "__Host-wellhead-oidc";

    private static final String REFUSED = "/#sign-in=refused";

    private final OpenId openId;
    private final TeamDoor door;
    private final Acts acts;

    OpenIdRoutes(OpenId openId, TeamDoor door, Acts acts) {
        this.openId = openId;
        this.door = door;
        this.acts = acts;
    }

    @Override
    public void routes(Routes routes) {
        routes.stream(BEGIN, Deed.ENTER, this::begin);
        routes.stream(Team.BACK, Deed.ENTER, this::finish);
    }

    private void begin(Context context) {
        try {
            OpenId.Begun begun = openId.begin(URI.create(door.address() + Team.BACK));
            context.header(
                    "Set-Cookie",
                    COOKIE + "=" + begun.browser() + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600");
            context.redirect(begun.address().toString(), HttpStatus.SEE_OTHER);
        } catch (OpenIdRefused refused) {
            acts.complain("sign-in with " + openId.label() + ": " + refused.getMessage());
            context.redirect(REFUSED, HttpStatus.SEE_OTHER);
        }
    }

    private void finish(Context context) {
        try {
            Claimed claimed = openId.finish(given(context, "state"), given(context, "code"), browser(context));
            Member member = door.people()
                    .admit(
                            claimed.subject(),
                            claimed.name(),
                            claimed.display(),
                            claimed.role(),
                            // Signing in is told in the log when the session begins.
                            () -> {});
            door.begin(context, member, "openid");
            context.redirect("/", HttpStatus.SEE_OTHER);
        } catch (OpenIdRefused | PeopleRefused refused) {
            if (refused instanceof OpenIdRefused openIdRefused && !openIdRefused.hasBegun()) {
                // Any page can send a browser here: only what began here may fill the log.
                context.redirect(REFUSED, HttpStatus.SEE_OTHER);
                return;
            }
            String why = Objects.toString(refused.getMessage(), "refused");
            acts.recordOfStranger(
                    "sign-in refused",
                    "-",
                    Map.of("address", TeamDoor.address(context).getHostAddress(), "way", "openid", "reason", why));
            acts.complain("sign-in with " + openId.label() + ": " + why);
            context.redirect(REFUSED, HttpStatus.SEE_OTHER);
        }
    }

    private static String given(Context context, String name) {
        return Objects.toString(context.queryParam(name), "");
    }

    private static String browser(Context context) {
        return Objects.toString(context.cookie(COOKIE), "");
    }
}
