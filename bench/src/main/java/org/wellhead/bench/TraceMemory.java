package org.wellhead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/**
 * One policy over one random ledger in one process: seconds of the third trace, and the most memory that the process ever
 * had, as Linux counts it, which includes what is mapped. Arguments: payments, accounts, policy, designated accounts, and {@code
 * mapped} for columns in a mapped file.
 */
public final class TraceMemory {
    private TraceMemory() {}

    public static void main(String[] args) throws IOException {
        int payments = Integer.parseInt(args[0]);
        int accounts = Integer.parseInt(args[1]);
        Policy policy = Policy.parse(args[2]).orElseThrow();
        boolean mapped = args.length > 4 && args[4].equals("mapped");
        Ledger ledger = WalkBench.Random.ledger(payments, accounts, 7, mapped);
        List<Designation> designations = IntStream.range(0, Integer.parseInt(args[3]))
                .mapToObj(account -> new Designation(account, 0, Designation.ALWAYS))
                .toList();
        Question question = Question.upstream(List.of("unit"), designations);
        long nanos = 0;
        int traced = 0;
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            Trace trace = Tracer.trace(ledger, question, policy);
            nanos = System.nanoTime() - start;
            traced = trace.payments().size();
            if (trace.totals().get(0).tracedMinor() == 0) {
                throw new IllegalStateException("the random ledger reaches nobody");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s %,12d payments, %,10d of them traced; %,10d accounts %6.2f s %6.1f M/s%s%n",
                policy.word(),
                payments,
                traced,
                accounts,
                nanos / 1e9,
                payments * 1e3 / nanos,
                peak());
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> "  peak " + line.substring(6).strip())
                .findFirst()
                .orElse("");
    }
}
