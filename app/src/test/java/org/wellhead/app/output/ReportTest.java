package org.wellhead.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Trace;

class ReportTest {
    private final String page = Report.html(SmallCase.findings(), SmallCase.chains());
    private final String text = Page.text(page);

    @Test
    void theHeadlineSaysWhoWhereAndHowMuch() {
        assertThat(text)
                .contains("Money from 2 countries, 1 of them in the G20, reached 2 units.")
                .contains("245.00 USD from 4 sources, mixed money shared in proportion (proportional).")
                .contains("The total is the same under proportional, fifo and lifo.");
    }

    @Test
    void aSourceIsProvedByItsChainOfPayments() {
        assertThat(text)
                .contains("Proof: 60.00 USD that went exactly this way, in 2 payments")
                .contains("p3 line 3 2024-03-03 Relief Fund → north 120.00 120.00");
    }

    @Test
    void theTracedPartOfAPaymentIsThatOfTheUnit() {
        assertThat(text).contains("p1 line 1 2024-03-01 أمل حداد → Relief Fund 100.00 30.00");
    }

    @Test
    void banksStandApartFromPersons() {
        assertThat(text.indexOf("Banks, exchanges, hawala and cash Origin unknown beyond."))
                .isPositive();
        assertThat(text.indexOf("First Bank United Arab Emirates"))
                .isGreaterThan(text.indexOf("Banks, exchanges, hawala and cash Origin unknown beyond."));
    }

    @Test
    void anyoneCanCheckIt() {
        assertThat(text)
                .contains("payments.csv 412 " + "ab".repeat(32))
                .contains("--policy all")
                .contains("South proportional 135.00 125.00 10.00 ✓ yes")
                .contains("ghost-1")
                .contains("Clayton’s case");
    }

    @Test
    void thePageAsksTheNetworkForNothing() {
        assertThat(page).doesNotContain("http://").doesNotContain("https://").doesNotContain("@import");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void aBrokenSumIsSaidLoudly() {
        Ledger ledger = SmallCase.ledger();
        Trace sound = SmallCase.fifo(ledger);
        Trace broken = new Trace(
                sound.policy(),
                sound.question(),
                sound.totals(),
                sound.contributions().subList(1, sound.contributions().size()),
                sound.payments(),
                sound.work());
        Findings findings = new Findings(ledger, List.of(broken), SmallCase.facts(Map.of()));

        assertThat(Page.text(Report.html(findings, List.of()))).contains("Does not add up: do not use this report.");
        assertThat(Answer.text(findings, 0, 80, "")).contains("Conservation FAILS for unit North under fifo");
        assertThat(Summary.json(findings, List.of())).contains("\"holds\": false");
    }

    @Test
    void countriesThatSitInTheG20ThroughAUnionAreToldApart() {
        assertThat(Page.text(Report.html(new LargeCase(3000, 7).findings(), List.of())))
                .contains("Money from 40 countries, 13 of them in the G20, reached 5 units.")
                .contains(
                        "Of the other 27, 6 sit in the G20 only through the European Union and 8 only through the African");
    }

    @Test
    void timingsDoNotChangeThePage() {
        Ledger ledger = SmallCase.ledger();
        List<Trace> traces = List.of(SmallCase.fifo(ledger));

        String fast = Report.html(new Findings(ledger, traces, SmallCase.facts(Map.of("trace", 1L))), List.of());
        String slow = Report.html(new Findings(ledger, traces, SmallCase.facts(Map.of("trace", 9000L))), List.of());

        assertThat(fast).isEqualTo(slow);
    }

    @Test
    void aHundredThousandSourcesGiveASmallPage() throws IOException {
        LargeCase large = new LargeCase(100_000, 7);

        String report = Report.html(large.findings(), large.chains());

        Path shown = Path.of("target", "large", "report.html");
        Files.createDirectories(Path.of("target", "large"));
        Files.writeString(shown, report);
        assertThat(report.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(300_000);
        assertThat(Page.text(report)).contains("The 25 largest of 83,334, by unit; all are in sources.csv.");
    }
}
