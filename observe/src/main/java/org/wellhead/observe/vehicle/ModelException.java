package org.wellhead.observe.vehicle;

/** The model that ships with the program cannot be run on this machine. */
public final class ModelException extends RuntimeException {
    ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
