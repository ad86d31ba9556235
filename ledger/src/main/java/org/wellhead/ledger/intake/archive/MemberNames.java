package org.wellhead.ledger.intake.archive;

import java.util.HashSet;
import java.util.Set;

/** Holds the names of one archive's members to what a name inside a folder may be. */
final class MemberNames {
    private static final int LONGEST_CHARS = 4096;
    private static final int SHOWN_CHARS = 80;

    private final Set<String> seen = new HashSet<>();

    /** Takes one more name, {@code /} or {@code \} between folders. */
    void take(String name) throws UnsafeException {
        String why = whyUnsafe(name);
        if (!why.isEmpty()) {
            throw UnsafeException.harmful(why + ": " + visible(name));
        }
        if (!seen.add(normal(name))) {
            throw UnsafeException.harmful("two members of one name: " + visible(name));
        }
    }

    private static String whyUnsafe(String name) {
        if (name.isEmpty() || name.length() > LONGEST_CHARS) {
            return "a name that is empty or too long";
        }
        if (name.codePoints().anyMatch(MemberNames::isControl)) {
            return "a name with control characters";
        }
        if (name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*")) {
            return "a path that does not start in the archive";
        }
        for (String part : parts(name)) {
            if (part.equals("..")) {
                return "a path that leads out of the archive";
            }
        }
        return "";
    }

    /** Controls, what breaks lines, and what turns the direction of text so that a name looks like another. */
    private static boolean isControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        };
    }

    private static String normal(String name) {
        StringBuilder normal = new StringBuilder();
        for (String part : parts(name)) {
            if (!part.isEmpty() && !part.equals(".")) {
                normal.append('/').append(part);
            }
        }
        return normal.toString();
    }

    private static String[] parts(String name) {
        return name.split("[/\\\\]", -1);
    }

    /** Why a member is left out although it does no harm; {@code ""} for one that is of interest. */
    static String whyOfNoInterest(String name) {
        for (String part : parts(name)) {
            if (part.equals("__MACOSX") || part.equals("Thumbs.db") || part.equals("desktop.ini")) {
                return "an operating system's own notes";
            }
            if (part.startsWith(".") && !part.equals(".") && !part.equals("..")) {
                return "a hidden file";
            }
        }
        return "";
    }

    /** The name for people: short, and without characters that a terminal would obey. */
    static String visible(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(SHOWN_CHARS)
                .forEach(c -> shown.appendCodePoint(
                        isControl(c) || Character.getType(c) == Character.SURROGATE ? '\u00B7' : c));
        return shown + (name.codePointCount(0, name.length()) > SHOWN_CHARS ? "..." : "");
    }
}
