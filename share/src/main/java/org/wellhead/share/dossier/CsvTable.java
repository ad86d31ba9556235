package org.wellhead.share.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.SafeText;

/**
 * Rows of RFC 4180 with line feeds. A column is there if a row has a value in it, so that none stands empty for what nobody gets.
 *
 * <p>A text that a spreadsheet would take for a formula, because it starts with {@code = + - @}, a tab or a line break, gets an apostrophe in front.
 */
final class CsvTable {
    /** Also in their full-width forms, which spreadsheets take for the same. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<String> order;

    /** One with these columns, in this order. */
    CsvTable(List<String> order) {
        this.order = List.copyOf(order);
    }

    /** A row to put values into; an empty value is none. */
    final class Row {
        private final Map<String, String> cells = new LinkedHashMap<>();

        /** A value from elsewhere. */
        Row text(String column, String value) {
            String safe = SafeText.of(value);
            boolean formula = !safe.isEmpty() && FORMULA_STARTS.indexOf(safe.charAt(0)) >= 0;
            return plain(column, formula ? "'" + safe : safe);
        }

        /** A value of our own making, such as a number. */
        Row plain(String column, String value) {
            if (!order.contains(column)) {
                throw new IllegalArgumentException("no such column: " + column);
            }
            if (!value.isEmpty()) {
                cells.put(column, value);
            }
            return this;
        }
    }

    /** A new row at the end. */
    Row row() {
        Row row = new Row();
        rows.add(row.cells);
        return row;
    }

    /** The table as a file of this name. */
    Annex annex(String name) {
        List<String> columns = order.stream()
                .filter(column -> rows.stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        StringBuilder out = new StringBuilder(String.join(",", columns)).append('\n');
        for (Map<String, String> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                out.append(i == 0 ? "" : ",");
                quoted(out, row.getOrDefault(columns.get(i), ""));
            }
            out.append('\n');
        }
        return new Annex(new FormFile(name, out.toString().getBytes(UTF_8)), rows.size());
    }

    private static void quoted(StringBuilder out, String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && value.equals(value.strip());
        if (plain) {
            out.append(value);
        } else {
            out.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }
}
