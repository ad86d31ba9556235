package org.wellhead.share.form;

import java.util.stream.Collectors;

/**
 * Makes a text of strangers harmless for files of every form.
 *
 * <p>What no XML and no UTF-8 can spell (control characters, half characters, U+FFFE and U+FFFF) and what turns the direction of the text around it (so
 * that {@code gpj.exe} reads as {@code exe.jpg}) becomes U+FFFD, so that a reader sees that something stood there. Everything else stays as it is.
 */
public final class SafeText {
    private static final int REPLACEMENT = 0xFFFD;

    private SafeText() {}

    /** The same text; ends of line are line feeds. O(length). */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n");
        lines.codePoints().forEach(c -> safe.appendCodePoint(safe(c)));
        return safe.toString();
    }

    /** The same text in one line, for forms whose records are lines: where a line ended, a slash stands. */
    public static String line(String text) {
        String safe = of(text).strip();
        boolean oneLine = safe.indexOf('\n') < 0 && safe.indexOf('\t') < 0;
        return oneLine
                ? safe
                : safe.lines()
                        .map(line -> line.replace('\t', ' ').strip())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" / "));
    }

    /** The text if it is short enough; else its beginning, and how much was cut. */
    public static String cut(String text, int charsMax) {
        if (text.length() <= charsMax) {
            return text;
        }
        int keep = charsMax - 40;
        // Not between the halves of a character.
        int end = Character.isHighSurrogate(text.charAt(keep - 1)) ? keep - 1 : keep;
        return text.substring(0, end) + " [cut: " + (text.length() - end) + " more characters]";
    }

    /** Whether nothing but ASCII that shows is in it, which is the most of what is written. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static int safe(int c) {
        return switch (c) {
            case '\t', '\n' -> c;
            case '\r', 0x85, 0x2028, 0x2029 -> '\n';
            default -> isHostile(c) ? REPLACEMENT : c;
        };
    }

    private static boolean isHostile(int c) {
        int type = Character.getType(c);
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return type == Character.CONTROL || type == Character.SURROGATE || turns || (c & 0xFFFE) == 0xFFFE;
    }
}
