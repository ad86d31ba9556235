package org.wellhead.share.ftm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.Iban;
import org.wellhead.share.form.FormBytes;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.Keeping;
import org.wellhead.share.form.Sentences;
import org.wellhead.share.form.Told;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.NameBased;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/**
 * FollowTheMoney: a JSON object a line, each an entity of a schema.
 *
 * <p>That a party is taken for an entry of a list is three entities: the entry as a LegalEntity of its own, its Sanction, and an UnknownLink between both
 * with the score in its role. A Sanction of the party itself would say as a fact what is a judgement.
 *
 * <p>Source: the schemata of followthemoney: Person, Organization, PublicBody, LegalEntity, BankAccount, Ownership, Payment, Sanction, UnknownLink, Event,
 * Note. Its dates may be months.
 */
public final class FollowTheMoney {
    private static final UUID HEADS = UUID.fromString("0f0a5a3c-6b0d-5a52-9c35-3d5a4f2f6a11");

    private final Release release;
    private final Told told;
    private final Sentences sentences;
    private final FormBytes out = new FormBytes();

    private FollowTheMoney(Release release) {
        this.release = release;
        this.told = new Told(release);
        this.sentences = new Sentences(release);
    }

    /**
     * The release in this form. A band has no place in {@code amount}, which is a number, and stands in {@code description}. O(entries).
     *
     * @throws org.wellhead.share.form.FormRefused if the file became too large
     */
    public static List<FormFile> write(Release release) {
        return new FollowTheMoney(release).write();
    }

    private List<FormFile> write() {
        UUID id = NameBased.id(
                HEADS, release.head().commitment() + " " + release.head().serial());
        FtmEntity head = new FtmEntity(id, "Note")
                .put("name", "Release " + release.head().serial())
                .put("description", Keeping.of(release));
        line(head);
        release.entries().forEach(this::entry);
        return List.of(out.file("release.ftm.json"));
    }

    private void entry(Entry entry) {
        switch (entry.kind()) {
            case PARTY -> line(party(entry));
            case ACCOUNT -> account(entry);
            case PAYMENT -> line(payment(entry));
            case SOURCE, FREEZE -> line(note(entry));
            case MATCH -> match(entry);
            case SIGHTING -> line(sighting(entry));
            // A document of FollowTheMoney is known by its SHA-1, which nobody has here.
            case INPUT -> line(note(entry));
        }
    }

    private FtmEntity party(Entry party) {
        String schema = switch (told.of(party, Field.PARTY_KIND)
                .flatMap(PartyKind::parse)
                .orElse(PartyKind.UNKNOWN)) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
            case GOVERNMENT -> "PublicBody";
            case BANK, EXCHANGE, HAWALA, CASH, UNKNOWN -> "LegalEntity";
        };
        return entity(party, party.id(), schema)
                .put("name", told.of(party, Field.NAME))
                .put("country", country(party))
                .put("description", told.of(party, Field.PARTY_KIND));
    }

    private void account(Entry account) {
        Optional<String> number = told.of(account, Field.NUMBER);
        FtmEntity entity = entity(account, account.id(), "BankAccount")
                .put("name", number)
                .put(number.filter(Iban::isValid).isPresent() ? "iban" : "accountNumber", number)
                .put("country", country(account))
                .put("description", told.of(account, Field.UNIT).map(unit -> "Designated: unit " + unit))
                .put("description", told.of(account, Field.SINCE).map(since -> "Designated since " + since));
        line(entity);
        told.holder(account)
                .ifPresent(holder -> line(entity(account, NameBased.id(account.id(), "holder"), "Ownership")
                        .put("owner", holder.id())
                        .put("asset", account.id())));
    }

    private FtmEntity payment(Entry payment) {
        FtmEntity entity = entity(payment, payment.id(), "Payment");
        Entry payer = told.end(payment, Field.PAYER);
        Entry payee = told.end(payment, Field.PAYEE);
        told.holder(payer).ifPresent(holder -> entity.put("payer", holder.id()));
        told.holder(payee).ifPresent(holder -> entity.put("beneficiary", holder.id()));
        entity.put("payerAccount", payer.id())
                .put("beneficiaryAccount", payee.id())
                .put("currency", release.money().currency())
                .put("date", date(payment, Field.TIME))
                .put("purpose", told.of(payment, Field.PURPOSE))
                .put("recordId", told.of(payment, Field.PLACE))
                .put("description", sentences.traced(payment));
        if (payment.values().get(Field.AMOUNT) instanceof Shown.Band) {
            entity.put("description", told.money(payment, Field.AMOUNT).map(band -> "Amount: " + band));
        } else {
            entity.put("amount", told.of(payment, Field.AMOUNT));
        }
        return entity;
    }

    private FtmEntity note(Entry finding) {
        FtmEntity note = entity(finding, finding.id(), "Note")
                .put("name", finding.kind().word())
                .put("description", sentences.of(finding));
        finding.reference(Field.ABOUT).ifPresent(about -> note.put("entity", about));
        return note;
    }

    private void match(Entry match) {
        UUID listed = NameBased.id(match.id(), "listed");
        line(entity(match, listed, "LegalEntity").put("name", told.of(match, Field.ENTRY_NAME)));
        line(entity(match, NameBased.id(match.id(), "sanction"), "Sanction")
                .put("entity", listed)
                .put("authority", told.of(match, Field.LIST))
                .put("authorityId", told.of(match, Field.ENTRY))
                .put("listingDate", date(match, Field.LISTED_ON)));
        FtmEntity link = entity(match, match.id(), "UnknownLink")
                .put("object", listed)
                .put("description", sentences.of(match))
                .put(
                        "role",
                        "taken for the same"
                                + told.of(match, Field.SCORE)
                                        .map(score -> ", score " + score)
                                        .orElse(""));
        match.reference(Field.ABOUT).ifPresent(party -> link.put("subject", party));
        line(link);
    }

    private FtmEntity sighting(Entry sighting) {
        Optional<String> place = sighting.count(Field.LATITUDE)
                .flatMap(north -> sighting.count(Field.LONGITUDE)
                        .map(east -> BigDecimal.valueOf(north, 6) + ", " + BigDecimal.valueOf(east, 6)));
        return entity(sighting, sighting.id(), "Event")
                .put("name", told.of(sighting, Field.TITLE).orElse("sighting"))
                .put("date", date(sighting, Field.TIME))
                .put("location", place)
                .put("description", sentences.of(sighting));
    }

    private FtmEntity entity(Entry entry, UUID id, String schema) {
        return new FtmEntity(id, schema)
                .put("publisher", release.head().senderName())
                .put("summary", entry.kind().isFinding() ? Keeping.of(sentences.label(entry)) : Keeping.of(entry));
    }

    /** Two letters, in the lower case that FollowTheMoney has. */
    private Optional<String> country(Entry entry) {
        return told.of(entry, Field.COUNTRY).map(code -> code.toLowerCase(java.util.Locale.ROOT));
    }

    /** Without the zone, as FollowTheMoney has dates: they are UTC. */
    private Optional<String> date(Entry entry, Field field) {
        return told.of(entry, field).map(time -> time.replace("Z", ""));
    }

    private void line(FtmEntity entity) {
        out.write(entity.bytes());
        out.write('\n');
    }
}
