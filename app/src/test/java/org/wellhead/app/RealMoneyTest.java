package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.intake.Counts;
import org.wellhead.ledger.intake.ImportOptions;
import org.wellhead.ledger.intake.Imported;
import org.wellhead.ledger.intake.Importer;
import org.wellhead.ledger.intake.Progress;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** Real donor to fund to organisation money, held against the file's own links and against docs/real-data.md. */
class RealMoneyTest {
    private static final Path ROOT = Path.of(System.getProperty("wellhead.root", ".."));
    private static final Path FTS = ROOT.resolve("../shared/data/payments/fts/afghanistan-2020.csv");
    private static final List<String> IDS = List.of("org-1850", "org-5298", "org-2886");
    private static final List<String> UNITS = List.of("World Vision", "DRC", "ACTED");
    private static final String POOL = "org-8148";

    private static final Map<String, Integer> REFUSED = new TreeMap<>();
    private static final Map<String, NamedCsvRecord> ROWS = new HashMap<>();
    private static final Map<Policy, Trace> TRACES = new TreeMap<>();
    private static Imported imported = nothing();
    private static Question question = Question.upstream(List.of(), List.of());

    private static Imported nothing() {
        Ledger empty = new Ledger.Builder(Money.NONE).build();
        Counts none = new Counts(0, 0, 0, 0);
        return new Imported(empty, none, List.of(), none, List.of(), List.of());
    }

    @BeforeAll
    static void trace() throws IOException {
        assumeTrue(
                Files.exists(FTS),
                "SKIPPED: the Financial Tracking Service's file is not beside the project; docs/real-data.md is unchecked");
        ImportOptions options = ImportOptions.of(FTS).withColumn("payer_country", "payer_location");
        imported = Importer.read(
                options, (refusal, row) -> REFUSED.merge(refusal.rule().code(), 1, Integer::sum), Progress.SILENT);
        List<Designation> designations = IDS.stream()
                .map(id -> new Designation(imported.ledger().accounts().find(id), IDS.indexOf(id), Designation.ALWAYS))
                .toList();
        question = Question.upstream(UNITS, designations);
        for (Policy policy : Policy.values()) {
            TRACES.put(policy, Tracer.trace(imported.ledger(), question, policy));
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FTS)) {
            reader.forEach(row -> ROWS.put(row.getField("id"), row));
        }
    }

    private static Trace trace(Policy policy) {
        return Objects.requireNonNull(TRACES.get(policy));
    }

    @Test
    void thePageTellsWhatWasFound() throws IOException {
        Trace trace = trace(Policy.PROPORTIONAL);
        StringBuilder lines = new StringBuilder();
        line(lines, "rows read", imported.counts().read());
        line(lines, "taken", imported.counts().taken());
        for (String rule : List.of("payer-is-payee", "amount-zero", "account-empty")) {
            line(lines, "refused: " + rule, REFUSED.getOrDefault(rule, 0));
        }
        for (Trace.Total total : trace.totals()) {
            line(lines, "received by " + UNITS.get(total.unit()), total.arrivedMinor() / 100);
        }
        long traced = trace.contributions().stream()
                .mapToLong(Trace.Contribution::amountMinor)
                .sum();
        line(lines, "traced to sources, all three", traced / 100);
        int pool = imported.ledger().accounts().find(POOL);
        long own = trace.contributions().stream()
                .filter(c -> c.account() == pool)
                .mapToLong(Trace.Contribution::amountMinor)
                .sum();
        line(lines, "of it the pool's own funds", own / 100);
        List<NamedCsvRecord> paid = ROWS.values().stream()
                .filter(row -> IDS.contains(row.getField("payee")))
                .filter(row -> !row.getField("amount").equals("0"))
                .toList();
        line(lines, "payments to the three", paid.size());
        line(
                lines,
                "with a parent link",
                paid.stream().filter(row -> !parent(row).isEmpty()).count());
        line(
                lines,
                "parent in the file",
                paid.stream().filter(row -> ROWS.containsKey(parent(row))).count());
        line(
                lines,
                "parent paid by the same payer",
                paid.stream().filter(RealMoneyTest::samePayer).count());

        StringBuilder told = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(ROOT.resolve("docs/real-data.md"))) {
            boolean fence = line.startsWith("```");
            if (inside && !fence) {
                told.append(line).append('\n');
            }
            inside = fence ? line.equals("```fts") : inside;
        }
        assertThat(told.toString()).isEqualTo(lines.toString());
    }

    private static void line(StringBuilder lines, String name, long value) {
        lines.append(String.format(Locale.ROOT, "%-32s %,12d%n", name, value));
    }

    private static String parent(NamedCsvRecord row) {
        return row.getField("parent_flow");
    }

    private static boolean samePayer(NamedCsvRecord row) {
        NamedCsvRecord parent = ROWS.get(parent(row));
        return parent != null && parent.getField("payer").equals(row.getField("payer"));
    }

    @Test
    void everyPolicyTracesWhatAnotherReaderAddsUp() {
        for (int unit = 0; unit < UNITS.size(); unit++) {
            String id = IDS.get(unit);
            long sum = ROWS.values().stream()
                    .filter(row -> row.getField("payee").equals(id)
                            && !row.getField("payer").isEmpty())
                    .mapToLong(row -> Long.parseLong(row.getField("amount")))
                    .sum();
            for (Policy policy : Policy.values()) {
                assertThat(trace(policy).totals().get(unit).arrivedMinor()).isEqualTo(sum * 100);
            }
        }
    }

    @Test
    void switzerlandsShareIsAMatterOfPolicy() {
        assertThat(from("CH", trace(Policy.PROPORTIONAL))).isEqualTo(165_224_29L);
        assertThat(from("CH", trace(Policy.LIFO))).isZero();
    }

    private static long from(String country, Trace trace) {
        return trace.contributions().stream()
                .filter(c -> imported.ledger().accounts().country(c.account()).equals(country))
                .mapToLong(Trace.Contribution::amountMinor)
                .sum();
    }

    @Test
    void noChainEntersFromAnAccountThatItsParentLinkDenies() {
        int linked = 0;
        for (Policy policy : List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO)) {
            Trace trace = trace(policy);
            for (Chain chain : Tracer.chains(imported.ledger(), trace, trace.contributions())) {
                int last = chain.payments().getLast();
                NamedCsvRecord row =
                        Objects.requireNonNull(ROWS.get(imported.ledger().id(last)));
                NamedCsvRecord parent = ROWS.get(parent(row));
                if (parent != null) {
                    linked++;
                    assertThat(parent.getField("payer"))
                            .isEqualTo(imported.ledger()
                                    .accounts()
                                    .id(imported.ledger().payer(last)));
                }
            }
        }
        assertThat(linked).isPositive();
    }
}
