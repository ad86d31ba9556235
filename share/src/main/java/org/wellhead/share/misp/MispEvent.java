package org.wellhead.share.misp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.Iban;
import org.wellhead.share.form.FormBytes;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.form.Keeping;
import org.wellhead.share.form.Labels;
import org.wellhead.share.form.SafeText;
import org.wellhead.share.form.Sentences;
import org.wellhead.share.form.Told;
import org.wellhead.share.item.Field;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Label;
import org.wellhead.share.release.NameBased;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/**
 * MISP: one event with an object for each account (bank-account), payment (transaction), party (person, legal-entity) and finding (annotation).
 *
 * <p>It is not published, its distribution and that of all in it is 0, "your organisation only", and nothing is for intrusion detection: an event does not
 * leave the instance that takes it in.
 *
 * <p>Source: MISP core format (draft-dulaunoy-misp-core-format), the templates of misp-objects, the relationships {@code belongs-to}, {@code connected-from},
 * {@code connected-to}, {@code annotates} and {@code derived-from} of the same.
 */
public final class MispEvent {
    /** The most objects of an event. A limit of ours: MISP takes an event in, and shows it, as a whole. */
    public static final int OBJECTS_MAX = 20_000;

    private static final UUID EVENTS = UUID.fromString("4c7a0a8e-2f0b-5f4d-8d8e-0b7e6a1c9d25");

    private static final Field[] IN_TEXT = {
        Field.TIME, Field.PURPOSE, Field.PLACE, Field.PROPORTIONAL, Field.FIFO, Field.LIFO, Field.POISON
    };

    private final Release release;
    private final Told told;
    private final Sentences sentences;
    private final Json.Text timestamp;
    private final List<Json> objects = new ArrayList<>();

    private MispEvent(Release release) {
        this.release = release;
        this.told = new Told(release);
        this.sentences = new Sentences(release);
        this.timestamp = new Json.Text(Long.toString(release.head().at().getEpochSecond()));
    }

    /**
     * The release in this form. Bands stand as texts in {@code amount}, which is one; months in {@code text}. O(entries).
     *
     * @throws FormRefused if there are too many objects
     */
    public static List<FormFile> write(Release release) {
        return write(release, OBJECTS_MAX);
    }

    static List<FormFile> write(Release release, int objectsMax) {
        if (release.entries().size() > objectsMax) {
            throw new FormRefused("more than " + objectsMax
                    + " objects are too many for one event of MISP, which is taken in as a whole;"
                    + " share fewer findings at a time, or as STIX");
        }
        return new MispEvent(release).write();
    }

    private List<FormFile> write() {
        UUID id = NameBased.id(
                EVENTS, release.head().commitment() + " " + release.head().serial());
        release.entries().forEach(this::entry);
        SortedMap<String, Json> event = new TreeMap<>();
        event.put("uuid", new Json.Text(id.toString()));
        event.put("info", new Json.Text(Keeping.of(release)));
        event.put("date", new Json.Text(release.head().at().toString().substring(0, 10)));
        event.put("timestamp", timestamp);
        event.put("published", new Json.Flag(false));
        event.put("distribution", MispObject.NOWHERE);
        event.put("sharing_group_id", MispObject.NOWHERE);
        event.put("disable_correlation", new Json.Flag(false));
        // 4: undefined; 2: completed.
        event.put("threat_level_id", new Json.Text("4"));
        event.put("analysis", new Json.Text("2"));
        event.put("Tag", Tags.of(release.head().tlp()));
        event.put("Attribute", new Json.Items(List.of()));
        event.put("Object", new Json.Items(objects));
        FormBytes out = new FormBytes();
        out.write(Json.members(new TreeMap<>(java.util.Map.of("Event", new Json.Members(event))))
                .bytes());
        return List.of(out.file("release.misp.json"));
    }

    private void entry(Entry entry) {
        MispObject object = switch (entry.kind()) {
            case PARTY -> party(entry);
            case ACCOUNT -> account(entry);
            case PAYMENT -> payment(entry);
            case SOURCE, FREEZE, MATCH, SIGHTING, INPUT -> finding(entry);
        };
        objects.add(object.json());
    }

