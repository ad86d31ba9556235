package org.wellhead.app.output;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.TracedPayments;

/**
 * Seven payments whose traces are worked out by hand: Amal and Brigitte fund a collector, which pays both units; a bank pays
 * South; and a shop gets 10 from North and pays 25 to South, 10 of which is money that returned.
 */
final class SmallCase {
    static final int NORTH = 0;
    static final int SOUTH = 1;

    private SmallCase() {}

    static Ledger ledger() {
        Ledger.Builder ledger = new Ledger.Builder(new Money("USD", 2));
        ledger.accounts()
                .party("amal", "أمل حداد", "LB", PartyKind.PERSON, 0)
                .party("brigitte", "Brigitte Müller", "DE", PartyKind.PERSON, 0)
                .party("collector", "Relief Fund", "TR", PartyKind.ORGANISATION, 0)
                .party("bank", "First Bank", "AE", PartyKind.BANK, 0)
                .party("shop", "", "", PartyKind.UNKNOWN, 0);
        return ledger.pay(day(1), "amal", "collector", 100_00)
                .pay(day(2), "brigitte", "collector", 100_00)
                .pay(day(3), "collector", "north", 120_00)
                .pay(day(4), "bank", "south", 50_00)
                .pay(day(5), "collector", "south", 60_00)
                .pay(day(6), "north", "shop", 10_00)
                .pay(day(7), "shop", "south", 25_00)
                .build();
    }

    static Findings findings() {
        Ledger ledger = ledger();
        return new Findings(
                ledger,
                List.of(proportional(ledger), fifo(ledger), lifo(ledger), poison(ledger)),
                facts(Map.of("trace", 3L)));
    }

    static List<Chain> chains() {
        return List.of(
                new Chain(NORTH, 0, List.of(0, 2), 60_00),
                new Chain(NORTH, 1, List.of(1, 2), 60_00),
                new Chain(SOUTH, 0, List.of(0, 4), 30_00),
                new Chain(SOUTH, 3, List.of(3), 50_00));
    }

