package org.wellhead.app.taxii;

import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.wellhead.share.taxii.TaxiiService;

/** A TAXII server on a port: HTTP/1.1, plain for this machine only, else over TLS, with all that a stranger may take of us limited. */
public final class TaxiiServer implements AutoCloseable {
    private static final int THREADS_MAX = 64;
    private static final int CONNECTIONS_MAX = 2_000;
    private static final int HEADER_BYTES_MAX = 16 << 10;
    private static final int IDLE_MILLIS = 30_000;
    private static final int STOP_MILLIS = 5_000;

    private final Server server;
    private final ServerConnector connector;
    private final TaxiiService service;

    private TaxiiServer(Server server, ServerConnector connector, TaxiiService service) {
        this.server = server;
        this.connector = connector;
        this.service = service;
    }

    /**
     * Starts one; when this returns, it answers.
     *
     * @param service which it closes in the end
     * @param events are told before the answer goes out; what this throws becomes an error for whoever asked
     * @param notices for whoever runs the server
     * @throws IOException if the port is taken or the certificate cannot be used
     */
    public static TaxiiServer start(
            Listening listening,
            TaxiiService service,
            UsersFile users,
            InstantSource clock,
            Consumer<AccessEvent> events,
            Consumer<String> notices)
            throws IOException {
        var threads = new QueuedThreadPool(THREADS_MAX);
        threads.setName("taxii");
        var server = new Server(threads);
        server.setStopTimeout(STOP_MILLIS);
        ServerConnector connector = new ServerConnector(server, 1, 1, protocols(listening));
        connector.setHost(listening.address().getHostAddress());
        connector.setPort(listening.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS_MAX, connector));
        server.setErrorHandler(new PlainErrors());
        server.setHandler(new TaxiiHandler(
                service,
                new Logins(users, events),
                new RateLimit(listening.requestsPerSecond()),
                clock,
                events,
                notices));
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the server cannot start: " + e.getMessage(), e);
        }
        return new TaxiiServer(server, connector, service);
    }

    private static ConnectionFactory[] protocols(Listening listening) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES_MAX);
        http.setUriCompliance(UriCompliance.DEFAULT);
        var http11 = new HttpConnectionFactory(http);
        if (listening.identity().isEmpty()) {
            return new ConnectionFactory[] {http11};
        }
        // The certificate names whom it was made for; that clients call us so is theirs to check.
        http.addCustomizer(new SecureRequestCustomizer(false));
        var tls = new PinnedClients(listening.identity().get());
        return new ConnectionFactory[] {new SslConnectionFactory(tls, http11.getProtocol()), http11};
    }

    /** Where it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Stops listening, lets answers under way end, and closes the service. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("the server cannot stop: " + e.getMessage(), e);
        } finally {
            service.close();
        }
    }
}
