package org.wellhead.app.output;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.wellhead.ledger.Money;

/**
 * Writes rows of RFC 4180 with line feeds.
 *
 * <p>A text that a spreadsheet would take for a formula, because it starts with {@code = + - @}, a tab or a carriage
 * return, gets an apostrophe in front. Numbers, times and words of our own go through the other methods and stay as they
 * are.
 *
 * <p>A trace may carry tens of millions of rows, so amounts and times are written digit by digit into one buffer;
 * {@link Money#format} and {@link Shown#instant} are their plain versions, which the tests hold them to.
 */
public final class Csv {
    /** Also in their full-width forms, which spreadsheets take for the same. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final int BUFFER_CHARS = 1 << 15;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

    private final Writer out;
    private final StringBuilder buffer = new StringBuilder(2 * BUFFER_CHARS);
    private boolean rowStarted;
    private long lastDay = Long.MIN_VALUE;
    private String lastDate = "";

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
    public Csv text(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return plain(formula ? "'" + value : value);
    }

    /** A field of our own making. */
    public Csv plain(String value) {
        separate();
        if (needsQuotes(value)) {
            buffer.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            buffer.append(value);
        }
        return this;
    }

    /** A whole number. */
    public Csv plain(long value) {
        separate();
        buffer.append(value);
        return this;
    }

    /** As {@link Money#format}. */
    Csv amount(Money money, long minor) {
        if (minor < 0) {
            return plain(money.format(minor));
        }
        separate();
        int start = buffer.length();
        buffer.append(minor);
        int digits = money.digits();
        while (buffer.length() - start <= digits) {
            buffer.insert(start, '0');
        }
        if (digits > 0) {
            buffer.insert(buffer.length() - digits, '.');
        }
        return this;
    }

    /** As {@link Shown#instant}; rows of one day, which mostly follow each other, share their date. */
    Csv instant(long epochMicros) {
        long day = Math.floorDiv(epochMicros, MICROS_PER_DAY);
        long micros = Math.floorMod(epochMicros, MICROS_PER_DAY);
        if (micros % MICROS_PER_SECOND != 0) {
            return plain(Shown.instant(epochMicros));
        }
        if (day != lastDay) {
            lastDay = day;
            lastDate = LocalDate.ofEpochDay(day).toString();
        }
        separate();
        int seconds = (int) (micros / MICROS_PER_SECOND);
        buffer.append(lastDate).append('T');
        twoDigits(seconds / 3600).append(':');
        twoDigits(seconds / 60 % 60).append(':');
        twoDigits(seconds % 60).append('Z');
        return this;
    }

    /** Ends the row. */
    public Csv end() throws IOException {
        buffer.append('\n');
        rowStarted = false;
        return buffer.length() < BUFFER_CHARS ? this : flush();
    }

    /** Hands the last rows over: to be called after the last {@link #end}. */
    public Csv flush() throws IOException {
        out.append(buffer);
        buffer.setLength(0);
        return this;
    }

    private void separate() {
        if (rowStarted) {
            buffer.append(',');
        }
        rowStarted = true;
    }

    private StringBuilder twoDigits(int value) {
        return buffer.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
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
