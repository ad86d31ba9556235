package org.wellhead.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.intake.DesignatedCsv;
import org.wellhead.ledger.intake.ImportOptions;
import org.wellhead.ledger.intake.Importer;
import org.wellhead.ledger.intake.Progress;
import org.wellhead.ledger.intake.RefusalSink;
import org.wellhead.trace.Bound;
import org.wellhead.trace.Bounder;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Question;

/**
 * Bounds of every country of a simulated world: seconds after the import, and how many flows were solved in them. Argument: the
 * world's folder.
 */
public final class BoundsBench {
    private static final RefusalSink NONE_REFUSED = (refusal, row) -> {
        throw new IllegalStateException(refusal.format());
    };

    private BoundsBench() {}

    public static void main(String[] args) throws IOException {
        Path world = Path.of(args[0]);
        Ledger ledger = Importer.read(
                        ImportOptions.of(world.resolve("payments.csv")).withAccounts(world.resolve("accounts.csv")),
                        NONE_REFUSED,
                        Progress.SILENT)
                .ledger();
        Question question = question(ledger, DesignatedCsv.read(world.resolve("designated.csv"), NONE_REFUSED));
        Map<String, BitSet> countries = new TreeMap<>();
        Accounts accounts = ledger.accounts();
        for (int account = 0; account < accounts.size(); account++) {
            countries
                    .computeIfAbsent(accounts.country(account), none -> new BitSet())
                    .set(account);
        }
        AtomicInteger flows = new AtomicInteger();
        long start = System.nanoTime();
        List<Bound> bounds = Bounder.bound(ledger, question, List.copyOf(countries.values()), (solved, total) -> {
            flows.set(solved);
            if (solved == total || solved % 20 == 0) {
                System.err.printf(
                        Locale.ROOT, "%d of %d flows, %.0f s%n", solved, total, (System.nanoTime() - start) / 1e9);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        long some = bounds.stream().filter(bound -> bound.highMinor() > 0).count();
        System.out.printf(
                Locale.ROOT,
                "%,d payments, %d countries, %d units: %d flows in %.1f s; %d of %d bounds above 0%n",
                ledger.size(),
                countries.size(),
                question.units().size(),
                flows.get(),
                seconds,
                some,
                bounds.size());
    }

    private static Question question(Ledger ledger, List<DesignatedCsv.Row> rows) {
        List<String> units =
                rows.stream().map(DesignatedCsv.Row::unit).distinct().toList();
        List<Designation> designations = rows.stream()
                .map(row -> new Designation(
                        ledger.accounts().find(row.account()),
                        units.indexOf(row.unit()),
                        row.sinceEpochMicros().orElse(Designation.ALWAYS)))
                .toList();
        return Question.upstream(units, designations);
    }
}
