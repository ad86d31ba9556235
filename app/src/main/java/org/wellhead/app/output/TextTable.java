package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table of plain text that fits a width: first it gives up columns, the most expendable first, then it shortens the
 * longest column of text.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final int CELL_CODE_POINTS_MAX = 200;
    private static final int TEXT_COLUMNS_MIN = 8;

    private record Column(String header, boolean isNumber, int expendable) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** A column of text, set left. {@code expendable}: 0 stays always, the highest goes first. */
    TextTable text(String header, int expendable) {
        columns.add(new Column(header, false, expendable));
        return this;
    }

    /** A column of figures, set right and never shortened. */
    TextTable number(String header, int expendable) {
        columns.add(new Column(header, true, expendable));
        return this;
    }

    /** One cell per column. */
    TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Legible.of(cell, CELL_CODE_POINTS_MAX));
        }
        rows.add(row);
        return this;
    }

    int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table, each line indented by two and ended; nothing at all without rows. */
    String render(int widthColumns) {
        if (rows.isEmpty()) {
            return "";
        }
        List<Integer> kept = new ArrayList<>();
        int[] widths = new int[columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            kept.add(c);
            widths[c] = Legible.columns(columns.get(c).header());
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], Legible.columns(row.get(c)));
            }
        }
        boolean dropped = true;
        while (dropped && width(kept, widths) > widthColumns) {
            dropped = dropMostExpendable(kept);
        }
        shrinkText(kept, widths, width(kept, widths) - widthColumns);
        StringBuilder out = new StringBuilder();
        line(out, columns.stream().map(Column::header).toList(), kept, widths);
        rows.forEach(row -> line(out, row, kept, widths));
        return out.toString();
    }

    private static int width(List<Integer> kept, int[] widths) {
        return kept.stream().mapToInt(c -> widths[c] + GAP.length()).sum();
    }

    /** Columns of one rank go together: a low without its high would mislead. */
    private boolean dropMostExpendable(List<Integer> kept) {
        int rank =
                kept.stream().mapToInt(c -> columns.get(c).expendable()).max().orElse(0);
        return rank > 0 && kept.removeIf(c -> columns.get(c).expendable() == rank);
    }

    private void shrinkText(List<Integer> kept, int[] widths, int tooMuch) {
        int over = tooMuch;
        while (over > 0) {
            int widest = kept.stream()
                    .filter(c -> !columns.get(c).isNumber())
                    .max(Comparator.comparingInt(c -> widths[c]))
                    .orElse(-1);
            if (widest < 0 || widths[widest] <= TEXT_COLUMNS_MIN) {
                return;
            }
            widths[widest]--;
            over--;
        }
    }

    private void line(StringBuilder out, List<String> cells, List<Integer> kept, int[] widths) {
        int start = out.length();
        for (int c : kept) {
            String cell = Legible.fit(cells.get(c), widths[c]);
            String padding = " ".repeat(Math.max(0, widths[c] - Legible.columns(cell)));
            out.append(GAP).append(columns.get(c).isNumber() ? padding + cell : cell + padding);
        }
        while (out.length() > start && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        out.append('\n');
    }
}
