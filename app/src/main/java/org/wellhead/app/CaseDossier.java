package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.screen.review.AskedParty;
import org.wellhead.screen.review.Finding;
import org.wellhead.screen.review.Screening;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.ReleasePolicy;
import org.wellhead.share.item.Attachment;
import org.wellhead.share.item.Dossier;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Policy;

/** Collects the findings of a case that were picked, and all that proves them, as items with their markings. */
final class CaseDossier {
    private static final Map<Policy, Field> FIELDS = new EnumMap<>(Map.of(
            Policy.PROPORTIONAL, Field.PROPORTIONAL,
            Policy.FIFO, Field.FIFO,
            Policy.LIFO, Field.LIFO,
            Policy.POISON, Field.POISON));

    private final CaseFolder opened;
    private final Ledger ledger;
    private final Accounts accounts;
    private final HandlingFile handling;
    private final PickedFindings picked;
    private final CaseMarkings markings;
    private final CaseParties parties;
    private final Map<Key, Item> items = new LinkedHashMap<>();
    private final Map<String, Attachment> attachments = new TreeMap<>();

    /**
     * Begins with nothing but the case.
     *
     * @param picked the findings about money
     */
    CaseDossier(
            CaseFolder opened,
            SharedLedger shared,
            HandlingFile handling,
            PickedFindings picked,
            ReleasePolicy policy) {
        this.opened = opened;
        this.ledger = shared.ledger();
        this.accounts = ledger.accounts();
        this.handling = handling;
        this.picked = picked;
        this.parties = new CaseParties(accounts, opened.joins());
        BitSet asked = picked.accounts();
        BitSet all = (BitSet) asked.clone();
        asked.stream().forEach(account -> members(account).forEach(all::set));
        this.markings = new CaseMarkings(opened, shared, handling, policy, all, picked.touched(), picked.payments());
    }

    private List<Integer> members(int account) {
        @Nullable AskedParty party = parties.ofAccount(accounts.id(account));
        return party == null
                ? List.of(account)
                : party.accounts().stream().map(accounts::find).toList();
    }

    /** Adds the findings about money: sources, and with a plan the accounts to freeze. */
    CaseDossier money() {
        picked.sources().forEach(this::source);
        picked.freezes().forEach(this::freeze);
        return this;
    }

    private void source(PickedFindings.Source source) {
        Map<Field, Value> values = new TreeMap<>();
        Marking marking = account(source.account());
        marking = chain(source.chain(), values).map(marking::and).orElse(marking);
        marking = of(source.account()).map(marking::and).orElse(marking);
        values.put(Field.ABOUT, new Value.Reference(key(source.account())));
        put(values, Field.UNIT, picked.unit(source.unit()));
        source.amountsMinor().forEach((policy, minor) -> values.put(field(policy), new Value.Amount(minor)));
        if (!source.chain().isEmpty()) {
            values.put(Field.CHAIN_AMOUNT, new Value.Amount(source.chainMinor()));
        }
        source.bound().ifPresent(bound -> {
            values.put(Field.LOWER_BOUND, new Value.Amount(bound.lowMinor()));
            values.put(Field.UPPER_BOUND, new Value.Amount(bound.highMinor()));
        });
        add(Kind.SOURCE, picked.unit(source.unit()) + "|" + accounts.id(source.account()), marking, values);
    }

    private void freeze(PickedFindings.Freeze freeze) {
        Map<Field, Value> values = new TreeMap<>();
        Marking marking = account(freeze.account());
        marking = chain(freeze.payments(), values).map(marking::and).orElse(marking);
        marking = of(freeze.account()).map(marking::and).orElse(marking).and(markings.everything());
        values.put(Field.ABOUT, new Value.Reference(key(freeze.account())));
        values.put(Field.RANK, new Value.Count(freeze.rank()));
        values.put(Field.AMOUNT, new Value.Amount(freeze.stopsMinor()));
        put(values, Field.POLICY, freeze.policy());
        put(values, Field.POWER, accounts.country(freeze.account()));
        add(
                new Key(Kind.FREEZE, "plan|" + accounts.id(freeze.account())),
                marking,
                values,
                List.of(Field.POWER),
                markings.holder(members(freeze.account())));
    }

