package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Grid;

/**
 * Lays a table out on paper: its head again on every sheet, no row broken, figures below each other by their last digit. Rows that lead somewhere
 * get a column with the page.
 */
final class GridPaper {
    private static final float GAP = 9;
    private static final float PAD = 3;
    private static final float TITLE_WHOLE_MAX = 48;
    private static final float PIECE_MAX = 96;
    private static final int SHORT_MAX = 8;
    private static final int FIRST = 3;
    private static final float FIGURES_SHARE_MAX = 0.78f;
    private static final float ROW_MAX = (Flow.BOTTOM - Flow.TOP) * 0.8f;

    private final Flow flow;
    private final Grid grid;
    private final List<Column> columns;
    private final List<Float> widths;

    GridPaper(Flow flow, Grid grid) {
        this.flow = flow;
        this.grid = grid;
        columns = new ArrayList<>(grid.columns());
        if (!grid.links().isEmpty()) {
            columns.add(new Column("Page", true, 10));
        }
        widths = widths();
    }

    /** How many rows are not to be parted from the head: all of a short table, or the first of a long one. */
    private int together() {
        return grid.rows().size() <= SHORT_MAX ? grid.rows().size() : FIRST;
    }

    /** Lays its head and its first rows. */
    void begin() {
        flow.space(4);
        head();
        rows(0, together());
        if (together() == grid.rows().size()) {
            sums();
        }
    }

    /** Lays the rest, if there is any. */
    void end() {
        if (together() < grid.rows().size()) {
            rows(together(), grid.rows().size());
            sums();
        }
        flow.down(10);
    }

    private void rows(int from, int to) {
        for (int i = from; i < to; i++) {
            List<List<String>> cells = cells(grid.rows().get(i), Ink.CELL);
            boolean isLast = i == grid.rows().size() - 1;
            if (flow.room(height(cells) + (isLast ? sumsHeight() : 0))) {
                head();
            }
            row(cells, Ink.CELL, grid.links().isEmpty() ? "" : grid.links().get(i));
            flow.rule(0.4f, Ink.HAIR);
        }
    }

    /** What the sums need: they do not stand alone on a sheet. */
    private float sumsHeight() {
        return grid.sums().isEmpty() ? 0 : height(cells(grid.sums(), Ink.CELL_SUM));
    }

    private void sums() {
        if (!grid.sums().isEmpty()) {
            List<List<String>> cells = cells(grid.sums(), Ink.CELL_SUM);
            if (flow.room(height(cells))) {
                head();
            }
            flow.rule(0.6f, Ink.LINE);
            row(cells, Ink.CELL_SUM, "");
        }
    }

    private void head() {
        row(cells(columns.stream().map(Column::title).toList(), Ink.CELL_HEAD), Ink.CELL_HEAD, "");
        flow.rule(0.6f, Ink.LINE);
    }

    private void row(List<List<String>> cells, Ink ink, String link) {
        float height = height(cells);
        float x = Flow.MARGIN;
        for (int c = 0; c < columns.size(); c++) {
            float inner = widths.get(c) - (c == columns.size() - 1 ? 0 : GAP);
            List<String> lines = c < cells.size() ? cells.get(c) : List.of();
            for (int i = 0; i < lines.size(); i++) {
                float below = PAD + i * ink.leadingPoints();
                if (columns.get(c).isNumber()) {
                    flow.wordsTo(x + inner, below, ink, lines.get(i));
                } else {
                    flow.words(x, below, ink, lines.get(i));
                }
            }
            x += widths.get(c);
        }
        if (!link.isEmpty()) {
            flow.put(new Mark.PageOf(Flow.MARGIN + Flow.INNER, flow.y() + PAD + ink.baselinePoints(), ink, link));
            flow.put(new Mark.Link(Flow.MARGIN, flow.y(), Flow.INNER, height, link));
        }
        flow.down(height);
    }

