package org.wellhead.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wellhead.ledger.Ledger;

/**
 * Bounds what origins contributed, whatever the order of money leaving accounts: the entry to bounds.
 *
 * <p>The most is a maximum flow of the origin's own funds through the ledger expanded in time ({@link TimeNetwork}). The
 * least is all that arrived less the most that everybody else can have brought, money that returned included.
 *
 * <p>Each origin costs two flows for each unit and two for all units together. The flows of one unit share a network from which all
 * is left out that does not lead to the unit, and are solved side by side; the most that flows is one number, so who
 * solves what changes nothing.
 */
public final class Bounder {
    /** Is told how many of all flows are solved; in any thread, one call at a time. */
    @FunctionalInterface
    public interface Progress {
        /** Tells nobody. */
        Progress SILENT = (solved, total) -> {};

        /** So many of all flows are solved. */
        void at(int solved, int total);
    }

    /**
     * What freezing some accounts stops for sure.
     *
     * @param leastMinor the least; reached under some order
     * @param arrivedMinor all that arrived, money that had returned included
     */
    public record Stopped(long leastMinor, long arrivedMinor) {}

    /** Each flow that is being solved takes memory for a network of its own. */
    private static final int THREADS_MAX = 4;

    private static final int FLOWS_PER_ORIGIN = 2;

    private final BoundNetworks networks;
    private final int origins;
    private final Progress progress;
    private final int total;
    private int solved;

    private Bounder(BoundNetworks networks, int units, int origins, Progress progress) {
        this.networks = networks;
        this.origins = origins;
        this.progress = progress;
        this.total = units * origins * FLOWS_PER_ORIGIN;
    }

    /**
     * The bounds of each origin: unit by unit, then for all units together; in the order of the origins.
     *
     * @param origins sets of accounts; they may overlap, and an account may be in none
     * @throws IllegalArgumentException if the question is not asked upstream
     * @throws LimitException if the ledger's money together is 2^62 minor units or more, or an overdraft runs in circles
     */
    public static List<Bound> bound(Ledger ledger, Question question, List<BitSet> origins, Progress progress) {
        if (question.direction() != Direction.UPSTREAM) {
            throw new IllegalArgumentException("bounds are told upstream only");
        }
        Tracer.limit(ledger);
        return bound(ledger, question, origins, progress, Tracer.steps(ledger, question));
    }

    /**
     * The least of what arrived at designated accounts that is stopped by freezing accounts, whatever the order of money
     * leaving accounts: all that arrived, less the most that can have gone round them. Money that had left a designated
     * account before and returned counts as arrived, since how much of it there was depends on the order. One flow.
     *
     * @param frozen the accounts; of one that is designated, what it receives is stopped too
     * @param fromEpochMicros from when on they are frozen; {@link Long#MIN_VALUE} from the beginning
     * @throws IllegalArgumentException if the question is not asked upstream
     * @throws LimitException as {@link #bound}
     */
    public static Stopped leastStopped(Ledger ledger, Question question, BitSet frozen, long fromEpochMicros) {
        if (question.direction() != Direction.UPSTREAM) {
            throw new IllegalArgumentException("bounds are told upstream only");
        }
        Tracer.limit(ledger);
        Steps steps = Tracer.steps(ledger, question);
        Kinship kinship = new Kinship(ledger.accounts().size(), List.of());
        TimeNetwork expanded =
                TimeNetwork.of(ledger, question, steps, kinship, Frozen.of(question, steps, frozen, fromEpochMicros));
        BoundNetworks.Towards towards = new BoundNetworks(expanded, kinship).towards(Bound.ALL_UNITS);
        return new Stopped(towards.arrivedMinor() - towards.mostOfAll(), towards.arrivedMinor());
    }

    static List<Bound> bound(Ledger ledger, Question question, List<BitSet> origins, Progress progress, Steps steps) {
        Kinship kinship = new Kinship(ledger.accounts().size(), origins);
        TimeNetwork expanded = TimeNetwork.of(ledger, question, steps, kinship, Frozen.none());
        BoundNetworks networks = new BoundNetworks(expanded, kinship);
        int units = question.units().size();
        Bounder bounder = new Bounder(networks, units == 1 ? 1 : units + 1, origins.size(), progress);
        List<Bound> bounds = new ArrayList<>();
        int threads = Math.min(THREADS_MAX, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int unit = 0; unit < units; unit++) {
                bounds.addAll(bounder.ofUnit(unit, pool));
            }
            if (units == 1) {
                // The only unit is all units.
                bounds.stream()
                        .map(bound -> new Bound(Bound.ALL_UNITS, bound.origin(), bound.lowMinor(), bound.highMinor()))
                        .toList()
                        .forEach(bounds::add);
            } else {
                bounds.addAll(bounder.ofUnit(Bound.ALL_UNITS, pool));
            }
        }
        return bounds;
    }

    private List<Bound> ofUnit(int unit, ExecutorService pool) {
        BoundNetworks.Towards towards = networks.towards(unit);
        List<Callable<Long>> flows = new ArrayList<>();
        for (int origin = 0; origin < origins; origin++) {
            int number = origin;
            flows.add(() -> solved(towards.mostOf(number)));
            flows.add(() -> solved(towards.mostOfOthers(number)));
        }
        List<Long> most = solve(flows, pool);
        List<Bound> bounds = new ArrayList<>();
        for (int origin = 0; origin < origins; origin++) {
            long others = most.get(FLOWS_PER_ORIGIN * origin + 1);
            bounds.add(new Bound(unit, origin, towards.arrivedMinor() - others, most.get(FLOWS_PER_ORIGIN * origin)));
        }
        return bounds;
    }

    private static List<Long> solve(List<Callable<Long>> flows, ExecutorService pool) {
        List<Long> most = new ArrayList<>();
        try {
            for (Future<Long> flow : pool.invokeAll(flows)) {
                most.add(flow.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before all bounds were known", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a bound could not be found", failed.getCause());
        }
        return most;
    }

    private synchronized long solved(long most) {
        solved++;
        progress.at(solved, total);
        return most;
    }
}
