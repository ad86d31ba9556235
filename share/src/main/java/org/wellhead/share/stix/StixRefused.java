package org.wellhead.share.stix;

/** Bytes that are no bundle or history that is read here; the message says why and what helps, for people, without naming the file. */
public final class StixRefused extends Exception {
    private static final long serialVersionUID = 1;

    StixRefused(String message) {
        super(message);
    }
}
