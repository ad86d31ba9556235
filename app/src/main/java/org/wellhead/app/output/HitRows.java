package org.wellhead.app.output;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Hit;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Score;

/** Rows of {@code hits.csv} and {@code scored.csv}; docs/screen.md describes the columns. */
public final class HitRows {
    private HitRows() {}

    /** The first line of {@code hits.csv}. */
    public static String[] hitsHeader() {
        return new String[] {
            "query",
            "score",
            "verdict",
            "list",
            "entry_id",
            "entry_name",
            "matched_name",
            "matched_quality",
            "listed_on",
            "delisted_on",
            "listed_now",
            "listed_then",
            "programmes",
            "reasons",
            "row",
            "query_id"
        };
    }

    /** The first line of {@code scored.csv}. */
    public static String[] scoredHeader() {
        return new String[] {"left", "right", "schema", "score", "verdict", "reasons"};
    }

    /**
     * A row of {@code hits.csv}.
     *
     * @param on the day for which "listed then" is asked, or null
     * @param line of the query in its file
     * @param id what its file calls the query
     */
    public static void hit(Csv csv, String query, Hit hit, @Nullable LocalDate on, long line, String id)
            throws IOException {
        ListedParty entry = hit.entry();
        csv.text(query)
                .plain(Score.text(hit.score().perMille()))
                .plain(hit.verdict().word())
                .text(entry.list())
                .text(entry.id())
                .text(entry.name())
                .text(hit.matched().text())
                .plain(hit.matched().quality().name().toLowerCase(Locale.ROOT))
                .plain(day(entry.listedOn()))
                .plain(day(entry.delistedOn()))
                .plain(yes(!entry.isDelisted()))
                .plain(on == null ? "" : yes(entry.listedOn(on)))
                .text(String.join("; ", entry.programmes()))
                .text(reasons(hit.score().reasons()))
                .plain(line)
                .text(id)
                .end();
    }

    /** A row of {@code scored.csv}. */
    public static void scored(Csv csv, String left, String right, String schema, Score score, boolean match)
            throws IOException {
        csv.text(left)
                .text(right)
                .text(schema)
                .plain(Score.text(score.perMille()))
                .plain(match ? "match" : "no match")
                .text(reasons(score.reasons()))
                .end();
    }

    /** All reasons in one field: {@code name +500: the same letters; country -20: ...}. */
    public static String reasons(List<Reason> reasons) {
        return reasons.stream().map(Reason::toString).collect(Collectors.joining("; "));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
