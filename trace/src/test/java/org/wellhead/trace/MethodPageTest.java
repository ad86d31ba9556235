package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.cut.Coalitions;
import org.wellhead.trace.cut.Cutter;
import org.wellhead.trace.cut.Plan;
import org.wellhead.trace.cut.Progress;
import org.wellhead.trace.cut.SmallestSet;
import org.wellhead.trace.cut.StateShares;
import org.wellhead.trace.cut.Terms;

/** Every number in docs/method.md. */
class MethodPageTest {
    private static String page = "";
    private static Ledger ledger = Story.of("X->Y 1").ledger();
    private static Story story = Story.of("X->Y 1");

    @BeforeAll
    static void readPage() throws IOException {
        page = Files.readString(Path.of(System.getProperty("wellhead.root", ".."), "docs", "method.md"));
        String payments = block("payments").stream()
                .map(words -> words.get(1) + "->" + words.get(3) + " " + words.get(4))
                .collect(Collectors.joining(", "));
        story = Story.of(payments).designated("Group");
        ledger = story.ledger();
    }

    /** The words of each line of a fenced block. */
    private static List<List<String>> block(String name) {
        String body = page.substring(page.indexOf("```" + name + "\n"));
        return body.lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("```"))
                .map(line -> Arrays.asList(line.strip().split("\\s+", -1)))
                .toList();
    }

    @Test
    void theAnswersAreThoseOfTheTracer() {
        List<List<String>> table = block("answer");
        List<String> names = table.get(0);
        for (List<String> row : table.subList(1, table.size())) {
            Trace trace = story.trace(Policy.parse(row.get(0)).orElseThrow());
            for (int column = 1; column < names.size(); column++) {
                int account = ledger.accounts().find(names.get(column));
                long amount = trace.contributions().stream()
                        .filter(c -> c.account() == account)
                        .mapToLong(Trace.Contribution::amountMinor)
                        .sum();
                assertThat(Long.toString(amount))
                        .as("%s %s", row.get(0), names.get(column))
                        .isEqualTo(row.get(column));
            }
            if (trace.policy().isShare()) {
                assertThat(trace.totals().get(0).tracedMinor()).isEqualTo(500);
            }
        }
        assertThat(table).hasSize(1 + Policy.values().length);
    }

    @Test
    void theOwnFundsAreThoseOfTheForwardWalk() {
        OwnFunds own = OwnFunds.walk(Steps.of(ledger), OwnFunds.openings(ledger.accounts()));
        List<String> words = new ArrayList<>();
        for (int e = 0; e < own.size(); e++) {
            words.add("p" + (own.step(e) + 1) + " " + own.amountMinor(e));
        }
        assertThat(page.replaceAll("\\s+", " ")).contains("For the six payments: " + String.join(", ", words) + ".");
    }

    @Test
    void whatEachPaymentCarriedIsWhatTheTracerSays() {
        List<List<String>> table = block("carried");
        for (List<String> row : table.subList(1, table.size())) {
            TracedPayments traced =
                    story.trace(Policy.parse(row.get(0)).orElseThrow()).payments();
            List<String> amounts = new ArrayList<>(List.of("0", "0", "0", "0", "0", "0"));
            for (int e = 0; e < traced.size(); e++) {
                amounts.set(traced.payment(e), Long.toString(traced.tracedMinor(e)));
            }
            assertThat(amounts).as(row.get(0)).isEqualTo(row.subList(1, row.size()));
        }
        assertThat(table).hasSize(1 + Policy.values().length);
    }

    @Test
    void theTableOfTheBackwardWalkHolds() {
        Findings findings = new Findings(1);
        Steps steps = Steps.of(ledger);
        long[] balance = OwnFunds.openings(ledger.accounts());
        OwnFunds own = OwnFunds.walk(steps, balance);
        Designated designated =
                new Designated(story.question(), steps, ledger.accounts().size());
        story.question().designations().forEach(designated::start);
        Purses purses = new Purses(balance, true, designated);
        RunWalk walk = new RunWalk(steps, own, designated, findings, 1, purses);
        List<String> rows =
                page.lines().filter(line -> line.matches("\\| p[1-6] .*")).toList();
        assertThat(rows).hasSize(6);
        int ownSeen = 0;
        for (int i = 0; i < 6; i++) {
            int payment = 5 - i;
            int tracedBefore = findings.traced.size();
            walk.backward(payment, payment + 1, true);
            long carried = findings.traced.size() == tracedBefore ? 0 : findings.traced.amount(tracedBefore);
            long aside = 0;
            String source = "";
            for (; ownSeen < findings.own.size(); ownSeen++) {
                aside += findings.own.amount(ownSeen);
                source = ledger.accounts().id(ledger.payer(payment)) + " ";
            }
            String[] cells = rows.get(i).split("\\|", -1);
            assertThat(cells[1].strip()).isEqualTo("p" + (payment + 1));
            assertThat(cells[2].strip()).isEqualTo(Long.toString(carried));
            assertThat(cells[3].strip()).isEqualTo(aside == 0 ? "" : source + aside);
            assertThat(cells[4].strip()).isEqualTo(coloured(purses));
        }
    }

    @Test
    void whatFrozenAccountsStopIsWhatTheFlowSays() {
        List<List<String>> table = block("stops");
        List<String> names = table.get(0);
        for (List<String> row : table.subList(1, table.size())) {
            Flow flow = Tracer.flow(
                    ledger, story.question(), Policy.parse(row.get(0)).orElseThrow());
            for (int column = 1; column < names.size(); column++) {
                assertThat(Long.toString(stopped(flow, names.get(column))))
                        .as("%s %s", row.get(0), names.get(column))
                        .isEqualTo(row.get(column));
            }
        }
        assertThat(table).hasSize(1 + 3);
    }

    @Test
    void thePlanAndTheSmallestSetAreAsThePageSays() {
        for (Policy policy : List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO)) {
            Flow flow = Tracer.flow(ledger, story.question(), policy);
            Plan one = Cutter.cut(ledger, flow, policy, Terms.ofCount(1), Progress.SILENT);
            assertThat(one.guarantee().exact()).isTrue();
            assertSays("no single account stops more than " + one.stopsMinor() + " of " + one.tracedMinor());
            Plan two = Cutter.cut(ledger, flow, policy, Terms.ofCount(2), Progress.SILENT);
            assertThat(two.stopsMinor()).isEqualTo(two.tracedMinor());
            assertThat(two.freezes()).extracting(Plan.Freeze::collateralMinor).containsExactly(200L, 200L);
            assertSays("Frozen, each of the two also keeps 200 from going elsewhere");
            int smallest = SmallestSet.find(flow, ledger.accounts(), Terms.ofCount(2))
                    .accounts()
                    .size();
            assertSays("the smallest set has " + smallest + " accounts");
        }
        assertSays("1 - 1/e (%.1f %%)".formatted(100 * (1 - 1 / Math.E)));
    }

    @Test
    void theFairSharesAreThoseOfTheStates() {
        List<List<String>> table = block("shapley");
        List<String> names = table.get(0).subList(1, table.get(0).size());
        List<String> countries = List.of("DE", "FR", "BE", "TR");
        Accounts.Builder held = new Accounts.Builder();
        for (int account = 0; account < ledger.accounts().size(); account++) {
            int name = names.indexOf(ledger.accounts().id(account));
            held.party(ledger.accounts().id(account), "", name < 0 ? "" : countries.get(name), PartyKind.UNKNOWN, 0);
        }
        Flow flow = Tracer.flow(
                ledger, story.question(), Policy.parse(table.get(1).get(0)).orElseThrow());
        Coalitions found = StateShares.count(flow, held.build(), Terms.ofCount(1), List.of());
        for (Coalitions.State state : found.states()) {
            assertThat(Long.toString(state.fairMinor()))
                    .as(state.country())
                    .isEqualTo(table.get(1).get(1 + countries.indexOf(state.country())));
        }
        assertThat(found.states()).hasSize(names.size());
        assertThat(found.states()).extracting(Coalitions.State::fairErrorMinor).containsOnly(0L);
        long both = shared(flow, "Charity", "Courier");
        long far = shared(flow, "Anna", "Courier");
        long near = stopped(flow, "Anna") - far;
        assertSays("Charity's %d and Courier's %d share %d:"
                .formatted(stopped(flow, "Charity"), stopped(flow, "Courier"), both));
        assertSays(
                ("The %d of Anna's that took Charity and Courier count %d for each of the three, her %d that Charity paid"
                                + " straight on count %d for each of two: %d in all. The shares add up to %d.")
                        .formatted(far, far / 3, near, near / 2, far / 3 + near / 2, Math.round(flow.totalMinor())));
    }

    private static long stopped(Flow flow, String names) {
        BitSet frozen = accounts(names);
        return Math.round(flow.stoppedMinor(step -> frozen.get(flow.payer(step))));
    }

    /** Money that passes both. */
    private static long shared(Flow flow, String one, String other) {
        return stopped(flow, one) + stopped(flow, other) - stopped(flow, one + "+" + other);
    }

    @Test
    void theBoundsAreThoseOfTheBounder() {
        List<List<String>> table = block("bounds");
        List<List<String>> rows = table.subList(1, table.size());
        List<BitSet> origins = rows.stream().map(row -> accounts(row.get(0))).toList();
        List<String> bounds = Bounder.bound(ledger, story.question(), origins, Bounder.Progress.SILENT).stream()
                .filter(bound -> bound.unit() == Bound.ALL_UNITS)
                .map(bound -> rows.get(bound.origin()).get(0) + " " + bound.lowMinor() + " " + bound.highMinor())
                .toList();
        assertThat(rows.stream().map(row -> String.join(" ", row))).containsExactlyElementsOf(bounds);
        assertSays("Poison gives Boris " + poison("Boris") + ".");
        assertSays("of the 500 that arrived, " + rows.get(2).get(1) + " is Courier's own under every order");
        assertSays("yet together they gave " + rows.get(3).get(1) + " and not a unit less");
    }

    private static long poison(String source) {
        int account = ledger.accounts().find(source);
        return story.trace(Policy.POISON).contributions().stream()
                .filter(contribution -> contribution.account() == account)
                .mapToLong(Trace.Contribution::amountMinor)
                .sum();
    }

    private static BitSet accounts(String names) {
        BitSet accounts = new BitSet();
        for (String name : names.split("\\+", -1)) {
            accounts.set(ledger.accounts().find(name));
        }
        return accounts;
    }

    private static void assertSays(String words) {
        assertThat(page.replaceAll("\\s+", " ")).contains(words);
    }

    /** {@code "Charity 100, Courier 300"}: reads the purses by emptying them and putting all back. */
    private static String coloured(Purses purses) {
        List<String> words = new ArrayList<>();
        for (int account = 0; account < purses.accounts(); account++) {
            long sum = 0;
            List<long[]> runs = new ArrayList<>();
            while (purses.nearAmount(account) > 0) {
                long amount = purses.nearAmount(account);
                int tag = purses.nearTag(account);
                runs.add(new long[] {amount, tag});
                sum += tag == 0 ? 0 : amount;
                purses.take(account, amount);
            }
            runs.forEach(new Refill(purses, account)::put);
            if (sum > 0) {
                words.add(ledger.accounts().id(account) + " " + sum);
            }
        }
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private record Refill(Purses purses, int account) {
        void put(long[] run) {
            purses.put(account, run[0], (int) run[1]);
        }
    }
}
