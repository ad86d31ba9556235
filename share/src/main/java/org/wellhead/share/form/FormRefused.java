package org.wellhead.share.form;

/** A release that a form has no place for, e.g. bands where the form wants amounts; the message says what to do instead. */
public final class FormRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence for people. */
    public FormRefused(String message) {
        super(message);
    }
}
