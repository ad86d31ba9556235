package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Flow;
import org.wellhead.trace.PieceFlow;
import org.wellhead.trace.Policy;

/** A random ledger and terms, with the obvious answers; the flow piece by piece, and as it is traced. */
record PlanCase(Ledger ledger, PieceFlow flow, Flow traced, Policy policy, Terms terms) {
    private static final List<Policy> SHARES = List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO);

    static List<PlanCase> random(long seed, boolean plain) {
        return SHARES.stream()
                .map(policy -> random(new Random(seed), policy, plain))
                .toList();
    }

    /** @param plain accounts of one price, without a charge */
    private static PlanCase random(Random random, Policy policy, boolean plain) {
        int count = 3 + random.nextInt(6);
        int payments = 2 + random.nextInt(18);
        int spread = random.nextInt(3) == 0 ? 300 : 2;
        List<String> lines = new ArrayList<>();
        int hour = 0;
        for (int p = 0; p < payments; p++) {
            hour += random.nextInt(spread + 1);
            int payer = random.nextInt(count);
            int payee = (payer + 1 + random.nextInt(count - 1)) % count;
            int amount = 1 + random.nextInt(random.nextBoolean() ? 20 : 500);
            lines.add("%s->%s %d @%dh".formatted(name(payer), name(payee), amount, hour));
        }
        String[] designated = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(a -> random.nextInt(3) > 0 ? name(a) : name(a) + " in red from " + random.nextInt(20) + "h")
                .toArray(String[]::new);
        PlanStory story = PlanStory.of(String.join(", ", lines), designated).under(policy);
        for (int a = 0; a < count; a++) {
            String country = List.of("FR", "DE", "").get(random.nextInt(3));
            story.held(name(a) + " " + country + " " + (random.nextInt(5) == 0 ? "bank" : "person"));
            if (!plain && random.nextBoolean()) {
                story.price(name(a) + " " + (1 + random.nextInt(30)) / 10.0);
            }
        }
        if (random.nextInt(3) == 0) {
            story.opening(name(random.nextInt(count)), 1 + random.nextInt(40));
        }
        if (random.nextInt(4) == 0) {
            story.overdraft(1 + random.nextInt(6));
        }
        if (random.nextInt(3) == 0) {
            story.in("FR", "DE");
        }
        if (random.nextInt(3) == 0) {
            story.kinds(PartyKind.values());
        }
        if (random.nextInt(3) == 0) {
            story.fromHour(random.nextInt(hour + 1));
        }
        if (random.nextInt(4) == 0) {
            story.designatedToo();
        }
        if (!plain && random.nextBoolean()) {
            story.charging(random.nextInt(20) / 10.0);
        }
        double budget = plain ? random.nextInt(5) : random.nextInt(50) / 10.0;
        return new PlanCase(story.ledger(), story.flow(), story.traced(), policy, story.terms(budget));
    }

    private static String name(int account) {
        return String.valueOf((char) ('A' + account));
    }

    Plan plan() {
        return Cutter.cut(ledger, flow, policy, terms, Progress.SILENT);
    }

    Choices choices() {
        Candidates candidates = Candidates.of(flow, ledger.accounts(), terms);
        long[] collateral = Collateral.of(ledger, flow, terms.fromEpochMicros());
        return Choices.of(flow, candidates, terms, collateral, new Work(Progress.SILENT));
    }

    boolean mayFreeze(int account) {
        Accounts accounts = ledger.accounts();
        return (terms.jurisdictions().isEmpty() || terms.jurisdictions().contains(accounts.country(account)))
                && terms.kinds().contains(accounts.kind(account))
                && (!flow.isEnd(account) || terms.designatedToo());
    }

    double stopped(BitSet frozen, long from) {
        Flow.Stops stops = step -> flow.movedAtEpochMicros(step) >= from
                && (frozen.get(flow.payer(step)) || (frozen.get(flow.payee(step)) && flow.isEnd(flow.payee(step))));
        return flow.totalMinor() - flow.without(stops).totalMinor();
    }

    double stopped(BitSet frozen) {
        return stopped(frozen, terms.fromEpochMicros());
    }

    long collateral(int account) {
        long paid = IntStream.range(0, ledger.size())
                .filter(payment -> isFrozen(account, payment))
                .mapToLong(ledger::amountMinor)
                .sum();
        double traced = 0;
        for (int step = 0; step < flow.size(); step++) {
            traced += isFrozen(account, flow.payment(step)) ? flow.amountMinor(step) : 0;
        }
        return paid - (long) Math.rint(traced);
    }

    private boolean isFrozen(int account, int payment) {
        return ledger.payer(payment) == account && ledger.bookedAtEpochMicros(payment) >= terms.fromEpochMicros();
    }

    double net(BitSet frozen) {
        long harm = frozen.stream().mapToLong(this::collateral).sum();
        return stopped(frozen) - harm * (terms.collateralMicros() * 1e-6);
    }

    /** The most of all sets within the budget. */
    double best() {
        return best(terms.budgetMillis());
    }

    /** The most of all sets within another budget. */
    double best(long budgetMillis) {
        int[] allowed = IntStream.range(0, ledger.accounts().size())
                .filter(this::mayFreeze)
                .filter(account -> stopped(set(account)) > 1e-9)
                .toArray();
        double best = 0;
        for (int bits = 0; bits < 1 << allowed.length; bits++) {
            BitSet frozen = new BitSet();
            long price = 0;
            for (int i = 0; i < allowed.length; i++) {
                if ((bits >> i & 1) == 1) {
                    frozen.set(allowed[i]);
                    price += terms.priceMillis(allowed[i]);
                }
            }
            best = price <= budgetMillis ? Math.max(best, net(frozen)) : best;
        }
        return best;
    }

    static BitSet set(int... accounts) {
        BitSet set = new BitSet();
        Arrays.stream(accounts).forEach(set::set);
        return set;
    }
}
