package org.wellhead.app;

/** Input that breaks its rules, so that nothing was written: exit code 3. The message is all that the user is told. */
public final class InputRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    InputRefused(String message) {
        super(message);
    }
}
