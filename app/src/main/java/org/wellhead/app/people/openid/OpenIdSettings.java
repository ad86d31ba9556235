package org.wellhead.app.people.openid;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wellhead.app.people.Role;

/**
 * With which server people sign in, and what its claims mean here.
 *
 * @param issuer whose tokens count, as they name it
 * @param clientId what we are called there
 * @param clientSecret by which we are known there; without one PKCE alone protects the code
 * @param label what the way to sign in is called on the page
 * @param nameClaim the claim that is the person's name here
 * @param roleClaim the claim whose values say the role
 * @param roles which of those values mean which role
 */
public record OpenIdSettings(
        URI issuer,
        String clientId,
        Optional<String> clientSecret,
        String label,
        String nameClaim,
        String roleClaim,
        Map<Role, List<String>> roles) {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    public OpenIdSettings {
        roles = Map.copyOf(roles);
        if (!isSafe(issuer) || issuer.getQuery() != null || issuer.getFragment() != null) {
            throw new IllegalArgumentException("the issuer is an address that begins with https://");
        }
        if (clientId.isBlank() || nameClaim.isBlank() || roleClaim.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("a client id, label or claim is empty");
        }
        if (roles.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("no value of the claim means a role, so nobody could sign in");
        }
    }

    /** The highest role that one of these values means; nothing if none means any. */
    Optional<Role> role(List<String> values) {
        return roles.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(values::contains))
                .map(Map.Entry::getKey)
                .reduce((one, other) -> one.includes(other) ? one : other);
    }

    /** Whether what is sent there is seen by nobody between: TLS, or this machine. */
    static boolean isSafe(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOCAL.contains(address.getHost()));
    }

    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + "]";
    }
}
