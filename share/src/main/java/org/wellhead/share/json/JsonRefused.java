package org.wellhead.share.json;

/** A text is no JSON that is read here; the message says why, for people, without naming the file. */
public final class JsonRefused extends Exception {
    private static final long serialVersionUID = 1;

    JsonRefused(String message) {
        super(message);
    }
}
