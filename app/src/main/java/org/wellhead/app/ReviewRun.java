package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.ledger.casefolder.CaseEditor;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.screen.review.Decision;
import org.wellhead.screen.review.Finding;
import org.wellhead.screen.review.Screening;
import org.wellhead.share.audit.TreeHead;

/** What a person decides of hits, written into the case, its journal and its log; for {@code review} and for the pages. */
public final class ReviewRun {
    /**
     * A person's word.
     *
     * @param reason why, one line
     * @param by who decides
     * @param unit the unit that accepted parties count to when money is traced; {@code ""} for the name on the list
     */
    public record Said(String reason, String by, String unit) {
        /** @throws WrongUse if nobody said anything, or said it in several lines */
        public Said {
            if (reason.isBlank() || by.isBlank()) {
                throw new WrongUse("a decision has a reason and a person: --reason TEXT --by PERSON");
            }
            for (String text : List.of(reason, by, unit)) {
                if (text.codePoints().anyMatch(Character::isISOControl)) {
                    throw new WrongUse(
                            "--reason, --by and --unit are one line each, without tabs and other control characters");
                }
            }
        }
    }

    /** Which hits it is about, each once. */
    public record Picked(List<Finding> accepted, List<Finding> rejected, List<Finding> undone) {
        public Picked {
            accepted = accepted.stream().distinct().toList();
            rejected = rejected.stream().distinct().toList();
            undone = undone.stream().distinct().toList();
        }
    }

    /** Picks hits of the case as it is when nobody else can change it. */
    @FunctionalInterface
    public interface Picking {
        /** Those of this screening. */
        Picked of(Screening screening, CaseFolder opened);
    }

    private ReviewRun() {}

    /**
     * Decides, and commits that.
     *
     * @param console whose user is who sits at the machine
     * @return how the hits stand now
     * @throws CaseException if another process writes to the case
     * @throws WrongUse if a hit is decided twice, or taken back that nobody decided
     */
    public static Screening run(Path root, Console console, Said said, Picking picking) throws IOException {
        try (CaseEditor editor = CaseEditor.open(root)) {
            CaseFolder opened = editor.committed().orElseThrow();
            Screening before = CaseScreening.of(opened);
            Picked picked = picking.of(before, opened);
            Map<String, String> journal = CaseArguments.journal("review");
            Screening after = decided(before, picked, said, journal.getOrDefault("at", ""));
            editor.screening(after.lines());
            putPairs(journal, "accepted", picked.accepted());
            putPairs(journal, "rejected", picked.rejected());
            putPairs(journal, "undone", picked.undone());
            journal.put("reason", said.reason());
            journal.put("by", said.by());
            if (!said.unit().isEmpty()) {
                journal.put("unit", said.unit());
            }
            AuditHeads.put(journal, record(root, console, said, journal, "generation " + editor.generation()));
            editor.commit(journal);
            return after;
        }
    }

    private static Screening decided(Screening before, Picked picked, Said said, String at) {
        Screening after = before;
        for (Finding finding : picked.accepted()) {
            if (picked.rejected().contains(finding)) {
                throw new WrongUse("the same hit is accepted and rejected");
            }
            after = after.with(decision(finding, true, said, at));
        }
        for (Finding finding : picked.rejected()) {
            after = after.with(decision(finding, false, said, at));
        }
        for (Finding finding : picked.undone()) {
            if (before.decision(finding).isEmpty()) {
                throw new WrongUse("nothing was decided of " + pair(finding) + " that could be taken back");
            }
            if (picked.accepted().contains(finding) || picked.rejected().contains(finding)) {
                throw new WrongUse("the same hit is decided and taken back");
            }
            after = after.without(finding);
        }
        return after;
    }

    private static Decision decision(Finding finding, boolean accepted, Said said, String at) {
        return new Decision(
                finding.party(),
                finding.entry(),
                accepted,
                finding.partyPrint(),
                finding.entryPrint(),
                said.reason(),
                said.by(),
                at,
                accepted ? said.unit() : "");
    }

    /** Who decided what. Why stands in the journal, and here by its hash: it may tell of people. */
    private static TreeHead record(Path root, Console console, Said said, Map<String, String> journal, String subject)
            throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : List.of("accepted", "rejected", "undone", "unit")) {
            Optional.ofNullable(journal.get(name)).ifPresent(value -> facts.put(name, value));
        }
        facts.put("reason-sha256", CaseAudit.sha256(said.reason()));
        return CaseAudit.record(root, console, Optional.of(said.by()), "review", subject, facts);
    }

    private static void putPairs(Map<String, String> journal, String name, List<Finding> findings) {
        if (!findings.isEmpty()) {
            journal.put(
                    name,
                    String.join(", ", findings.stream().map(ReviewRun::pair).toList()));
        }
    }

    /** As the journal names a hit. */
    public static String pair(Finding finding) {
        return finding.party() + "=" + finding.entry();
    }
}
