package org.wellhead.app.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Score;
import org.wellhead.screen.review.Decision;
import org.wellhead.screen.review.Finding;
import org.wellhead.screen.review.Rescreening;
import org.wellhead.screen.review.Screening;
import org.wellhead.screen.review.Screening.State;

/** What the terminal says of the parties of a case and the entries that they may be. */
public final class ScreeningAnswer {
    private static final int ROWS_MAX = 40;

    private ScreeningAnswer() {}

    /** After screening: each party with its best hit, and what is left to do. */
    public static String screened(Rescreening.Outcome outcome, String name, String lists, int parties, int columns) {
        Screening screening = outcome.screening();
        Map<String, Finding> best = new LinkedHashMap<>();
        screening.findings().stream()
                .filter(finding -> finding.closed().isEmpty())
                .forEach(finding -> best.merge(finding.party(), finding, (a, b) -> worthier(screening, a, b)));
        int open = screening.in(State.OPEN).size();
        StringBuilder text = new StringBuilder();
        text.append(table(screening, new ArrayList<>(best.values()), columns));
        text.append(Words.count(parties, "party", "parties"))
                .append(" against ")
                .append(lists)
                .append(": ")
                .append(Words.count(best.size(), "party has", "parties have"))
                .append(" hits; ")
                .append(Words.count(open, "hit is", "hits are"))
                .append(" open.\n");
        text.append(Words.count(outcome.pairs() - outcome.saved(), "comparison", "comparisons"))
                .append(
                        outcome.saved() == 0
                                ? ".\n"
                                : "; " + Words.grouped(outcome.saved()) + " saved, since neither side had changed.\n");
        if (outcome.newlyClosed() > 0) {
            text.append(Words.count(outcome.newlyClosed(), "hit is closed:\n", "hits are closed:\n"));
            text.append(table(
                    screening,
                    screening.findings().stream()
                            .filter(finding -> !finding.closed().isEmpty())
                            .toList(),
                    columns));
        }
        if (open > 0) {
            text.append("Review: ./wellhead review --case ")
                    .append(Legible.line(name))
                    .append('\n');
        }
        return text.toString();
    }

    /** Open before decided, then the better. */
    private static Finding worthier(Screening screening, Finding a, Finding b) {
        boolean aIsOpen = screening.state(a) == State.OPEN;
        boolean bIsOpen = screening.state(b) == State.OPEN;
        return bIsOpen && !aIsOpen ? b : a;
    }

    /** Findings of these states, as a table; or a sentence where there are none. */
    public static String list(Screening screening, List<Finding> findings, int columns) {
        if (screening == Screening.NONE) {
            return "The parties of the case were not screened yet: ./wellhead screen --case CASE --lists FOLDER\n";
        }
        return findings.isEmpty() ? "No hit is open.\n" : table(screening, findings, columns);
    }

    private static String table(Screening screening, List<Finding> findings, int columns) {
        TextTable table = new TextTable()
                .text("party", 0)
                .text("name", 0)
                .number("score", 0)
                .text("verdict", 2)
                .text("entry", 0)
                .text("listed as", 1)
                .text("state", 0)
                .text("why", 0);
        findings.stream()
                .limit(ROWS_MAX)
                .forEach(finding -> table.row(
                        finding.party(),
                        finding.partyName(),
                        Score.text(finding.score().perMille()),
                        finding.verdict().word(),
                        finding.entry(),
                        finding.entryName(),
                        screening.state(finding).word(),
                        screening.why(finding)));
        int more = findings.size() - Math.min(ROWS_MAX, findings.size());
        return table.render(columns) + (more == 0 ? "" : "  and " + Words.grouped(more) + " more\n");
    }

    /** Each finding with all that speaks for and against it. */
    public static String details(Screening screening, List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(Legible.line(finding.party()))
                    .append(" = ")
                    .append(Legible.line(finding.entry()))
                    .append('\n');
            line(text, "party", finding.partyName());
            line(text, "listed as", finding.entryName());
            line(
                    text,
                    "matched",
                    finding.matched().text() + " ("
                            + finding.matched().quality().name().toLowerCase(Locale.ROOT) + ")");
            line(text, "listed on", day(finding.listedOn()));
            line(text, "programmes", String.join("; ", finding.programmes()));
            line(
                    text,
                    "score",
                    Score.text(finding.score().perMille()) + ", "
                            + finding.verdict().word());
            for (Reason reason : finding.reasons()) {
                line(text, "", reason.toString());
            }
            line(text, "state", screening.state(finding).word());
            line(text, "why", screening.why(finding));
            line(text, "decided", screening.decision(finding).map(Decision::at).orElse(""));
        }
        return text.toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "not known" : day.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append("  ")
                    .append(label)
                    .append(" ".repeat(Math.max(1, 12 - label.length())))
                    .append(Legible.line(value))
                    .append('\n');
        }
    }
}
