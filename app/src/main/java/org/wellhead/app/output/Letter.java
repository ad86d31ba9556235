package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.List;

/**
 * A document of headings, paragraphs and tables, before it is a file: {@link #text} makes it plain text, {@link Docx} an
 * office document. Its texts may come from files: whoever renders it makes them legible.
 */
final class Letter {
    /** A part of a letter. */
    sealed interface Block {
        /** A title; the first of a letter is its own. */
        record Heading(String text) implements Block {}

        /** Running text. */
        record Paragraph(String text) implements Block {}

        /**
         * Rows of cells.
         *
         * @param header the columns' names
         * @param numbers for each column whether it holds numbers, which stand at the right
         * @param rows each as long as the header
         */
        record Table(List<String> header, List<Boolean> numbers, List<List<String>> rows) implements Block {
            public Table {
                header = List.copyOf(header);
                numbers = List.copyOf(numbers);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }
    }

    private static final int COLUMNS = 96;

    /** Longer cells and headings are cut: a table is as wide as its widest cell. */
    private static final int CODE_POINTS_MOST = 300;

    private final List<Block> blocks = new ArrayList<>();

    Letter heading(String text) {
        blocks.add(new Block.Heading(text));
        return this;
    }

    Letter paragraph(String text) {
        blocks.add(new Block.Paragraph(text));
        return this;
    }

    Letter table(Block.Table table) {
        blocks.add(table);
        return this;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** A text of a heading or a cell as every rendering shows it. */
    static String shown(String text) {
        return Legible.of(text, CODE_POINTS_MOST);
    }

    /** The letter as plain text: lines of at most {@value #COLUMNS} columns, but for table rows, which are not broken. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading(String text) -> {
                    String line = shown(text);
                    out.append(out.isEmpty() ? "" : "\n")
                            .append(line)
                            .append('\n')
                            .repeat("-", Legible.columns(line))
                            .append('\n');
                }
                case Block.Paragraph(String text) -> wrap(out, Legible.line(text));
                case Block.Table table -> table(out, table);
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void wrap(StringBuilder out, String text) {
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int columns = Legible.columns(word);
            if (used > 0 && used + 1 + columns > COLUMNS) {
                out.append('\n');
                used = 0;
            }
            out.append(used > 0 ? " " : "").append(word);
            used += columns + (used > 0 ? 1 : 0);
        }
        out.append('\n');
    }

    private static void table(StringBuilder out, Block.Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header().stream().map(Letter::shown).toList());
        table.rows().forEach(row -> rows.add(row.stream().map(Letter::shown).toList()));
        int[] widths = new int[table.header().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], Legible.columns(row.get(column)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                int blanks = widths[column] - Legible.columns(row.get(column));
                boolean right = table.numbers().get(column);
                line.append(column > 0 ? "  " : "")
                        .repeat(" ", right ? blanks : 0)
                        .append(row.get(column))
                        .repeat(" ", right ? 0 : blanks);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
