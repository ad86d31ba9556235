package org.wellhead.share.i2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.wellhead.ledger.PartyKind;
import org.wellhead.share.form.CsvRows;
import org.wellhead.share.form.FormBytes;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.Keeping;
import org.wellhead.share.form.SafeText;
import org.wellhead.share.form.Sentences;
import org.wellhead.share.form.Told;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.NameBased;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/**
 * Tables for i2 Analyst's Notebook: entities, links, and findings as what is to be read beside the chart; and a text that says for each column what to
 * choose in the import's wizard.
 *
 * <p>The program keeps what was chosen in a file of its own ({@code .ximp}), whose format its makers have not published; so that file is not written here,
 * but made once by the partner, and taken again for every further release, since the columns never change.
 *
 * <p>Source: the makers' manual on importing: the data of one item is never broken across lines, and a specification fits wherever the column headers are the
 * same.
 */
public final class AnalystsNotebook {
    static final List<String> ENTITIES = List.of(
            "Identity",
            "Entity type",
            "Label",
            "Name or number",
            "Party kind",
            "Country",
            "Unit",
            "Designated since",
            "Handling");
    static final List<String> LINKS = List.of(
            "Link identity",
            "From identity",
            "To identity",
            "Link type",
            "Direction",
            "Label",
            "Date",
            "Time",
            "Month",
            "Amount",
            "Amount band",
            "Currency",
            "Proportional",
            "First in first out",
            "Last in first out",
            "At most touched",
            "Purpose",
            "Place",
            "Handling");
    static final List<String> FINDINGS =
            List.of("Finding identity", "About identity", "Finding type", "Words", "Handling");

    private final Release release;
    private final Told told;

    private AnalystsNotebook(Release release) {
        this.release = release;
        this.told = new Told(release);
    }

    /**
     * The release in this form: {@code i2-entities.csv}, {@code i2-links.csv}, {@code i2-findings.csv}, {@code i2-import.txt}. O(entries).
     *
     * @throws org.wellhead.share.form.FormRefused if a file became too large
     */
    public static List<FormFile> write(Release release) {
        AnalystsNotebook notebook = new AnalystsNotebook(release);
        FormBytes text = new FormBytes();
        text.write(ImportText.of(Keeping.of(release)).getBytes(UTF_8));
        return List.of(notebook.entities(), notebook.links(), notebook.findings(), text.file("i2-import.txt"));
    }

    private FormFile entities() {
        CsvRows rows = new CsvRows(ENTITIES);
        release.of(Kind.PARTY).forEach(party -> entity(rows, party, partyType(party), Field.NAME));
        release.of(Kind.ACCOUNT).forEach(account -> entity(rows, account, "Account", Field.NUMBER));
        return rows.file("i2-entities.csv");
    }

    private void entity(CsvRows rows, Entry entry, String type, Field name) {
        rows.plain(entry.id().toString()).plain(type).text(told.name(entry));
        text(rows, entry, name);
        text(rows, entry, Field.PARTY_KIND);
        text(rows, entry, Field.COUNTRY);
        text(rows, entry, Field.UNIT);
        text(rows, entry, Field.SINCE);
        rows.text(Keeping.of(entry)).end();
    }

    /** Plain words; which type of the program's, with which icon, each becomes is chosen in the wizard. */
    private String partyType(Entry party) {
        return switch (told.of(party, Field.PARTY_KIND)
                .flatMap(PartyKind::parse)
                .orElse(PartyKind.UNKNOWN)) {
            case PERSON -> "Person";
            case ORGANISATION, GOVERNMENT, BANK, EXCHANGE, HAWALA -> "Organization";
            case CASH, UNKNOWN -> "Entity";
        };
    }

    private FormFile links() {
        CsvRows rows = new CsvRows(LINKS);
        release.of(Kind.ACCOUNT)
                .forEach(account -> told.holder(account).ifPresent(holder -> holding(rows, holder, account)));
        told.payments().forEach(payment -> payment(rows, payment));
        return rows.file("i2-links.csv");
    }

    private static void holding(CsvRows rows, Entry holder, Entry account) {
        rows.plain(NameBased.id(account.id(), "holder").toString())
                .plain(holder.id().toString())
                .plain(account.id().toString())
                .plain("Account holder")
                .plain("->")
                .plain("holds");
        LINKS.subList(6, LINKS.size() - 1).forEach(_ -> rows.plain(""));
        rows.text(Keeping.of(account)).end();
    }

    private void payment(CsvRows rows, Entry payment) {
        Optional<String> time = payment.epochMicros(Field.TIME).flatMap(_ -> told.of(payment, Field.TIME));
        boolean month = payment.values().get(Field.TIME) instanceof Shown.Month;
        boolean band = payment.values().get(Field.AMOUNT) instanceof Shown.Band;
        Optional<String> amount = told.of(payment, Field.AMOUNT);
        rows.plain(payment.id().toString())
                .plain(told.end(payment, Field.PAYER).id().toString())
                .plain(told.end(payment, Field.PAYEE).id().toString())
                .plain("Payment")
                .plain("->")
                .plain(told.money(payment, Field.AMOUNT).orElse(""))
                .plain(time.map(instant -> instant.substring(0, instant.indexOf('T')))
                        .orElse(""))
                .plain(time.map(instant -> instant.substring(instant.indexOf('T') + 1, instant.length() - 1))
                        .orElse(""))
                .plain(month ? told.of(payment, Field.TIME).orElseThrow() : "")
                .plain(band ? "" : amount.orElse(""))
                .plain(band ? amount.orElseThrow() : "")
                .plain(release.money().currency());
        for (Field traced : List.of(Field.PROPORTIONAL, Field.FIFO, Field.LIFO, Field.POISON)) {
            rows.plain(told.of(payment, traced).orElse(""));
        }
        text(rows, payment, Field.PURPOSE);
        text(rows, payment, Field.PLACE);
        rows.text(Keeping.of(payment)).end();
    }

    private FormFile findings() {
        CsvRows rows = new CsvRows(FINDINGS);
        Sentences sentences = new Sentences(release);
        for (Entry finding : told.findings()) {
            rows.plain(finding.id().toString())
                    .plain(finding.reference(Field.ABOUT).map(Object::toString).orElse(""))
                    .plain(finding.kind().word())
                    .text(SafeText.line(sentences.of(finding)))
                    .text(Keeping.of(sentences.label(finding)))
                    .end();
        }
        return rows.file("i2-findings.csv");
    }

    private void text(CsvRows rows, Entry entry, Field field) {
        rows.text(told.of(entry, field).orElse(""));
    }
}
