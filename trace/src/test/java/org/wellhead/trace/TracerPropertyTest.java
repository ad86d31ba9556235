package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;

/** The fast method against the obvious one, and laws that hold for every ledger. */
class TracerPropertyTest {
    private static final Policy[] SHARES = {Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO};

    /** A random ledger and question: few accounts, so that money mixes, goes round and comes back. */
    record Case(Ledger ledger, Question question) {
        static Case random(long seed) {
            return random(new Random(seed), "", false);
        }

        static Case random(Random random, String prefix, boolean unrelated) {
            int accounts = 3 + random.nextInt(8);
            int payments = 1 + random.nextInt(22);
            long scale = random.nextInt(4) == 0 ? 1_000_000_007L : 1;
            Ledger.Builder builder = new Ledger.Builder(new Money("USD", 0));
            for (int a = 0; a < accounts; a++) {
                builder.accounts().number(prefix + a);
                if (random.nextInt(5) == 0) {
                    long opening = (1 + random.nextInt(20)) * scale;
                    builder.accounts().party(prefix + a, "", "", PartyKind.PERSON, opening);
                }
            }
            long hour = 0;
            for (int p = 0; p < payments; p++) {
                hour += random.nextInt(3);
                int payer = random.nextInt(accounts);
                int payee = (payer + 1 + random.nextInt(accounts - 1)) % accounts;
                long amount = (1 + random.nextInt(20)) * scale;
                builder.pay(hour * Story.HOUR, prefix + payer, prefix + payee, amount);
                if (unrelated) {
                    builder.pay(hour * Story.HOUR, "stranger", "friend", 1 + p);
                    builder.pay(hour * Story.HOUR, "friend", "stranger", 2 + p);
                }
            }
            Ledger ledger = builder.build();
            return new Case(ledger, question(random, ledger.accounts(), accounts, prefix, hour));
        }

        private static Question question(Random random, Accounts accounts, int count, String prefix, long lastHour) {
            List<String> units = List.of("red", "blue", "green").subList(0, 1 + random.nextInt(3));
            List<Designation> designations = new ArrayList<>();
            int wanted = 1 + random.nextInt(Math.min(3, count - 1));
            for (int a = 0; a < wanted; a++) {
                boolean always = random.nextInt(3) > 0;
                long since = (random.nextInt((int) lastHour + 3) - 1) * Story.HOUR;
                int unit = random.nextInt(units.size());
                designations.add(new Designation(accounts.find(prefix + a), unit, always ? Designation.ALWAYS : since));
            }
            boolean window = random.nextInt(4) == 0;
            long from = window ? random.nextInt((int) lastHour + 1) * Story.HOUR : Long.MIN_VALUE;
            long to = window ? from + random.nextInt(20) * Story.HOUR : Long.MAX_VALUE;
            long overdraft = random.nextInt(3) == 0 ? (1 + random.nextInt(8)) * Story.HOUR : 0;
            return new Question(units, designations, Direction.UPSTREAM, from, to, overdraft);
        }

        Trace trace(Policy policy) {
            return Tracer.trace(ledger, question, policy);
        }
    }

