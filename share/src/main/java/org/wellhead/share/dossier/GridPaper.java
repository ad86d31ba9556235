package org.wellhead.share.dossier;

import java.util.ArrayList;
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

    void lay() {
        flow.space(4);
        List<String> titles = columns.stream().map(Column::title).toList();
        boolean headed = false;
        for (int i = 0; i < grid.rows().size(); i++) {
            List<List<String>> cells = cells(grid.rows().get(i), Ink.CELL);
            float needed = height(cells) + (headed ? 0 : 2 * height(cells(titles, Ink.CELL_HEAD)));
            if (flow.room(needed) || !headed) {
                head(titles);
                headed = true;
            }
            row(cells, Ink.CELL, grid.links().isEmpty() ? "" : grid.links().get(i));
            flow.rule(0.4f, Ink.HAIR);
        }
        if (!grid.sums().isEmpty()) {
            List<List<String>> cells = cells(grid.sums(), Ink.CELL_SUM);
            if (flow.room(height(cells))) {
                head(titles);
            }
            flow.rule(0.6f, Ink.LINE);
            row(cells, Ink.CELL_SUM, "");
        }
        flow.down(10);
    }

    private void head(List<String> titles) {
        row(cells(titles, Ink.CELL_HEAD), Ink.CELL_HEAD, "");
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

    /** Figures get what they need, if all of them leave room for words; the others share the rest. */
    private List<Float> widths() {
        List<Float> whole = needed(false);
        boolean fit =
                sum(whole) <= FIGURES_SHARE_MAX * Flow.INNER || columns.stream().allMatch(Column::isNumber);
        List<Float> needed = fit ? whole : needed(true);
        float most = FIGURES_SHARE_MAX * Flow.INNER;
        float scale = sum(needed) > most ? most / sum(needed) : 1;
        float rest = Flow.INNER - sum(needed) * scale;
        int shares = columns.stream()
                .filter(column -> !column.isNumber())
                .mapToInt(Column::share)
                .sum();
        List<Float> widths = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            widths.add(column.isNumber() ? needed.get(c) * scale : rest * column.share() / shares);
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
