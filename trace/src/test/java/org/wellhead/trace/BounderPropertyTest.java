package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.TracerPropertyTest.Case;
import org.wellhead.trace.bounds.EdmondsKarp;

/** Bounds against the obvious network, and laws that hold for every ledger. */
class BounderPropertyTest {
    private static final Policy[] SHARES = {Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO};

    /** Some accounts together, then each account alone. */
    private static List<BitSet> origins(Random random, int accounts) {
        List<BitSet> origins = new ArrayList<>();
        for (int sets = random.nextInt(3); sets > 0; sets--) {
            BitSet set = new BitSet();
            for (int account = 0; account < accounts; account++) {
                set.set(account, random.nextBoolean());
            }
            origins.add(set);
        }
        for (int account = 0; account < accounts; account++) {
            BitSet alone = new BitSet();
            alone.set(account);
            origins.add(alone);
        }
        return origins;
    }

    private static List<Bound> bounds(Case random, List<BitSet> origins) {
        return Bounder.bound(random.ledger(), random.question(), origins, Bounder.Progress.SILENT);
    }

    private static boolean isOf(Bound bound, int unit) {
        return bound.unit() == Bound.ALL_UNITS || bound.unit() == unit;
    }

    private static long arrived(Trace trace, Bound bound) {
        return trace.totals().stream()
                .filter(total -> isOf(bound, total.unit()))
                .mapToLong(Trace.Total::arrivedMinor)
                .sum();
    }

    private static long share(Trace trace, Bound bound, BitSet origin) {
        return trace.contributions().stream()
                .filter(c -> isOf(bound, c.unit()) && origin.get(c.account()))
                .mapToLong(Trace.Contribution::amountMinor)
                .sum();
    }

    @Property(tries = 1000)
    void theyAreThoseOfTheObviousNetwork(@ForAll long seed) {
        Case random = Case.random(seed);
        List<BitSet> origins =
                origins(new Random(seed), random.ledger().accounts().size());
        Trace trace = random.trace(Policy.FIFO);
        for (Bound bound : bounds(random, origins)) {
            BitSet origin = origins.get(bound.origin());
            IntPredicate isUnit = unit -> isOf(bound, unit);
            long high = most(random, isUnit, account -> account >= 0 && origin.get(account));
            long others = most(random, isUnit, account -> account < 0 || !origin.get(account));
            assertThat(bound).isEqualTo(new Bound(bound.unit(), bound.origin(), arrived(trace, bound) - others, high));
        }
    }

    /**
     * The most that some accounts' money can have brought, by a node for each account after each movement. Account -1 stands for
     * money that left a designated account.
     */
    private static long most(Case random, IntPredicate isUnit, IntPredicate isOrigin) {
        return most(random, isUnit, isOrigin, new BitSet(), Long.MAX_VALUE);
    }

    /** The same with accounts frozen: what a stopped movement carried goes nowhere. */
    private static long most(
            Case random, IntPredicate isUnit, IntPredicate isOrigin, BitSet frozen, long fromEpochMicros) {
        Ledger ledger = random.ledger();
        Question question = random.question();
        EdmondsKarp network = new EdmondsKarp();
        int accounts = ledger.accounts().size();
        int[] node = new int[accounts];
        long[] money = new long[accounts];
        for (int account = 0; account < accounts; account++) {
            node[account] = network.node();
            money[account] = ledger.accounts().openingMinor(account);
            if (isOrigin.test(account)) {
                network.supply(node[account], money[account]);
            }
        }
        Set<Integer> designated = new HashSet<>();
        List<Oracle.Move> moves = new ArrayList<>(Oracle.moves(ledger, question.overdraftMicros()));
        moves.add(new Oracle.Move(-1, 0, Long.MAX_VALUE));
        for (Oracle.Move move : moves) {
            for (Designation designation : question.designations()) {
                int account = designation.account();
                if (designation.sinceEpochMicros() <= move.at() && designated.add(account)) {
                    if (designation.holdingsCount(question) && isUnit.test(designation.unit())) {
                        network.demand(node[account], money[account]);
                    }
                    node[account] = network.node();
                    if (isOrigin.test(-1)) {
                        network.supply(node[account], money[account]);
                    }
                }
            }
            if (move.payment() < 0) {
                break;
            }
            int payer = ledger.payer(move.payment());
            int payee = ledger.payee(move.payment());
            long paid = Math.min(move.amount(), money[payer]);
            long own = move.amount() - paid;
            int before = node[payer];
            money[payer] -= paid;
            node[payer] = network.node();
            network.arc(before, node[payer], money[payer]);
            int moved = network.node();
            boolean left = designated.contains(payer);
            boolean isEnd = question.designations().stream().anyMatch(each -> each.account() == payee);
            if (move.at() >= fromEpochMicros && (frozen.get(payer) || (isEnd && frozen.get(payee)))) {
                // It is as if the money had been lost on the way.
            } else if (left) {
                if (isOrigin.test(-1)) {
                    network.supply(moved, move.amount());
                }
            } else {
                network.arc(before, moved, paid);
                if (isOrigin.test(payer)) {
                    network.supply(moved, own);
                }
            }
            if (designated.contains(payee)) {
                boolean told = move.at() >= question.fromEpochMicros() && move.at() < question.toEpochMicros();
                int unit = question.designations().stream()
                        .filter(designation -> designation.account() == payee)
                        .findFirst()
                        .orElseThrow()
                        .unit();
                if (told && !left && isUnit.test(unit)) {
                    network.demand(moved, move.amount());
                }
            } else {
                int later = network.node();
                network.arc(node[payee], later, money[payee]);
                network.arc(moved, later, move.amount());
                node[payee] = later;
            }
            money[payee] += move.amount();
        }
        return network.most();
    }

