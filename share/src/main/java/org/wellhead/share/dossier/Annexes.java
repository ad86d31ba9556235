package org.wellhead.share.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wellhead.ledger.Country;
import org.wellhead.share.dossier.Findings.Origin;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Label;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/**
 * Writes the annexed tables: a row for each entry of a kind, a column or a few for each of its fields.
 *
 * <p>An exact amount stands in the column of its field; a band in two, {@code _from} and {@code _below}. A time stands as in ISO 8601, a month as
 * {@code 2014-03}. What a field refers to stands by its identifier and, for reading, by number and name.
 */
final class Annexes {
    private final Release release;
    private final Findings findings;

    private Annexes(Release release, Findings findings) {
        this.release = release;
        this.findings = findings;
    }

    /** The tables that have rows. O(entries). */
    static List<Annex> of(Release release, Findings findings) {
        Annexes annexes = new Annexes(release, findings);
        return List.of(
                        annexes.table(
                                "annex-payments.csv", release.of(Kind.PAYMENT).toList(), Kind.PAYMENT),
                        annexes.table("annex-sources.csv", findings.sources(), Kind.SOURCE),
                        annexes.table(
                                "annex-accounts.csv", release.of(Kind.ACCOUNT).toList(), Kind.ACCOUNT),
                        annexes.countries(),
                        annexes.table("annex-freezes.csv", findings.freezes(), Kind.FREEZE),
                        annexes.table("annex-matches.csv", findings.matches(), Kind.MATCH),
                        annexes.table("annex-sightings.csv", findings.sightings(), Kind.SIGHTING),
                        annexes.table("annex-inputs.csv", release.of(Kind.INPUT).toList(), Kind.INPUT))
                .stream()
                .filter(annex -> annex.rows() > 0)
                .toList();
    }

    private Annex table(String name, List<Entry> entries, Kind kind) {
        List<String> columns = new ArrayList<>(List.of("finding", "id"));
        kind.fields().forEach(field -> columns.addAll(columns(field)));
        columns.addAll(List.of("currency", "tlp", "handling", "evaluation", "originator", "narrower"));
        CsvTable table = new CsvTable(columns);
        for (Entry entry : entries) {
            CsvTable.Row row = table.row();
            if (kind.isFinding()) {
                row.plain("finding", String.valueOf(findings.number(entry)));
            }
            row.plain("id", entry.id().toString());
            entry.values().forEach((field, shown) -> fill(row, field, shown));
            if (kind.fields().stream().anyMatch(field -> field.sort() == Field.Sort.AMOUNT)) {
                row.plain("currency", release.money().currency());
            }
            label(row, entry);
        }
        return table.annex(name);
    }

    private static List<String> columns(Field field) {
        String word = field.word();
        return switch (field.sort()) {
            case AMOUNT -> List.of(word, word + "_from", word + "_below");
            case REFERENCE, OPTIONAL_REFERENCE ->
                List.of(word + "_id", word + "_number", word + "_name", word + "_country");
            case REFERENCES -> List.of(word + "_ids");
            case NAME, NUMBER, FREE_TEXT, LABEL, TIME, COUNT, SOURCE, ATTACHMENT -> List.of(word);
        };
    }

    private void fill(CsvTable.Row row, Field field, Shown shown) {
        String word = field.word();
        switch (shown) {
            case Shown.Text text -> row.text(word, text.text());
            case Shown.Pseudonym pseudonym -> row.plain(word, pseudonym.text());
            case Shown.Amount amount -> row.plain(word, release.money().format(amount.minor()));
            case Shown.Band band ->
                row.plain(word + "_from", release.money().format(band.lowMinor()))
                        .plain(word + "_below", release.money().format(band.highMinor()));
            case Shown.Time time -> row.plain(word, time(time.epochMicros()));
            case Shown.Month month -> row.plain(word, month.month().toString());
            case Shown.Count count -> row.plain(word, String.valueOf(count.count()));
            case Shown.Reference reference -> reference(row, word, release.entry(reference.to()));
            case Shown.References references ->
                row.plain(
                        word + "_ids",
                        references.to().stream().map(UUID::toString).collect(Collectors.joining(" ")));
        }
    }

    private static String time(long epochMicros) {
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS).toString();
    }

    private void reference(CsvTable.Row row, String word, Entry to) {
        Optional<Entry> holder = to.kind() == Kind.PARTY
                ? Optional.of(to)
                : to.reference(Field.HOLDER).map(release::entry);
        row.plain(word + "_id", to.id().toString())
                .text(word + "_number", to.text(Field.NUMBER).orElse(""))
                .text(
                        word + "_name",
                        holder.flatMap(party -> party.text(Field.NAME)).orElse(""))
                .text(word + "_country", to.text(Field.COUNTRY).orElse(""));
    }

    private static void label(CsvTable.Row row, Entry entry) {
        Label label = entry.label();
        row.plain("tlp", label.tlp().word())
                .plain(
                        "handling",
                        label.handling().stream().map(HandlingCode::name).collect(Collectors.joining(" ")))
                .plain("evaluation", label.grade().word())
                .text("originator", label.originator())
                .plain(
                        "narrower",
                        entry.narrower().entrySet().stream()
                                .map(each -> each.getKey().word() + "="
                                        + each.getValue().tlp().word())
                                .collect(Collectors.joining(" ")));
    }

    private Annex countries() {
        List<String> columns = new ArrayList<>(List.of("country", "name", "sources", "findings"));
        List<Field> amounts = Amounts.additive(findings.sources());
        amounts.forEach(field -> columns.addAll(columns(field)));
        columns.add("currency");
        CsvTable table = new CsvTable(columns);
        for (Origin origin : findings.origins()) {
            CsvTable.Row row = table.row()
                    .plain("country", origin.code())
                    .plain("name", Country.name(origin.code()))
                    .plain("sources", String.valueOf(Findings.accounts(origin.sources())))
                    .plain("findings", String.valueOf(origin.sources().size()))
                    .plain("currency", release.money().currency());
            for (Field field : amounts) {
                if (origin.sources().stream()
                        .anyMatch(source -> Said.sum(source, field).isPresent())) {
                    sum(row, field.word(), origin.sum(field));
                }
            }
        }
        return table.annex("annex-countries.csv");
    }

    private void sum(CsvTable.Row row, String word, Sum sum) {
        String low = Sum.plain(release.money(), sum.lowMinor());
        if (sum.isBand()) {
            row.plain(word + "_from", low).plain(word + "_below", Sum.plain(release.money(), sum.highMinor()));
        } else {
            row.plain(word, low);
        }
    }
}
