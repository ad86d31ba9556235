package org.wellhead.app.output;

import com.google.errorprone.annotations.CompileTimeConstant;

/**
 * Markup in which nothing from outside can become markup: templates are constants of the program (the compiler checks
 * it), and every value put into one is escaped.
 */
final class Html {
    private static final int VALUE_CODE_POINTS_MAX = 300;

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Adds the template with each {@code {}} replaced by the next value, escaped and cut to a fair length. */
    Html add(@CompileTimeConstant final String template, Object... values) {
        int from = 0;
        for (Object value : values) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException("more values than holes in " + template);
            }
            out.append(template, from, hole);
            escape(Legible.of(String.valueOf(value), VALUE_CODE_POINTS_MAX));
            from = hole + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("more holes than values in " + template);
        }
        out.append(template, from, template.length());
        return this;
    }

    /** Adds a style sheet or a script of our own as it is. */
    Html addResource(String content) {
        out.append(content);
        return this;
    }

    /**
     * Adds bytes as Base64, of any length.
     *
     * @throws IllegalArgumentException if it has any other character
     */
    Html addBase64(String base64) {
        if (!base64.chars().allMatch(Html::isBase64)) {
            throw new IllegalArgumentException("this is not Base64");
        }
        out.append(base64);
        return this;
    }

    private static boolean isBase64(int c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '=';
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
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
