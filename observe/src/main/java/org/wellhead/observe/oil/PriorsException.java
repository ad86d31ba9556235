package org.wellhead.observe.oil;

import java.io.IOException;

/** A file of priors cannot be used; told with place, rule and remedy. */
public final class PriorsException extends IOException {
    private static final long serialVersionUID = 1;

    /** As people read it. */
    public PriorsException(String message) {
        super(message);
    }
}
