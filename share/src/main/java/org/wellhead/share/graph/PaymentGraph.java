package org.wellhead.share.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.wellhead.share.form.Keeping;
import org.wellhead.share.form.Sentences;
import org.wellhead.share.form.Told;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.NameBased;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/** A release as nodes (accounts and parties) and directed edges (payments, and who holds what). */
final class PaymentGraph {
    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private final Release release;
    private final Told told;
    private final Map<UUID, String> findings = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    /** An account or a party. */
    record Node(String id, String label, SortedMap<Column, String> values) {
        Node {
            values = Collections.unmodifiableSortedMap(values);
        }
    }

    /**
     * A payment from account to account, or a holding from party to account.
     *
     * @param time when, if that is told exactly and a calendar of four digits has it
     */
    record Edge(
            String id,
            String source,
            String target,
            String label,
            Optional<String> time,
            SortedMap<Column, String> values) {
        Edge {
            values = Collections.unmodifiableSortedMap(values);
        }
    }

    PaymentGraph(Release release) {
        this.release = release;
        this.told = new Told(release);
        Sentences sentences = new Sentences(release);
        for (Entry finding : told.findings()) {
            finding.reference(Field.ABOUT)
                    .ifPresent(about -> findings.merge(
                            about,
                            sentences.of(finding) + " [" + Keeping.of(sentences.label(finding)) + "]",
                            (a, b) -> a + "\n" + b));
        }
        release.of(Kind.PARTY).forEach(this::party);
        release.of(Kind.ACCOUNT).forEach(this::account);
        told.payments().forEach(this::payment);
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Edge> edges() {
        return edges;
    }

    /** The columns that any node has. */
    SortedSet<Column> nodeColumns() {
        SortedSet<Column> all = new TreeSet<>();
        nodes.forEach(node -> all.addAll(node.values().keySet()));
        return all;
    }

    /** The columns that any edge has. */
    SortedSet<Column> edgeColumns() {
        SortedSet<Column> all = new TreeSet<>();
        edges.forEach(edge -> all.addAll(edge.values().keySet()));
        return all;
    }

    private void party(Entry party) {
        SortedMap<Column, String> values = common(party);
        texts(values, party, Field.NAME, Field.COUNTRY, Field.PARTY_KIND);
        nodes.add(new Node(party.id().toString(), told.name(party), values));
    }

    private void account(Entry account) {
        SortedMap<Column, String> values = common(account);
        texts(values, account, Field.NUMBER, Field.COUNTRY, Field.UNIT, Field.SINCE);
        nodes.add(new Node(account.id().toString(), told.name(account), values));
        told.holder(account).ifPresent(holder -> holding(holder, account));
    }

    private void holding(Entry holder, Entry account) {
        SortedMap<Column, String> values = new TreeMap<>();
        values.put(Column.text("kind"), "holds");
        values.put(Column.text("handling"), Keeping.of(account));
        edges.add(new Edge(
                NameBased.id(account.id(), "holder").toString(),
                holder.id().toString(),
                account.id().toString(),
                "holds",
                Optional.empty(),
                values));
    }

    private void payment(Entry payment) {
        SortedMap<Column, String> values = common(payment);
        texts(values, payment, Field.TIME, Field.PURPOSE, Field.PLACE);
        for (Field field : List.of(Field.AMOUNT, Field.PROPORTIONAL, Field.FIFO, Field.LIFO, Field.POISON)) {
            amount(values, payment, field);
        }
        values.put(Column.text("currency"), release.money().currency());
        edges.add(new Edge(
                payment.id().toString(),
                told.end(payment, Field.PAYER).id().toString(),
                told.end(payment, Field.PAYEE).id().toString(),
                told.money(payment, Field.AMOUNT).orElse("payment"),
                payment.epochMicros(Field.TIME)
                        .map(Told::instant)
                        .filter(time -> !time.isBefore(YEAR_1) && time.isBefore(YEAR_10000))
                        .map(Instant::toString),
                values));
    }

    private SortedMap<Column, String> common(Entry entry) {
        SortedMap<Column, String> values = new TreeMap<>();
        values.put(Column.text("kind"), entry.kind().word());
        values.put(Column.text("handling"), Keeping.of(entry));
        String said = findings.get(entry.id());
        if (said != null) {
            values.put(Column.text("findings"), said);
        }
        return values;
    }

    private void texts(SortedMap<Column, String> values, Entry entry, Field... fields) {
        for (Field field : fields) {
            told.of(entry, field).ifPresent(text -> values.put(Column.text(field.word()), text));
        }
    }

    private void amount(SortedMap<Column, String> values, Entry payment, Field field) {
        Optional<String> text = told.of(payment, field);
        switch (payment.values().get(field)) {
            case Shown.Amount amount -> {
                values.put(new Column(field.word(), Column.Type.DOUBLE), text.orElseThrow());
                values.put(new Column(field.word() + "_minor", Column.Type.LONG), Long.toString(amount.minor()));
            }
            case Shown.Band _ -> values.put(Column.text(field.word() + "_band"), text.orElseThrow());
            case null, default -> {}
        }
    }
}
