package org.wellhead.share.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.wellhead.share.dossier.Block.Fact;
import org.wellhead.share.dossier.Block.Facts;
import org.wellhead.share.dossier.Block.Prose;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;

/** Tells which parties are taken for entries of lists, how likely that is, and for which reasons. */
final class MatchChapters {
    private final Findings findings;
    private final Said said;
    private final Proofs proofs;

    MatchChapters(Release release, Findings findings) {
        this.findings = findings;
        this.said = new Said(release);
        this.proofs = new Proofs(release);
    }

    List<Chapter> chapters() {
        if (findings.matches().isEmpty()) {
            return List.of();
        }
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter(
                "matches",
                1,
                "Parties on lists",
                List.of(new Prose(
                        "The score says how likely it is that the party and the entry of the list are one, in per cent. It follows from the reasons"
                                + " below it; a likeness of names alone is no proof of identity."))));
        findings.matches().forEach(match -> chapters.add(finding(match)));
        return chapters;
    }

    private Chapter finding(Entry match) {
        Entry about = said.at(match, Field.ABOUT).orElse(match);
        String entryName = Said.text(match, Field.ENTRY_NAME);
        String list = Said.name(match, Field.LIST);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(Said.sentenceCase(said.sentence(about)) + " is taken for "
                + (entryName.isEmpty() ? "an entry" : "the entry " + Legible.within(entryName))
                + (list.isEmpty() ? " of a list" : " of the list " + Legible.within(list))
                + match.count(Field.SCORE)
                        .map(score -> ", with a score of " + perCent(score))
                        .orElse("") + "."));
        List<Fact> facts = new ArrayList<>(proofs.about(match));
        Proofs.add(facts, "List", list);
        Proofs.add(facts, "Entry", Said.text(match, Field.ENTRY));
        Proofs.add(facts, "Name of the entry", entryName);
        Proofs.add(facts, "Listed on", Said.time(match, Field.LISTED_ON));
        match.count(Field.SCORE).ifPresent(score -> facts.add(new Fact("Score", perCent(score))));
        Proofs.add(facts, "Decided", Said.name(match, Field.DECIDED));
        blocks.add(new Facts(facts));
        blocks.addAll(Reasons.of(match));
        blocks.add(new Facts(proofs.limits(match)));
        return new Chapter(
                findings.anchor(match), 2, "Finding " + findings.number(match) + ": " + said.heading(about), blocks);
    }

    /** {@code 973} is {@code 97.3 %}. */
    static String perCent(long thousandths) {
        return BigDecimal.valueOf(thousandths, 1).toPlainString() + "\u00A0%";
    }
}
