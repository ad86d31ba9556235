package org.wellhead.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.wellhead.ledger.intake.ImportOptions;
import org.wellhead.ledger.intake.Imported;
import org.wellhead.ledger.intake.Importer;
import org.wellhead.ledger.intake.Progress;

/**
 * Rows a second of core time that the importer takes, beside the obvious way: FastCSV and a HashMap.
 *
 * <p>Arguments: the folder for the made-up file (default {@code build}), rows in millions (10), accounts in thousands
 * (1000), repetitions (3). Run with {@code -XX:+UseTransparentHugePages -Xmx6g}, on one core with {@code taskset -c 0}.
 */
public final class ImportBench {
    private ImportBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "build");
        int millions = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int thousands = args.length > 2 ? Integer.parseInt(args[2]) : 1000;
        int repetitions = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        Files.createDirectories(folder);
        for (boolean withId : new boolean[] {false, true}) {
            Path file = folder.resolve("import-" + millions + "m-" + thousands + "k" + (withId ? "-id" : "") + ".csv");
            if (!Files.exists(file)) {
                write(file, millions * 1_000_000, thousands * 1000, withId);
            }
            double best = 0;
            for (int i = 0; i < repetitions; i++) {
                long start = cpuNanos();
                Imported imported = Importer.read(
                        ImportOptions.of(file),
                        (refusal, row) -> {
                            throw new IllegalStateException(refusal.format());
                        },
                        Progress.SILENT);
                best = Math.max(
                        best, report(withId, "importer", imported.counts().taken(), start, file));
            }
            long start = cpuNanos();
            double obvious = report(withId, "FastCSV + HashMap", obvious(file), start, file);
            System.out.printf("ratio %.1f%n", best / obvious);
        }
    }

    /** Time that this thread had on a core: what other processes took does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double report(boolean withId, String who, long rows, long startNanos, Path file) throws IOException {
        double seconds = (cpuNanos() - startNanos) / 1e9;
        System.out.printf(
                "%s, %s: %.2f M rows/s, %.0f MB/s%n",
                withId ? "with id" : "plain", who, rows / seconds / 1e6, Files.size(file) / seconds / 1e6);
        return rows / seconds;
    }

    /** Rows with rising times over one year and accounts drawn evenly, which is the worst for a cache. */
    private static void write(Path file, int rows, int accounts, boolean withId) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        long start = LocalDate.of(2023, 1, 1).toEpochDay() * 86_400;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(((withId ? "id," : "") + "time,payer,payee,amount\n").getBytes(US_ASCII));
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                line.setLength(0);
                int payer = random.nextInt(accounts);
                int payee = (payer + 1 + random.nextInt(accounts - 1)) % accounts;
                if (withId) {
                    line.append(i + 1).append(',');
                }
                long second = start + (long) ((double) i / rows * 365 * 86_400);
                line.append(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
                line.append(second % 60 == 0 ? ":00Z," : "Z,");
                line.append("AC")
                        .append(10_000_000 + payer)
                        .append(",AC")
                        .append(10_000_000 + payee)
                        .append(',');
                int cents = 1 + random.nextInt(1_000_000);
                line.append(cents / 100)
                        .append('.')
                        .append(cents / 10 % 10)
                        .append(cents % 10)
                        .append('\n');
                out.write(line.toString().getBytes(US_ASCII));
            }
        }
    }

    private static long obvious(Path file) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        int size = 0;
        int[] payer = new int[1024];
        int[] payee = new int[1024];
        long[] amount = new long[1024];
        long[] time = new long[1024];
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                if (size == payer.length) {
                    payer = Arrays.copyOf(payer, size * 2);
                    payee = Arrays.copyOf(payee, size * 2);
                    amount = Arrays.copyOf(amount, size * 2);
                    time = Arrays.copyOf(time, size * 2);
                }
                payer[size] = numbers.computeIfAbsent(row.getField("payer"), id -> numbers.size());
                payee[size] = numbers.computeIfAbsent(row.getField("payee"), id -> numbers.size());
                amount[size] =
                        new BigDecimal(row.getField("amount")).movePointRight(2).longValueExact();
                String instant = row.getField("time");
                time[size] = LocalDateTime.parse(instant.substring(0, 19)).toEpochSecond(ZoneOffset.UTC);
                size++;
            }
        }
        return size;
    }
}
