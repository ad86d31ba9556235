package org.wellhead.app.serve;

import java.time.Duration;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.wellhead.app.taxii.Listening;
import org.wellhead.app.taxii.StrictTls;

/** How a team's server listens: over TLS only, which browsers are told to remember. */
final class Tls {
    private static final int CONNECTIONS_MAX = 2_000;
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private Tls() {}

    /** A connector of this server. */
    static Connector connector(Server server, HttpConfiguration http, Listening listening) {
        // The certificate names whom it was made for; that clients call us so is theirs to check, and Guard's.
        http.addCustomizer(new SecureRequestCustomizer(false, REMEMBERED.toSeconds(), false));
        var http11 = new HttpConnectionFactory(http);
        var tls = new SslConnectionFactory(
                StrictTls.of(listening.identity().orElseThrow()), HttpVersion.HTTP_1_1.asString());
        var connector = new ServerConnector(server, tls, http11);
        connector.setHost(listening.address().getHostAddress());
        connector.setPort(listening.port());
        server.addBean(new NetworkConnectionLimit(CONNECTIONS_MAX, connector));
        return connector;
    }
}
