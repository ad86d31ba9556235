package org.wellhead.app.people;

import java.util.Locale;

/** What a password must be. Source: NIST SP 800-63B-4, which asks for length and against rules of character classes. */
public final class Password {
    /** The shortest. */
    public static final int CHARS_MIN = 12;

    /** The longest. */
    public static final int CHARS_MAX = 200;

    private static final int DISTINCT_MIN = 6;

    private Password() {}

    /**
     * Refuses a password that is too easy to guess.
     *
     * @param name of whom it is to be: it may not be made of that
     * @throws PeopleRefused if it is
     */
    public static void refuseWeak(String name, char[] password) {
        if (password.length < CHARS_MIN || password.length > CHARS_MAX) {
            throw new PeopleRefused("a password has " + CHARS_MIN + " to " + CHARS_MAX
                    + " characters, and this one has " + password.length + "; several words do well");
        }
        String lower = new String(password).toLowerCase(Locale.ROOT);
        if (lower.codePoints().distinct().count() < DISTINCT_MIN) {
            throw new PeopleRefused("this password is a few characters over and over; several words do well");
        }
        String rest = lower.replace(name, "").replace("wellhead", "").replace("password", "");
        if (rest.length() < CHARS_MIN / 2) {
            throw new PeopleRefused(
                    "this password is little more than the name, or a word that everybody tries; several"
                            + " words do well");
        }
    }
}
