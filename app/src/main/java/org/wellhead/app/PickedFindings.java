package org.wellhead.app;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Bound;
import org.wellhead.trace.Bounder;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.TracedPayments;
import org.wellhead.trace.Tracer;

/** The findings about money that were picked from traces of one question, with the payments that prove them. */
final class PickedFindings {
    /** Payments that justify one frozen account, the largest first. */
    private static final int EVIDENCE_MOST = 10;

    private final Ledger ledger;
    private final Question question;
    private final Map<Policy, Trace> traces;
    private final Map<Origin, Source> sources = new LinkedHashMap<>();
    private final List<Freeze> freezes = new ArrayList<>();
    private final Map<Integer, Map<Policy, Long>> tracedMinor = new HashMap<>();
    private final Map<Integer, List<Integer>> paidBy = new HashMap<>();

    private record Origin(int unit, int account) {}

    /**
     * What an account put into what a unit received.
     *
     * @param amountsMinor by policy; 0 under one that gives it nothing
     * @param chain the payments that prove it, in order; empty if it moved in none
     * @param chainMinor what of it went that way; 0 without a chain
     * @param bound what no order of money leaving accounts can dispute, if it was asked for
     */
    record Source(
            int unit,
            int account,
            Map<Policy, Long> amountsMinor,
            List<Integer> chain,
            long chainMinor,
            Optional<Bound> bound) {
        Source with(Chain proof) {
            return new Source(unit, account, amountsMinor, proof.payments(), proof.amountMinor(), bound);
        }

        Source with(Bound computed) {
            return new Source(unit, account, amountsMinor, chain, chainMinor, Optional.of(computed));
        }
    }

    /**
     * An account to freeze.
     *
     * @param payments the largest that carried traced money out of it
     */
    record Freeze(int account, long rank, long stopsMinor, String policy, List<Integer> payments) {}

    /**
     * Picks.
     *
     * @param traces of the question, by policy; proportional among them
     */
    PickedFindings(Ledger ledger, Question question, Map<Policy, Trace> traces, Selection selection) {
        this.ledger = ledger;
        this.question = question;
        this.traces = new EnumMap<>(traces);
        if (selection.isOfCase()) {
            pick(selection);
            keepLargest(selection);
            prove();
        }
    }

    private void pick(Selection selection) {
        Accounts accounts = ledger.accounts();
        traces.forEach((policy, trace) -> {
            for (Trace.Contribution each : trace.contributions()) {
                if (selection.has("country", accounts.country(each.account()))
                        && selection.has("source", accounts.id(each.account()))
                        && selection.has("unit", unit(each.unit()))) {
                    sources.computeIfAbsent(
                                    new Origin(each.unit(), each.account()),
                                    origin -> new Source(
                                            origin.unit(), origin.account(), zeros(), List.of(), 0, Optional.empty()))
                            .amountsMinor()
                            .put(policy, each.amountMinor());
                }
            }
        });
    }

    private void keepLargest(Selection selection) {
        long leastMinor = selection.leastMinor(ledger.money()).orElse(0);
        sources.values().removeIf(source -> inProportionMinor(source) < leastMinor);
        if (selection.top().isPresent()) {
            Set<Source> largest = sources.values().stream()
                    .sorted(Comparator.comparingLong(PickedFindings::inProportionMinor)
                            .reversed()
                            .thenComparingInt(Source::unit)
                            .thenComparingInt(Source::account))
                    .limit(selection.top().getAsInt())
                    .collect(Collectors.toSet());
            sources.values().retainAll(largest);
        }
    }

    private static long inProportionMinor(Source source) {
        return source.amountsMinor().getOrDefault(Policy.PROPORTIONAL, 0L);
    }

    /** What a policy gives a source of which it does not tell: less than one minor unit. */
    private Map<Policy, Long> zeros() {
        Map<Policy, Long> zeros = new EnumMap<>(Policy.class);
        traces.keySet().forEach(policy -> zeros.put(policy, 0L));
        return zeros;
    }

    /** The chain of the proportional trace, or of the first policy that gives the source anything. */
    private void prove() {
        traces.forEach((policy, trace) -> {
            List<Trace.Contribution> lacking = trace.contributions().stream()
                    .filter(each -> {
                        Source source = sources.get(new Origin(each.unit(), each.account()));
                        return source != null && source.chain().isEmpty();
                    })
                    .toList();
            if (!lacking.isEmpty()) {
                for (Chain chain : Tracer.chains(ledger, trace, lacking)) {
                    sources.computeIfPresent(
                            new Origin(chain.unit(), chain.source()), (_, source) -> source.with(chain));
                }
            }
        });
    }

    /**
     * Adds the accounts of a plan.
     *
     * @param plan {@code plan.json}, read again
     * @throws InputRefused if it names an account that the case has not
     */
    void add(ResultJson plan, Selection selection) {
        Accounts accounts = ledger.accounts();
        String policy = plan.text("policy");
        for (ResultJson freeze : plan.objects("freeze")) {
            int account = accounts.find(freeze.text("account"));
            if (account < 0) {
                throw new InputRefused("the plan freezes an account that is not in the case: " + freeze.text("account")
                        + "; give the plan of this case");
            }
            if (selection.has("country", accounts.country(account))) {
                long stopsMinor = Arguments.amount("--plan", freeze.text("stops"))
                        .movePointRight(ledger.money().digits())
                        .longValueExact();
                freezes.add(new Freeze(account, freeze.whole("rank"), stopsMinor, policy, new ArrayList<>()));
            }
        }
    }

