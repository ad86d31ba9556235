package org.wellhead.app;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Csv;
import org.wellhead.app.output.HitRows;
import org.wellhead.app.output.Words;
import org.wellhead.ledger.intake.CsvTexts.Row;
import org.wellhead.screen.Hit;
import org.wellhead.screen.name.Name;

/** Screens one name: its hits, best first; a name that only delisted parties match has no hit, and is counted. */
final class NameWork implements Batch.Work {
    private final ScreenLists lists;
    private final int thresholdPerMille;
    private final int limit;
    private final @Nullable LocalDate on;
    private final boolean showDelisted;

    NameWork(ScreenLists lists, ScreenOptions options) {
        this.lists = lists;
        this.thresholdPerMille = options.thresholdPerMille();
        this.limit = options.limit();
        this.on = options.on().orElse(null);
        this.showDelisted = options.delisted();
    }

    @Override
    public void answer(Row row, Csv csv, Tally tally) throws IOException {
        NameRow name = NameRow.of(row, on, tally);
        String said = name.party().name();
        if (said.isEmpty()) {
            tally.countAt("empty", row.line());
            return;
        }
        if (said.codePoints().noneMatch(Character::isLetterOrDigit)) {
            tally.countAt("no_words", row.line());
        } else if (said.split("[\\s\\p{Z}]+", Name.MOST_WORDS + 2).length > Name.MOST_WORDS) {
            tally.countAt("many_words", row.line());
        }
        tally.count("names");
        List<Hit> hits = new ArrayList<>(lists.hits(name.party(), thresholdPerMille, limit));
        if (hits.isEmpty() || showDelisted) {
            List<Hit> delisted = lists.delistedHits(name.party(), thresholdPerMille, limit);
            if (hits.isEmpty() && !delisted.isEmpty()) {
                tally.count("delisted_only");
            }
            if (!hits.isEmpty()) {
                tally.count("with_hits");
            }
            if (showDelisted) {
                hits.addAll(delisted);
                tally.count("delisted_rows", delisted.size());
            }
        } else {
            tally.count("with_hits");
        }
        tally.count(
                "hits", hits.stream().filter(hit -> !hit.entry().isDelisted()).count());
        if (hits.stream().anyMatch(hit -> hit.verdict() == Hit.Verdict.STRONG)) {
            tally.count("with_strong_hits");
        }
        for (Hit hit : hits) {
            HitRows.hit(csv, name.party().name(), hit, name.on(), row.line(), name.id());
        }
    }

    /** What the terminal says. */
    static List<String> told(Tally tally, ScreenLists lists) {
        List<String> told = new ArrayList<>();
        told.add(Words.count(tally.of("names"), "name", "names") + " against " + lists.told() + ": "
                + Words.grouped(tally.of("with_hits")) + (tally.of("with_hits") == 1 ? " has" : " have") + " hits, "
                + Words.grouped(tally.of("with_strong_hits")) + " of them strong ones; "
                + Words.count(tally.of("hits"), "hit", "hits") + " in all.");
        long delisted = tally.of("delisted_only");
        if (delisted > 0) {
            told.add(Words.count(delisted, "name matches", "names match") + " delisted parties only, which is no hit"
                    + (tally.of("delisted_rows") > 0 ? "." : "; --delisted shows them."));
        }
        return told;
    }
}
