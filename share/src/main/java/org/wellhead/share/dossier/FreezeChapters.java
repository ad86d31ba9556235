package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Fact;
import org.wellhead.share.dossier.Block.Facts;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.dossier.Block.Note;
import org.wellhead.share.dossier.Block.Prose;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;

/** Tells the accounts that are proposed for freezing: a table by rank, and each with what it stops and why. */
final class FreezeChapters {
    private final Findings findings;
    private final Said said;
    private final Proofs proofs;

    FreezeChapters(Release release, Findings findings) {
        this.findings = findings;
        this.said = new Said(release);
        this.proofs = new Proofs(release);
    }

    List<Chapter> chapters() {
        if (findings.freezes().isEmpty()) {
            return List.of();
        }
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter(
                "freezes",
                1,
                "Accounts to freeze",
                List.of(
                        new Prose(
                                "The rank is the order of the plan. What an account stops is counted beyond what accounts of lower rank stop"
                                        + " already, so that nothing is counted twice."),
                        table())));
        findings.freezes().forEach(freeze -> chapters.add(finding(freeze)));
        return chapters;
    }

    private Grid table() {
        List<List<String>> rows = findings.freezes().stream()
                .map(freeze -> List.of(
                        Said.grouped(findings.number(freeze)),
                        Said.count(freeze, Field.RANK),
                        said.at(freeze, Field.ABOUT).map(said::cell).orElse(""),
                        Said.name(freeze, Field.POLICY),
                        power(freeze),
                        said.figures(freeze, Field.AMOUNT)))
                .toList();
        return new Grid(
                List.of(
                        new Column("No.", false, 8),
                        new Column("Rank", true, 10),
                        new Column("Account", false, 50),
                        new Column("Policy", false, 22),
                        new Column("Who can freeze", false, 24),
                        new Column(Amounts.amount("Stops", said), true, 30)),
                rows,
                List.of(),
                findings.freezes().stream().map(findings::anchor).toList());
    }

    private static String power(Entry freeze) {
        String power = Said.name(freeze, Field.POWER);
        return power.matches("[A-Z]{2}") ? Said.countryName(power) : power;
    }

    private Chapter finding(Entry freeze) {
        Entry about = said.at(freeze, Field.ABOUT).orElse(freeze);
        Optional<Sum> stops = Said.sum(freeze, Field.AMOUNT);
        String rank = Said.count(freeze, Field.RANK);
        String policy = Said.name(freeze, Field.POLICY);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(Said.sentenceCase(said.sentence(about)) + " is proposed for freezing"
                + (rank.isEmpty() ? "" : ", at rank " + rank + " of the plan") + "."
                + stops.map(sum -> " Freezing it stops " + sum.words(said.money())
                                + (rank.equals("1") || rank.isEmpty() ? "" : " beyond what accounts of lower rank stop")
                                + (policy.isEmpty() ? "" : ", counted by the " + Legible.within(policy) + " policy")
                                + ".")
                        .orElse("")));
        List<Fact> facts = new ArrayList<>(proofs.about(freeze));
        Proofs.add(facts, "Who can freeze", power(freeze));
        blocks.add(new Facts(facts));
        if (!freeze.references(Field.CHAIN).isEmpty()) {
            blocks.add(new Note("The payments that justify it:"));
            blocks.add(proofs.payments(freeze));
        }
        blocks.add(new Facts(proofs.limits(freeze)));
        return new Chapter(
                findings.anchor(freeze), 2, "Finding " + findings.number(freeze) + ": " + said.heading(about), blocks);
    }
}
