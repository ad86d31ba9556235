package org.wellhead.trace.cut;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Flow;
import org.wellhead.trace.PieceFlow;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Story;
import org.wellhead.trace.Tracer;

/** Payments, who holds the accounts and what may be done, as text; and the plan as a line of text. */
final class PlanStory {
    private final Story story;
    private final Map<String, String[]> holders = new HashMap<>();
    private final Map<String, Long> pricesMillis = new HashMap<>();
    private Set<String> jurisdictions = Set.of();
    private Set<PartyKind> kinds = Terms.KINDS;
    private boolean designatedToo;
    private long fromMicros = Long.MIN_VALUE;
    private long collateralMicros;
    private Policy policy = Policy.FIFO;

    private PlanStory(Story story) {
        this.story = story;
    }

    /** The group's account is D unless told otherwise. */
    static PlanStory of(String payments, String... designated) {
        return new PlanStory(Story.of(payments).designated(designated.length == 0 ? new String[] {"D"} : designated));
    }

    /** {@code "A FR bank"}: who holds an account. */
    PlanStory held(String... texts) {
        for (String text : texts) {
            String[] words = text.split(" ", -1);
            holders.put(words[0], words);
        }
        return this;
    }

    /** {@code "A 2.5"}: what it costs to freeze it. */
    PlanStory price(String... texts) {
        for (String text : texts) {
            String[] words = text.split(" ", -1);
            pricesMillis.put(words[0], Math.round(Double.parseDouble(words[1]) * 1000));
        }
        return this;
    }

    PlanStory in(String... countries) {
        jurisdictions = Set.of(countries);
        return this;
    }

    PlanStory kinds(PartyKind... allowed) {
        kinds = Set.of(allowed);
        return this;
    }

    PlanStory designatedToo() {
        designatedToo = true;
        return this;
    }

    PlanStory fromHour(long hour) {
        fromMicros = hour * Story.HOUR;
        return this;
    }

    PlanStory charging(double rate) {
        collateralMicros = Math.round(rate * 1e6);
        return this;
    }

    PlanStory under(Policy asked) {
        policy = asked;
        return this;
    }

    PlanStory overdraft(long hours) {
        story.overdraft(hours);
        return this;
    }

    PlanStory opening(String account, long amount) {
        story.opening(account, amount);
        return this;
    }

    Ledger ledger() {
        Ledger plain = story.ledger();
        Accounts ids = plain.accounts();
        Accounts.Builder builder = new Accounts.Builder();
        for (int a = 0; a < ids.size(); a++) {
            String[] words = holders.getOrDefault(ids.id(a), new String[] {ids.id(a)});
            String country = words.length > 1 ? words[1] : "";
            PartyKind kind = words.length > 2 ? PartyKind.parse(words[2]).orElseThrow() : PartyKind.UNKNOWN;
            builder.party(ids.id(a), "", country, kind, ids.openingMinor(a));
        }
        return new Ledger(plain.money(), builder.build(), plain.size(), plain.columns(), plain.rows());
    }

    Terms terms(double budget) {
        Accounts accounts = story.ledger().accounts();
        Map<Integer, Long> prices = pricesMillis.entrySet().stream()
                .filter(entry -> accounts.find(entry.getKey()) >= 0)
                .collect(Collectors.toMap(entry -> accounts.find(entry.getKey()), Map.Entry::getValue));
        return new Terms(
                Math.round(budget * 1000), jurisdictions, kinds, designatedToo, fromMicros, prices, collateralMicros);
    }

    /** The same money as it is traced. */
    Flow traced() {
        return Tracer.flow(story.ledger(), story.question(), policy);
    }

    PieceFlow flow() {
        return PieceFlow.of(story.ledger(), story.question(), policy);
    }

    Plan plan(double budget) {
        return Cutter.cut(ledger(), flow(), policy, terms(budget), Progress.SILENT);
    }

    /** {@code "B 60, C 30 of 100, at most 90: the best"}: what each account stops that those before it do not. */
    String cut(double budget) {
        return text(plan(budget), Plan.Freeze::stopsMinor);
    }

    /** {@code "B C 90"}: what is made account by account, before any search, and what it stops. */
    String greedy(double budget) {
        Ledger ledger = ledger();
        Terms terms = terms(budget);
        Candidates candidates = Candidates.of(flow(), ledger.accounts(), terms);
        long[] collateral = Collateral.of(ledger, flow(), terms.fromEpochMicros());
        Choices choices = Choices.of(flow(), candidates, terms, collateral, new Work(Progress.SILENT));
        Chosen chosen = Greedy.plan(choices);
        return chosen.list().stream()
                        .map(choice -> ledger.accounts().id(choices.account(choice)) + " ")
                        .collect(Collectors.joining())
                + Math.round(chosen.stoppedMinor());
    }

    /** {@code "B 5"}: the honest money of each. */
    String collateral(double budget) {
        return text(plan(budget), Plan.Freeze::collateralMinor);
    }

    private String text(Plan plan, ToLongFunction<Plan.Freeze> amount) {
        Accounts accounts = story.ledger().accounts();
        String rows = plan.freezes().stream()
                .map(freeze -> accounts.id(freeze.account()) + " " + amount.applyAsLong(freeze))
                .collect(Collectors.joining(", "));
        return "%s of %d, at most %d: %s"
                .formatted(
                        rows.isEmpty() ? "none" : rows,
                        plan.tracedMinor(),
                        plan.guarantee().mostMinor(),
                        plan.guarantee().exact() ? "the best" : "perhaps not the best");
    }

    /** {@code "1970-01 60"}: what is stopped when it is frozen from the start of each month. */
    String months(double budget) {
        return plan(budget).months().stream()
                .map(month -> Instant.ofEpochSecond(month.fromEpochMicros() / 1_000_000)
                                .toString()
                                .substring(0, 7)
                        + " " + month.stopsMinor())
                .collect(Collectors.joining(", "));
    }

    /** {@code "2 accounts 90 against 5"}, with {@code " charged 0.1"} where it is a plan of its own. */
    String frontier(double budget) {
        return plan(budget).frontier().stream()
                .map(point -> "%d: %d against %d%s"
                        .formatted(
                                point.accounts(),
                                point.stopsMinor(),
                                point.collateralMinor(),
                                point.chargedMicros() < 0 ? "" : " charged"))
                .collect(Collectors.joining(", "));
    }

    /** {@code "B in p1 60 (1, 60) out p2 60 (1, 60) chain p1 p2"}: count and sum of all payments behind those listed. */
    String evidence(double budget, int most) {
        Ledger ledger = ledger();
        List<String> lines = new ArrayList<>();
        for (Evidence evidence : Evidence.of(ledger, flow(), plan(budget), most)) {
            lines.add("%s in %s(%d, %d) out %s(%d, %d) chain %s"
                    .formatted(
                            ledger.accounts().id(evidence.account()),
                            items(evidence.in()),
                            evidence.inCount(),
                            evidence.inMinor(),
                            items(evidence.out()),
                            evidence.outCount(),
                            evidence.outMinor(),
                            evidence.chainPayments().stream().map(ledger::id).collect(Collectors.joining(" "))));
        }
        return String.join("; ", lines);
    }

    private static String items(List<Evidence.Item> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> "p%d %d "
                        .formatted(items.get(i).payment() + 1, items.get(i).tracedMinor()))
                .collect(Collectors.joining());
    }
}
