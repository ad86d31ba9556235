package org.wellhead.app.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who is on a case, or was.
 *
 * @param name as it is typed to sign in, and as the log has it: see {@link #isName}
 * @param display for people
 * @param way how this person shows who it is
 * @param isActive whether it may still come in; who was on a case stays listed, since the log names it
 */
public record Member(String name, String display, Role role, Way way, boolean isActive, Instant createdAt) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final int DISPLAY_CHARS_MAX = 200;

    /** Persian names and others are written with them. */
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** How a person shows who it is. */
    public enum Way {
        /** By a password that is kept here as a hash. */
        PASSWORD,
        /** By OpenID Connect, with its organisation's server. */
        OPENID;

        /** As it is told: {@code password} or {@code openid}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Member {
        if (!isName(name) || !isDisplay(display)) {
            throw new IllegalArgumentException("not a person's name: " + name);
        }
    }

    /** Whether it can be a name: 1 to 64 lower case letters of a to z, digits and {@code . _ @ -}, a letter or digit first. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The name that somebody means by what it typed; nothing if that can be none. */
    public static Optional<String> named(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return isName(name) ? Optional.of(name) : Optional.empty();
    }

    /** Whether it can be shown as a name: 1 to 200 characters that are all legible. */
    public static boolean isDisplay(String text) {
        return !text.isBlank()
                && text.length() <= DISPLAY_CHARS_MAX
                && text.codePoints().noneMatch(Member::isIllegible);
    }

    private static boolean isIllegible(int codePoint) {
        if (codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
