package org.wellhead.app.serve;

/** What a request cannot have, for the person who asked. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String remedy;

    Problem(int status, String message, String remedy) {
        super(message);
        this.status = status;
        this.remedy = remedy;
    }

    /** The request does not say what it wants. */
    static Problem request(String message) {
        return new Problem(400, message, "");
    }

    /** There is no such thing. */
    static Problem missing(String message) {
        return new Problem(404, message, "");
    }

    int status() {
        return status;
    }

    String remedy() {
        return remedy;
    }
}
