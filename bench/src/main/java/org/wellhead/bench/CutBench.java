package org.wellhead.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.wellhead.trace.Flow;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Tracer;
import org.wellhead.trace.cut.Coalitions;
import org.wellhead.trace.cut.Cutter;
import org.wellhead.trace.cut.Plan;
import org.wellhead.trace.cut.Progress;
import org.wellhead.trace.cut.Smallest;
import org.wellhead.trace.cut.SmallestSet;
import org.wellhead.trace.cut.StateShares;
import org.wellhead.trace.cut.Terms;

/**
 * A plan for a simulated world under each policy: seconds after the import for each of its steps, one after the other, and how
 * good the plan is. Arguments: the world's folder, the budget in accounts.
 */
public final class CutBench {
    private CutBench() {}

    public static void main(String[] args) throws IOException {
        World world = World.read(Path.of(args[0]));
        Terms terms = Terms.ofCount(Integer.parseInt(args[1]));
        for (Policy policy : List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO)) {
            System.out.println(policy.word());
            Flow flow = timed("follow", () -> Tracer.flow(world.ledger(), world.question(), policy));
            Plan plan = timed("plan", () -> Cutter.cut(world.ledger(), flow, policy, terms, Progress.SILENT));
            Coalitions coalitions =
                    timed("states", () -> StateShares.count(flow, world.ledger().accounts(), terms, List.of(50, 90)));
            Smallest smallest = timed(
                    "smallest", () -> SmallestSet.find(flow, world.ledger().accounts(), terms));
            double traced = plan.tracedMinor();
            System.out.printf(
                    Locale.ROOT,
                    "  %d accounts stop %.2f %%, no more than %.2f %%; %s; smallest set %d, no fewer than %d; %d states%n",
                    plan.freezes().size(),
                    100 * plan.stopsMinor() / traced,
                    100 * plan.guarantee().mostMinor() / traced,
                    flow.size() + " steps",
                    smallest.accounts().size(),
                    smallest.fewest(),
                    coalitions.states().size());
        }
    }

    private static <T> T timed(String step, Supplier<T> work) {
        long startedNanos = System.nanoTime();
        T answer = work.get();
        System.out.printf(Locale.ROOT, "  %-8s %6.1f s%n", step, (System.nanoTime() - startedNanos) / 1e9);
        return answer;
    }
}
