package org.wellhead.screen.list;

import java.nio.file.Path;

/** A list that is not taken, as a whole; its message is for people: the place, what is wrong, the remedy. */
public final class ListRefused extends Exception {
    private static final long serialVersionUID = 1;

    private static final String WHOLE = "a list is taken whole or not at all";

    /** Refused for this reason. */
    public ListRefused(String message) {
        super(message);
    }

    static ListRefused in(Path file, String what, String remedy) {
        return new ListRefused(file + ": " + what + "; " + remedy);
    }

    static ListRefused at(Path file, long line, String what, String remedy) {
        return new ListRefused(file + ":" + Math.max(1, line) + ": " + what + "; " + remedy);
    }

    /** For a file that breaks off or breaks apart. */
    static ListRefused broken(Path file, long line, String what) {
        return at(file, line, what, WHOLE + ": fetch the file again");
    }
}
