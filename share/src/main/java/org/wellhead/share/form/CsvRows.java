package org.wellhead.share.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * Writes a table as CSV: UTF-8, commas, line feeds, one line a row whatever is in it.
 *
 * <p>A text of strangers that a spreadsheet would take for a formula, because it starts with {@code = + - @} or their full-width forms, gets an
 * apostrophe in front; a reader of the file takes off an apostrophe before one of these.
 */
public final class CsvRows {
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private final FormBytes bytes = new FormBytes();
    private final StringBuilder row = new StringBuilder();
    private final int columns;
    private int cells;

    /** Begins a table with these columns. */
    public CsvRows(List<String> header) {
        columns = header.size();
        header.forEach(this::plain);
        end();
    }

    /** A cell that came from a case. */
    public CsvRows text(String value) {
        String line = SafeText.line(value);
        boolean formula = !line.isEmpty() && FORMULA_STARTS.indexOf(line.charAt(0)) >= 0;
        return cell(formula ? "'" + line : line);
    }

    /** A cell of our own making: an id, a number, a time, a word. */
    public CsvRows plain(String value) {
        return cell(value);
    }

    /** Ends the row, which must be complete. */
    public CsvRows end() {
        if (cells != columns) {
            throw new IllegalStateException("a row of " + cells + " cells under " + columns + " columns");
        }
        bytes.write(row.append('\n').toString().getBytes(UTF_8));
        row.setLength(0);
        cells = 0;
        return this;
    }

    /** All of it, as the file of this name. */
    public FormFile file(String name) {
        return bytes.file(name);
    }

    private CsvRows cell(String value) {
        row.append(cells++ == 0 ? "" : ",");
        boolean quotes = value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || !value.equals(value.strip());
        row.append(quotes ? '"' + value.replace("\"", "\"\"") + '"' : value);
        return this;
    }
}
