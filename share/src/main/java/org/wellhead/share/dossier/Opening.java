package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.dossier.Block.Note;
import org.wellhead.share.dossier.Block.Prose;
import org.wellhead.share.dossier.Findings.Origin;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;

/** The summary: what the release holds and what it adds up to, in sentences, and a table of countries. */
final class Opening {
    private final Release release;
    private final Findings findings;
    private final Said said;

    Opening(Release release, Findings findings) {
        this.release = release;
        this.findings = findings;
        this.said = new Said(release);
    }

    Chapter summary() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(holds()));
        List<Entry> sources = findings.sources();
        if (!sources.isEmpty()) {
            blocks.add(new Prose(Said.sentenceCase(Amounts.sentence(
                    said, sources, sources.size() == 1 ? "the source" : "taken together, the sources"))));
            blocks.add(countries());
        }
        freezes(blocks);
        blocks.add(new Note("All sums on these pages are sums of what is in this release, and of nothing else."));
        return new Chapter("summary", 1, "Summary", blocks);
    }

    private String holds() {
        List<String> parts = Stream.of(
                        sources(),
                        count(findings.freezes().size(), "account to freeze", "accounts to freeze"),
                        count(
                                findings.matches().size(),
                                "party taken for an entry of a list",
                                "parties taken for entries of lists"),
                        count(findings.sightings().size(), "sighting from above", "sightings from above"))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty()
                ? "This release holds no findings."
                : "This release holds " + Said.list(parts) + ". Each finding stands below with what proves it.";
    }

    private String sources() {
        int found = findings.sources().size();
        int accounts = Findings.accounts(findings.sources());
        if (found == 0) {
            return "";
        }
        return (accounts == found
                        ? Said.count(found, "source of money", "sources of money")
                        : Said.count(accounts, "source", "sources") + ", " + Said.count(found, "finding", "findings")
                                + " (one for each source and unit),")
                + " in " + Said.count(findings.origins().size(), "country", "countries");
    }

    private static String count(int n, String one, String many) {
        return n == 0 ? "" : Said.count(n, one, many);
    }

    private Grid countries() {
        List<Field> shown = Amounts.additive(findings.sources());
        List<Column> columns =
                new ArrayList<>(List.of(new Column("Country", false, 30), new Column("Sources", true, 12)));
        if (findings.areOfUnits()) {
            columns.add(new Column("Findings", true, 12));
        }
        shown.forEach(field -> columns.add(new Column(Amounts.title(field), true, 20)));
        List<List<String>> rows = new ArrayList<>();
        for (Origin origin : findings.origins()) {
            rows.add(row(Said.countryName(origin.code()), origin.sources(), shown));
        }
        List<String> sums = rows.size() < 2 ? List.of() : row("Together", findings.sources(), shown);
        return new Grid(
                columns,
                rows,
                sums,
                findings.origins().stream().map(Origin::anchor).toList());
    }

    private List<String> row(String name, List<Entry> sources, List<Field> shown) {
        List<String> cells = new ArrayList<>(List.of(name, Said.grouped(Findings.accounts(sources))));
        if (findings.areOfUnits()) {
            cells.add(Said.grouped(sources.size()));
        }
        shown.forEach(field -> cells.add(Amounts.sum(said, sources, field)));
        return cells;
    }

    private void freezes(List<Block> blocks) {
        List<Entry> freezes = findings.freezes();
        if (!freezes.isEmpty() && Findings.allShow(freezes, Field.AMOUNT)) {
            String stops = freezes.stream()
                                    .map(entry -> Said.name(entry, Field.POLICY))
                                    .distinct()
                                    .count()
                            > 1
                    ? "" // Plans that count by different policies do not add up.
                    : " Freezing " + (freezes.size() == 1 ? "it" : "them") + " stops "
                            + Findings.sum(freezes, Field.AMOUNT).words(release.money())
                            + (freezes.size() == 1
                                    ? "."
                                    : ", each account counted for what it stops beyond those of lower rank.");
            blocks.add(new Prose(Said.sentenceCase(count(freezes.size(), "account is", "accounts are"))
                    + " proposed for freezing." + stops));
        }
    }
}
