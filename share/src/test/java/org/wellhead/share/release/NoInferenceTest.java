package org.wellhead.share.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wellhead.ledger.Money;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.handling.ReleasePolicy;
import org.wellhead.share.handling.ReleasePolicy.Reason;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Dossier;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;

/**
 * A release tells nothing of what is withheld: were that not there at all, or something else altogether, the release would be the same. What a
 * partner gets less exactly could be any value of the same band or month.
 */
class NoInferenceTest {
    @Property(tries = 300)
    void aReleaseIsTheSameWithoutWhatIsWithheld(@ForAll long seed) {
        RandomCase random = new RandomCase(new Random(seed));
        Dossier dossier = random.dossier();
        Partner partner = random.partner();
        Prepared prepared = prepare(dossier, partner);
        Prepared again = prepare(without(dossier, prepared.withheld()), partner);
        assertThat(told(again.release())).isEqualTo(told(prepared.release()));
    }

    @Property(tries = 300)
    void aReleaseIsTheSameWhateverTheWithheldValuesAre(@ForAll long seed) {
        RandomCase random = new RandomCase(new Random(seed));
        Dossier dossier = random.dossier();
        Partner partner = random.partner();
        Prepared prepared = prepare(dossier, partner);
        Prepared again = prepare(random.other(dossier, prepared.withheld()), partner);
        assertThat(told(again.release())).isEqualTo(told(prepared.release()));
    }

    @Property(tries = 300)
    void nothingGoesThatThePolicyWithholdsAndNothingRefersOut(@ForAll long seed) {
        RandomCase random = new RandomCase(new Random(seed));
        Dossier dossier = random.dossier();
        Partner partner = random.partner();
        Release release = prepare(dossier, partner).release();
        PartnerSecret secret = Samples.secret(partner);
        ReleasePolicy policy = new ReleasePolicy(partner, Tlp.AMBER_STRICT, "pt-fiu");
        Set<Object> ids = release.entries().stream().map(Entry::id).collect(Collectors.toSet());
        for (Item item : dossier.items()) {
            if (policy.withholds(item.marking()).isPresent()) {
                assertThat(ids).doesNotContain(secret.id(dossier.caseId(), item.key()));
            }
        }
        for (Entry entry : release.entries()) {
            for (Shown shown : entry.values().values()) {
                switch (shown) {
                    case Shown.Reference one -> assertThat(ids).contains(one.to());
                    case Shown.References many -> assertThat(ids).containsAll(many.to());
                    default -> {}
                }
            }
        }
    }

    private static Prepared prepare(Dossier dossier, Partner partner) {
        return Releaser.prepare(dossier, partner, Samples.terms(1), Samples.secret(partner));
    }

    /** All that a form could tell. */
    private static List<Object> told(Release release) {
        return List.of(release.head(), release.money(), release.entries(), release.attachments(), release.method());
    }

    private static Dossier without(Dossier dossier, List<Withheld> withheld) {
        Set<Key> items = wholly(withheld);
        List<Item> left = new ArrayList<>();
        for (Item item : dossier.items()) {
            if (!items.contains(item.key())) {
                Set<Field> fields = fields(withheld, item.key());
                Map<Field, Value> values = new TreeMap<>(item.values());
                Map<Field, Marking> narrower = new TreeMap<>(item.narrower());
                values.keySet().removeAll(fields);
                narrower.keySet().removeAll(fields);
                left.add(new Item(item.key(), item.marking(), new TreeMap<>(values), new TreeMap<>(narrower)));
            }
        }
        return with(dossier, left);
    }

    private static Dossier with(Dossier dossier, List<Item> items) {
        return new Dossier(
                dossier.caseId(), dossier.contents(), dossier.money(), items, dossier.attachments(), dossier.method());
    }

    private static Set<Key> wholly(List<Withheld> withheld) {
        return withheld.stream()
                .filter(each -> each.field().isEmpty())
                .map(Withheld::item)
                .collect(Collectors.toSet());
    }

    /** Fields that are not told at all: by the policy, since what they refer to is withheld, or by agreement without a less exact value. */
    private static Set<Field> fields(List<Withheld> withheld, Key key) {
        Set<Field> fields = new HashSet<>();
        for (Withheld each : withheld) {
            Optional<Field> field = each.field().filter(_ -> each.item().equals(key));
            boolean lessExactly = each.reason() == Reason.REDACTION
                    && field.map(Field::sort)
                            .filter(sort -> sort != Field.Sort.SOURCE && sort != Field.Sort.FREE_TEXT)
                            .isPresent();
            field.filter(_ -> !lessExactly).ifPresent(fields::add);
        }
        return fields;
    }

    /** A case of a few items that are marked in every way, and a partner. */
    private static final class RandomCase {
        private final Random random;

        RandomCase(Random random) {
            this.random = random;
        }

        Partner partner() {
            return new Partner(
                    "tr-fiu",
                    "Partner",
                    "TR",
                    pick(List.of(Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED)),
                    Set.of("egmont"),
                    random.nextBoolean(),
                    new Redaction(
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean()));
        }

