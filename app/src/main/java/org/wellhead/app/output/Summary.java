package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.trace.Trace;

/**
 * The run as one JSON text, for programs. Amounts are texts with all decimals of the currency, since many readers turn
 * JSON numbers into floating point. All but {@code timings_millis}, which stands last, is the same for the same inputs.
 */
public final class Summary {
    private Summary() {}

    /**
     * The content of {@code summary.json}.
     *
     * @param files what {@link Results#write} returned; empty if nothing was written
     */
    public static String json(Findings findings, List<ResultFolder.Written> files) {
        RunFacts facts = findings.facts();
        Headline headline = new Headline(findings);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("answer", headline.inOne());
        all.put("version", facts.version());
        all.put("direction", findings.headline().question().direction().word());
        all.put("headline_policy", findings.headline().policy().word());
        all.put("currency", findings.ledger().money().currency());
        all.put("inputs", RunJson.inputs(facts));
        all.put("options", facts.options());
        all.put("rows", RunJson.rows(facts));
        all.put("ledger", RunJson.ledger(findings.ledger()));
        all.put("totals", totals(findings));
        all.put("under_every_policy", underEveryPolicy(findings));
        all.put("conservation", conservation(findings));
        all.put("unknown_designated", facts.unknownDesignated());
        all.put("notices", facts.notices());
        all.put("files", RunJson.files(files));
        all.put("timings_millis", facts.timingsMillis());
        return Json.write(all);
    }

    /** Per policy: every unit, then all units together. */
    private static List<Object> totals(Findings findings) {
        List<Object> entries = new ArrayList<>();
        for (Trace trace : findings.traces()) {
            for (int unit = 0; unit < findings.units().size(); unit++) {
                Map<String, Object> entry = RunJson.object(
                        "policy",
                        trace.policy().word(),
                        "unit",
                        findings.units().get(unit));
                entry.putAll(total(findings, trace, unit));
                entries.add(entry);
            }
            Map<String, Object> entry = RunJson.object("policy", trace.policy().word(), "all_units", true);
            entry.putAll(total(findings, trace, Findings.ALL_UNITS));
            entries.add(entry);
        }
        return entries;
    }

    private static Map<String, Object> total(Findings findings, Trace trace, int unit) {
        Trace.Total total = findings.total(trace, unit);
        Reach reach = findings.reach(trace, unit);
        return RunJson.object(
                findings.isUpstream() ? "received" : "paid_out",
                amount(findings, total.arrivedMinor()),
                "returned",
                amount(findings, total.returnedMinor()),
                "traced",
                amount(findings, total.tracedMinor()),
                findings.words().many(),
                findings.sources(trace, unit),
                "countries",
                reach.countries(),
                "g20_states",
                reach.g20States(),
                "g20_through_eu",
                reach.throughEu(),
                "g20_through_au",
                reach.throughAu(),
                "countries_of_boundaries_only",
                reach.boundaryOnly());
    }

    private static Map<String, Object> underEveryPolicy(Findings findings) {
        return RunJson.object(
                "policies",
                findings.shares().stream().map(trace -> trace.policy().word()).toList(),
                findings.words().many(),
                findings.sourcesUnderEveryPolicy(),
                "countries",
                findings.countriesUnderEveryPolicy());
    }

    private static List<Object> conservation(Findings findings) {
        List<Object> entries = new ArrayList<>();
        for (Findings.Conservation check : findings.conservation()) {
            entries.add(RunJson.object(
                    "policy",
                    check.policy().word(),
                    "unit",
                    findings.units().get(check.unit()),
                    "arrived",
                    amount(findings, check.arrivedMinor()),
                    "contributed",
                    amount(findings, check.contributedMinor()),
                    "returned",
                    amount(findings, check.returnedMinor()),
                    "holds",
                    check.holds()));
        }
        return entries;
    }

    private static String amount(Findings findings, long minor) {
        return findings.ledger().money().format(minor);
    }
}
