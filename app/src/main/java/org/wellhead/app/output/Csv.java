package org.wellhead.app.output;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes rows of RFC 4180 with line feeds.
 *
 * <p>A text that a spreadsheet would take for a formula, because it starts with {@code = + - @}, a tab or a carriage
 * return, gets an apostrophe in front. Numbers, dates and words of our own go through {@link #plain} and stay as they
 * are.
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Writer out;
    private boolean rowStarted;

    /** Writes to {@code out}, which the caller closes. */
    public Csv(Writer out) {
        this.out = out;
    }

    /** A whole row of our own words. */
    public Csv header(String... names) throws IOException {
        for (String name : names) {
            plain(name);
        }
        return end();
    }

    /** A field that came from a file. */
    public Csv text(String value) throws IOException {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return plain(formula ? "'" + value : value);
    }

    /** A field of our own making. */
    public Csv plain(String value) throws IOException {
        if (rowStarted) {
            out.write(',');
        }
        rowStarted = true;
        if (needsQuotes(value)) {
            out.write('"');
            out.write(value.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(value);
        }
        return this;
    }

    /** A whole number. */
    public Csv plain(long value) throws IOException {
        return plain(Long.toString(value));
    }

    /** Ends the row. */
    public Csv end() throws IOException {
        out.write('\n');
        rowStarted = false;
        return this;
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return !value.isEmpty() && (value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ');
    }
}
