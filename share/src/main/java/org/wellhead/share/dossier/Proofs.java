package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Fact;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;

/** What findings have in common: whom they are about, the payments that prove them, and what the reader must keep to. */
final class Proofs {
    /** What is traced of a payment is told over all that reached designated accounts, and not only over the finding's part. */
    private static final String TRACED = "Traced, from all sources and units";

    private final Release release;
    private final Said said;

    Proofs(Release release) {
        this.release = release;
        this.said = new Said(release);
    }

    /** Whom a finding is about. */
    List<Fact> about(Entry finding) {
        List<Fact> facts = new ArrayList<>();
        said.at(finding, Field.ABOUT).ifPresent(about -> {
            add(facts, "Party", said.holder(about));
            add(
                    facts,
                    "Kind of party",
                    Stream.of(about)
                            .flatMap(this::withHolder)
                            .map(each -> Said.name(each, Field.PARTY_KIND))
                            .collect(Collectors.joining()));
            add(facts, "Account", Said.number(about));
            String country = said.country(about);
            add(facts, "Country", country.isEmpty() ? "" : Said.countryName(country));
        });
        add(facts, "Unit", Said.name(finding, Field.UNIT));
        return facts;
    }

    /** Adds a fact if there is one. */
    static void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    /** What the reader must keep to for a finding with all that it shows, how good it is, and by which id other forms call it. */
    List<Fact> limits(Entry finding) {
        Limits limits = Limits.of(shown(finding));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Marking", limits.tlp().label()));
        limits.uses().forEach(use -> facts.add(new Fact("Handling", use)));
        // From AMBER on the cover says it of all.
        if (!limits.tlp().isAtLeast(Tlp.AMBER)
                && limits.areControlled(release.head().senderId())) {
            facts.add(new Fact("Passing on", "only with the consent of its originator"));
        }
        facts.add(new Fact(
                "Evaluation", limits.grade().word() + ": " + limits.grade().meaning()));
        facts.add(new Fact(
                "Originator",
                String.join(
                        ", ", limits.originators().stream().map(Legible::name).toList())));
        facts.add(new Fact("Identifier", finding.id().toString()));
        return facts;
    }

    /** A finding and all entries that it leads to. */
    private Set<Entry> shown(Entry finding) {
        return Stream.concat(
                        Stream.of(finding),
                        Stream.concat(
                                        said.at(finding, Field.ABOUT).stream(),
                                        chain(finding)
                                                .flatMap(payment -> Stream.of(Field.PAYER, Field.PAYEE)
                                                        .flatMap(end -> said.at(payment, end).stream())))
                                .flatMap(this::withHolder))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private Stream<Entry> withHolder(Entry about) {
        return Stream.concat(Stream.of(about), said.at(about, Field.HOLDER).stream());
    }

    private Stream<Entry> chain(Entry finding) {
        return finding.references(Field.CHAIN).stream().map(release::entry);
    }

    /** The payments that prove a finding, in the order in which the money went. */
    Grid payments(Entry finding) {
        List<Entry> chain = chain(finding).toList();
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell("Time", false, 22, payment -> Said.time(payment, Field.TIME)));
        cells.add(new Cell(
                "Payer",
                false,
                40,
                payment -> said.at(payment, Field.PAYER).map(said::cell).orElse("")));
        cells.add(new Cell(
                "Payee",
                false,
                40,
                payment -> said.at(payment, Field.PAYEE).map(said::cell).orElse("")));
        cells.add(new Cell(Amounts.amount("Amount", said), true, 26, payment -> said.figures(payment, Field.AMOUNT)));
        cells.add(new Cell(TRACED + ": in proportion", true, 26, payment -> said.figures(payment, Field.PROPORTIONAL)));
        cells.add(new Cell(
                TRACED + ": by policy",
                true,
                30,
                payment ->
                        Said.span(payment).map(sum -> sum.figures(said.money())).orElse("")));
        cells.add(new Cell("Purpose, place", false, 28, Proofs::remarks));
        cells.removeIf(cell ->
                chain.stream().allMatch(payment -> cell.of().apply(payment).isEmpty()));
        List<Column> columns = new ArrayList<>(List.of(new Column("", true, 5)));
        cells.forEach(cell -> columns.add(new Column(cell.title(), cell.isNumber(), cell.share())));
        List<List<String>> rows = new ArrayList<>();
        for (Entry payment : chain) {
            List<String> row = new ArrayList<>(List.of(Said.grouped(rows.size() + 1L)));
            cells.forEach(cell -> row.add(cell.of().apply(payment)));
            rows.add(row);
        }
        return new Grid(columns, rows, List.of(), List.of());
    }

    private record Cell(String title, boolean isNumber, int share, Function<Entry, String> of) {}

    private static String remarks(Entry payment) {
        return Stream.of(Said.name(payment, Field.PURPOSE), Said.name(payment, Field.PLACE))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
