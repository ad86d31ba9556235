package org.wellhead.observe.picture;

import java.io.IOException;

/** A picture cannot be read, or only by a rule that it breaks; told with place, rule and remedy. */
public final class PictureException extends IOException {
    public PictureException(String message) {
        super(message);
    }

    public PictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
