package org.wellhead.ledger.intake.table;

import java.util.ArrayList;
import java.util.List;

/** Collects the cells of one row of a sheet; empty ones cost nothing, and those beyond the last column allowed are counted only. */
final class SheetRow {
    static final int COLUMNS_MAX = 1000;

    private final List<Cell> cells = new ArrayList<>();
    private boolean beyond;
    private long chars;

    /** Puts a cell; {@code column} is from 0. */
    void put(int column, String text, Cell.Type type) {
        if (text.isBlank()) {
            return;
        }
        if (column >= COLUMNS_MAX) {
            beyond = true;
            return;
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, new Cell(text, type, column + 1));
        chars += text.length();
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Whether it holds more columns or more text than any honest row. */
    boolean isTooLarge() {
        return beyond || chars > org.wellhead.ledger.intake.Limits.RECORD_BYTES;
    }

    /** The cells, for the reader to keep. */
    List<Cell> cells() {
        return List.copyOf(cells);
    }

    void clear() {
        cells.clear();
        beyond = false;
        chars = 0;
    }
}
