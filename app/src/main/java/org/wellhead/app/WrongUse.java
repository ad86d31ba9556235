package org.wellhead.app;

/** A command line that asks for nothing sensible: told in one line, exit code 2. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }
}