    static RunFacts facts(Map<String, Long> timingsMillis) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--policy", "all");
        options.put("--direction", "upstream");
        return new RunFacts(
                "0.1.0",
                List.of(
                        new RunFacts.Input("payments.csv", "ab".repeat(32), 412),
                        new RunFacts.Input("designated.csv", "cd".repeat(32), 33)),
                new RunFacts.Rows(9, 7, 1, 1),
                options,
                List.of("ghost-1"),
                List.of("payments.csv: column 'branch' is not used"),
                timingsMillis);
    }

    static Trace proportional(Ledger ledger) {
        return new Case(ledger, Policy.PROPORTIONAL)
                .gave(NORTH, "amal", 60_00, 1, 1, 2)
                .gave(NORTH, "brigitte", 60_00, 2, 2, 2)
                .gave(SOUTH, "bank", 50_00, 4, 4, 1)
                .gave(SOUTH, "amal", 30_00, 1, 1, 2)
                .gave(SOUTH, "brigitte", 30_00, 2, 2, 2)
                .gave(SOUTH, "shop", 15_00, 7, 7, 1)
                .carried(1, NORTH, 60_00)
                .carried(1, SOUTH, 30_00)
                .carried(2, NORTH, 60_00)
                .carried(2, SOUTH, 30_00)
                .carriedByTheRest()
                .trace();
    }

    static Trace fifo(Ledger ledger) {
        return new Case(ledger, Policy.FIFO)
                .gave(NORTH, "amal", 100_00, 1, 1, 2)
                .gave(NORTH, "brigitte", 20_00, 2, 2, 2)
                .gave(SOUTH, "brigitte", 60_00, 2, 2, 2)
                .gave(SOUTH, "bank", 50_00, 4, 4, 1)
                .gave(SOUTH, "shop", 15_00, 7, 7, 1)
                .carried(1, NORTH, 100_00)
                .carried(2, NORTH, 20_00)
                .carried(2, SOUTH, 60_00)
                .carriedByTheRest()
                .trace();
    }

    static Trace lifo(Ledger ledger) {
        return new Case(ledger, Policy.LIFO)
                .gave(NORTH, "brigitte", 100_00, 2, 2, 2)
                .gave(NORTH, "amal", 20_00, 1, 1, 2)
                .gave(SOUTH, "amal", 60_00, 1, 1, 2)
                .gave(SOUTH, "bank", 50_00, 4, 4, 1)
                .gave(SOUTH, "shop", 15_00, 7, 7, 1)
                .carried(1, NORTH, 20_00)
                .carried(1, SOUTH, 60_00)
                .carried(2, NORTH, 100_00)
                .carriedByTheRest()
                .trace();
    }

    static Trace poison(Ledger ledger) {
        return new Case(ledger, Policy.POISON)
                .gave(NORTH, "amal", 100_00, 1, 1, 2)
                .gave(NORTH, "brigitte", 100_00, 2, 2, 2)
                .gave(SOUTH, "amal", 60_00, 1, 1, 2)
                .gave(SOUTH, "brigitte", 60_00, 2, 2, 2)
                .gave(SOUTH, "bank", 50_00, 4, 4, 1)
                .gave(SOUTH, "shop", 15_00, 7, 7, 1)
                .carried(1, NORTH, 100_00)
                .carried(1, SOUTH, 60_00)
                .carried(2, NORTH, 100_00)
                .carried(2, SOUTH, 60_00)
                .carriedByTheRest()
                .trace();
    }

    static long day(int dayOfMarch) {
        return LocalDate.of(2024, 3, dayOfMarch).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000_000;
    }

    static Question question(Ledger ledger, Direction direction) {
        return new Question(
                List.of("North", "South"),
                List.of(
                        new Designation(ledger.accounts().find("north"), NORTH, Designation.ALWAYS),
                        new Designation(ledger.accounts().find("south"), SOUTH, Designation.ALWAYS)),
                direction,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                0);
    }

    /** A trace said in lines. */
    private static final class Case {
        private final Ledger ledger;
        private final Policy policy;
        private final List<Trace.Contribution> contributions = new ArrayList<>();
        private final List<long[]> carried = new ArrayList<>();

        Case(Ledger ledger, Policy policy) {
            this.ledger = ledger;
            this.policy = policy;
        }

        Case gave(int unit, String account, long amountMinor, int firstDay, int lastDay, int hops) {
            int number = ledger.accounts().find(account);
            contributions.add(new Trace.Contribution(unit, number, amountMinor, day(firstDay), day(lastDay), hops));
            return this;
        }

        /** Payments are counted from 1, as their ids are. */
        Case carried(int payment, int unit, long tracedMinor) {
            carried.add(new long[] {payment - 1, unit, tracedMinor});
            return this;
        }

        Case carriedByTheRest() {
            return carried(3, NORTH, 120_00)
                    .carried(4, SOUTH, 50_00)
                    .carried(5, SOUTH, 60_00)
                    .carried(7, SOUTH, 15_00);
        }

        Trace trace() {
            int size = carried.size();
            int[] payments = new int[size];
            byte[] units = new byte[size];
            long[] traced = new long[size];
            for (int i = 0; i < size; i++) {
                payments[i] = (int) carried.get(i)[0];
                units[i] = (byte) carried.get(i)[1];
                traced[i] = carried.get(i)[2];
            }
            return new Trace(
                    policy,
                    question(ledger, Direction.UPSTREAM),
                    List.of(new Trace.Total(NORTH, 120_00, 0), new Trace.Total(SOUTH, 135_00, 10_00)),
                    contributions,
                    new TracedPayments(payments, units, traced),
                    new Trace.Work(14, 0, 0));
        }
    }
}
