package org.wellhead.ledger.intake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellhead.ledger.intake.Rule;

/** The first rows of a file, with the header that looks most like one. */
final class Sample implements TableRows {
    static final int ROWS_MAX = 1000;

    /** Names of columns as the file has them, in order. */
    final Set<String> names = new LinkedHashSet<>();

    private final List<Map<String, Cell>> named = new ArrayList<>();
    private final List<List<Cell>> grid = new ArrayList<>();
    private boolean foundSheet;

    @Override
    public void sheet(String name) {
        foundSheet = grid.size() > 1;
    }

    @Override
    public boolean cells(long line, List<Cell> cells, String text) {
        if (!foundSheet) {
            grid.add(cells);
        }
        return !foundSheet && grid.size() < ROWS_MAX;
    }

    @Override
    public boolean named(long line, Map<String, Cell> cells, String text) {
        names.addAll(cells.keySet());
        named.add(cells);
        return named.size() < ROWS_MAX;
    }

    @Override
    public void bad(long line, int column, Rule rule, String text, String detail) {
        // A guess is made of the rows that can be read; the import tells of the others.
    }

    @Override
    public void notice(String sentence) {
        // As for bad rows.
    }

    /** The rows below the header, by the name of the column as the file has it. */
    List<Map<String, Cell>> rows() {
        if (!named.isEmpty()) {
            return named;
        }
        int header = header();
        if (header < 0) {
            return List.of();
        }
        List<String> columns =
                grid.get(header).stream().map(cell -> cell.text().strip()).toList();
        columns.stream().filter(name -> !name.isEmpty()).forEach(names::add);
        List<Map<String, Cell>> rows = new ArrayList<>();
        for (List<Cell> cells : grid.subList(header + 1, grid.size())) {
            Map<String, Cell> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                row.putIfAbsent(columns.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Of the first rows, the one with the most known names of columns, else the most texts without digits. */
    private int header() {
        int best = -1;
        long most = 1;
        for (int i = 0; i < Math.min(grid.size(), MappedRows.HEADER_ROWS); i++) {
            long score = 0;
            for (Cell cell : grid.get(i)) {
                boolean word = cell.type() == Cell.Type.TEXT && !cell.isEmpty();
                score += word && ColumnNames.isKnown(cell.text()) ? 100 : 0;
                score += word && cell.text().chars().noneMatch(Character::isDigit) ? 1 : 0;
            }
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }
}
