package org.wellhead.app.serve;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wellhead.app.people.HashCost;
import org.wellhead.app.people.openid.OpenIdSettings;
import org.wellhead.app.taxii.Listening;

/**
 * How a case is served to several people over a network.
 *
 * @param listening where, with the key and certificate for TLS
 * @param publicUrl how browsers reach it: {@code https://}, a name, perhaps a port, and no path
 * @param openId with which other server people may sign in
 * @param cost of trying a password
 */
public record Team(Listening listening, URI publicUrl, Optional<OpenIdSettings> openId, HashCost cost) {
    /** Where browsers come back to from the other server. */
    static final String BACK = "/signed-in";

    private static final int HTTPS = 443;

    public Team {
        if (listening.identity().isEmpty()) {
            throw new IllegalArgumentException("a team is served over TLS only");
        }
        if (!"https".equals(publicUrl.getScheme())
                || publicUrl.getHost() == null
                || publicUrl.getUserInfo() != null
                || publicUrl.getQuery() != null
                || publicUrl.getFragment() != null
                || !publicUrl.getPath().matches("/?")) {
            throw new IllegalArgumentException("it is https://NAME or https://NAME:PORT");
        }
    }

    /** By which names browsers may call the server that got this port, as their header {@code Host} has them. */
    Set<String> names(int port) {
        Set<String> names = new TreeSet<>();
        add(names, publicUrl.getHost(), publicUrl.getPort() == -1 ? HTTPS : publicPort(port));
        if (!listening.address().isAnyLocalAddress()) {
            String address = listening.address().getHostAddress();
            add(names, address.indexOf(':') < 0 ? address : "[" + address + "]", port);
        }
        return names;
    }

    /** Where browsers reach it, without a slash at the end. */
    String address(int port) {
        String host = "https://" + publicUrl.getHost();
        return publicUrl.getPort() == -1 ? host : host + ":" + publicPort(port);
    }

    /** Port 0 is whichever is free, of which only a test can make something. */
    private int publicPort(int port) {
        return publicUrl.getPort() == 0 ? port : publicUrl.getPort();
    }

    private static void add(Set<String> names, String host, int port) {
        names.add(host + ":" + port);
        if (port == HTTPS) {
            names.add(host);
        }
    }
}