    /** Of all payments of an account that carried traced money: what is found of it follows from them. */
    private Optional<Marking> of(int account) {
        return picked.paidBy(account).stream().map(markings::payment).distinct().reduce(Marking::and);
    }

    /** Adds payments, and refers to them. */
    private Optional<Marking> chain(List<Integer> payments, Map<Field, Value> values) {
        if (payments.isEmpty()) {
            return Optional.empty();
        }
        List<Key> keys = new ArrayList<>();
        for (int payment : payments) {
            Key key = new Key(Kind.PAYMENT, String.valueOf(ledger.place(payment)));
            payment(key, payment);
            keys.add(key);
        }
        values.put(Field.CHAIN, new Value.References(keys));
        return payments.stream().map(markings::payment).distinct().reduce(Marking::and);
    }

    private void payment(Key key, int payment) {
        if (items.containsKey(key)) {
            return;
        }
        Map<Field, Value> values = new TreeMap<>();
        account(ledger.payer(payment));
        account(ledger.payee(payment));
        values.put(Field.PAYER, new Value.Reference(key(ledger.payer(payment))));
        values.put(Field.PAYEE, new Value.Reference(key(ledger.payee(payment))));
        values.put(Field.TIME, new Value.Time(ledger.bookedAtEpochMicros(payment)));
        values.put(Field.AMOUNT, new Value.Amount(ledger.amountMinor(payment)));
        put(values, Field.PURPOSE, ledger.purpose(payment));
        put(values, Field.PLACE, ledger.place(payment));
        Map<Field, Marking> narrower = new TreeMap<>();
        Marking marking = markings.payment(payment);
        Marking traced = markings.traced(payment);
        picked.tracedMinor(payment).forEach((policy, minor) -> {
            values.put(field(policy), new Value.Amount(minor));
            if (!traced.equals(marking)) {
                narrower.put(field(policy), traced);
            }
        });
        items.put(key, new Item(key, marking, new TreeMap<>(values), new TreeMap<>(narrower)));
    }

    private static Field field(Policy policy) {
        Field field = FIELDS.get(policy);
        if (field == null) {
            throw new IllegalStateException("no field for " + policy);
        }
        return field;
    }

    private Key key(int account) {
        return new Key(Kind.ACCOUNT, accounts.id(account));
    }

    /** Adds an account with its holder, and tells its marking. */
    private Marking account(int account) {
        Key key = key(account);
        @Nullable Item there = items.get(key);
        if (there != null) {
            return there.marking();
        }
        Map<Field, Value> values = new TreeMap<>();
        if (isNumber(accounts.id(account))) {
            put(values, Field.NUMBER, accounts.id(account));
        }
        put(values, Field.COUNTRY, accounts.country(account));
        holder(account).ifPresent(holder -> values.put(Field.HOLDER, new Value.Reference(holder)));
        Optional<Designation> designated = picked.designated(account);
        designated.ifPresent(designation -> {
            put(values, Field.UNIT, picked.unit(designation.unit()));
            if (designation.sinceEpochMicros() != Designation.ALWAYS) {
                values.put(Field.SINCE, new Value.Time(designation.sinceEpochMicros()));
            }
        });
        Marking marking = markings.account(account);
        add(key, marking, values, List.of(Field.COUNTRY), markings.holder(members(account)));
        return marking;
    }

    /** Whether an account is called by a number, and not by who holds it or where it was read, for want of one. */
    private static boolean isNumber(String id) {
        return !id.matches("(?s)(?:[A-Za-z][A-Za-z_-]*:|[?]).*");
    }

