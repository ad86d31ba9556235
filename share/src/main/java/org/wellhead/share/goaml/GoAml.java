package org.wellhead.share.goaml;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.Iban;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.Keeping;
import org.wellhead.share.form.SafeText;
import org.wellhead.share.form.Sentences;
import org.wellhead.share.form.Told;
import org.wellhead.share.form.Xml;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;

/**
 * goAML: one report as XML. An STR has the payments as transactions from account to account; a SAR and an AIF have the accounts and parties that findings are
 * about, with the findings as the reason.
 *
 * <p>Nothing is invented: the release must tell exactly what the schema demands, the settings must say what stands for what nobody knows, and a person chooses
 * the indicators. Times are UTC.
 *
 * <p>Source: goAML's XML schema 5.0.2.
 */
public final class GoAml {
    private static final String VERSION = "5.0.2";
    /** The schema's own word for a country that is not known. */
    private static final String NO_COUNTRY = "-";
    /** The schema has all of these, which a test holds. */
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final int PERSON_CHARS_MAX = 100;

    private final Release release;
    private final GoAmlSettings settings;
    private final Told told;
    private final Sentences sentences;
    private final Prose prose;
    private final Xml xml = new Xml();

    private GoAml(Release release, GoAmlSettings settings) {
        this.release = release;
        this.settings = settings;
        this.told = new Told(release);
        this.sentences = new Sentences(release);
        this.prose = new Prose(release);
    }

    /**
     * The release as one report. O(entries).
     *
     * @throws org.wellhead.share.form.FormRefused if the report demands what the release does not tell: exact amounts and times, names, account numbers,
     *     the receiving unit's currency; or if it would be empty
     */
    public static List<FormFile> write(Release release, GoAmlSettings settings) {
        Demands.check(release, settings);
        return new GoAml(release, settings).write();
    }

    private List<FormFile> write() {
        xml.start("report")
                .element("schema_version", VERSION)
                .element("rentity_id", Integer.toString(settings.entityId()));
        settings.entityBranch().ifPresent(branch -> xml.element("rentity_branch", branch));
        xml.element("submission_code", "E")
                .element("report_code", settings.report().name())
                .element(
                        "entity_reference",
                        release.head().senderId() + "-" + release.head().partnerId() + "-"
                                + release.head().serial());
        settings.unitReference().ifPresent(reference -> xml.element("fiu_ref_number", reference));
        xml.element("submission_date", time(release.head().at().truncatedTo(ChronoUnit.SECONDS)))
                .element("currency_code_local", settings.localCurrency())
                .element("reason", prose.of(Keeping.of(release), told.findings()));
        List<Entry> plan = told.findings().stream()
                .filter(finding -> finding.kind() == Kind.FREEZE)
                .toList();
        if (!plan.isEmpty()) {
            xml.element("action", prose.of("Proposed:", plan));
        }
        switch (settings.report()) {
            case STR -> told.payments().forEach(this::transaction);
            case SAR, AIF -> activity();
        }
        xml.start("report_indicators");
        settings.indicators().forEach(code -> xml.element("indicator", code));
        xml.end().end();
        return List.of(xml.file("goaml-" + settings.report().name().toLowerCase(Locale.ROOT) + ".xml"));
    }

    private void transaction(Entry payment) {
        xml.start("transaction")
                .element("transactionnumber", payment.id().toString())
                .element("transaction_location", settings.unknown())
                .element(
                        "transaction_description",
                        SafeText.cut(told.of(payment, Field.PURPOSE).orElse(""), Prose.CHARS_MAX))
                .element(
                        "date_transaction",
                        time(Told.instant(payment.epochMicros(Field.TIME).orElseThrow())))
                .element("transmode_code", settings.transferCode())
                .element("transmode_comment", settings.transferComment())
                .element("amount_local", told.of(payment, Field.AMOUNT).orElseThrow());
        side("from", told.end(payment, Field.PAYER));
        side("to", told.end(payment, Field.PAYEE));
        xml.element("comments", comments(payment)).end();
    }

    private void side(String word, Entry account) {
        xml.start("t_" + word)
                .element(word + "_funds_code", settings.fundsCode())
                .start(word + "_account");
        account(account);
        xml.end()
                .element(word + "_country", country(account).orElse(NO_COUNTRY))
                .end();
    }

