package org.wellhead.app;

/** The run was stopped by whoever watches it. */
final class RunStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunStopped() {
        super("stopped; what it would have written was not written");
    }
}
