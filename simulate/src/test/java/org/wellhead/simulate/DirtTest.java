package org.wellhead.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.PartyKind;

/** A dirty world is the clean one, badly written down. */
class DirtTest {
    private static final World CLEAN = World.of(7, 2_000, 20_000);
    private static final World DIRTY = CLEAN.withDirt();

    private static Simulated clean;
    private static Simulated dirty;
    private static final List<List<String>> GOOD = new ArrayList<>();
    private static final List<List<String>> BROKEN = new ArrayList<>();
    private static int repeated;

    @BeforeAll
    static void readBoth(@TempDir Path folder) throws IOException {
        clean = Simulator.simulate(CLEAN, folder.resolve("clean"), Progress.NONE);
        dirty = Simulator.simulate(DIRTY, folder.resolve("dirty"), Progress.NONE);
        Map<String, List<String>> byId = new HashMap<>();
        for (List<String> row : Csv.read(dirty.paymentsFile())) {
            if (Long.parseLong(row.getFirst()) > 20_000) {
                BROKEN.add(row);
            } else if (byId.putIfAbsent(row.getFirst(), row) == null) {
                GOOD.add(row);
            } else {
                assertThat(row).isEqualTo(byId.get(row.getFirst()));
                repeated++;
            }
        }
    }

    @Test
    void thePaymentsAreThoseOfTheCleanWorld() throws IOException {
        List<String> wanted =
                Csv.read(clean.paymentsFile()).stream().map(DirtTest::gist).toList();
        assertThat(GOOD).map(DirtTest::gist).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(dirty.truthFile()).hasSameTextualContentAs(clean.truthFile());
        assertThat(dirty.designatedFile()).hasSameTextualContentAs(clean.designatedFile());
    }

    private static String gist(List<String> row) {
        return String.join(" ", row.get(0), time(row).toString(), row.get(2), row.get(3), row.get(4), row.get(5));
    }

    private static Instant time(List<String> row) {
        return OffsetDateTime.parse(row.get(1)).toInstant();
    }

    @Test
    void rowsAreCountedAsTheyAre() {
        assertThat(repeated).isEqualTo((int) dirty.duplicateRows()).isBetween(100, 400);
        assertThat(BROKEN).hasSize((int) dirty.refusedRows()).hasSize(8);
        assertThat(GOOD.size() + repeated + BROKEN.size()).isEqualTo((int) dirty.rows());
        assertThat(clean.duplicateRows() + clean.refusedRows()).isZero();
    }

    @Test
    void someRowsAreLateByAFewDaysAtMost() {
        int late = 0;
        Instant latestSoFar = Instant.MIN;
        for (List<String> row : GOOD) {
            Instant time = time(row);
            if (time.isBefore(latestSoFar)) {
                late++;
                assertThat(Duration.between(time, latestSoFar)).isLessThan(Duration.ofDays(8));
            } else {
                latestSoFar = time;
            }
        }
        assertThat(late).isBetween(100, 400);
    }

    @Test
    void purposesHoldSeparatorsQuotesAndLineBreaks() {
        assertThat(GOOD).map(row -> row.get(6)).anyMatch(purpose -> purpose.contains(","));
        assertThat(GOOD).map(row -> row.get(6)).anyMatch(purpose -> purpose.contains("\""));
        assertThat(GOOD).map(row -> row.get(6)).anyMatch(purpose -> purpose.contains("\n"));
        assertThat(GOOD).map(row -> row.get(1)).anyMatch(time -> time.endsWith("+03:00"));
    }

    @Test
    void namesAndCountriesAreWrittenInSeveralWaysButMeanTheSame() throws IOException {
        List<List<String>> rows = Csv.read(dirty.accountsFile());
        List<List<String>> cleanRows = Csv.read(clean.accountsFile());
        int blank = 0;
        int otherNames = 0;
        int otherCountries = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            List<String> truth = cleanRows.get(i);
            assertThat(row.getFirst()).isEqualTo(truth.getFirst());
            assertThat(PartyKind.parse(row.get(3))).isEqualTo(PartyKind.parse(truth.get(3)));
            blank += row.get(2).isEmpty() ? 1 : 0;
            otherNames += row.get(1).equals(truth.get(1)) ? 0 : 1;
            otherCountries += row.get(2).equals(truth.get(2)) ? 0 : 1;
            if (!row.get(2).isEmpty()) {
                assertThat(Country.parse(row.get(2))).contains(truth.get(2));
            }
        }
        assertThat(blank).isBetween(20, 200);
        assertThat(otherNames).isGreaterThan(200);
        assertThat(otherCountries).isGreaterThan(200);
    }

    @Test
    void theSourcesUpstreamStillHaveTheirFortyCountries(@TempDir Path folder) throws IOException {
        WorldRead read = WorldRead.of(Simulator.simulate(CLEAN, folder, Progress.NONE));
        Map<String, String> told = new HashMap<>();
        Csv.read(dirty.accountsFile()).forEach(row -> told.put(row.get(0), row.get(2)));
        assertThat(read.sourcesUpstream())
                .allSatisfy(source -> assertThat(told.get(source)).isNotEmpty());
    }

    @Test
    void everyBrokenRowBreaksARule() {
        List<String> faults = BROKEN.stream().map(DirtTest::fault).toList();
        assertThat(faults)
                .containsExactly(
                        "amount 0.00",
                        "amount -25.00",
                        "pays itself",
                        "currency QQQ",
                        "time 2014-06-31 at ten",
                        "amount 25.005",
                        "no payee",
                        "amount twenty-five");
    }

    private static String fault(List<String> row) {
        assertThat(row).hasSize(9);
        if (row.get(3).isEmpty()) {
            return "no payee";
        }
        if (row.get(2).equals(row.get(3))) {
            return "pays itself";
        }
        if (!row.get(4).equals("25.00")) {
            return "amount " + row.get(4);
        }
        return row.get(5).equals("USD") ? "time " + row.get(1) : "currency " + row.get(5);
    }

    @Test
    void lateListedAccountsKeepWhatTheyHaveUntilTheyAreListed(@TempDir Path folder) throws IOException {
        Simulated simulated = Simulator.simulate(CLEAN.withLateListing(), folder, Progress.NONE);
        assertThat(Files.readString(simulated.designatedFile(), StandardCharsets.UTF_8))
                .startsWith("account,unit,name,since\n");
        List<String> late = Csv.read(simulated.designatedFile()).stream()
                .filter(row -> row.get(3).equals("2015-01-01"))
                .map(List::getFirst)
                .toList();
        assertThat(late).hasSize(5);
        WorldRead read = WorldRead.of(simulated);
        Instant listing = Instant.parse("2015-01-01T00:00:00Z");
        assertThat(read.payments())
                .filteredOn(payment -> late.contains(payment.payer()))
                .isNotEmpty()
                .allSatisfy(payment -> assertThat(payment.time()).isAfterOrEqualTo(listing));
        assertThat(read.payments())
                .filteredOn(payment -> late.contains(payment.payee()))
                .anySatisfy(payment -> assertThat(payment.time()).isBefore(listing));
    }
}
