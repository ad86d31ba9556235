package org.wellhead.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.TracedPayments;

class FindingsTest {
    @TempDir
    private Path out;

    @Property(tries = 40)
    void countriesAddUpToTheSourcesForEveryUnitAndPolicy(
            @ForAll @IntRange(min = 1, max = 300) int sources, @ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("sums");
        Results.write(folder, new LargeCase(sources, seed).findings(), List.of());

        Map<String, BigDecimal> bySource = sums(folder.resolve("sources.csv"));
        Map<String, BigDecimal> byCountry = sums(folder.resolve("countries.csv"));

        assertThat(byCountry).isEqualTo(bySource).isNotEmpty();
    }

    @Test
    void sameInputSameBytesButForTimings() throws IOException {
        Path again = out.resolve("again");
        Results.write(out, SmallCase.findings(), SmallCase.chains());
        Results.write(again, SmallCase.findings(), SmallCase.chains());

        for (String file : List.of("sources.csv", "countries.csv", "payments.csv", "report.html", "summary.json")) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
        }
    }

    @Test
    void aRunThatFailsLeavesEarlierResultsAsTheyWere() throws IOException {
        Results.write(out, SmallCase.findings(), SmallCase.chains());
        Map<String, String> before = contents(out);
        Ledger sound = SmallCase.ledger();
        Ledger.Rows unreadable = new Ledger.Rows() {
            @Override
            public String id(int payment) {
                throw new UncheckedIOException(new IOException("the disk is gone"));
            }

            @Override
            public String place(int payment) {
                return "";
            }

            @Override
            public String purpose(int payment) {
                return "";
            }
        };
        Ledger failing = new Ledger(sound.money(), sound.accounts(), sound.size(), sound.columns(), unreadable);
        Findings findings = new Findings(failing, List.of(SmallCase.fifo(failing)), SmallCase.facts(Map.of()));

        assertThatThrownBy(() -> Results.write(out, findings, List.of())).hasMessageContaining("the disk is gone");
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void theRangeOfASourceSpansThePoliciesAndStartsAtNothingWhereOneGivesNothing() {
        Findings findings = SmallCase.findings();
        Trace proportional = findings.headline();

        assertThat(findings.sourceRange(proportional.contributions().get(0)))
                .as("Amal to North: 60 proportional, 100 fifo, 20 lifo")
                .isEqualTo(new Findings.Range(20_00, 100_00));
        assertThat(findings.sourceRange(proportional.contributions().get(3)))
                .as("Amal to South: 30 proportional, nothing under fifo, 60 lifo")
                .isEqualTo(new Findings.Range(0, 60_00));
    }

    @Test
    void theRangeOfACountryOverAllUnitsIsThatOfItsSumsAndNotTheSumOfItsRanges() {
        Findings findings = SmallCase.findings();

        assertThat(findings.countries(findings.headline(), Findings.ALL_UNITS).stream()
                        .map(row -> row.country() + " " + row.lowMinor() + ".." + row.highMinor()))
                .contains("DE 8000..10000", "LB 8000..10000");
    }

    @Test
    void underPoisonACountryIsBoundedByWhatTheUnitReceived() {
        Ledger ledger = ledgerOfTwoFrenchDonors();
        Findings findings = new Findings(
                ledger, List.of(trace(ledger, Policy.POISON, Direction.UPSTREAM)), SmallCase.facts(Map.of()));

        CountryRow france =
                findings.countries(findings.headline(), Findings.ALL_UNITS).getFirst();

        assertThat(france.amountMinor())
                .as("two bounds of 70 into 100 received")
                .isEqualTo(100_00);
        assertThat(findings.sourceRange(findings.headline().contributions().getFirst()))
                .as("no policy gave shares: from nothing to the bound")
                .isEqualTo(new Findings.Range(0, 70_00));
        assertThat(Answer.text(findings, 0, 80, ""))
                .contains("at\nmost 100.00 USD")
                .contains("not checked");
    }

    @Test
    void downstreamSpeaksOfDestinations() throws IOException {
        Ledger ledger = ledgerOfTwoFrenchDonors();
        Findings findings = new Findings(
                ledger, List.of(trace(ledger, Policy.FIFO, Direction.DOWNSTREAM)), SmallCase.facts(Map.of()));
        Results.write(out, findings, List.of());

        assertThat(Files.readString(out.resolve("destinations.csv"))).startsWith("unit,destination,amount,");
        assertThat(out.resolve("sources.csv")).doesNotExist();
        assertThat(Answer.text(findings, 0, 80, ""))
                .startsWith("Money of the designated accounts ended up in 1 country, a member of the G20:\n100.00 USD");
        assertThat(Page.text(Files.readString(out.resolve("report.html"))))
                .contains("Who ended up with it")
                .doesNotContain("own funds");
    }

    @Test
    void nothingFoundIsSaidPlainly() {
        Ledger ledger = ledgerOfTwoFrenchDonors();
        Trace sound = trace(ledger, Policy.FIFO, Direction.UPSTREAM);
        Trace nothing = new Trace(
                Policy.FIFO,
                sound.question(),
                List.of(new Trace.Total(0, 0, 0)),
                List.of(),
                new TracedPayments(new int[0], new byte[0], new long[0]),
                new Trace.Work(0, 0, 0));
        Findings findings = new Findings(ledger, List.of(nothing), SmallCase.facts(Map.of()));

        assertThat(Answer.text(findings, 0, 80, ""))
                .startsWith("No money from others reached the designated accounts in these payments.\n");
        assertThat(Page.text(Report.html(findings, List.of()))).contains("No money from others reached");
    }

    @Test
    void theSamePolicyTwiceIsRefused() {
        Ledger ledger = SmallCase.ledger();
        List<Trace> twice = List.of(SmallCase.fifo(ledger), SmallCase.fifo(ledger));

        assertThatThrownBy(() -> new Findings(ledger, twice, SmallCase.facts(Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each policy once");
    }

    @Test
    void smallRowsAreCountedWhereTheyAreNotShown() {
        String answer = Answer.text(SmallCase.findings(), 50_00, 80, "");

        assertThat(answer).contains("… 3 below 50.00 USD not shown").contains("… 1 below 50.00 USD not shown");
        assertThat(answer).doesNotContain("  30.00  ");
    }

    @Property(tries = 60)
    void noLineIsWiderThanTheTerminal(
            @ForAll @IntRange(min = 1, max = 400) int sources, @ForAll @IntRange(min = 72, max = 200) int width) {
        String answer = Answer.text(new LargeCase(sources, 1).findings(), 0, width, "result/");

        assertThat(answer.lines()).allMatch(line -> Legible.columns(line) <= width);
    }

    @Property(tries = 40)
    void aNarrowAnswerGivesUpLowAndHighTogether(@ForAll @IntRange(min = 50, max = 120) int width) {
        String answer = Answer.text(new LargeCase(1000, 1).findings(), 0, width, "");

        assertThat(answer.lines().map(line -> List.of(line.strip().split(" +", -1))))
                .allMatch(line -> !line.contains("share") || line.contains("low") == line.contains("high"));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return contents;
    }

    private static Map<String, BigDecimal> sums(Path file) throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getField("policy").equals("poison")) {
                    sums.merge(
                            row.getField("unit") + " " + row.getField("policy"),
                            new BigDecimal(row.getField("amount")),
                            BigDecimal::add);
                }
            }
        }
        return sums;
    }

    private static Ledger ledgerOfTwoFrenchDonors() {
        Ledger.Builder ledger = new Ledger.Builder(new Money("USD", 2));
        ledger.accounts().party("a", "", "FR", PartyKind.PERSON, 0).party("b", "", "FR", PartyKind.PERSON, 0);
        return ledger.pay(0, "a", "c", 70_00)
                .pay(1, "b", "c", 70_00)
                .pay(2, "c", "d", 100_00)
                .build();
    }

    private static Trace trace(Ledger ledger, Policy policy, Direction direction) {
        long second = policy == Policy.POISON ? 70_00 : 30_00;
        return new Trace(
                policy,
                new Question(
                        List.of(""),
                        List.of(new Designation(ledger.accounts().find("d"), 0, Designation.ALWAYS)),
                        direction,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        0),
                List.of(new Trace.Total(0, 100_00, 0)),
                List.of(
                        new Trace.Contribution(0, 0, 70_00, 0, 0, 2),
                        new Trace.Contribution(0, ledger.accounts().find("b"), second, 1, 1, 2)),
                new TracedPayments(new int[] {2}, new byte[] {0}, new long[] {100_00}),
                new Trace.Work(0, 0, 0));
    }
}
