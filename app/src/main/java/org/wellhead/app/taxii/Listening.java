package org.wellhead.app.taxii;

import java.net.InetAddress;
import java.security.KeyStore;
import java.util.Optional;

/**
 * Where and how a server listens.
 *
 * @param address on which
 * @param port 0 for any that is free
 * @param identity for TLS; without it the server speaks plain HTTP, which only a loopback address may
 * @param requestsPerSecond how often a partner may ask, from 1 to 1,000,000
 */
public record Listening(InetAddress address, int port, Optional<Identity> identity, int requestsPerSecond) {
    public Listening {
        if (identity.isEmpty() && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException("plain HTTP is for this machine only");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is from 0 to 65535");
        }
        if (requestsPerSecond < 1 || requestsPerSecond > 1_000_000) {
            throw new IllegalArgumentException("a rate is from 1 to 1000000 requests a second");
        }
    }

    /**
     * The server's key and certificate.
     *
     * @param keys the key store
     * @param password of the key in it
     */
    public record Identity(KeyStore keys, String password) {
        @Override
        public String toString() {
            return "Identity";
        }
    }

    /** Whether only this machine reaches it. */
    public boolean isLocal() {
        return address.isLoopbackAddress();
    }
}
