package org.wellhead.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.wellhead.app.output.Csv;
import org.wellhead.app.output.HitRows;
import org.wellhead.app.output.Words;
import org.wellhead.ledger.intake.CsvTexts;
import org.wellhead.ledger.intake.CsvTexts.Row;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Schema;
import org.wellhead.screen.Score;
import org.wellhead.screen.match.Comparison;

/** Compares the two names of a row. */
final class PairWork implements Batch.Work {
    static final List<String> KNOWN = List.of("left", "right", "schema");

    private static final int LEFT = 0;
    private static final int RIGHT = 1;
    private static final int SCHEMA = 2;
    private static final Score NOTHING = new Score(List.of(new Reason("no name", -1_000, "a side is empty")));

    private final int thresholdPerMille;

    PairWork(ScreenOptions options) {
        this.thresholdPerMille = options.thresholdPerMille();
    }

    static CsvTexts.Columns columns(Map<String, String> renamed) {
        return new CsvTexts.Columns(KNOWN, 2, 2, renamed);
    }

    @Override
    public void answer(Row row, Csv csv, Tally tally) throws IOException {
        String left = row.fields().get(LEFT);
        String right = row.fields().get(RIGHT);
        boolean empty = left.isEmpty() || right.isEmpty();
        if (empty) {
            tally.countAt("empty", row.line());
        }
        Score score = empty
                ? NOTHING
                : Comparison.compare(left, right, Schema.parse(row.fields().get(SCHEMA)));
        boolean match = !empty && score.perMille() >= thresholdPerMille;
        tally.count("pairs");
        tally.count(match ? "matches" : "no_matches");
        HitRows.scored(csv, left, right, row.fields().get(SCHEMA), score, match);
    }

    /** What the terminal says. */
    static List<String> told(Tally tally) {
        return List.of(Words.count(tally.of("pairs"), "pair", "pairs") + ": "
                + Words.count(tally.of("matches"), "match", "matches") + ", " + Words.grouped(tally.of("no_matches"))
                + " no match.");
    }
}
