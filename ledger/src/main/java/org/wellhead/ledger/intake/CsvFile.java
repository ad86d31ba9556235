package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file being read: its rows by known column, and its refusals.
 *
 * <p>A caller asks for batches, looks at each row's fields, and for each row calls one of {@link #taken}, {@link
 * #duplicate} and {@link #refuse}, so that the counts add up.
 */
final class CsvFile implements AutoCloseable {
    private final Source source;
    private final String name;
    private final RowReader rows;
    private final RefusalSink refusals;
    private final Header header;
    private boolean usable = true;
    private long taken;
    private long refused;
    private long duplicates;

    /**
     * Opens a file and reads its header.
     *
     * @param known names of known columns; the first {@code needed} of them are needed
     * @param renamed for a known name that of the file
     */
    CsvFile(Path path, List<String> known, int needed, Map<String, String> renamed, RefusalSink refusals)
            throws IOException {
        this(path, path.toString(), known, needed, renamed, refusals);
    }

    /** @param name what to call the file where something is said of it */
    CsvFile(Path path, String name, List<String> known, int needed, Map<String, String> renamed, RefusalSink refusals)
            throws IOException {
        this.source = new Source(path);
        this.name = name;
        this.rows = new RowReader(source);
        this.refusals = refusals;
        byte[] first = {};
        try {
            first = rows.header();
        } catch (Source.DamagedException e) {
            refuseFile(Rule.FILE_DAMAGED, 1, 1, e.getMessage(), first);
        }
        this.header = Header.of(first, known, needed, renamed);
        for (Header.Problem problem : usable ? header.problems() : List.<Header.Problem>of()) {
            refuseFile(problem.rule(), 1, problem.character(), problem.detail(), first);
        }
        if (usable) {
            rows.expect(header.separator(), header.names().size());
        }
    }

    /** Reads the next batch; false at the end, and at once if the header cannot be used. */
    boolean next() throws IOException {
        if (!usable) {
            return false;
        }
        try {
            return rows.next();
        } catch (Source.DamagedException e) {
            refuseFile(Rule.FILE_DAMAGED, rows.line(), 1, e.getMessage(), new byte[0]);
            return false;
        }
    }

    /** The batch. */
    RowReader rows() {
        return rows;
    }

    /** Whether the header can be used and nothing since has made the file useless. */
    boolean isUsable() {
        return usable;
    }

    Header header() {
        return header;
    }

    String name() {
        return name;
    }

    long bytesRead() {
        return source.bytesRead();
    }

    long rowsRead() {
        return taken + refused + duplicates;
    }

    void taken() {
        taken++;
    }

    void duplicate() {
        duplicates++;
    }

    Counts counts() {
        return new Counts(taken + refused + duplicates, taken, refused, duplicates);
    }

    /** The text in a known column without the spaces around it; {@code ""} where the file has no such column. */
    String text(int row, int known) {
        int column = header.column(known);
        return column < 0 ? "" : textOfColumn(row, column);
    }

    /** The text in the column at this place of the row, without the spaces around it. */
    String textOfColumn(int row, int column) {
        int from = trimmedFrom(rows.buffer(), rows.from(row, column), rows.to(row, column));
        int to = trimmedTo(rows.buffer(), from, rows.to(row, column));
        return new String(rows.buffer(), from, to - from, UTF_8);
    }

    /** The first byte that is no space or tab. */
    static int trimmedFrom(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** Behind the last byte that is no space or tab. */
    static int trimmedTo(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && (bytes[at - 1] == ' ' || bytes[at - 1] == '\t')) {
            at--;
        }
        return at;
    }

    /** Refuses a row that breaks a rule as a row; false if it does not. */
    boolean refuseIfFaulty(int row) {
        Rule rule = rows.fault(row);
        if (rule == null) {
            return false;
        }
        refused++;
        byte[] raw = rows.raw(row);
        int at = Math.clamp(rows.faultAt(row) - rows.rowFrom(row), 0, raw.length);
        tell(rule, rows.line(row), raw, at, detailOf(rule, row, raw));
        return true;
    }

    private String detailOf(Rule rule, int row, byte[] raw) {
        return switch (rule) {
            case FIELD_COUNT -> "the header has " + header.names().size() + " fields";
            case NOT_UTF_8 -> "byte 0x%02X".formatted(rows.buffer()[rows.faultAt(row)] & 0xFF);
            case QUOTE_MISPLACED -> raw.length == 0 ? "" : "after the closing quote";
            default -> "";
        };
    }

    /** Refuses a row because of what is in a known column. */
    void refuse(int row, Rule rule, int known, String detail) {
        refuseColumn(row, rule, header.column(known), detail);
    }

    /** Refuses a row because of what is in the column at this place of it; -1 for the row as a whole. */
    void refuseColumn(int row, Rule rule, int column, String detail) {
        refused++;
        byte[] raw = rows.raw(row);
        tell(rule, rows.line(row), raw, column < 0 ? 0 : startOf(raw, column), detail);
    }

    /** Says that the file is of no use from this row on; no more rows follow. */
    void refuseFrom(int row, Rule rule) {
        refuseFile(rule, rows.line(row), 1, "", rows.raw(row));
    }

    private void refuseFile(Rule rule, long line, int character, @Nullable String detail, byte[] raw) {
        usable = false;
        String special = detail == null ? "" : detail;
        refusals.refuse(
                new Refusal(name(), line, character, Excerpt.around(raw, 0), rule, Excerpt.visible(special)), raw);
    }

    private void tell(Rule rule, long line, byte[] raw, int at, String detail) {
        int character = Utf8.characters(raw, 0, at) + 1;
        refusals.refuse(
                new Refusal(name(), line, character, Excerpt.around(raw, at), rule, Excerpt.visible(detail)), raw);
    }

    /** Where the column starts in the row as it is in the file, its opening quote included. */
    private int startOf(byte[] raw, int column) {
        int at = 0;
        for (int field = 0; field < column; field++) {
            if (at < raw.length && raw[at] == '"') {
                at = closingQuote(raw, at);
            }
            while (at < raw.length && raw[at] != header.separator()) {
                at++;
            }
            at++;
        }
        return Math.min(at, raw.length);
    }

    private static int closingQuote(byte[] raw, int open) {
        int at = open + 1;
        while (at < raw.length && (raw[at] != '"' || (at + 1 < raw.length && raw[at + 1] == '"'))) {
            at += raw[at] == '"' ? 2 : 1;
        }
        return at;
    }

    /** Columns of the file that are not known, as one sentence; nothing if there are none. */
    void noteOthers(List<String> notices) {
        if (!header.others().isEmpty()) {
            notices.add(name() + ": columns that are not used: " + String.join(", ", header.others()));
        }
    }

    /** Reads what is left and tells what the file was. */
    InputFile finish() throws IOException {
        return source.finish();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
