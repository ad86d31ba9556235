package org.wellhead.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A CSV file being written: UTF-8, commas, one {@code \n} per row; straight into bytes, without a text per field. */
final class Sheet implements AutoCloseable {
    /** No row is longer: names and purposes are short. */
    private static final int ROW_BYTES_MAX = 4_096;

    private static final long BILLION = 1_000_000_000;
    private static final int BUFFER_BYTES = 1 << 18;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;

    Sheet(OutputStream out) {
        this.out = out;
    }

    /** To be called before each row. Returns where the row begins, for {@link #takeBack}. */
    int startRow() throws IOException {
        if (at > BUFFER_BYTES - ROW_BYTES_MAX) {
            out.write(buffer, 0, at);
            at = 0;
        }
        return at;
    }

    /** Removes the row that began there and gives its text. */
    String takeBack(int rowStart) {
        String row = new String(buffer, rowStart, at - rowStart, StandardCharsets.UTF_8);
        at = rowStart;
        return row;
    }

    Sheet raw(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        at += bytes.length;
        return this;
    }

    Sheet ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            buffer[at + i] = (byte) text.charAt(i);
        }
        at += text.length();
        return this;
    }

    Sheet raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Quoted where it needs to be. */
    Sheet field(String text) {
        boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n");
        return raw(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    Sheet next() {
        buffer[at++] = ',';
        return this;
    }

    void endRow() {
        buffer[at++] = '\n';
    }

    /** Decimal, without leading zeros; 0 or more. */
    Sheet number(long number) {
        if (number >= BILLION) {
            return number(number / BILLION).digits((int) (number % BILLION), 9);
        }
        int digits = 1;
        for (int rest = (int) number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits((int) number, digits);
    }

    /** Decimal with leading zeros. */
    Sheet digits(int number, int width) {
        int rest = number;
        for (int i = at + width - 1; i >= at; i--) {
            int tenth = rest / 10;
            buffer[i] = (byte) ('0' + (rest - tenth * 10));
            rest = tenth;
        }
        at += width;
        return this;
    }

    /** Cents as dollars with two decimals; 0 or more. */
    Sheet money(long amountMinor) {
        number(amountMinor / 100);
        buffer[at++] = '.';
        return digits((int) (amountMinor % 100), 2);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(buffer, 0, at);
        }
    }
}
