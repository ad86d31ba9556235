package org.wellhead.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Money;

/** A world as an analyst has it: read back from its files. */
record WorldRead(
        Simulated simulated,
        List<Payment> payments,
        Map<String, Holder> holders,
        Map<String, String> unitOf,
        List<Truth> truth) {
    static final Money DOLLARS = new Money("USD", 2);

    record Payment(long id, Instant time, String payer, String payee, long amountMinor, String purpose) {
        static Payment parse(List<String> row) {
            return new Payment(
                    Long.parseLong(row.get(0)),
                    OffsetDateTime.parse(row.get(1)).toInstant(),
                    row.get(2),
                    row.get(3),
                    cents(row.get(4)),
                    row.get(6));
        }
    }

    record Holder(String name, String country, String kind, long openingMinor) {}

    record Truth(
            String unit, String donor, String name, String country, long putInMinor, long arrivedMinor, String kind) {}

    private Holder holder(String account) {
        return Objects.requireNonNull(holders.get(account), account);
    }

    static WorldRead of(Simulated simulated) throws IOException {
        Map<String, Holder> holders = new LinkedHashMap<>();
        for (List<String> row : Csv.read(simulated.accountsFile())) {
            holders.put(row.get(0), new Holder(row.get(1), row.get(2), row.get(3), cents(row.get(4))));
        }
        Map<String, String> unitOf = new LinkedHashMap<>();
        Csv.read(simulated.designatedFile()).forEach(row -> unitOf.put(row.get(0), row.get(1)));
        return new WorldRead(
                simulated,
                Csv.read(simulated.paymentsFile()).stream().map(Payment::parse).toList(),
                holders,
                unitOf,
                Csv.read(simulated.truthFile()).stream()
                        .map(row -> new Truth(
                                row.get(0),
                                row.get(1),
                                row.get(2),
                                row.get(3),
                                cents(row.get(4)),
                                cents(row.get(5)),
                                row.get(6)))
                        .toList());
    }

    static long cents(String decimal) {
        return DOLLARS.toMinor(new BigDecimal(decimal));
    }

    /** What designated accounts received from others, by unit. */
    Map<String, Long> receivedByUnit() {
        Map<String, Long> received = new HashMap<>();
        for (Payment payment : payments) {
            String unit = unitOf.get(payment.payee);
            if (unit != null && !unitOf.containsKey(payment.payer)) {
                received.merge(unit, payment.amountMinor, Long::sum);
            }
        }
        return received;
    }

    Map<String, Long> arrivedByUnit() {
        return truth.stream().collect(Collectors.groupingBy(Truth::unit, Collectors.summingLong(Truth::arrivedMinor)));
    }

    /** For each payment, what of it the payer had not been seen to receive; the obvious way. */
    long[] ownFunds() {
        Map<String, Long> balance = new HashMap<>();
        holders.forEach((account, holder) -> balance.put(account, holder.openingMinor));
        long[] own = new long[payments.size()];
        for (int i = 0; i < own.length; i++) {
            Payment payment = payments.get(i);
            long after = balance.getOrDefault(payment.payer, 0L) - payment.amountMinor;
            own[i] = Math.max(0, -after);
            balance.put(payment.payer, Math.max(0, after));
            balance.merge(payment.payee, payment.amountMinor, Long::sum);
        }
        return own;
    }

    /** Accounts with own funds from which money may have come to a designated account: the widest answer there is. */
    Set<String> sourcesUpstream() {
        long[] own = ownFunds();
        Set<String> leadsToUnit = new TreeSet<>();
        Set<String> sources = new TreeSet<>();
        for (int i = own.length - 1; i >= 0; i--) {
            Payment payment = payments.get(i);
            boolean follows = unitOf.containsKey(payment.payee) || leadsToUnit.contains(payment.payee);
            if (follows && !unitOf.containsKey(payment.payer)) {
                leadsToUnit.add(payment.payer);
                if (own[i] > 0) {
                    sources.add(payment.payer);
                }
            }
        }
        leadsToUnit.stream().filter(account -> holder(account).openingMinor > 0).forEach(sources::add);
        return sources;
    }

    Set<String> countriesOf(Set<String> accounts) {
        return accounts.stream().map(account -> holder(account).country).collect(Collectors.toCollection(TreeSet::new));
    }

    static long g20States(Set<String> countries) {
        return countries.stream()
                .filter(country -> Country.g20(country) == Country.Membership.STATE)
                .count();
    }
}
