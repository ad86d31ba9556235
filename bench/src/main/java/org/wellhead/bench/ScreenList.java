package org.wellhead.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wellhead.bench.ScreenFigures.Figure;
import org.wellhead.screen.Hit;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Party;
import org.wellhead.screen.Schema;
import org.wellhead.screen.Score;
import org.wellhead.screen.Screener;
import org.wellhead.screen.index.NameIndex;

/** The figures of names asked against OFAC's list: what is found, what alarms, and how fast. */
final class ScreenList {
    private static final int LIMIT = 10;
    private static final int CANDIDATES = 50;
    private static final int ROUNDS = 5;

    private static final ThreadMXBean CORE = ManagementFactory.getThreadMXBean();

    private ScreenList() {}

    /** A name to ask about, and the id of the entry that is meant; {@code NONE} where none is. */
    private record Query(String name, Schema schema, String expected, String kind) {
        Party party() {
            return Party.named(name, schema);
        }

        boolean found(List<Hit> hits) {
            return hits.stream().anyMatch(hit -> hit.entry().id().equals(expected));
        }
    }

    static List<Figure> figures(Path data) throws IOException {
        List<ListedParty> entries = OfacFiles.read(data.resolve("ofac"));
        List<Figure> figures = new ArrayList<>();
        long start = System.nanoTime();
        Screener screener = Screener.of(entries);
        double loadSeconds = (System.nanoTime() - start) / 1e9;
        List<Query> queries = queries(data);
        found(figures, screener, queries, "exact", 0);
        found(figures, screener, queries, "typo1", 0.97);
        found(figures, screener, queries, "typo_every_token", 0.95);
        found(figures, screener, queries, "joined", 0.95);
        found(figures, screener, queries, "first_last_only", 0.99);
        List<Query> unlisted = of(queries, "neg");
        double alarms = share(unlisted, screener, hits -> !hits.isEmpty());
        figures.add(Figure.atMost("unlisted names that alarm", alarms, 0.005, unlisted.size()));
        speed(figures, "names", queries, query -> hits(screener, query));
        NameIndex index = NameIndex.of(entries);
        speed(
                figures,
                "retrieval alone: names",
                queries,
                query -> index.candidates(query.name, query.schema, CANDIDATES));
        figures.add(new Figure(
                "  its index, MB", String.format(Locale.ROOT, "%.1f", index.bytes() / 1e6), "", true, index.size()));
        figures.add(time("load of the list's index, s", loadSeconds, 3, entries.size()));
        figures.add(time("change of one entry, ms", change(screener, entries), 50, entries.size()));
        return figures;
    }

    /**
     * Prints queries of this kind whose entry is no hit, or names that alarm; false where there is no such kind.
     *
     * @param kind with {@code lost-} before it, those whose entry was not even compared
     */
    static boolean printWrong(Path data, String kind, int most) throws IOException {
        boolean lost = kind.startsWith(ScreenFigures.LOST);
        List<Query> queries = of(queries(data), lost ? kind.substring(ScreenFigures.LOST.length()) : kind);
        if (queries.isEmpty()) {
            return false;
        }
        List<ListedParty> entries = OfacFiles.read(data.resolve("ofac"));
        Screener screener = Screener.of(entries);
        int shown = 0;
        for (Query query : queries) {
            boolean unlisted = query.expected.equals("NONE");
            if (lost) {
                if (unlisted || retrieved(screener, query)) {
                    continue;
                }
            } else {
                List<Hit> hits = hits(screener, query);
                if (unlisted ? hits.isEmpty() : query.found(hits)) {
                    continue;
                }
            }
            if (shown++ == most) {
                break;
            }
            String meant = entries.stream()
                    .filter(entry -> entry.id().equals(query.expected))
                    .findFirst()
                    .map(ListedParty::name)
                    .orElse("nobody");
            System.out.println((unlisted ? "ALARM  " : "MISSED ") + query.name + "  meant: " + meant + " ("
                    + query.expected + ")");
            List<Hit> closest = screener.screen(query.party(), 0, 1);
            for (Hit hit : closest) {
                System.out.println("           best " + Score.text(hit.score().perMille()) + "  "
                        + hit.matched().text() + " (" + hit.entry().id() + ")");
                hit.score().reasons().forEach(reason -> System.out.println("             " + reason));
            }
        }
        return true;
    }

