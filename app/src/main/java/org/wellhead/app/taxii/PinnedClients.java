package org.wellhead.app.taxii;

import java.security.KeyStore;
import java.security.cert.CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS that lets any client show any certificate, and has it prove that it has the key. Whether the certificate means anybody is told by its hash in the
 * users file, not by who signed it.
 */
final class PinnedClients extends SslContextFactory.Server {
    PinnedClients(Listening.Identity identity) {
        StrictTls.set(this, identity);
        setWantClientAuth(true);
    }

    @Override
    protected TrustManager[] getTrustManagers(@Nullable KeyStore trusted, @Nullable Collection<? extends CRL> revoked) {
        return new TrustManager[] {new AnyCertificate()};
    }

    /** Takes every client's certificate, of any signer, and no server's. */
    private static final class AnyCertificate implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException("this is a server");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