        Dossier dossier() {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                items.add(item(Kind.PARTY, i, Map.of(Field.NAME, text(), Field.COUNTRY, text())));
            }
            for (int i = 0; i < 5; i++) {
                Map<Field, Value> values = new TreeMap<>(Map.of(Field.NUMBER, text(), Field.SINCE, time()));
                if (random.nextBoolean()) {
                    values.put(Field.HOLDER, one(Kind.PARTY, 4));
                }
                items.add(item(Kind.ACCOUNT, i, values));
            }
            for (int i = 0; i < 8; i++) {
                items.add(item(
                        Kind.PAYMENT,
                        i,
                        Map.of(
                                Field.PAYER, one(Kind.ACCOUNT, 5),
                                Field.PAYEE, one(Kind.ACCOUNT, 5),
                                Field.AMOUNT, amount(),
                                Field.TIME, time(),
                                Field.PURPOSE, text(),
                                Field.PLACE, text())));
            }
            for (int i = 0; i < 4; i++) {
                items.add(item(
                        Kind.SOURCE,
                        i,
                        Map.of(
                                Field.ABOUT, one(Kind.ACCOUNT, 5),
                                Field.CHAIN, new Value.References(List.of(key(Kind.PAYMENT, 8), key(Kind.PAYMENT, 8))),
                                Field.FIFO, amount())));
            }
            items.add(item(Kind.MATCH, 0, Map.of(Field.ABOUT, one(Kind.PARTY, 4), Field.ENTRY_NAME, text())));
            items.add(item(Kind.INPUT, 0, Map.of(Field.PLACE, text(), Field.SHA256, text())));
            return new Dossier("case", "cd".repeat(32), new Money("USD", 2), items, new TreeMap<>(), List.of());
        }

        /** The same, but all that is withheld has other values, and there is more of it. */
        Dossier other(Dossier dossier, List<Withheld> withheld) {
            Set<Key> items = wholly(withheld);
            List<Item> others = new ArrayList<>();
            for (Item item : dossier.items()) {
                Map<Field, Value> values = new TreeMap<>(item.values());
                boolean all = items.contains(item.key());
                for (Withheld each : withheld) {
                    each.field()
                            .filter(_ -> each.item().equals(item.key()))
                            .ifPresent(
                                    field -> values.computeIfPresent(field, (_, value) -> other(value, each.reason())));
                }
                if (all) {
                    values.replaceAll((_, value) -> other(value, Reason.CLEARANCE));
                }
                others.add(new Item(item.key(), item.marking(), new TreeMap<>(values), item.narrower()));
            }
            others.add(Item.of(
                    new Key(Kind.INPUT, "more"),
                    Marking.own(Tlp.RED, Grade.UNKNOWN).and(by("fr")),
                    Map.of(Field.PLACE, text())));
            return with(dossier, others);
        }

        private Value other(Value value, Reason reason) {
            boolean lessExactly = reason == Reason.REDACTION;
            return switch (value) {
                case Value.Text _ -> text();
                case Value.Amount amount -> lessExactly ? sameBand(amount) : amount();
                case Value.Time time -> lessExactly ? sameMonth(time) : time();
                case Value.Count _ -> new Value.Count(random.nextInt(1_000));
                case Value.Reference one -> one;
                case Value.References many -> many;
            };
        }

        private Value sameBand(Value.Amount amount) {
            Shown.Band band = Shown.Band.of(amount.minor());
            return new Value.Amount(random.nextLong(band.lowMinor(), band.highMinor()));
        }

        private static Value sameMonth(Value.Time time) {
            // The first microsecond of the month that time() gave a day of.
            return new Value.Time(time.epochMicros() - time.epochMicros() % (31L * 86_400_000_000L));
        }

        private Item item(Kind kind, int number, Map<Field, Value> values) {
            Map<Field, Marking> narrower = new TreeMap<>();
            if (random.nextInt(4) == 0) {
                narrower.put(pick(List.copyOf(new TreeMap<>(values).keySet())), marking());
            }
            return new Item(
                    new Key(kind, kind.word() + number), marking(), new TreeMap<>(values), new TreeMap<>(narrower));
        }

        private Marking marking() {
            if (random.nextInt(3) > 0) {
                return Marking.own(Tlp.GREEN, new Grade('A', 1));
            }
            return pick(List.of(
                    Marking.own(Tlp.AMBER, new Grade('B', 2)),
                    Marking.own(Tlp.RED, Grade.UNKNOWN),
                    new Marking(Tlp.GREEN, Set.of("FR"), Map.of(), Set.of(), Grade.UNKNOWN),
                    new Marking(Tlp.GREEN, Set.of("egmont"), Map.of(), Set.of(HandlingCode.H1), Grade.UNKNOWN),
                    new Marking(Tlp.GREEN, Set.of(), Map.of(), Set.of(HandlingCode.H2), Grade.UNKNOWN),
                    new Marking(Tlp.GREEN, Set.of(), Map.of("fr", Set.of("tr-fiu")), Set.of(), Grade.UNKNOWN),
                    by("fr")));
        }

        private static Marking by(String originator) {
            return new Marking(Tlp.GREEN, Set.of(), Map.of(originator, Set.of()), Set.of(), Grade.UNKNOWN);
        }

        private Key key(Kind kind, int of) {
            return new Key(kind, kind.word() + random.nextInt(of));
        }

        private Value one(Kind kind, int of) {
            return new Value.Reference(key(kind, of));
        }

        private Value text() {
            return new Value.Text("words " + random.nextInt(1_000_000));
        }

        private Value amount() {
            return new Value.Amount(random.nextLong(1_000_000));
        }

        private Value time() {
            // A day of January 1970, 1972 and so on would do; all of one month keeps it simple.
            return new Value.Time(random.nextLong(31L * 86_400_000_000L));
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
