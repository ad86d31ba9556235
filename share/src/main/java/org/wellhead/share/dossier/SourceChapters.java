package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Facts;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.dossier.Block.Note;
import org.wellhead.share.dossier.Block.Prose;
import org.wellhead.share.dossier.Findings.Origin;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;

/** Tells the sources of money: a part for each country, and in it each source with the payments that prove it. */
final class SourceChapters {
    private final Findings findings;
    private final Said said;
    private final Proofs proofs;

    SourceChapters(Release release, Findings findings) {
        this.findings = findings;
        this.said = new Said(release);
        this.proofs = new Proofs(release);
    }

    List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        if (!findings.origins().isEmpty()) {
            chapters.add(new Chapter(
                    "sources",
                    1,
                    "Sources of money, by country",
                    List.of(new Prose(
                            "A source is an account at which traced money begins in the payments that were examined. It says where money came"
                                    + " from, not what its holder knew."))));
        }
        for (Origin origin : findings.origins()) {
            chapters.add(country(origin));
            origin.sources().forEach(source -> chapters.add(finding(source)));
        }
        return chapters;
    }

    private Chapter country(Origin origin) {
        List<Entry> sources = origin.sources();
        return new Chapter(
                origin.anchor(),
                2,
                Said.countryName(origin.code()),
                List.of(
                        new Prose(Said.sentenceCase(Amounts.sentence(said, sources, subject(sources)))
                                + " This is the sum of what is in this release."),
                        list(sources)));
    }

    private static String subject(List<Entry> sources) {
        int accounts = Findings.accounts(sources);
        String subject = accounts == 1
                ? "the one source in this release"
                : "the " + Said.grouped(accounts) + " sources in this release";
        return accounts == sources.size()
                ? subject
                : subject + " (" + Said.count(sources.size(), "finding", "findings") + ")";
    }

    private Grid list(List<Entry> sources) {
        List<Field> shown = Amounts.additive(sources);
        boolean areOfUnits = findings.areOfUnits();
        List<Column> columns = new ArrayList<>(List.of(new Column("No.", false, 12), new Column("Source", false, 44)));
        if (areOfUnits) {
            columns.add(new Column("Unit", false, 20));
        }
        shown.forEach(field -> columns.add(new Column(Amounts.title(field), true, 24)));
        List<List<String>> rows = new ArrayList<>();
        for (Entry source : sources) {
            List<String> row = new ArrayList<>(List.of(
                    Said.grouped(findings.number(source)),
                    said.at(source, Field.ABOUT).map(said::cell).orElse("")));
            if (areOfUnits) {
                row.add(Said.name(source, Field.UNIT));
            }
            shown.forEach(field -> row.add(said.figures(source, field)));
            rows.add(row);
        }
        List<String> sums = new ArrayList<>(areOfUnits ? List.of("", "Together", "") : List.of("", "Together"));
        shown.forEach(field -> sums.add(Amounts.sum(said, sources, field)));
        return new Grid(
                columns,
                rows,
                sources.size() < 2 ? List.of() : sums,
                sources.stream().map(findings::anchor).toList());
    }

    private Chapter finding(Entry source) {
        Entry about = said.at(source, Field.ABOUT).orElse(source);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose((Amounts.areNothing(List.of(source))
                        ? "Money may have gone from " + said.sentence(about) + " to what " + receiver(source)
                        : Said.sentenceCase(said.sentence(about)) + " is a source of what " + receiver(source))
                + " received. " + Said.sentenceCase(Amounts.sentence(said, List.of(source), "it"))));
        blocks.add(new Facts(proofs.about(source)));
        if (!Amounts.shown(List.of(source)).isEmpty()) {
            blocks.add(Amounts.table(said, source));
        }
        if (!source.references(Field.CHAIN).isEmpty()) {
            blocks.add(new Note(Amounts.ofChain(said, source) + "The payments that prove it, in order:"));
            blocks.add(proofs.payments(source));
        }
        blocks.add(new Facts(proofs.limits(source)));
        String unit = findings.areOfUnits() ? Said.name(source, Field.UNIT) : "";
        return new Chapter(
                findings.anchor(source),
                3,
                "Finding " + findings.number(source) + ": " + said.heading(about)
                        + (unit.isEmpty() ? "" : ", " + Legible.within(unit)),
                blocks);
    }

    /** Who received: a name that begins with the word unit does not get it again. */
    private static String receiver(Entry source) {
        String unit = Said.name(source, Field.UNIT);
        if (unit.isEmpty()) {
            return "designated accounts";
        }
        return (unit.regionMatches(true, 0, "unit ", 0, 5) ? "" : "unit ") + Legible.within(unit);
    }
}
