package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wellhead.app.output.ScreeningAnswer;
import org.wellhead.app.output.Words;
import org.wellhead.ledger.casefolder.CaseEditor;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.screen.Score;
import org.wellhead.screen.Screener;
import org.wellhead.screen.review.Rescreening;
import org.wellhead.screen.review.ScreenedList;
import org.wellhead.screen.review.Screening;
import org.wellhead.share.audit.TreeHead;

/** One run of {@code screen} over the parties of a case; what it finds stays in the case. */
final class ScreenCase {
    private ScreenCase() {}

    /**
     * Screens and tells.
     *
     * @param thresholdPerMille empty for that of the last time, or the usual one
     */
    static void run(Path root, ScreenLists lists, Optional<Integer> thresholdPerMille, Console console, boolean quiet)
            throws IOException {
        try (CaseEditor editor = CaseEditor.open(root)) {
            CaseFolder opened = editor.committed().orElseThrow();
            CaseAudit.refuseDamaged(root, console);
            Screening before = CaseScreening.of(opened);
            CaseParties parties = new CaseParties(opened.ledger().accounts(), opened.joins());
            int threshold = thresholdPerMille.orElse(
                    before.thresholdPerMille() > 0 ? before.thresholdPerMille() : Screener.DEFAULT_THRESHOLD_PER_MILLE);
            Rescreening.Outcome outcome;
            try (Progress progress = Progress.of(console, quiet, "screening", "parties")) {
                outcome = Rescreening.run(
                        before,
                        parties,
                        new Rescreening.Lists(lists.listed(), lists.delisted(), screened(lists)),
                        threshold,
                        done -> progress.at(done, parties.size(), done));
            }
            Screening after = outcome.screening();
            TreeHead head = record(root, console, after, parties.size());
            if (!after.lines().equals(before == Screening.NONE ? List.of() : before.lines())) {
                editor.screening(after.lines());
                Map<String, String> said = CaseArguments.journal("screen");
                said.put("threshold", Score.text(threshold));
                said.put(
                        "lists",
                        after.lists().stream()
                                .map(list -> list.list() + " " + list.sha256())
                                .collect(Collectors.joining(", ")));
                said.put("open", String.valueOf(after.in(Screening.State.OPEN).size()));
                AuditHeads.put(said, head);
                editor.commit(said);
            }
            console.out()
                    .print(ScreeningAnswer.screened(
                            outcome, console.told(root), lists.told(), parties.size(), console.columns()));
            tellOfLosses(before, after, console);
            if (!lists.skipped().isEmpty()) {
                console.complain("Note: files that are no list: " + String.join("; ", lists.skipped()) + ".");
            }
        }
    }

    /** Also where nothing changed: that these lists were asked, and when, is what will be wanted to know. */
    private static TreeHead record(Path root, Console console, Screening after, int parties) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("threshold", Score.text(after.thresholdPerMille()));
        facts.put(
                "lists",
                after.lists().stream()
                        .map(list -> list.list() + " " + list.sha256())
                        .collect(Collectors.joining(", ")));
        facts.put("parties", String.valueOf(parties));
        facts.put("open", String.valueOf(after.in(Screening.State.OPEN).size()));
        return CaseAudit.record(root, console, "screen", "all parties", facts);
    }

    /** A list that is missing, or half of one, clears whom it should find. */
    private static void tellOfLosses(Screening before, Screening after, Console console) {
        for (ScreenedList earlier : before.lists()) {
            Optional<ScreenedList> now = after.lists().stream()
                    .filter(list -> list.list().equals(earlier.list()))
                    .findFirst();
            if (now.isEmpty()) {
                console.complain("Note: the list " + earlier.list()
                        + ", given the last time, was not given; its hits are" + " closed until it is.");
            } else if (2L * now.get().entries() <= earlier.entries()) {
                console.complain("Note: the list " + earlier.list() + " has "
                        + Words.grouped(now.get().entries())
                        + " left of the " + Words.grouped(earlier.entries()) + " entries of the last time: see that it"
                        + " is whole.");
            }
        }
    }

    /** The snapshot of each list that is in force. */
    private static List<ScreenedList> screened(ScreenLists lists) {
        return lists.snapshots().stream()
                .collect(Collectors.toMap(
                        snapshot -> snapshot.list(),
                        snapshot -> new ScreenedList(
                                snapshot.list(), snapshot.file(), snapshot.sha256(), snapshot.entries()),
                        (earlier, later) -> later,
                        TreeMap::new))
                .values()
                .stream()
                .toList();
    }
}