    @Property(tries = 2000)
    void sourcesArrivalsAndPaymentsAreThoseOfTheObviousMethod(@ForAll long seed) {
        Case random = Case.random(seed);
        for (Policy policy : SHARES) {
            Trace fast = random.trace(policy);
            Oracle slow = Oracle.answer(random.ledger(), random.question(), policy);
            boolean whole = policy != Policy.PROPORTIONAL;
            for (Trace.Total total : fast.totals()) {
                assertSame(policy, total.arrivedMinor(), slow.arrived.getOrDefault(total.unit(), Fraction.ZERO), true);
                assertSame(
                        policy, total.returnedMinor(), slow.returned.getOrDefault(total.unit(), Fraction.ZERO), whole);
            }
            Map<List<Integer>, Long> found = new TreeMap<>(Oracle::compare);
            fast.contributions().forEach(c -> found.put(List.of(c.unit(), c.account()), c.amountMinor()));
            slow.sources.forEach((unit, amounts) -> amounts.forEach((account, amount) -> {
                Long fastAmount = found.remove(List.of(unit, account));
                assertSame(policy, fastAmount == null ? 0 : fastAmount, amount, whole);
            }));
            assertThat(found).isEmpty();
            Map<List<Integer>, Long> carried = new TreeMap<>(Oracle::compare);
            for (int e = 0; e < fast.payments().size(); e++) {
                TracedPayments traced = fast.payments();
                carried.put(List.of(traced.payment(e), traced.unit(e)), traced.tracedMinor(e));
            }
            slow.carried.forEach((payment, amounts) -> amounts.forEach((unit, amount) -> {
                Long fastAmount = carried.remove(List.of(payment, unit));
                assertSame(policy, fastAmount == null ? 0 : fastAmount, amount, whole);
            }));
            assertThat(carried).isEmpty();
        }
    }

    private static void assertSame(Policy policy, long fast, Fraction slow, boolean whole) {
        double expected = slow.toDouble();
        if (whole) {
            assertThat((double) fast).as(policy.word()).isEqualTo(expected);
        } else {
            assertThat((double) fast).as(policy.word()).isCloseTo(expected, within(1.000001));
        }
    }

    @Property(tries = 2000)
    void moneyIsConserved(@ForAll long seed) {
        Case random = Case.random(seed);
        for (Policy policy : SHARES) {
            Trace trace = random.trace(policy);
            for (Trace.Total total : trace.totals()) {
                assertThat(trace.contributions().stream()
                                .filter(c -> c.unit() == total.unit())
                                .mapToLong(Trace.Contribution::amountMinor)
                                .sum())
                        .isEqualTo(total.tracedMinor());
            }
        }
    }

    @Property(tries = 2000)
    void poisonIsThatOfTheObviousMethod(@ForAll long seed) {
        Case random = Case.random(seed);
        Trace fast = random.trace(Policy.POISON);
        Map<List<Integer>, Long> found = new TreeMap<>(Oracle::compare);
        fast.contributions().forEach(c -> found.put(List.of(c.unit(), c.account()), c.amountMinor()));
        Map<List<Integer>, Long> expected = new TreeMap<>(Oracle::compare);
        Oracle.poison(random.ledger(), random.question())
                .forEach((unit, amounts) -> amounts.forEach((account, amount) -> expected.put(
                        List.of(unit, account),
                        Math.min(amount, fast.totals().get(unit).tracedMinor()))));
        assertThat(found).isEqualTo(expected);
    }

    @Property(tries = 2000)
    void noPolicyExceedsPoison(@ForAll long seed) {
        Case random = Case.random(seed);
        Map<List<Integer>, Long> most = new TreeMap<>(Oracle::compare);
        random.trace(Policy.POISON)
                .contributions()
                .forEach(c -> most.put(List.of(c.unit(), c.account()), c.amountMinor()));
        for (Policy policy : SHARES) {
            for (Trace.Contribution c : random.trace(policy).contributions()) {
                assertThat(most.getOrDefault(List.of(c.unit(), c.account()), 0L))
                        .as("%s of account %s", policy, c.account())
                        .isGreaterThanOrEqualTo(c.amountMinor());
            }
        }
    }