    /** Notes what each payment of the findings carried, and the payments that justify each frozen account. */
    void carried() {
        Set<Integer> asked = new LinkedHashSet<>();
        sources.values().forEach(source -> asked.add(source.account()));
        freezes.forEach(freeze -> asked.add(freeze.account()));
        Map<Integer, Map<Integer, Long>> most = new HashMap<>();
        traces.forEach((policy, trace) -> {
            TracedPayments payments = trace.payments();
            for (int entry = 0; entry < payments.size(); entry++) {
                int payment = payments.payment(entry);
                if (asked.contains(ledger.payer(payment))) {
                    List<Integer> paid = paidBy.computeIfAbsent(ledger.payer(payment), _ -> new ArrayList<>());
                    if (paid.isEmpty() || paid.getLast() != payment) {
                        paid.add(payment);
                    }
                    if (policy == Policy.PROPORTIONAL) {
                        most.computeIfAbsent(ledger.payer(payment), _ -> new HashMap<>())
                                .merge(payment, payments.tracedMinor(entry), Math::addExact);
                    }
                }
            }
        });
        for (Freeze freeze : freezes) {
            most.getOrDefault(freeze.account(), Map.of()).entrySet().stream()
                    .sorted(Map.Entry.<Integer, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(EVIDENCE_MOST)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .forEach(freeze.payments()::add);
        }
        payments().forEach(payment -> tracedMinor.put(payment, zeros()));
        traces.forEach((policy, trace) -> {
            TracedPayments payments = trace.payments();
            for (int entry = 0; entry < payments.size(); entry++) {
                Map<Policy, Long> told = tracedMinor.get(payments.payment(entry));
                if (told != null) {
                    told.merge(policy, payments.tracedMinor(entry), Math::addExact);
                    // Several units may have touched the same money: together no more than all of it.
                    told.merge(policy, ledger.amountMinor(payments.payment(entry)), Math::min);
                }
            }
        });
    }

    /** Computes what no order can dispute, for each source. As slow as {@link Bounder}: for tens of sources. */
    void bound(Bounder.Progress progress) {
        List<Integer> asked =
                sources.values().stream().map(Source::account).distinct().toList();
        List<BitSet> origins = new ArrayList<>();
        for (int account : asked) {
            BitSet alone = new BitSet();
            alone.set(account);
            origins.add(alone);
        }
        for (Bound bound : Bounder.bound(ledger, question, origins, progress)) {
            sources.computeIfPresent(
                    new Origin(bound.unit(), asked.get(bound.origin())), (_, source) -> source.with(bound));
        }
    }

    /** All payments that can have carried traced money, in the ledger's order. */
    TracedPayments touched() {
        return Objects.requireNonNull(traces.get(Policy.POISON)).payments();
    }

    /** By the order of the traces' contributions. */
    List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /** By rank. */
    List<Freeze> freezes() {
        return List.copyOf(freezes);
    }

    /** All payments that prove something. */
    Set<Integer> payments() {
        Set<Integer> payments = new LinkedHashSet<>();
        sources.values().forEach(source -> payments.addAll(source.chain()));
        freezes.forEach(freeze -> payments.addAll(freeze.payments()));
        return payments;
    }

    /** All accounts that have to do with them. */
    BitSet accounts() {
        BitSet accounts = new BitSet();
        sources.values().forEach(source -> accounts.set(source.account()));
        freezes.forEach(freeze -> accounts.set(freeze.account()));
        for (int payment : payments()) {
            accounts.set(ledger.payer(payment));
            accounts.set(ledger.payee(payment));
        }
        return accounts;
    }

    /** The payments of an account that a finding is about which carried traced money under any policy. */
    List<Integer> paidBy(int account) {
        return paidBy.getOrDefault(account, List.of());
    }

    /** What a payment of the findings carried, over all units, by policy. */
    Map<Policy, Long> tracedMinor(int payment) {
        return tracedMinor.getOrDefault(payment, Map.of());
    }

    /** Whether and for which unit an account is designated. */
    Optional<Designation> designated(int account) {
        return question.designations().stream()
                .filter(designation -> designation.account() == account)
                .findFirst();
    }

    /** The name of a unit. */
    String unit(int unit) {
        String name = question.units().get(unit);
        return name.isEmpty() ? "(no name)" : name;
    }

    /** How the findings were made, in sentences that name nobody. */
    List<String> method() {
        List<String> method = new ArrayList<>();
        method.add("Wellhead " + Main.version()
                + " walked the payments twice: forward to find which money each account had of its own, and backward from"
                + " the designated accounts to whose money it was.");
        method.add("The findings follow from those payments of the case that may be shown to you, and from no others.");
        method.add(
                "Money is counted once, where it first arrives at a designated account; a payment out of a designated"
                        + " account is not followed.");
        method.add("Each amount is told under every policy on the order of money leaving an account: in proportion,"
                + " first in first out, last in first out. Poison is no share, but all that can have been touched.");
        if (question.overdraftMicros() > 0) {
            method.add("A debit may precede the credit that covers it by a set time.");
        }
        if (!freezes.isEmpty()) {
            method.add("What freezing an account stops is counted beyond what accounts of lower rank stop already.");
        }
        method.add(
                "A chain is the payments by which most of a source's money went one and the same way; the amount of a"
                        + " finding may have gone other ways too.");
        return method;
    }
}
