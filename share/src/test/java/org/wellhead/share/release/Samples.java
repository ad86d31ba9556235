package org.wellhead.share.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellhead.ledger.Money;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Attachment;
import org.wellhead.share.item.Dossier;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;

/** Small releases with every kind of item, for tests of all forms. All that is in them is invented. */
public final class Samples {
    /** When they are made. */
    public static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");

    private static final Money USD = new Money("USD", 2);
    private static final Marking AMBER = Marking.own(Tlp.AMBER, new Grade('B', 2));
    private static final Marking H1 =
            new Marking(Tlp.AMBER_STRICT, Set.of(), Map.of(), Set.of(HandlingCode.H1), new Grade('A', 1));

    private Samples() {}

    /** Everything exactly, sources too. */
    public static Release exact() {
        return of(partner(new Redaction(false, false, false, false, false))).release();
    }

    /** Everything as little exactly as can be. */
    public static Release redacted() {
        return of(partner(Redaction.ALL)).release();
    }

    /** A release of the sample to a partner. */
    public static Prepared of(Partner partner) {
        return Releaser.prepare(dossier(), partner, terms(1), secret(partner));
    }

    /** A release with this many findings, each with a chain of three payments. */
    public static Release large(int findings) {
        List<Item> items = new ArrayList<>();
        items.add(account("HW-1", "", "SY", Map.of(Field.UNIT, new Value.Text("north"))));
        Key target = new Key(Kind.ACCOUNT, "HW-1");
        for (int i = 0; i < findings; i++) {
            String country = List.of("TR", "PT", "SE", "DE", "FR").get(i % 5);
            Key source = new Key(Kind.ACCOUNT, "S-" + i);
            Key middle = new Key(Kind.ACCOUNT, "M-" + i);
            items.add(party("P-" + i, "Person " + i, country));
            items.add(account("S-" + i, "P-" + i, country, Map.of()));
            items.add(account("M-" + i, "", country, Map.of()));
            List<Key> chain = List.of(
                    payment(items, i + "-1", source, middle, 1_000_00 + i, "2014-03-01T00:00:00Z"),
                    payment(items, i + "-2", middle, source, 900_00 + i, "2014-03-02T00:00:00Z"),
                    payment(items, i + "-3", source, target, 800_00 + i, "2014-03-03T00:00:00Z"));
            items.add(source("north|S-" + i, source, chain, 700_00 + i));
        }
        Partner partner = partner(Redaction.SOURCES_ONLY);
        return Releaser.prepare(dossier(items), partner, terms(1), secret(partner))
                .release();
    }

    /** A partner in Türkiye that may hold AMBER+STRICT. */
    public static Partner partner(Redaction redaction) {
        return new Partner(
                "tr-fiu", "Financial unit of Türkiye", "TR", Tlp.AMBER_STRICT, Set.of("egmont"), false, redaction);
    }

    /** What a partner's ids are made with in these tests. */
    public static PartnerSecret secret(Partner partner) {
        byte[] secret = new byte[PartnerSecret.SECRET_BYTES];
        java.util.Arrays.fill(secret, (byte) 7);
        return new PartnerSecret(secret, partner.id());
    }

    /** The terms of the release of this number. */
    public static Releaser.Terms terms(long serial) {
        return new Releaser.Terms("pt-fiu", "Financial unit of Portugal", Tlp.AMBER_STRICT, AT, serial);
    }