    private static float height(List<List<String>> cells) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        return lines * Ink.CELL.leadingPoints() + 2 * PAD;
    }

    private List<List<String>> cells(List<String> row, Ink ink) {
        int linesMax = (int) (ROW_MAX / ink.leadingPoints());
        List<List<String>> cells = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            float width = widths.get(c) - (c == columns.size() - 1 ? 0 : GAP) + 0.01f;
            List<String> lines = new ArrayList<>();
            for (String line : row.get(c).split("\n", -1)) {
                lines.addAll(flow.wrapping().lines(line, ink, width));
            }
            cells.add(lines.size() <= linesMax ? lines : lines.subList(0, linesMax));
        }
        return cells;
    }

    /** Figures get what they need, if all of them leave room for words; the others share the rest, and no piece of a word or date is broken. */
    private List<Float> widths() {
        List<Float> least = words(true);
        List<Float> whole = needed(false);
        boolean fit = columns.stream().allMatch(Column::isNumber)
                || (sum(whole) <= FIGURES_SHARE_MAX * Flow.INNER && sum(whole) + sum(least) <= Flow.INNER);
        List<Float> needed = fit ? whole : needed(true);
        float most = FIGURES_SHARE_MAX * Flow.INNER;
        float scale = sum(needed) > most ? most / sum(needed) : 1;
        List<Float> shares = shares(Flow.INNER - sum(needed) * scale, least);
        List<Float> widths = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            widths.add(columns.get(c).isNumber() ? needed.get(c) * scale : shares.get(c));
        }
        return widths;
    }

    /** How the columns of words share a width: first each its least, then by shares up to what it can use, and what is left by shares. */
    private List<Float> shares(float width, List<Float> least) {
        float scale = sum(least) > width ? width / sum(least) : 1;
        List<Float> most = words(false);
        List<Float> widths =
                new ArrayList<>(least.stream().map(each -> each * scale).toList());
        float rest = width - sum(widths);
        for (int round = 0; round < columns.size() && rest > 0.5f; round++) {
            rest = share(rest, widths, most);
        }
        share(rest, widths, Collections.nCopies(columns.size(), Float.MAX_VALUE));
        return widths;
    }

    /** Gives each column of words that is not yet as wide as it can use its part of the rest. What then is left. */
    private float share(float rest, List<Float> widths, List<Float> most) {
        int shares = 0;
        for (int c = 0; c < columns.size(); c++) {
            shares += isOpen(c, widths, most) ? columns.get(c).share() : 0;
        }
        float left = rest;
        for (int c = 0; c < columns.size(); c++) {
            if (isOpen(c, widths, most)) {
                float more = Math.min(rest * columns.get(c).share() / shares, most.get(c) - widths.get(c));
                widths.set(c, widths.get(c) + more);
                left -= more;
            }
        }
        return left;
    }

    private boolean isOpen(int c, List<Float> widths, List<Float> most) {
        return !columns.get(c).isNumber() && widths.get(c) < most.get(c);
    }

    /** How wide each column of words must be for its widest piece, or can be for its widest line; 0 for figures. */
    private List<Float> words(boolean pieces) {
        List<Float> widths = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            float most = 0;
            if (!columns.get(c).isNumber()) {
                most = pieces
                        ? flow.wrapping().widestPiece(columns.get(c).title(), Ink.CELL_HEAD)
                        : widest(columns.get(c).title(), "\n", Ink.CELL_HEAD);
                for (List<String> row : grid.rows()) {
                    String cell = c < row.size() ? row.get(c) : "";
                    most = Math.max(
                            most, pieces ? flow.wrapping().widestPiece(cell, Ink.CELL) : widest(cell, "\n", Ink.CELL));
                }
                most = (pieces ? Math.min(most, PIECE_MAX) : most) + GAP + 0.5f;
            }
            widths.add(most);
        }
        return widths;
    }

    private static float sum(List<Float> widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    /** How wide each column of figures must be for its whole cells, or for their longest words only; 0 for the others. */
    private List<Float> needed(boolean words) {
        List<Float> needed = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            float most = 0;
            if (columns.get(c).isNumber()) {
                most = widest(columns.get(c).title(), words ? " " : "\n", Ink.CELL_HEAD);
                most = words
                        ? most
                        : Math.min(
                                most,
                                Math.max(TITLE_WHOLE_MAX, widest(columns.get(c).title(), " ", Ink.CELL_HEAD)));
                for (List<String> row : grid.rows()) {
                    most = Math.max(most, c < row.size() ? widest(row.get(c), words ? "[ \n]" : "\n", Ink.CELL) : 0);
                }
                most = Math.max(
                        most,
                        c < grid.sums().size() ? widest(grid.sums().get(c), words ? "[ \n]" : "\n", Ink.CELL_SUM) : 0);
                most += GAP;
            }
            needed.add(most);
        }
        return needed;
    }

    private float widest(String text, String between, Ink ink) {
        float most = 0;
        for (String part : text.split(between, -1)) {
            most = Math.max(most, flow.letters().width(ink, part));
        }
        return most;
    }
}