    @Property(tries = 1000)
    void everyChainIsAChainOfTracedPaymentsFromTheSourceToTheUnit(@ForAll long seed) {
        Case random = Case.random(seed);
        for (Policy policy : SHARES) {
            Trace trace = random.trace(policy);
            List<Chain> chains = Tracer.chains(random.ledger(), trace, trace.contributions());
            for (Chain chain : chains) {
                Trace.Contribution contribution = trace.contributions().stream()
                        .filter(c -> c.unit() == chain.unit() && c.account() == chain.source())
                        .findFirst()
                        .orElseThrow();
                assertThat(chain.amountMinor()).isBetween(0L, contribution.amountMinor() + 1);
                assertThat(chain.payments().size()).isGreaterThanOrEqualTo(contribution.hops());
                Ledger ledger = random.ledger();
                int at = chain.source();
                for (int payment : chain.payments()) {
                    assertThat(ledger.payer(payment)).isEqualTo(at);
                    at = ledger.payee(payment);
                }
                int last = at;
                assertThat(random.question().designations())
                        .anyMatch(d -> d.account() == last && d.unit() == chain.unit());
            }
            if (policy != Policy.PROPORTIONAL) {
                long moved =
                        trace.contributions().stream().filter(c -> c.hops() > 0).count();
                assertThat((long) chains.size())
                        .isBetween(moved, (long) trace.contributions().size());
            }
        }
    }

    @Property(tries = 500)
    void namesChangeNothing(@ForAll long seed) {
        Case plain = Case.random(new Random(seed), "a", false);
        Case renamed = Case.random(new Random(seed), "Ω", false);
        for (Policy policy : Policy.values()) {
            assertThat(plain.trace(policy).contributions())
                    .isEqualTo(renamed.trace(policy).contributions());
        }
    }

    @Property(tries = 500)
    void paymentsThatHaveNothingToDoWithItChangeNothing(@ForAll long seed) {
        Case plain = Case.random(new Random(seed), "a", false);
        Case more = Case.random(new Random(seed), "a", true);
        for (Policy policy : Policy.values()) {
            assertThat(Story.text(plain.ledger(), plain.trace(policy)))
                    .isEqualTo(Story.text(more.ledger(), more.trace(policy)));
        }
    }

    @Property(tries = 500)
    void downstreamOfAMirroredLedgerIsUpstream(@ForAll long seed) {
        Random random = new Random(seed);
        Ledger.Builder there = new Ledger.Builder(new Money("USD", 0));
        Ledger.Builder back = new Ledger.Builder(new Money("USD", 0));
        int payments = 1 + random.nextInt(30);
        List<int[]> list = new ArrayList<>();
        for (int p = 0; p < payments; p++) {
            int payer = random.nextInt(6);
            list.add(new int[] {payer, (payer + 1 + random.nextInt(5)) % 6, 1 + random.nextInt(9)});
        }
        long[] balance = new long[6];
        long[] opening = new long[6];
        for (int[] p : list) {
            balance[p[0]] -= p[2];
            opening[p[0]] = Math.max(opening[p[0]], -balance[p[0]]);
            balance[p[1]] += p[2];
        }
        for (int a = 0; a < 6; a++) {
            there.accounts().party("" + a, "", "", PartyKind.UNKNOWN, opening[a]);
            back.accounts().party("" + a, "", "", PartyKind.UNKNOWN, opening[a] + balance[a]);
        }
        list.forEach(p -> there.pay(0, "" + p[0], "" + p[1], p[2]));
        Collections.reverse(list);
        list.forEach(p -> back.pay(0, "" + p[1], "" + p[0], p[2]));
        List<Designation> designated = List.of(new Designation(0, 0, Designation.ALWAYS));
        Question up = Question.upstream(List.of("red"), designated);
        Question down =
                new Question(List.of("red"), designated, Direction.DOWNSTREAM, Long.MIN_VALUE, Long.MAX_VALUE, 0);
        for (Policy policy : SHARES) {
            Trace upstream = Tracer.trace(there.build(), up, policy);
            Trace downstream = Tracer.trace(back.build(), down, policy);
            if (policy != Policy.PROPORTIONAL) {
                assertThat(Story.text(back.build(), downstream)).isEqualTo(Story.text(there.build(), upstream));
            }
            assertThat(downstream.totals().get(0).arrivedMinor())
                    .isEqualTo(upstream.totals().get(0).arrivedMinor());
        }
    }
}
