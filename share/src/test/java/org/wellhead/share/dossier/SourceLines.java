package org.wellhead.share.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellhead.ledger.Money;
import org.wellhead.share.handling.Grade;
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

/**
 * Releases of sources, each a line: {@code account | unit | proportional=100 fifo=0 | amount=500 proportional=100}, in minor units; the last part is
 * the payment that proves it, if there is one.
 */
final class SourceLines {
    private final Map<Key, Item> items = new LinkedHashMap<>();
    private final Marking marking;

    private SourceLines(Marking marking) {
        this.marking = marking;
    }

    /** Exactly, AMBER. */
    static Release release(String... lines) {
        return release(Marking.own(Tlp.AMBER, new Grade('B', 2)), Redaction.SOURCES_ONLY, lines);
    }

    /** The release is of the marking's colour. */
    static Release release(Marking marking, Redaction redaction, String... lines) {
        SourceLines release = new SourceLines(marking);
        release.add(new Key(Kind.ACCOUNT, "HW-1"), Map.of(Field.NUMBER, new Value.Text("HW-1")));
        List.of(lines).forEach(release::source);
        Partner partner = Samples.partner(redaction);
        Dossier dossier = new Dossier(
                "case-3",
                "ef".repeat(32),
                new Money("USD", 2),
                List.copyOf(release.items.values()),
                new TreeMap<>(),
                lines.length == 0 ? List.of() : List.of("A method."));
        Releaser.Terms terms = new Releaser.Terms("pt-fiu", "Financial unit of Portugal", marking.tlp(), Samples.AT, 1);
        return Releaser.prepare(dossier, partner, terms, Samples.secret(partner))
                .release();
    }

    private void source(String line) {
        List<String> parts = new ArrayList<>(List.of(line.split(" *\\| *", -1)));
        Key account = new Key(Kind.ACCOUNT, parts.get(0));
        add(account, Map.of(Field.NUMBER, new Value.Text(parts.get(0)), Field.COUNTRY, new Value.Text("PT")));
        Map<Field, Value> values = new TreeMap<>(amounts(parts.get(2)));
        values.put(Field.ABOUT, new Value.Reference(account));
        values.put(Field.UNIT, new Value.Text(parts.get(1)));
        if (parts.size() > 3) {
            Key payment = new Key(Kind.PAYMENT, parts.get(0) + "|" + parts.get(1));
            Map<Field, Value> paid = new TreeMap<>(amounts(parts.get(3)));
            paid.put(Field.PAYER, new Value.Reference(account));
            paid.put(Field.PAYEE, new Value.Reference(new Key(Kind.ACCOUNT, "HW-1")));
            paid.put(
                    Field.TIME,
                    new Value.Time(Instant.parse("2014-06-28T10:57:49Z").toEpochMilli() * 1000));
            add(payment, paid);
            values.put(Field.CHAIN, new Value.References(List.of(payment)));
        }
        add(new Key(Kind.SOURCE, parts.get(0) + "|" + parts.get(1)), values);
    }

    private static Map<Field, Value> amounts(String text) {
        Map<Field, Value> amounts = new TreeMap<>();
        for (String each : text.split(" ", -1)) {
            int is = each.indexOf('=');
            amounts.put(
                    Field.valueOf(each.substring(0, is).toUpperCase(Locale.ROOT)),
                    new Value.Amount(Long.parseLong(each.substring(is + 1))));
        }
        return amounts;
    }

    private void add(Key key, Map<Field, Value> values) {
        items.put(key, Item.of(key, marking, values));
    }

    /** What may go on but by this code, or by consent of these others. */
    static Marking marking(Tlp tlp, Set<org.wellhead.share.handling.HandlingCode> codes, String... others) {
        Map<String, Set<String>> consents = new TreeMap<>();
        List.of(others).forEach(other -> consents.put(other, Set.of("tr-fiu")));
        return new Marking(tlp, Set.of(), consents, codes, new Grade('A', 1));
    }
}