    /** Two parties, four accounts, three payments, and a finding of each kind. */
    public static Dossier dossier() {
        List<Item> items = new ArrayList<>();
        items.add(party("ege", "Ege Petrol <A&B> \"Ltd\"", "TR"));
        items.add(party("karim", "كريم & Sons", "SY"));
        items.add(account("TR720001000000000000250012", "ege", "TR", Map.of()));
        items.add(account("TR330006100519786457841326", "", "TR", Map.of()));
        items.add(account("HW-2", "karim", "SY", Map.of()));
        items.add(account(
                "HW-1",
                "",
                "SY",
                Map.of(
                        Field.UNIT,
                        new Value.Text("north"),
                        Field.SINCE,
                        new Value.Time(micros("2013-01-01T00:00:00Z")))));
        Key ege = new Key(Kind.ACCOUNT, "TR720001000000000000250012");
        Key middle = new Key(Kind.ACCOUNT, "TR330006100519786457841326");
        Key hawala = new Key(Kind.ACCOUNT, "HW-2");
        Key north = new Key(Kind.ACCOUNT, "HW-1");
        List<Key> chain = List.of(
                payment(items, "ege.csv:3", ege, middle, 250_00, "2014-03-12T09:30:00Z"),
                payment(items, "GIFT-1", middle, hawala, 240_00, "2014-03-13T00:00:00Z"),
                payment(items, "GIFT-2", hawala, north, 230_00, "2014-04-01T00:00:00Z"));
        items.add(source("north|ege", ege, chain, 200_00));
        items.add(Item.of(
                new Key(Kind.FREEZE, "plan|HW-2"),
                H1,
                Map.of(
                        Field.ABOUT, new Value.Reference(hawala),
                        Field.CHAIN, new Value.References(chain.subList(1, 3)),
                        Field.RANK, new Value.Count(1),
                        Field.AMOUNT, new Value.Amount(200_00),
                        Field.POLICY, new Value.Text("proportional"),
                        Field.POWER, new Value.Text("SY"))));
        items.add(Item.of(
                new Key(Kind.MATCH, "karim|un|QDi.001"),
                AMBER,
                Map.of(
                        Field.ABOUT, new Value.Reference(new Key(Kind.PARTY, "karim")),
                        Field.LIST, new Value.Text("un"),
                        Field.ENTRY, new Value.Text("QDi.001"),
                        Field.ENTRY_NAME, new Value.Text("KARIM AND SONS"),
                        Field.LISTED_ON, new Value.Time(micros("2013-01-01T00:00:00Z")),
                        Field.SCORE, new Value.Count(973),
                        Field.REASONS, new Value.Text("name: all words alike\ncountry: the same"),
                        Field.DECIDED, new Value.Text("anna, 2026-01-12"))));
        Map<Field, Value> sighting = new HashMap<>();
        sighting.put(Field.TITLE, new Value.Text("Strip north of the river"));
        sighting.put(Field.TIME, new Value.Time(micros("2015-11-14T00:00:00Z")));
        sighting.put(Field.LATITUDE, new Value.Count(36_500_000));
        sighting.put(Field.LONGITUDE, new Value.Count(42_100_000));
        sighting.put(Field.VEHICLES, new Value.Count(412));
        sighting.put(Field.VEHICLES_LOW, new Value.Count(380));
        sighting.put(Field.VEHICLES_HIGH, new Value.Count(450));
        sighting.put(Field.LENGTH_METRES, new Value.Count(9_400));
        sighting.put(Field.BARRELS_LOW, new Value.Count(70_000));
        sighting.put(Field.BARRELS_HIGH, new Value.Count(110_000));
        sighting.put(Field.STATEMENT, new Value.Text("412 trucks (380 to 450) in 3 convoys."));
        sighting.put(Field.PICTURE, new Value.Text("strip annotated.png"));
        sighting.put(Field.SHA256, new Value.Text("ab".repeat(32)));
        items.add(Item.of(new Key(Kind.SIGHTING, "strip"), AMBER, sighting));
        items.add(Item.of(
                new Key(Kind.INPUT, "ege.csv"),
                AMBER,
                Map.of(
                        Field.PLACE, new Value.Text("ege.csv"),
                        Field.SHA256, new Value.Text("d8".repeat(32)),
                        Field.BYTES, new Value.Count(183))));
        return dossier(items);
    }

    private static Dossier dossier(List<Item> items) {
        return new Dossier(
                "case-1",
                "cd".repeat(32),
                USD,
                items,
                new TreeMap<>(Map.of("strip annotated.png", new Attachment("a picture".getBytes(UTF_8)))),
                List.of(
                        "The payments were walked twice, once in each direction.",
                        "Mixed money is shared in proportion."));
    }

    private static Item party(String key, String name, String country) {
        return Item.of(
                new Key(Kind.PARTY, key),
                AMBER,
                Map.of(
                        Field.NAME, new Value.Text(name),
                        Field.COUNTRY, new Value.Text(country),
                        Field.PARTY_KIND, new Value.Text("organisation")));
    }

    private static Item account(String number, String holder, String country, Map<Field, Value> more) {
        Map<Field, Value> values = new HashMap<>(more);
        values.put(Field.NUMBER, new Value.Text(number));
        values.put(Field.COUNTRY, new Value.Text(country));
        if (!holder.isEmpty()) {
            values.put(Field.HOLDER, new Value.Reference(new Key(Kind.PARTY, holder)));
        }
        return Item.of(new Key(Kind.ACCOUNT, number), AMBER, values);
    }

    private static Key payment(List<Item> items, String name, Key payer, Key payee, long amountMinor, String at) {
        Key key = new Key(Kind.PAYMENT, name);
        items.add(Item.of(
                key,
                AMBER,
                Map.of(
                        Field.PAYER, new Value.Reference(payer),
                        Field.PAYEE, new Value.Reference(payee),
                        Field.TIME, new Value.Time(micros(at)),
                        Field.AMOUNT, new Value.Amount(amountMinor),
                        Field.PROPORTIONAL, new Value.Amount(amountMinor / 2),
                        Field.FIFO, new Value.Amount(amountMinor / 3),
                        Field.PURPOSE, new Value.Text("fuel, of Ege"),
                        Field.PLACE, new Value.Text(name))));
        return key;
    }

    private static Item source(String name, Key account, List<Key> chain, long amountMinor) {
        Map<Field, Value> values = new HashMap<>();
        values.put(Field.ABOUT, new Value.Reference(account));
        values.put(Field.CHAIN, new Value.References(chain));
        values.put(Field.CHAIN_AMOUNT, new Value.Amount(amountMinor - 10));
        values.put(Field.UNIT, new Value.Text("north"));
        values.put(Field.PROPORTIONAL, new Value.Amount(amountMinor));
        values.put(Field.FIFO, new Value.Amount(amountMinor / 2));
        values.put(Field.LIFO, new Value.Amount(amountMinor + 50_00));
        values.put(Field.POISON, new Value.Amount(amountMinor + 60_00));
        values.put(Field.LOWER_BOUND, new Value.Amount(amountMinor / 4));
        values.put(Field.UPPER_BOUND, new Value.Amount(amountMinor + 70_00));
        return Item.of(new Key(Kind.SOURCE, name), AMBER, values);
    }

    private static long micros(String time) {
        return Instant.parse(time).toEpochMilli() * 1000;
    }
}
