package org.wellhead.app.output;

import java.util.List;

/** Plain text for a terminal of some width: paragraphs, sections with tables, and what stands at the end of any answer. */
final class TextPage {
    private static final int COLUMNS_MIN = 40;
    private static final int LISTED_MOST = 5;

    private final int widthColumns;
    private final StringBuilder out = new StringBuilder();

    /**
     * An empty page.
     *
     * @param widthColumns longest line; {@value #COLUMNS_MIN} if it is less
     */
    TextPage(int widthColumns) {
        this.widthColumns = Math.max(COLUMNS_MIN, widthColumns);
    }

    /** Adds an empty line. */
    void gap() {
        out.append('\n');
    }

    /** Adds text, broken at spaces; a word longer than a line stands alone and is cut. */
    void paragraph(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String fitted = Legible.fit(word, widthColumns);
            if (!line.isEmpty() && Legible.columns(line.toString()) + 1 + Legible.columns(fitted) > widthColumns) {
                out.append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(fitted);
        }
        out.append(line).append('\n');
    }

    /** Adds a title and its table after an empty line, then what the table leaves out. */
    void section(String title, TextTable table, List<String> left) {
        out.append('\n').append(title).append('\n').append(table.render(widthColumns));
        if (!left.isEmpty()) {
            out.append("  … ").append(String.join(", ", left)).append('\n');
        }
    }

    /**
     * Adds what became of the rows, what was noticed, and where the results are.
     *
     * @param resultsIn the folder of results as the user named it, or {@code ""} if none was written
     */
    void facts(RunFacts facts, String resultsIn) {
        RunFacts.Rows rows = facts.rows();
        paragraph("Rows: " + Words.grouped(rows.read()) + " read = " + Words.grouped(rows.taken()) + " taken + "
                + Words.grouped(rows.refused()) + " refused + "
                + Words.count(rows.duplicates(), "duplicate", "duplicates") + ".");
        listed("Designated but in no payment: ", facts.unknownDesignated());
        facts.notices().forEach(notice -> paragraph("Note: " + Legible.of(notice, 400)));
        if (!resultsIn.isEmpty()) {
            paragraph("Results: " + resultsIn + " (open report.html)");
        }
    }

    private void listed(String title, List<String> ids) {
        if (!ids.isEmpty()) {
            List<String> first = ids.subList(0, Math.min(ids.size(), LISTED_MOST)).stream()
                    .map(id -> Legible.of(id, 60))
                    .toList();
            int more = ids.size() - first.size();
            paragraph(
                    title + String.join(", ", first) + (more > 0 ? " and " + Words.grouped(more) + " more" : "") + ".");
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