    private void account(Entry account) {
        String number = told.of(account, Field.NUMBER).orElseThrow();
        Optional<Entry> holder = told.holder(account);
        Optional<String> name = holder.flatMap(party -> told.of(party, Field.NAME));
        xml.element("institution_code", settings.unknown())
                .element("account", number)
                .element("account_name", name.flatMap(Latin::of).orElse(settings.unknown()));
        if (Iban.isValid(number)) {
            xml.element("iban", Iban.compact(number));
        }
        holder.filter(this::isOrganisation)
                .filter(party -> told.of(party, Field.NAME).flatMap(Latin::of).isPresent())
                .ifPresent(party -> {
                    xml.start("t_entity");
                    entity(party);
                    xml.end();
                });
        List<String> parts = new ArrayList<>();
        name.ifPresent(written -> parts.add("Holder as written: " + SafeText.line(written) + "."));
        told.of(account, Field.UNIT).ifPresent(unit -> parts.add("Designated: unit " + SafeText.line(unit) + "."));
        told.of(account, Field.SINCE).ifPresent(since -> parts.add("Designated since " + since + "."));
        xml.element("comments", comments(Keeping.of(sentences.label(account)), parts));
    }

    private boolean isPerson(Entry party) {
        return kind(party) == PartyKind.PERSON;
    }

    private boolean isOrganisation(Entry party) {
        return !isPerson(party) && kind(party) != PartyKind.UNKNOWN;
    }

    private PartyKind kind(Entry party) {
        return told.of(party, Field.PARTY_KIND).flatMap(PartyKind::parse).orElse(PartyKind.UNKNOWN);
    }

    /** goAML wants first and last name apart, which nobody told us: the whole name stands as the last. */
    private void person(Entry party) {
        Optional<String> name = told.of(party, Field.NAME);
        xml.element("first_name", settings.unknown())
                .element(
                        "last_name",
                        name.flatMap(Latin::of)
                                .filter(latin -> latin.length() <= PERSON_CHARS_MAX)
                                .orElse(settings.unknown()))
                .element("comments", comments(Keeping.of(party), described(party)));
    }

    private void entity(Entry party) {
        Optional<String> name = told.of(party, Field.NAME);
        xml.element("name", name.flatMap(Latin::of).orElse(settings.unknown()));
        country(party).ifPresent(country -> xml.element("incorporation_country_code", country));
        xml.element("comments", comments(Keeping.of(party), described(party)));
    }

    private List<String> described(Entry party) {
        List<String> parts = new ArrayList<>();
        told.of(party, Field.NAME).ifPresent(name -> parts.add("Name as written: " + SafeText.line(name) + "."));
        told.of(party, Field.PARTY_KIND).ifPresent(kind -> parts.add("Kind: " + SafeText.line(kind) + "."));
        told.of(party, Field.COUNTRY).ifPresent(country -> parts.add("Country: " + SafeText.line(country) + "."));
        return parts;
    }

    /** Each account or party that findings are about, once, with these findings. */
    private void activity() {
        Map<UUID, List<Entry>> findings = new LinkedHashMap<>();
        for (Entry finding : told.findings()) {
            finding.reference(Field.ABOUT)
                    .ifPresent(about -> findings.computeIfAbsent(about, _ -> new ArrayList<>())
                            .add(finding));
        }
        Demands.party(findings.keySet().stream().map(release::entry), settings);
        xml.start("activity").start("report_parties");
        findings.forEach((id, about) -> {
            Entry entry = release.entry(id);
            xml.start("report_party");
            if (entry.kind() == Kind.ACCOUNT) {
                xml.start("account");
                account(entry);
            } else if (isPerson(entry)) {
                xml.start("person");
                person(entry);
            } else {
                xml.start("entity");
                entity(entry);
            }
            xml.end().element("reason", prose.of("", about)).end();
        });
        xml.end().end();
    }

    private String comments(Entry payment) {
        List<String> parts = new ArrayList<>();
        sentences.traced(payment).ifPresent(parts::add);
        told.of(payment, Field.PLACE).ifPresent(place -> parts.add("Read from " + SafeText.line(place) + "."));
        return comments(Keeping.of(payment), parts);
    }

    private static String comments(String keeping, List<String> parts) {
        return SafeText.cut(keeping + (parts.isEmpty() ? "" : "\n" + String.join("\n", parts)), Prose.CHARS_MAX);
    }

    private Optional<String> country(Entry entry) {
        return told.of(entry, Field.COUNTRY).filter(COUNTRIES::contains);
    }

    /** Without a zone, as goAML has it. */
    private static String time(Instant time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }
}
