package org.wellhead.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.wellhead.app.view.Filter;
import org.wellhead.app.view.Network;
import org.wellhead.app.view.SourceRows;
import org.wellhead.app.view.View;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Policy;

/**
 * How fast a view answers: {@code ViewFigures FOLDER}. Each question is asked several times with another filter each, so that no answer is
 * one that the view kept; told are the first, the best, the median and the slowest in milliseconds, and what all cores worked of it together, which other work
 * on the machine changes less.
 */
public final class ViewFigures {
    private static final int TIMES = 12;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ViewFigures() {}

    /** Prints the figures of the view in the folder given. */
    public static void main(String[] arguments) throws IOException {
        long started = System.nanoTime();
        long startedCpu = PROCESS.getProcessCpuTime();
        try (View view = View.open(Path.of(arguments[0]))) {
            Filter all = Filter.all(view.facts().policies().getFirst());
            int sources = view.overview(all).sources();
            System.out.printf(
                    Locale.ROOT,
                    "open and first overview: %d ms, all cores %d; %d payments, %d sources, %d buckets, %s%n",
                    (System.nanoTime() - started) / 1_000_000,
                    (PROCESS.getProcessCpuTime() - startedCpu) / 1_000_000,
                    view.facts().payments(),
                    sources,
                    view.facts().buckets().count(),
                    view.facts().policies());
            List<String> countries = List.of("DE", "TR", "FR", "RU", "IT", "ES", "CL", "KW", "PT", "CY", "GE", "DZ");
            IntFunction<Filter> byTime = i -> all.buckets(i, i + 5);
            IntFunction<Filter> byCountry = i -> all.countries(Set.of(countries.get(i)));
            IntFunction<Filter> byKind =
                    i -> all.kinds(Set.of(PartyKind.PERSON)).buckets(i, 1000);
            IntFunction<Filter> byUnit = i -> all.units(Set.of(i % 3)).buckets(i / 3, 1000);
            IntFunction<Filter> byText = i -> all.text("abcdefghijklmn".substring(i, i + 1));
            overview(view, "time", byTime);
            overview(view, "country", byCountry);
            overview(view, "kind", byKind);
            overview(view, "unit", byUnit);
            overview(view, "text", byText);
            for (Policy policy : List.of(Policy.FIFO, Policy.POISON)) {
                if (view.facts().policies().contains(policy)) {
                    overview(view, policy.word(), i -> byTime.apply(i).under(policy));
                }
            }
            sources(view, "amount, by time", byTime, SourceRows.Sort.AMOUNT);
            sources(view, "name, by kind", byKind, SourceRows.Sort.NAME);
            sources(view, "text", byText, SourceRows.Sort.AMOUNT);
            network(view, "time", byTime, Network.Grouping.NONE);
            network(view, "unit", byUnit, Network.Grouping.NONE);
            network(view, "country", byCountry, Network.Grouping.NONE);
            network(view, "kind, grouped", byKind, Network.Grouping.COUNTRY);
            String account = view.everySource(all, SourceRows.Sort.AMOUNT, true)
                    .findFirst()
                    .orElseThrow()
                    .id();
            told("neighbours", byTime, filter -> view.neighbours(account, filter, 200, 400));
            told("source", byTime, filter -> view.source(account));
        }
    }

    private interface Asked {
        Object of(Filter filter);
    }

    private static void overview(View view, String by, IntFunction<Filter> filters) {
        told("overview by " + by, filters, view::overview);
    }

    private static void sources(View view, String by, IntFunction<Filter> filters, SourceRows.Sort sort) {
        told("sources by " + by, filters, filter -> view.sources(filter, sort, true, 0, 100));
    }

    private static void network(View view, String by, IntFunction<Filter> filters, Network.Grouping grouping) {
        told("network by " + by, filters, filter -> view.network(filter, grouping, 5000, 20_000, Set.of()));
    }

    private static void told(String what, IntFunction<Filter> filters, Asked asked) {
        long[] millis = new long[TIMES];
        long[] cpuMillis = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            Filter filter = filters.apply(i);
            long started = System.nanoTime();
            long startedCpu = PROCESS.getProcessCpuTime();
            Object answer = asked.of(filter);
            cpuMillis[i] = (PROCESS.getProcessCpuTime() - startedCpu) / 1_000_000;
            millis[i] = (System.nanoTime() - started) / 1_000_000;
            // Looks at the answer, so that none is left out as useless.
            if (answer.hashCode() == 42) {
                System.out.println();
            }
        }
        long first = millis[0];
        Arrays.sort(millis);
        Arrays.sort(cpuMillis);
        System.out.printf(
                Locale.ROOT,
                "%-28s first %4d, best %4d, median %4d, slowest %4d ms; all cores best %4d, median %4d, slowest %4d ms%n",
                what,
                first,
                millis[0],
                millis[TIMES / 2],
                millis[TIMES - 1],
                cpuMillis[0],
                cpuMillis[TIMES / 2],
                cpuMillis[TIMES - 1]);
    }
}
