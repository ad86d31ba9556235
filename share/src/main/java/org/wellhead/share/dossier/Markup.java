package org.wellhead.share.dossier;

import com.google.errorprone.annotations.CompileTimeConstant;

/**
 * Markup in which nothing from outside can become markup: templates are constants of the program (the compiler checks it), and every value put into
 * one is escaped. What stands isolated in a text ({@link Legible#within}) becomes an element {@code bdi}.
 */
final class Markup {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Adds the template with each {@code {}} replaced by the next value, escaped. */
    Markup add(@CompileTimeConstant final String template, Object... values) {
        int from = 0;
        for (Object value : values) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException("more values than holes in " + template);
            }
            out.append(template, from, hole);
            escape(String.valueOf(value));
            from = hole + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("more holes than values in " + template);
        }
        out.append(template, from, template.length());
        return this;
    }

    /** Adds a style sheet of our own as it is. */
    Markup addStyle(String css) {
        out.append(css);
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case Legible.ISOLATE -> out.append("<bdi>");
                case Legible.END -> out.append("</bdi>");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
