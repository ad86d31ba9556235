package org.wellhead.share.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
    void aReleaseIsTheSameWithoutWhatMayNotGo(@ForAll long seed) {
        RandomCase random = new RandomCase(new Random(seed));
        Dossier dossier = random.dossier();
        Partner partner = random.partner();
        Dossier less = new Permitted(dossier, partner).without();
        assertThat(told(prepare(less, partner))).isEqualTo(told(prepare(dossier, partner)));
    }

    @Property(tries = 300)
    void aReleaseIsTheSameWhateverMayNotGoSays(@ForAll long seed) {
        RandomCase random = new RandomCase(new Random(seed));
        Dossier dossier = random.dossier();
        Partner partner = random.partner();
        Dossier other = new Permitted(dossier, partner).with(random);
        assertThat(told(prepare(other, partner))).isEqualTo(told(prepare(dossier, partner)));
    }

    @Property(tries = 300)
    void nothingGoesThatMayNotAndNothingRefersOut(@ForAll long seed) {
        RandomCase random = new RandomCase(new Random(seed));
        Dossier dossier = random.dossier();
        Partner partner = random.partner();
        Release release = prepare(dossier, partner);
        PartnerSecret secret = Samples.secret(partner);
        Set<Object> may = new Permitted(dossier, partner)
                .items.stream()
                        .map(item -> secret.id(dossier.caseId(), item.key()))
                        .collect(Collectors.toSet());
        Set<Object> ids = release.entries().stream().map(Entry::id).collect(Collectors.toSet());
        assertThat(may).containsAll(ids);
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

    @Property(tries = 300)
    void aMatchGoesWithAnAccountOfItsPartyAndAnInputWithAPaymentReadFromIt(@ForAll long seed) {
        RandomCase random = new RandomCase(new Random(seed));
        Dossier dossier = random.dossier();
        Partner partner = random.partner();
        Release release = prepare(dossier, partner);
        PartnerSecret secret = Samples.secret(partner);
        Permitted permitted = new Permitted(dossier, partner);
        Set<Object> ids = release.entries().stream().map(Entry::id).collect(Collectors.toSet());
        for (Item item : dossier.items()) {
            Kind kind = item.key().kind();
            if (kind == Kind.MATCH || kind == Kind.INPUT) {
                assertThat(ids.contains(secret.id(dossier.caseId(), item.key())))
                        .as(item.key().name())
                        .isEqualTo(permitted.items.contains(item)
                                && dossier.items().stream()
                                        .filter(each -> ids.contains(secret.id(dossier.caseId(), each.key())))
                                        .anyMatch(each -> permitted.leads(each, item)));
            }
        }
    }

    private static Release prepare(Dossier dossier, Partner partner) {
        return Releaser.prepare(dossier, partner, Samples.terms(1), Samples.secret(partner))
                .release();
    }

    /** All that a form could tell. */
    private static List<Object> told(Release release) {
        return List.of(release.head(), release.money(), release.entries(), release.attachments(), release.method());
    }

    /** What may go, worked out a second and slower way, item by item and field by field. */
    private static final class Permitted {
        private final Dossier dossier;
        private final Partner partner;
        private final ReleasePolicy policy;
        private final List<Item> items;

        Permitted(Dossier dossier, Partner partner) {
            this.dossier = dossier;
            this.partner = partner;
            this.policy = new ReleasePolicy(partner, Tlp.AMBER_STRICT, "pt-fiu");
            this.items = dossier.items().stream().filter(this::mayGo).toList();
        }

        private boolean mayGo(Item item) {
            boolean understood = item.values().keySet().stream()
                    .filter(field -> field == Field.PAYER
                            || field == Field.PAYEE
                            || field == Field.ABOUT
                            || field == Field.CHAIN)
                    .allMatch(field -> mayGo(item, field)
                            && item.references(field).stream()
                                    .allMatch(key -> mayGo(dossier.items().stream()
                                            .filter(each -> each.key().equals(key))
                                            .findFirst()
                                            .orElseThrow())));
            // An input of which nothing is told would still tell how many there are.
            boolean telling = item.key().kind() != Kind.INPUT
                    || item.values().keySet().stream().anyMatch(field -> mayGo(item, field));
            return understood && telling && policy.withholds(item.marking()).isEmpty();
        }

        private boolean mayGo(Item item, Field field) {
            boolean agreed = switch (field) {
                case PURPOSE, ENTRY_NAME ->
                    !partner.redaction().names()
                            && !partner.redaction().numbers()
                            && !partner.redaction().times()
                            && !partner.redaction().amounts();
                case PLACE, SHA256 ->
                    !partner.redaction().sources() && !partner.redaction().names();
                default -> true;
            };
            return agreed && policy.withholds(item.marking(field)).isEmpty();
        }

        /** Whether this account is one of a match's party, or this payment was read from an input, as far as may be told. */
        boolean leads(Item item, Item to) {
            return switch (item.key().kind()) {
                case ACCOUNT ->
                    to.key().kind() == Kind.MATCH
                            && mayGo(item, Field.HOLDER)
                            && item.references(Field.HOLDER).equals(to.references(Field.ABOUT));
                case PAYMENT ->
                    to.key().kind() == Kind.INPUT
                            && mayGo(item, Field.PLACE)
                            && mayGo(to, Field.PLACE)
                            && text(item).matches(Pattern.quote(text(to)) + ":[0-9]+");
                default -> false;
            };
        }

        private static String text(Item item) {
            return item.values().get(Field.PLACE) instanceof Value.Text place ? place.text() : "";
        }

        private boolean lessExactly(Field field) {
            return switch (field) {
                case NAME -> partner.redaction().names();
                case NUMBER -> partner.redaction().numbers();
                case TIME, SINCE -> partner.redaction().times();
                case AMOUNT, FIFO -> partner.redaction().amounts();
                default -> false;
            };
        }

        Dossier without() {
            List<Item> left = new ArrayList<>();
            for (Item item : items) {
                Map<Field, Value> values = new TreeMap<>(item.values());
                Map<Field, Marking> narrower = new TreeMap<>(item.narrower());
                values.keySet().removeIf(field -> !mayGo(item, field) || leadsAway(item, field));
                narrower.keySet().retainAll(values.keySet());
                left.add(new Item(item.key(), item.marking(), new TreeMap<>(values), new TreeMap<>(narrower)));
            }
            return NoInferenceTest.with(dossier, left);
        }

        private boolean leadsAway(Item item, Field field) {
            return !items.stream().map(Item::key).toList().containsAll(item.references(field));
        }

        /** The same, but all that may not go says something else, and there is more of it. */
        Dossier with(RandomCase random) {
            List<Item> others = new ArrayList<>();
            for (Item item : dossier.items()) {
                Map<Field, Value> values = new TreeMap<>(item.values());
                values.replaceAll((field, value) -> !items.contains(item) || !mayGo(item, field)
                        ? random.other(value)
                        : lessExactly(field) ? random.alike(value) : value);
                others.add(new Item(item.key(), item.marking(), new TreeMap<>(values), item.narrower()));
            }
            others.add(Item.of(new Key(Kind.INPUT, "more"), RandomCase.by("fr"), Map.of(Field.PLACE, random.text())));
            return NoInferenceTest.with(dossier, others);
        }
    }

    private static Dossier with(Dossier dossier, List<Item> items) {
        return new Dossier(
                dossier.caseId(), dossier.contents(), dossier.money(), items, dossier.attachments(), dossier.method());
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
                                Field.PLACE, line())));
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
            for (int i = 0; i < 2; i++) {
                items.add(item(Kind.MATCH, i, Map.of(Field.ABOUT, one(Kind.PARTY, 4), Field.ENTRY_NAME, text())));
            }
            for (int i = 0; i < 3; i++) {
                items.add(item(Kind.INPUT, i, Map.of(Field.PLACE, new Value.Text("file " + i), Field.SHA256, text())));
            }
            return new Dossier("case", "cd".repeat(32), new Money("USD", 2), items, new TreeMap<>(), List.of());
        }

        /** Something else of the same sort. */
        Value other(Value value) {
            return switch (value) {
                case Value.Text _ -> random.nextBoolean() ? text() : line();
                case Value.Amount _ -> amount();
                case Value.Time _ -> time();
                case Value.Count _ -> new Value.Count(random.nextInt(1_000));
                case Value.Reference one -> one;
                case Value.References many -> many;
            };
        }

        /** Something else that looks the same less exactly. */
        Value alike(Value value) {
            return switch (value) {
                case Value.Amount amount -> sameBand(amount);
                case Value.Time time -> sameMonth(time);
                default -> other(value);
            };
        }

        private Value sameBand(Value.Amount amount) {
            Shown.Band band = Shown.Band.of(amount.minor());
            return new Value.Amount(random.nextLong(band.lowMinor(), band.highMinor()));
        }

        private static Value sameMonth(Value.Time time) {
            // All times are of January 1970.
            return new Value.Time(31L * 86_400_000_000L - 1 - time.epochMicros());
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

        private Value line() {
            return new Value.Text("file " + random.nextInt(4) + ":" + random.nextInt(100));
        }

        private Value amount() {
            return new Value.Amount(random.nextLong(1_000_000));
        }

        private Value time() {
            return new Value.Time(random.nextLong(31L * 86_400_000_000L));
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
