package org.wellhead.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wellhead.ledger.Accounts;
import org.wellhead.trace.Bound;
import org.wellhead.trace.Bounder;
import org.wellhead.trace.Question;

/**
 * Bounds of every country of a simulated world, first with its units as one, then of each unit and all: seconds after the
 * import, and how many flows were solved in them. Arguments: the world's folder, and {@code units} for the second.
 */
public final class BoundsBench {
    private BoundsBench() {}

    public static void main(String[] args) throws IOException {
        World world = World.read(Path.of(args[0]));
        Map<String, BitSet> countries = new TreeMap<>();
        Accounts accounts = world.ledger().accounts();
        for (int account = 0; account < accounts.size(); account++) {
            countries
                    .computeIfAbsent(accounts.country(account), none -> new BitSet())
                    .set(account);
        }
        List<BitSet> origins = List.copyOf(countries.values());
        measure(world, world.question().unitsTogether(), origins);
        if (args.length > 1 && args[1].equals("units")) {
            measure(world, world.question(), origins);
        }
    }

    private static void measure(World world, Question question, List<BitSet> origins) {
        int[] flows = new int[1];
        long start = System.nanoTime();
        List<Bound> bounds = Bounder.bound(world.ledger(), question, origins, (solved, total) -> {
            flows[0] = total;
            if (solved % 20 == 0) {
                System.err.printf(
                        Locale.ROOT, "%d of %d flows, %.0f s%n", solved, total, (System.nanoTime() - start) / 1e9);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d payments, %d countries, units told apart: %d; %d flows in %.1f s; %d of %d bounds above 0%n",
                world.ledger().size(),
                origins.size(),
                question.units().size(),
                flows[0],
                seconds,
                bounds.stream().filter(bound -> bound.highMinor() > 0).count(),
                bounds.size());
    }
}