    private Optional<Key> holder(int account) {
        @Nullable AskedParty party = parties.ofAccount(accounts.id(account));
        if (party == null || party.names().isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(Kind.PARTY, party.id());
        if (!items.containsKey(key)) {
            Map<Field, Value> values = new TreeMap<>();
            put(values, Field.NAME, party.names().getFirst());
            put(values, Field.COUNTRY, accounts.country(account));
            put(values, Field.PARTY_KIND, accounts.kind(account).word());
            items.put(key, Item.of(key, markings.holder(members(account)), values));
        }
        return Optional.of(key);
    }

    /** Adds the accepted matches of parties that are there. */
    CaseDossier matches() throws IOException {
        Screening screening = CaseScreening.of(opened);
        for (Finding finding : screening.accepted()) {
            @Nullable AskedParty party = parties.ofAccount(finding.party());
            @Nullable Item item = party == null ? null : items.get(new Key(Kind.PARTY, party.id()));
            if (item != null) {
                match(finding, item, screening);
            }
        }
        return this;
    }

    private void match(Finding finding, Item party, Screening screening) {
        Map<Field, Value> values = new TreeMap<>();
        values.put(Field.ABOUT, new Value.Reference(party.key()));
        int end = finding.entry().indexOf('/');
        put(values, Field.LIST, end < 0 ? "" : finding.entry().substring(0, end));
        put(values, Field.ENTRY, finding.entry());
        put(values, Field.ENTRY_NAME, finding.entryName());
        if (finding.listedOn() != null) {
            values.put(
                    Field.LISTED_ON,
                    new Value.Time(TimeUnit.DAYS.toMicros(finding.listedOn().toEpochDay())));
        }
        values.put(Field.SCORE, new Value.Count(finding.score().perMille()));
        put(
                values,
                Field.REASONS,
                String.join(
                        "\n", finding.reasons().stream().map(String::valueOf).toList()));
        screening
                .decision(finding)
                .ifPresent(decision -> put(values, Field.DECIDED, decision.by() + ", " + decision.at()));
        add(
                Kind.MATCH,
                party.key().name() + "|" + finding.entry(),
                party.marking().and(handling.standard()),
                values);
    }

    /** Adds what was made elsewhere: sightings, and what others sent us. */
    CaseDossier with(List<Item> more, Map<String, Attachment> files) {
        more.forEach(item -> items.put(item.key(), item));
        attachments.putAll(files);
        return this;
    }

    /** Adds the files that the payments were read from. */
    CaseDossier inputs() {
        Set<SourceEntry> sources = new LinkedHashSet<>();
        picked.payments().forEach(payment -> sources.add(markings.source(payment)));
        for (SourceEntry source : sources) {
            Map<Field, Value> values = new HashMap<>();
            put(values, Field.PLACE, source.place());
            put(values, Field.SHA256, source.sha256());
            values.put(Field.BYTES, new Value.Count(source.bytes()));
            add(Kind.INPUT, source.place() + "|" + source.sha256(), markings.of(source), values);
        }
        return this;
    }

    /** Adds an item some of whose fields bear a marking of their own. */
    private void add(Key key, Marking marking, Map<Field, Value> values, List<Field> fields, Marking own) {
        Map<Field, Marking> narrower = new TreeMap<>();
        fields.stream()
                .filter(field -> values.containsKey(field) && !own.equals(marking))
                .forEach(field -> narrower.put(field, own));
        items.put(key, new Item(key, marking, new TreeMap<>(values), new TreeMap<>(narrower)));
    }

    private void add(Kind kind, String name, Marking marking, Map<Field, Value> values) {
        Key key = new Key(kind, name);
        items.put(key, Item.of(key, marking, values));
    }

    private static void put(Map<Field, Value> values, Field field, String text) {
        if (!text.isBlank()) {
            values.put(
                    field,
                    new Value.Text(
                            text.length() > Value.Text.CHARS_MAX
                                    ? text.substring(0, Value.Text.CHARS_MAX - 1) + "…"
                                    : text));
        }
    }

    /**
     * All of it.
     *
     * @param caseId the case's own id
     * @param question what was asked, whose hash is told with the inputs'
     */
    Dossier dossier(String caseId, String question) {
        byte[] digest = Sha256.digest().digest((opened.contents() + question).getBytes(UTF_8));
        return new Dossier(
                caseId,
                HexFormat.of().formatHex(digest),
                ledger.money(),
                List.copyOf(items.values()),
                new TreeMap<>(attachments),
                picked.method());
    }
}
