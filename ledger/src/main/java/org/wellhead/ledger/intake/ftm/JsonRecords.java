package org.wellhead.ledger.intake.ftm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.Rule;

/**
 * Cuts a file into the texts of its JSON objects, without understanding them: one a line, or, where the file starts with
 * {@code [} or with a brace alone on its line, wherever the braces balance.
 *
 * <p>A parser of the whole file would be lost after the first broken object; here the next line, or in a list the next
 * line that starts with a brace, is read again. Memory is bounded by the record, time is linear.
 */
final class JsonRecords implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int SHOWN_BYTES = 1 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;

    private boolean started;
    private boolean lines;
    private boolean listOpen;
    private boolean ended;
    private long nextLine = 1;
    private int nextColumn = 1;

    private byte[] record = new byte[1 << 12];
    private int length;
    private boolean tooLarge;

    private long line;
    private int column;
    private String text = "";
    private @Nullable Rule fault;

    JsonRecords(InputStream in) {
        this.in = in;
    }

    /** Goes to the next record; false at the end of the file. */
    boolean next() throws IOException {
        if (!started) {
            start();
        }
        fault = null;
        length = 0;
        tooLarge = false;
        return lines ? nextLine() : nextObject();
    }

    /** The line on which the record starts, from 1. */
    long line() {
        return line;
    }

    /** The character of its line at which the record starts, from 1. */
    int column() {
        return column;
    }

    /** The record; of one with a fault the start of it. */
    String text() {
        return text;
    }

    /** Why the record is of no use, or null. */
    @Nullable
    Rule fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void start() throws IOException {
        started = true;
        if (peek() == 0xEF) {
            for (int bom : new int[] {0xEF, 0xBB, 0xBF}) {
                if (peek() == bom) {
                    at++;
                }
            }
        }
        while (isSpace(peek())) {
            read();
        }
        lines = peek() != '[' && !braceAlone();
    }

    /** Whether the line that starts here holds a brace and nothing else; it is looked at within the buffer only. */
    private boolean braceAlone() {
        int i = at + 1;
        while (i < end && (buffer[i] == ' ' || buffer[i] == '\t' || buffer[i] == '\r')) {
            i++;
        }
        return at < end && buffer[at] == '{' && i < end && buffer[i] == '\n';
    }

    private boolean nextLine() throws IOException {
        while (peek() >= 0) {
            here();
            length = 0;
            tooLarge = false;
            boolean blank = true;
            for (int b = read(); b >= 0 && b != '\n'; b = read()) {
                blank &= isSpace(b);
                keep(b);
            }
            if (!blank) {
                finish(null);
                return true;
            }
        }
        return false;
    }

    private boolean nextObject() throws IOException {
        while (true) {
            int b = peek();
            if (b < 0) {
                return listEnd();
            }
            if (b == '{') {
                object();
                return true;
            }
            if (b == '[' && !listOpen) {
                listOpen = true;
                read();
            } else if (b == ']' && listOpen) {
                listOpen = false;
                read();
            } else if (isSpace(b) || b == ',') {
                read();
            } else {
                stray();
                return true;
            }
        }
    }

    /** Whatever stands in a list and is no object: told up to the next comma or line. */
    private void stray() throws IOException {
        here();
        do {
            keep(read());
        } while (peek() >= 0 && peek() != ',' && peek() != '{' && peek() != '\n');
        finish(Rule.JSON_UNREADABLE);
    }

    private boolean listEnd() {
        if (!listOpen || ended) {
            return false;
        }
        ended = true;
        here();
        finish(Rule.JSON_UNREADABLE);
        return true;
    }

    private void object() throws IOException {
        here();
        int depth = 0;
        boolean quoted = false;
        do {
            int b = read();
            if (b < 0) {
                ended = true;
                finish(Rule.JSON_UNREADABLE);
                return;
            }
            if (quoted && b == '\n') {
                finish(Rule.JSON_UNREADABLE);
                skipToLineWithBrace();
                return;
            }
            keep(b);
            if (b == '"') {
                quoted = !quoted;
            } else if (quoted && b == '\\' && peek() >= 0 && peek() != '\n') {
                keep(read());
            } else if (!quoted && (b == '{' || b == '[')) {
                depth++;
            } else if (!quoted && (b == '}' || b == ']')) {
                depth--;
            }
        } while (depth > 0);
        finish(null);
    }

    private void skipToLineWithBrace() throws IOException {
        boolean lineStart = true;
        while (peek() >= 0 && !(lineStart && peek() == '{')) {
            int b = read();
            lineStart = b == '\n' || (lineStart && isSpace(b));
        }
    }

    private void here() {
        line = nextLine;
        column = nextColumn;
    }

    private void keep(int b) {
        if (length == Limits.RECORD_BYTES) {
            tooLarge = true;
            return;
        }
        if (length == record.length) {
            record = Arrays.copyOf(record, Math.min(Limits.RECORD_BYTES, length * 2));
        }
        record[length++] = (byte) b;
    }

    private void finish(@Nullable Rule why) {
        fault = tooLarge ? Rule.RECORD_TOO_LARGE : why;
        if (fault == null) {
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(record, 0, length))
                        .toString();
                return;
            } catch (CharacterCodingException e) {
                fault = Rule.NOT_UTF_8;
            }
        }
        text = new String(record, 0, Math.min(length, SHOWN_BYTES), StandardCharsets.UTF_8);
    }

    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.readNBytes(buffer, 0, BUFFER_BYTES));
        }
        return at < end ? buffer[at] & 0xFF : -1;
    }

    private int read() throws IOException {
        int b = peek();
        if (b >= 0) {
            at++;
            if (b == '\n') {
                nextLine++;
                nextColumn = 1;
            } else if ((b & 0xC0) != 0x80) {
                nextColumn++;
            }
        }
        return b;
    }

    private static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