    private MispObject party(Entry party) {
        boolean person = told.of(party, Field.PARTY_KIND)
                .flatMap(PartyKind::parse)
                .filter(kind -> kind == PartyKind.PERSON)
                .isPresent();
        MispObject object = object(party, person ? Template.PERSON : Template.LEGAL_ENTITY);
        Label own = Labels.of(party, Field.NAME);
        String name = told.name(party);
        if (person) {
            named(object, party, Field.NAME, "full-name", "full-name", "Person", name, own);
        } else {
            named(object, party, Field.NAME, "name", "text", "Other", name, own);
        }
        words(object, party, Field.PARTY_KIND, Field.COUNTRY);
        return object;
    }

    private MispObject account(Entry account) {
        MispObject object = object(account, Template.BANK_ACCOUNT);
        String number = told.name(account);
        Label own = Labels.of(account, Field.NUMBER);
        if (account.values().get(Field.NUMBER) instanceof Shown.Text && Iban.isValid(number)) {
            object.key("iban", "iban", "Financial fraud", Iban.compact(number), own);
        } else {
            named(object, account, Field.NUMBER, "account", "bank-account-nr", "Financial fraud", number, own);
        }
        words(object, account, Field.COUNTRY, Field.UNIT, Field.SINCE);
        told.holder(account).ifPresent(holder -> object.refer("belongs-to", holder.id()));
        return object;
    }

    private MispObject payment(Entry payment) {
        Entry payer = told.end(payment, Field.PAYER);
        Entry payee = told.end(payment, Field.PAYEE);
        return object(payment, Template.TRANSACTION)
                .key("transaction-number", "text", "Other", payment.id().toString(), payment.label())
                .note(
                        "date",
                        "datetime",
                        "Other",
                        payment.epochMicros(Field.TIME).flatMap(_ -> told.of(payment, Field.TIME)),
                        Labels.of(payment, Field.TIME))
                .note("amount", "text", "Other", told.money(payment, Field.AMOUNT), Labels.of(payment, Field.AMOUNT))
                .note("from-country", "text", "Other", told.of(payer, Field.COUNTRY), Labels.of(payer, Field.COUNTRY))
                .note("to-country", "text", "Other", told.of(payee, Field.COUNTRY), Labels.of(payee, Field.COUNTRY))
                .note("text", "text", "Other", paymentText(payment), Labels.of(payment, IN_TEXT))
                .refer("connected-from", payer.id())
                .refer("connected-to", payee.id());
    }

    private Optional<String> paymentText(Entry payment) {
        List<String> parts = new ArrayList<>();
        if (payment.values().get(Field.TIME) instanceof Shown.Month month) {
            parts.add("month: " + month.month());
        }
        told.of(payment, Field.PURPOSE).ifPresent(purpose -> parts.add("purpose: " + SafeText.line(purpose)));
        told.of(payment, Field.PLACE).ifPresent(place -> parts.add("place: " + SafeText.line(place)));
        sentences.traced(payment).ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", parts));
    }

    private MispObject finding(Entry finding) {
        MispObject object = object(finding, Template.ANNOTATION)
                .note("type", "text", "Other", Optional.of("Annotation"), finding.label())
                .note("format", "text", "Other", Optional.of("text"), finding.label())
                .note("text", "text", "Other", Optional.of(sentences.of(finding)), sentences.label(finding));
        finding.reference(Field.ABOUT).ifPresent(about -> object.refer("annotates", about));
        finding.references(Field.CHAIN).stream().distinct().forEach(payment -> object.refer("derived-from", payment));
        return object;
    }

    /** A name or number; what only stands for one is not to be correlated, since no other event can have it. */
    private static void named(
            MispObject object,
            Entry entry,
            Field field,
            String relation,
            String type,
            String category,
            String value,
            Label own) {
        if (entry.values().get(field) instanceof Shown.Text) {
            object.key(relation, type, category, value, own);
        } else {
            object.note(relation, type, category, Optional.of(value), own);
        }
    }

    private MispObject object(Entry entry, Template template) {
        return new MispObject(entry.id(), template, Keeping.of(entry), timestamp);
    }

    private void words(MispObject object, Entry entry, Field... fields) {
        List<String> parts = new ArrayList<>();
        for (Field field : fields) {
            told.of(entry, field)
                    .ifPresent(value -> parts.add(field.word().replace('_', ' ') + ": " + SafeText.line(value)));
        }
        if (!parts.isEmpty()) {
            object.note("text", "text", "Other", Optional.of(String.join("; ", parts)), Labels.of(entry, fields));
        }
    }
}
