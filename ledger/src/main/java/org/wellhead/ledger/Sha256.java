package org.wellhead.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which files and findings are named. Source: FIPS 180-4. */
public final class Sha256 {
    private Sha256() {}

    /** A digest that has read nothing yet. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
