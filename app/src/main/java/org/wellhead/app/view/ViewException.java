package org.wellhead.app.view;

import java.nio.file.Path;

/** A view that cannot be used; the message says what is wrong with it and what remedies it. */
public final class ViewException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ViewException(String message) {
        super(message);
    }

    static ViewException damaged(Path file, String wrong) {
        return new ViewException(file + ": " + wrong
                + ". What the browser shows is damaged; remove the folder and run trace --view once more.");
    }
}