    @Property(tries = 2000)
    void whatIsStoppedAtLeastIsThatOfTheObviousNetworkAndNoPolicyStopsLess(@ForAll long seed) {
        Case random = Case.random(seed);
        Random choice = new Random(seed);
        BitSet frozen = new BitSet();
        for (int account = 0; account < random.ledger().accounts().size(); account++) {
            frozen.set(account, choice.nextInt(3) == 0);
        }
        long from = choice.nextBoolean() ? Long.MIN_VALUE : choice.nextInt(30) * Story.HOUR;
        Trace fifo = random.trace(Policy.FIFO);
        long arrived =
                fifo.totals().stream().mapToLong(Trace.Total::arrivedMinor).sum();
        Bounder.Stopped stops = Bounder.leastStopped(random.ledger(), random.question(), frozen, from);
        long least = stops.leastMinor();
        assertThat(stops.arrivedMinor()).isEqualTo(arrived);
        assertThat(least).isEqualTo(arrived - most(random, unit -> true, account -> true, frozen, from));
        for (Policy policy : SHARES) {
            Flow flow = PieceFlow.of(random.ledger(), random.question(), policy);
            double stopped = flow.stoppedMinor(step -> flow.movedAtEpochMicros(step) >= from
                    && (frozen.get(flow.payer(step))
                            || (frozen.get(flow.payee(step)) && flow.isEnd(flow.payee(step)))));
            long returned = random.trace(policy).totals().stream()
                    .mapToLong(Trace.Total::returnedMinor)
                    .sum();
            // Proportional figures are fractions, and what returned is rounded for each unit.
            double rounding = policy == Policy.PROPORTIONAL ? 3 : 0;
            assertThat(stopped + returned + rounding).as(policy.word()).isGreaterThanOrEqualTo((double) least);
        }
    }

    @Property(tries = 2000)
    void everyPolicyLiesWithin(@ForAll long seed) {
        Case random = Case.random(seed);
        List<BitSet> origins =
                origins(new Random(seed), random.ledger().accounts().size());
        List<Bound> bounds = bounds(random, origins);
        for (Policy policy : SHARES) {
            Trace trace = random.trace(policy);
            for (Bound bound : bounds) {
                BitSet origin = origins.get(bound.origin());
                // Proportional figures are rounded, one source and unit at a time.
                long rounding = policy == Policy.PROPORTIONAL
                        ? (long) origin.cardinality() * trace.totals().size()
                        : 0;
                assertThat(share(trace, bound, origin))
                        .as("%s of %s", policy.word(), bound)
                        .isBetween(bound.lowMinor() - rounding, bound.highMinor() + rounding);
            }
        }
    }

    @Property(tries = 1000)
    void poisonIsNoLess(@ForAll long seed) {
        Case random = Case.random(seed);
        List<BitSet> origins =
                origins(new Random(seed), random.ledger().accounts().size());
        Trace poison = random.trace(Policy.POISON);
        for (Bound bound : bounds(random, origins)) {
            long returned = poison.totals().stream()
                    .mapToLong(Trace.Total::returnedMinor)
                    .sum();
            assertThat(share(poison, bound, origins.get(bound.origin())) + returned)
                    .isGreaterThanOrEqualTo(bound.highMinor());
        }
    }

    /** What all can have been together is no more than what each can have been, and all is somebody's. */
    @Property(tries = 1000)
    void theWholeIsNoMoreThanItsParts(@ForAll long seed) {
        Case random = Case.random(seed);
        int accounts = random.ledger().accounts().size();
        BitSet everyone = new BitSet();
        everyone.set(0, accounts);
        BitSet some = new BitSet();
        BitSet rest = new BitSet();
        for (int account = 0; account < accounts; account++) {
            (new Random(seed + account).nextBoolean() ? some : rest).set(account);
        }
        List<Bound> bounds = bounds(random, List.of(everyone, some, rest));
        Trace trace = random.trace(Policy.FIFO);
        for (int at = 0; at < bounds.size(); at += 3) {
            Bound all = bounds.get(at);
            Bound one = bounds.get(at + 1);
            Bound other = bounds.get(at + 2);
            assertThat(all.highMinor()).isLessThanOrEqualTo(one.highMinor() + other.highMinor());
            assertThat(all.lowMinor()).isGreaterThanOrEqualTo(one.lowMinor() + other.lowMinor());
            assertThat(all.highMinor()).isLessThanOrEqualTo(arrived(trace, all));
            assertThat(share(trace, all, everyone)).isBetween(all.lowMinor(), all.highMinor());
        }
    }
}