    private static void found(List<Figure> figures, Screener screener, List<Query> queries, String kind, double reach) {
        List<Query> some = of(queries, kind);
        int found = 0;
        int first = 0;
        for (Query query : some) {
            List<Hit> hits = hits(screener, query);
            found += query.found(hits) ? 1 : 0;
            first += !hits.isEmpty() && query.found(hits.subList(0, 1)) ? 1 : 0;
        }
        double all = Math.max(1, some.size());
        figures.add(
                reach > 0
                        ? Figure.atLeast(kind + ": found", found / all, reach, some.size())
                        : Figure.plain(kind + ": found", found / all, some.size()));
        figures.add(Figure.plain("  first", first / all, some.size()));
        int retrieved = 0;
        for (Query query : some) {
            retrieved += retrieved(screener, query) ? 1 : 0;
        }
        figures.add(Figure.atLeast("  retrieved", retrieved / all, 0.99, some.size()));
    }

    private static boolean retrieved(Screener screener, Query query) {
        return screener.candidates(query.party(), CANDIDATES).stream()
                .anyMatch(entry -> entry.id().equals(query.expected));
    }

    private static double share(List<Query> some, Screener screener, Predicate<List<Hit>> what) {
        return some.stream().filter(query -> what.test(hits(screener, query))).count()
                / (double) Math.max(1, some.size());
    }

    private static List<Hit> hits(Screener screener, Query query) {
        return screener.screen(query.party(), ScreenFigures.THRESHOLD_PER_MILLE, LIMIT);
    }

    /**
     * Every name once a round, in one random order, one thread; the rounds but the last are warm-up. The thread's time on its
     * core is measured and not the clock's, since others may have the core in between.
     */
    private static void speed(List<Figure> figures, String what, List<Query> queries, Consumer<Query> ask) {
        List<Query> mixed = new ArrayList<>(queries);
        Collections.shuffle(mixed, new Random(7));
        long[] nanos = new long[mixed.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < nanos.length; i++) {
                long start = CORE.getCurrentThreadCpuTime();
                ask.accept(mixed.get(i));
                nanos[i] = CORE.getCurrentThreadCpuTime() - start;
            }
        }
        long sum = Arrays.stream(nanos).sum();
        Arrays.sort(nanos);
        double aSecond = nanos.length / (sum / 1e9);
        figures.add(new Figure(
                what + " per second, one core",
                String.format(Locale.ROOT, "%,.0f", aSecond),
                "≥ 3,000",
                aSecond >= 3000,
                nanos.length));
        figures.add(time("  p50, µs", nanos[nanos.length / 2] / 1e3, 2000, nanos.length));
        figures.add(time("  p99, µs", nanos[nanos.length * 99 / 100] / 1e3, 2000, nanos.length));
    }

    /** Milliseconds of the middle one of several changes, each upon the one before. */
    private static double change(Screener screener, List<ListedParty> entries) {
        double[] millis = new double[21];
        Screener changed = screener;
        for (int i = 0; i < millis.length; i++) {
            ListedParty entry = entries.get(entries.size() / 2 + i);
            ListedParty other = ListedParty.named(entry.list(), entry.id(), entry.schema(), entry.name() + " Junior");
            long start = System.nanoTime();
            changed = changed.with(List.of(other), Set.of());
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    private static Figure time(String what, double value, double reach, int rows) {
        return new Figure(
                what,
                String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value),
                String.format(Locale.ROOT, "≤ %,.0f", reach),
                value <= reach,
                rows);
    }

    private static List<Query> of(List<Query> queries, String kind) {
        return queries.stream().filter(query -> query.kind.equals(kind)).toList();
    }

    private static List<Query> queries(Path data) throws IOException {
        List<Query> queries = new ArrayList<>();
        read(data.resolve("ofac_queries.csv"), "expect_ofac_id", queries);
        read(data.resolve("neg_global.csv"), "expect", queries);
        read(data.resolve("neg_us.csv"), "expect", queries);
        return queries;
    }

    private static void read(Path file, String expected, List<Query> into) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                into.add(new Query(
                        row.getField("query"),
                        Schema.parse(row.getField("schema")),
                        row.getField(expected),
                        row.getField("kind")));
            }
        }
    }
}
