package org.wellhead.share.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.wellhead.ledger.Money;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Dossier;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Releaser;
import org.wellhead.share.release.Samples;

/** Releases by chance, of hostile names, with every field there or not, marked anyhow. */
public final class RandomReleases {
    /** Names that break what is not careful. */
    public static final List<String> NAMES = List.of(
            "Ege Petrol",
            "=HYPERLINK(\"x\",\"y\")",
            "+90 212 555",
            "@SUM(A1)",
            "a,b\"c\"\r\nd",
            "]]><!-- & -->",
            "\u202Egpj.exe",
            "bell\u0007 null\u0000 esc\u001B",
            "half \uD83D",
            "\uDE00 half",
            "whole \uD83D\uDE00",
            "كريم وأولاده",
            "Ünal Şahin Łódź",
            "\uFFFF\uFFFE",
            " spaces ",
            "line\u2028separator\u0085next",
            "'=quoted",
            "x".repeat(3_000));

    private final Random chance;
    private final List<Item> items = new ArrayList<>();

    private RandomReleases(long seed) {
        this.chance = new Random(seed);
    }

    /** The one of this seed, with less exact values as told. */
    public static Release of(long seed, Redaction redaction) {
        return new RandomReleases(seed).release(redaction);
    }

    private Release release(Redaction redaction) {
        List<Key> accounts = new ArrayList<>();
        int parties = chance.nextInt(4);
        for (int i = 0; i < parties; i++) {
            add(
                    Kind.PARTY,
                    "P" + i,
                    Map.of(
                            Field.NAME, name(),
                            Field.COUNTRY, new Value.Text(one("TR", "SY", "XK", "ZZ")),
                            Field.PARTY_KIND,
                                    new Value.Text(one("person", "organisation", "bank", "unknown", "circus"))));
        }
        for (int i = 0; i < 2 + chance.nextInt(4); i++) {
            Map<Field, Value> values = new TreeMap<>();
            if (chance.nextInt(30) > 0) {
                values.put(Field.NUMBER, chance.nextInt(3) == 0 ? name() : new Value.Text("ACC-" + i));
            }
            values.put(Field.COUNTRY, new Value.Text(one("TR", "SY")));
            if (parties > 0 && chance.nextBoolean()) {
                values.put(Field.HOLDER, new Value.Reference(new Key(Kind.PARTY, "P" + chance.nextInt(parties))));
            }
            accounts.add(add(Kind.ACCOUNT, "A" + i, values));
        }
        List<Key> payments = new ArrayList<>();
        for (int i = 0; i < chance.nextInt(8); i++) {
            payments.add(payment(i, accounts));
        }
        findings(accounts, payments, parties);
        Partner partner = Samples.partner(redaction);
        Dossier dossier = new Dossier(
                "case",
                "cd".repeat(32),
                new Money("USD", chance.nextInt(5)),
                items,
                new TreeMap<>(),
                List.of("Walked."));
        return Releaser.prepare(dossier, partner, Samples.terms(1), Samples.secret(partner))
                .release();
    }

    private Key payment(int i, List<Key> accounts) {
        Map<Field, Value> values = new TreeMap<>();
        values.put(Field.PAYER, new Value.Reference(any(accounts)));
        values.put(Field.PAYEE, new Value.Reference(any(accounts)));
        values.put(
                Field.TIME,
                new Value.Time(1_400_000_000_000_000L + chance.nextInt() * (chance.nextBoolean() ? 1L : 1_000_000L)));
        values.put(
                Field.AMOUNT, new Value.Amount(chance.nextInt(25) == 0 ? Long.MAX_VALUE : chance.nextLong(10_000_000)));
        if (chance.nextBoolean()) {
            values.put(Field.PROPORTIONAL, new Value.Amount(chance.nextLong(1_000)));
        }
        if (chance.nextBoolean()) {
            values.put(Field.PURPOSE, name());
        }
        return add(Kind.PAYMENT, "T" + i, values);
    }

    private void findings(List<Key> accounts, List<Key> payments, int parties) {
        if (!payments.isEmpty()) {
            for (int i = 0; i < 1 + chance.nextInt(3); i++) {
                add(
                        Kind.SOURCE,
                        "S" + i,
                        Map.of(
                                Field.ABOUT, new Value.Reference(any(accounts)),
                                Field.CHAIN, new Value.References(List.of(any(payments), any(payments))),
                                Field.UNIT, name(),
                                Field.PROPORTIONAL, new Value.Amount(chance.nextLong(1_000))));
            }
            add(
                    Kind.FREEZE,
                    "F",
                    Map.of(
                            Field.ABOUT, new Value.Reference(any(accounts)),
                            Field.CHAIN, new Value.References(payments),
                            Field.RANK, new Value.Count(1)));
        }
        if (parties > 0) {
            add(
                    Kind.MATCH,
                    "M",
                    Map.of(
                            Field.ABOUT, new Value.Reference(new Key(Kind.PARTY, "P0")),
                            Field.LIST, new Value.Text("un"),
                            Field.ENTRY_NAME, name(),
                            Field.REASONS, name(),
                            Field.SCORE, new Value.Count(chance.nextInt(1_001))));
        }
        add(Kind.SIGHTING, "V", Map.of(Field.TITLE, name(), Field.VEHICLES, new Value.Count(3)));
    }

    private Key add(Kind kind, String name, Map<Field, Value> values) {
        Key key = new Key(kind, name);
        TreeMap<Field, Marking> narrower = new TreeMap<>();
        for (Field field : values.keySet()) {
            if (chance.nextInt(40) == 0) {
                // Half of these may not go.
                narrower.put(field, Marking.own(chance.nextBoolean() ? Tlp.RED : Tlp.AMBER_STRICT, new Grade('C', 3)));
            }
        }
        Set<HandlingCode> codes = chance.nextBoolean() ? Set.of() : Set.of(HandlingCode.H1);
        Marking marking = new Marking(
                chance.nextInt(30) == 0 ? Tlp.RED : Tlp.AMBER,
                Set.of(),
                Map.of(),
                codes,
                new Grade('B', 1 + chance.nextInt(4)));
        items.add(new Item(key, marking, new TreeMap<>(values), narrower));
        return key;
    }

    private Value.Text name() {
        return new Value.Text(NAMES.get(chance.nextInt(NAMES.size())));
    }

    private String one(String... words) {
        return words[chance.nextInt(words.length)];
    }

    private Key any(List<Key> keys) {
        return keys.get(chance.nextInt(keys.size()));
    }
}
