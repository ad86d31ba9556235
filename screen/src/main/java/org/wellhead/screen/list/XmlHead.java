package org.wellhead.screen.list;

import java.util.Optional;

/** Finds the name of a document's element in the first characters of an XML file; one pass, whatever stands there. */
final class XmlHead {
    private static final int NAME_CHARS = 100;

    private XmlHead() {}

    /** The local name of the first element, or none if it does not begin within the text. */
    static Optional<String> root(String text) {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at + 4);
            } else if (text.startsWith("<!", at)) {
                at = behindDoctype(text, at);
            } else {
                return text.charAt(at) == '<' ? name(text, at + 1) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int behind(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    private static int behindDoctype(String text, int from) {
        int end = text.indexOf('>', from);
        int open = text.indexOf('[', from);
        if (open < 0 || end < open) {
            return end < 0 ? -1 : end + 1;
        }
        int close = text.indexOf(']', open);
        return close < 0 ? -1 : behind(text, ">", close);
    }

    private static Optional<String> name(String text, int from) {
        int to = from;
        while (to < text.length() && to - from <= NAME_CHARS && isNamePart(text.charAt(to))) {
            to++;
        }
        String name = text.substring(from, to);
        return name.isEmpty() || to - from > NAME_CHARS
                ? Optional.empty()
                : Optional.of(name.substring(name.indexOf(':') + 1));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }
}
