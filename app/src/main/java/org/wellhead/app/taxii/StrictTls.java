package org.wellhead.app.taxii;

import org.eclipse.jetty.util.ssl.SslContextFactory;

/** TLS 1.3, and 1.2 with keys that are forgotten and data that is authenticated; nothing older. */
public final class StrictTls {
    private StrictTls() {}

    /** That of a server with this key and certificate, which asks clients for none. */
    public static SslContextFactory.Server of(Listening.Identity identity) {
        var tls = new SslContextFactory.Server();
        set(tls, identity);
        return tls;
    }

    static void set(SslContextFactory.Server tls, Listening.Identity identity) {
        tls.setKeyStore(identity.keys());
        tls.setKeyStorePassword(identity.password());
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        tls.setIncludeCipherSuites("TLS_AES_.*", "TLS_CHACHA20_.*", "TLS_ECDHE_.*_GCM_.*", "TLS_ECDHE_.*_CHACHA20_.*");
        tls.setRenegotiationAllowed(false);
    }
}
