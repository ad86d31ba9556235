package org.wellhead.observe.picture;

/** A map that cannot be turned to places on Earth; the message goes on where its name ended. */
final class UnknownMap extends Exception {
    private static final long serialVersionUID = 1;

    UnknownMap(String message) {
        super(message);
    }
}
