package org.wellhead.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Flow;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Tracer;
import org.wellhead.trace.cut.Cutter;
import org.wellhead.trace.cut.Evidence;
import org.wellhead.trace.cut.Plan;
import org.wellhead.trace.cut.Progress;
import org.wellhead.trace.cut.SmallestSet;
import org.wellhead.trace.cut.StateShares;
import org.wellhead.trace.cut.Terms;

/** The page of a plan: what is on it, and what is not. */
class PlanReportTest {
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");

    @Test
    void itHasThePlanAndBothPictures() {
        String page = PlanReport.html(findings(2));

        assertThat(Page.elements(page, "h1").item(0).getTextContent())
                .isEqualTo("2 accounts, frozen, stop 90.0 % of the money that reached 1 unit.");
        assertThat(Page.text(page))
                .contains("90.00 of 100.00 USD", "Nothing more can be stopped (proven).", "is not modelled")
                .contains("Courier Ltd", "Türkiye", "hawala", "Relief & <Co>")
                .contains("Each row is a plan", "Who must act", "0".repeat(64));
        assertThat(pictures(page))
                .extracting(picture -> picture.getAttribute("aria-label"))
                .containsExactly(
                        "Share of the money stopped against accounts frozen: 90.0 % with all 2",
                        "Share of the money stopped against the month of freezing");
        assertThat(pictures(page).getLast().getTextContent()).endsWith("2024-012024-022024-03");
        assertThat(page).contains("<line class=\"limit\"");
    }

    /** The curve goes through (0, 0), each beginning of the plan, and ends on the bound, since the plan is the best. */
    @Test
    void theCurveIsThePlan() {
        StringBuilder curve = new StringBuilder();
        for (Element line :
                elements(pictures(PlanReport.html(findings(2))).getFirst().getElementsByTagName("line"))) {
            if (!line.getAttribute("class").equals("grid")) {
                curve.append(line.getAttribute("class"));
                for (String end : List.of("x1", "y1", "x2", "y2")) {
                    curve.append(' ').append(line.getAttribute(end));
                }
                curve.append('\n');
            }
        }
        // 0 % lies at 260, 100 % at 12: 60 % at 111.2, 90 % at 36.8.
        assertThat(curve).hasToString("""
                limit 56 36.8 708 36.8
                line 56.0 260.0 382.0 111.2
                line 382.0 111.2 708.0 36.8
                """);
    }

    @Test
    void itRunsNoScriptButOursAndLoadsNothing() {
        String page = PlanReport.html(findings(2));

        assertThat(scripts(page)).containsExactlyElementsOf(scripts(Report.html(SmallCase.findings(), List.of())));
        for (Element element : elements(Page.elements(page, "*"))) {
            assertThat(element.getTagName()).isNotIn("script", "img", "link", "iframe", "object", "image", "use");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotIn("src", "style");
            }
        }
        assertThat(page).contains("default-src 'none'").doesNotContain("https:");
    }

    @Test
    void aPlanOfNothingSaysSo() {
        String page = PlanReport.html(findings(0));

        assertThat(Page.elements(page, "h1").item(0).getTextContent())
                .isEqualTo("No account within the budget stops any of the money that reached 1 unit.");
        assertThat(pictures(page)).isEmpty();
    }

    private static List<Element> pictures(String page) {
        return elements(Page.elements(page, "svg")).stream()
                .filter(picture -> picture.getAttribute("class").equals("curve"))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<String> scripts(String page) {
        Matcher script = SCRIPT.matcher(page);
        return script.results().map(found -> found.group(1)).toList();
    }

    /** Over three months: 60 through the courier, 30 through the charity, 10 straight. */
    private static PlanFindings findings(int accounts) {
        Ledger.Builder builder = new Ledger.Builder(new Money("USD", 2));
        builder.accounts()
                .party("courier", "Courier Ltd", "TR", PartyKind.HAWALA, 0)
                .party("charity", "Relief & <Co>", "BE", PartyKind.ORGANISATION, 0)
                .party("ana", "Ana", "", PartyKind.PERSON, 0)
                .party("d", "", "", PartyKind.UNKNOWN, 0);
        Ledger ledger = builder.pay(first(1), "x", "courier", 60_00)
                .pay(first(1), "x", "charity", 30_00)
                .pay(first(2), "courier", "d", 60_00)
                .pay(first(3), "charity", "d", 30_00)
                .pay(first(3), "ana", "d", 10_00)
                .build();
        Question question = Question.upstream(
                List.of("north"), List.of(new Designation(ledger.accounts().find("d"), 0, Designation.ALWAYS)));
        Terms terms = new Terms(
                accounts * Terms.PRICE_MILLIS, Set.of("TR", "BE"), Terms.KINDS, false, Long.MIN_VALUE, Map.of(), 0);
        Flow flow = Tracer.flow(ledger, question, Policy.FIFO);
        Plan plan = Cutter.cut(ledger, flow, Policy.FIFO, terms, Progress.SILENT);
        return new PlanFindings(
                ledger,
                question.units(),
                plan,
                List.of(new PlanFindings.UnderPolicy(Policy.FIFO, plan.tracedMinor(), plan.stopsMinor())),
                Optional.empty(),
                SmallestSet.find(flow, ledger.accounts(), terms),
                StateShares.count(flow, ledger.accounts(), terms, List.of(90)),
                Evidence.of(ledger, flow, plan, 25),
                List.of(),
                new RunFacts(
                        "0.1.0",
                        List.of(new RunFacts.Input("payments.csv", "0".repeat(64), 1)),
                        new RunFacts.Rows(5, 5, 0, 0),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of()));
    }

    private static long first(int month) {
        return LocalDate.of(2024, month, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000_000;
    }
}
