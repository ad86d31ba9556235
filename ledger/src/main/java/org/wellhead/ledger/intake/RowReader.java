package org.wellhead.ledger.intake;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into rows and fields, a batch at a time, without copying them.
 *
 * <p>Eight bytes are looked at together: one subtraction marks those below '#' (line ends, quotes, NUL), another those
 * that are the separator, and only marked bytes are looked at one by one. A row with a quote at the start of a field
 * takes a slower way, byte by byte. Source of the marking: Warren, Hacker's Delight, 2nd edition, 6-1.
 *
 * <p>A row that breaks a rule is in the batch like any other, with its {@link #fault}. Line ends are LF, CRLF or CR.
 * Memory is that of the buffer, however long a line is.
 */
final class RowReader {
    /** A longer row is refused. */
    static final int MAX_ROW_BYTES = 1 << 20;

    /** Of a row that is too long, so much is kept. */
    static final int KEPT_OF_LONG_ROW_BYTES = 4096;

    /** Rows in a batch, at most. */
    static final int BATCH_ROWS = 1024;

    /** The most columns. */
    static final int MAX_COLUMNS = 1000;

    private static final int BUFFER_BYTES = MAX_ROW_BYTES + (1 << 19);
    /** Fields may be read in words of eight bytes, beyond their end. */
    private static final int SLACK_BYTES = 64;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private static final byte[] NOT_KEPT = {};

    private final Source source;
    private final byte[] buffer = new byte[BUFFER_BYTES + SLACK_BYTES];
    private int position;
    private int limit;
    private boolean ended;
    private boolean skipping;
    private boolean afterCarriageReturn;
    private long line = 1;

    private byte separator = ',';
    private int columns;

    private int count;
    private final int[] rowFrom = new int[BATCH_ROWS];
    private final int[] rowTo = new int[BATCH_ROWS];
    private final long[] rowLine = new long[BATCH_ROWS];
    private final @Nullable Rule[] fault = new @Nullable Rule[BATCH_ROWS];
    private final int[] faultAt = new int[BATCH_ROWS];
    /** A row as it is in the file where the buffer no longer has it so; else {@link #NOT_KEPT}. */
    private final byte[][] raw = new byte[BATCH_ROWS][];

    private int[] from = new int[0];
    private int[] to = new int[0];

    RowReader(Source source) {
        this.source = source;
        Arrays.fill(raw, NOT_KEPT);
    }

    /** The header row's bytes; empty if the file has none. Skips a byte order mark and empty lines before it. */
    byte[] header() throws IOException {
        while (!ended && limit < 3) {
            refill();
        }
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
        while (true) {
            int end = headerEnd();
            if (end == position && end < limit) {
                line += isSecondHalfOfLineEnd(position, position) ? 0 : 1;
                afterCarriageReturn = buffer[end] == '\r';
                position++;
            } else if (end < limit) {
                byte[] header = Arrays.copyOfRange(buffer, position, end);
                for (byte b : header) {
                    line += b == '\n' ? 1 : 0;
                }
                line++;
                afterCarriageReturn = buffer[end] == '\r';
                position = end + 1;
                return header;
            } else if (ended || limit - position > MAX_ROW_BYTES) {
                return Arrays.copyOfRange(buffer, position, limit);
            } else {
                refill();
            }
        }
    }

    private int headerEnd() {
        boolean quoted = false;
        int at = position;
        for (; at < limit; at++) {
            byte b = buffer[at];
            quoted ^= b == '"';
            if (!quoted && (b == '\n' || b == '\r')) {
                break;
            }
        }
        return at;
    }

    /** What the rows that follow look like. */
    void expect(byte fieldSeparator, int columnCount) {
        separator = fieldSeparator;
        columns = columnCount;
        from = new int[BATCH_ROWS * columnCount];
        to = new int[BATCH_ROWS * columnCount];
    }

    /** Reads the next batch, whose rows are valid until the next call; false at the end of the file. */
    boolean next() throws IOException {
        Arrays.fill(raw, 0, count, NOT_KEPT);
        count = 0;
        while (skipping) {
            skip();
        }
        while (true) {
            split();
            if (count > 0) {
                return true;
            }
            if (ended && position >= limit) {
                return false;
            }
            if (limit - position > MAX_ROW_BYTES) {
                addUnfinished();
                return true;
            }
            refill();
        }
    }

    /** Rows in the batch. */
    int count() {
        return count;
    }

    byte[] buffer() {
        return buffer;
    }

    int from(int row, int column) {
        return from[row * columns + column];
    }

    int to(int row, int column) {
        return to[row * columns + column];
    }

    int rowFrom(int row) {
        return rowFrom[row];
    }

    /** The physical line on which the row starts, from 1. */
    long line(int row) {
        return rowLine[row];
    }

    /** The line that is read next. */
    long line() {
        return line;
    }

    /** The rule that the row breaks as a row, whatever its fields say; null if none. */
    @Nullable
    Rule fault(int row) {
        return fault[row];
    }

    /** Where in the buffer it does. */
    int faultAt(int row) {
        return faultAt[row];
    }

    /** The row as it is in the file. */
    byte[] raw(int row) {
        byte[] kept = raw[row];
        return kept.length > 0 ? kept : Arrays.copyOfRange(buffer, rowFrom[row], rowTo[row]);
    }

    private void refill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        int read = source.read(buffer, limit, BUFFER_BYTES - limit);
        if (read >= 0) {
            limit += read;
            return;
        }
        ended = true;
        if (limit > 0 && buffer[limit - 1] != '\n' && buffer[limit - 1] != '\r') {
            buffer[limit++] = '\n';
        }
    }

    private void split() {
        byte[] bytes = buffer;
        int end = limit;
        byte mark = separator;
        long marks8 = (mark & 0xFF) * ONES;
        int width = columns;
        int word = position;
        int rowStart = position;
        int fieldStart = position;
        int field = 0;
        int slot = 0;
        int nulAt = -1;
        long seen = 0;
        scan:
        while (word < end) {
            long eight = (long) LONGS.get(bytes, word);
            long other = eight ^ marks8;
            long marks = (((eight - ONES * '#') & ~eight) | ((other - ONES) & ~other)) & HIGHS;
            while (marks != 0) {
                int at = word + (Long.numberOfTrailingZeros(marks) >>> 3);
                marks &= marks - 1;
                if (at >= end) {
                    break scan;
                }
                byte b = bytes[at];
                if (b == mark) {
                    if (field < width) {
                        from[slot + field] = fieldStart;
                        to[slot + field] = at;
                    }
                    field++;
                    fieldStart = at + 1;
                } else if (b == '\n' || b == '\r') {
                    if (at > rowStart) {
                        if (field < width) {
                            from[slot + field] = fieldStart;
                            to[slot + field] = at;
                        }
                        boolean ascii = ((seen | eight) & HIGHS) == 0;
                        add(rowStart, at, field + 1, ascii, nulAt);
                        line++;
                    } else if (!isSecondHalfOfLineEnd(rowStart, at)) {
                        line++;
                    }
                    afterCarriageReturn = b == '\r';
                    rowStart = at + 1;
                    fieldStart = rowStart;
                    field = 0;
                    nulAt = -1;
                    seen = 0;
                    slot = count * width;
                    if (count == BATCH_ROWS) {
                        break scan;
                    }
                } else if (b == '"' && at == fieldStart) {
                    position = rowStart;
                    if (!splitQuoted() || count == BATCH_ROWS) {
                        return;
                    }
                    word = position;
                    rowStart = position;
                    fieldStart = position;
                    field = 0;
                    nulAt = -1;
                    seen = 0;
                    slot = count * width;
                    continue scan;
                } else if (b == 0 && nulAt < 0) {
                    nulAt = at;
                }
            }
            seen |= eight;
            word += 8;
        }
        position = rowStart;
    }

    private boolean isSecondHalfOfLineEnd(int rowStart, int at) {
        return afterCarriageReturn && at == rowStart && buffer[at] == '\n';
    }

    private void add(int start, int end, int fields, boolean ascii, int nulAt) {
        int row = count++;
        rowFrom[row] = start;
        rowTo[row] = end;
        rowLine[row] = line;
        fault[row] = null;
        if (end - start > MAX_ROW_BYTES) {
            setFault(row, Rule.ROW_TOO_LONG, start);
            rowTo[row] = start + KEPT_OF_LONG_ROW_BYTES;
        } else if (nulAt >= 0) {
            setFault(row, Rule.NUL_BYTE, nulAt);
        } else if (!ascii && Utf8.firstFault(buffer, start, end) >= 0) {
            setFault(row, Rule.NOT_UTF_8, Utf8.firstFault(buffer, start, end));
        } else if (fields != columns) {
            setFault(row, Rule.FIELD_COUNT, start);
        }
    }

    private void setFault(int row, Rule rule, int at) {
        fault[row] = rule;
        faultAt[row] = at;
    }

    /** One row, from {@link #position}, in which a field starts with a quote; false if its end is not in the buffer. */
    private boolean splitQuoted() {
        byte[] bytes = buffer;
        int slot = count * columns;
        int field = 0;
        int at = position;
        int nulAt = -1;
        int innerLines = 0;
        boolean doubled = false;
        while (true) {
            int start = at;
            int stop;
            if (bytes[at] == '"' && at < limit) {
                start = at + 1;
                at = start;
                boolean doubledHere = false;
                while (true) {
                    if (at + 1 >= limit || at - position > MAX_ROW_BYTES) {
                        boolean more = !ended && at - position <= MAX_ROW_BYTES;
                        return !more && addFirstLine(Rule.QUOTE_NOT_CLOSED, position);
                    }
                    byte b = bytes[at];
                    if (b == '"') {
                        if (bytes[at + 1] != '"') {
                            break;
                        }
                        doubledHere = true;
                        at++;
                    } else if (b == '\n' || b == '\r') {
                        innerLines += b == '\n' && bytes[at - 1] == '\r' ? 0 : 1;
                    } else if (b == 0 && nulAt < 0) {
                        nulAt = at;
                    }
                    at++;
                }
                stop = at++;
                doubled |= doubledHere;
                if (bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
                    return addFirstLine(Rule.QUOTE_MISPLACED, at);
                }
                if (doubledHere) {
                    stop = -stop;
                }
            } else {
                while (at < limit && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
                    if (bytes[at] == 0 && nulAt < 0) {
                        nulAt = at;
                    }
                    at++;
                }
                if (at >= limit) {
                    return false;
                }
                stop = at;
            }
            if (field < columns) {
                from[slot + field] = start;
                to[slot + field] = stop;
            }
            field++;
            if (bytes[at] != separator) {
                break;
            }
            at++;
        }
        add(position, at, field, false, nulAt);
        if (doubled) {
            undouble(count - 1, Math.min(field, columns));
        }
        line += innerLines + 1;
        afterCarriageReturn = bytes[at] == '\r';
        position = at + 1;
        return true;
    }

    /** Writes the doubled quotes of a row as single ones, in place; the row as it was is kept aside. */
    private void undouble(int row, int fields) {
        raw[row] = Arrays.copyOfRange(buffer, rowFrom[row], rowTo[row]);
        for (int i = row * columns; i < row * columns + fields; i++) {
            if (to[i] < 0) {
                int end = -to[i];
                int write = from[i];
                for (int read = from[i]; read < end; read++) {
                    buffer[write++] = buffer[read];
                    read += buffer[read] == '"' ? 1 : 0;
                }
                to[i] = write;
            }
        }
    }

    /**
     * Refuses the first physical line of a row and goes on behind it: one bad quote must not cost the rows after it.
     * False if that line has no end in the buffer.
     */
    private boolean addFirstLine(Rule rule, int at) {
        int end = position;
        while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        if (end == limit) {
            return false;
        }
        add(position, end, columns, true, -1);
        setFault(count - 1, rule, Math.min(at, end));
        line++;
        afterCarriageReturn = buffer[end] == '\r';
        position = end + 1;
        return true;
    }

    /** A row without an end in the buffer: keeps its start, leaves the rest to {@link #skip}. */
    private void addUnfinished() {
        add(position, limit, columns, true, -1);
        skipping = true;
    }

    private void skip() throws IOException {
        for (; position < limit; position++) {
            byte b = buffer[position];
            if (b == '\n' || b == '\r') {
                line++;
                afterCarriageReturn = b == '\r';
                position++;
                skipping = false;
                return;
            }
        }
        skipping = !ended;
        if (skipping) {
            refill();
        }
    }
}
