package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.Accounts;
import org.wellhead.trace.cut.Coalitions;
import org.wellhead.trace.cut.Plan;
import org.wellhead.trace.cut.Smallest;

/** The plan as one JSON text, for programs; amounts are texts, see {@link Summary}. */
public final class PlanSummary {
    private final PlanFindings findings;
    private final Plan plan;

    private PlanSummary(PlanFindings findings) {
        this.findings = findings;
        this.plan = findings.plan();
    }

    /**
     * The content of {@code plan.json}. All but {@code timings_millis}, which stands last, is the same for the same inputs.
     *
     * @param files what {@link PlanResults#write} returned; empty if nothing was written
     */
    public static String json(PlanFindings findings, List<ResultFolder.Written> files) {
        return Json.write(new PlanSummary(findings).all(files));
    }

    private Map<String, Object> all(List<ResultFolder.Written> files) {
        PlanHeadline headline = new PlanHeadline(findings);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("answer", headline.inOne());
        all.put("how_sure", headline.howSure());
        all.put("assumes", PlanHeadline.NOT_MODELLED);
        all.put("version", findings.facts().version());
        all.put("policy", plan.policy().word());
        all.put("currency", findings.ledger().money().currency());
        all.put("inputs", RunJson.inputs(findings.facts()));
        all.put("options", findings.facts().options());
        all.put("rows", RunJson.rows(findings.facts()));
        all.put("ledger", RunJson.ledger(findings.ledger()));
        all.put("traced", amount(plan.tracedMinor()));
        all.put("stoppable", amount(plan.stoppableMinor()));
        all.put("candidates", plan.candidates());
        all.put("stops", amount(plan.stopsMinor()));
        all.put("collateral", amount(plan.collateralMinor()));
        all.put("guarantee", guarantee());
        all.put("freeze", plan.freezes().stream().map(this::freeze).toList());
        all.put(
                "curve",
                plan.curve().stream()
                        .map(beginning -> beginning(headline, beginning))
                        .toList());
        all.put("frontier", plan.frontier().stream().map(this::point).toList());
        all.put("under_every_policy", under());
        findings.least()
                .ifPresent(least -> all.put(
                        "under_any_order",
                        RunJson.object(
                                "stops_at_least",
                                amount(least.leastMinor()),
                                "of_what_arrived",
                                amount(least.arrivedMinor()))));
        all.put("smallest", smallest());
        all.put("states", states());
        all.put("months", months());
        all.put("unknown_designated", findings.facts().unknownDesignated());
        all.put("notices", findings.facts().notices());
        all.put("files", RunJson.files(files));
        all.put("timings_millis", findings.facts().timingsMillis());
        return all;
    }

    private Map<String, Object> guarantee() {
        return RunJson.object(
                "most",
                amount(plan.guarantee().mostMinor()),
                "most_share",
                share(plan.guarantee().mostMinor()),
                "exact",
                plan.guarantee().exact(),
                "choices_searched",
                plan.guarantee().searched());
    }

    private Map<String, Object> freeze(Plan.Freeze freeze) {
        Accounts accounts = findings.ledger().accounts();
        return RunJson.object(
                "rank",
                freeze.rank(),
                "account",
                accounts.id(freeze.account()),
                "name",
                accounts.name(freeze.account()),
                "country",
                accounts.country(freeze.account()),
                "kind",
                accounts.kind(freeze.account()).word(),
                "from",
                Shown.instant(new PlanTables(findings).frozenFrom(freeze)),
                "price",
                PlanTables.thousandths(freeze.priceMillis()),
                "stops",
                amount(freeze.stopsMinor()),
                "cumulative",
                amount(freeze.cumulativeMinor()),
                "cumulative_share",
                share(freeze.cumulativeMinor()),
                "collateral",
                amount(freeze.collateralMinor()));
    }

    private Map<String, Object> beginning(PlanHeadline headline, Plan.Beginning beginning) {
        return RunJson.object(
                "accounts",
                beginning.accounts(),
                "answer",
                headline.inOne(beginning),
                "guarantee",
                headline.guarantee(beginning),
                "stops",
                amount(beginning.stopsMinor()),
                "stops_share",
                share(beginning.stopsMinor()),
                "collateral",
                amount(beginning.collateralMinor()),
                "most",
                amount(beginning.mostMinor()),
                "most_share",
                share(beginning.mostMinor()),
                "exact",
                beginning.exact());
    }

    private Map<String, Object> point(Plan.Point point) {
        return RunJson.object(
                "accounts",
                point.accounts(),
                "stops",
                amount(point.stopsMinor()),
                "stops_share",
                share(point.stopsMinor()),
                "collateral",
                amount(point.collateralMinor()),
                "charge",
                point.chargedMicros() < 0 ? "" : PlanTables.millionths(point.chargedMicros()));
    }

    private List<Object> under() {
        List<Object> entries = new ArrayList<>();
        for (PlanFindings.UnderPolicy under : findings.under()) {
            entries.add(RunJson.object(
                    "policy",
                    under.policy().word(),
                    "traced",
                    amount(under.tracedMinor()),
                    "stops",
                    amount(under.stopsMinor()),
                    "stops_share",
                    Shown.share(under.stopsMinor(), under.tracedMinor())));
        }
        return entries;
    }

    private Map<String, Object> smallest() {
        Smallest smallest = findings.smallest();
        Accounts accounts = findings.ledger().accounts();
        return RunJson.object(
                "size",
                smallest.accounts().size(),
                "no_fewer_than",
                smallest.fewest(),
                "exact",
                smallest.isExact(),
                "cut_without_time",
                smallest.cut(),
                "accounts",
                smallest.accounts().stream().map(accounts::id).toList());
    }

    private Map<String, Object> states() {
        Coalitions coalitions = findings.coalitions();
        List<Object> smallest = new ArrayList<>();
        for (Coalitions.Reach reach : coalitions.smallest()) {
            smallest.add(RunJson.object(
                    "percent",
                    reach.percent(),
                    "countries",
                    reach.countries(),
                    "stops",
                    amount(reach.stopsMinor()),
                    "exact",
                    reach.exact()));
        }
        List<Object> alone = new ArrayList<>();
        for (Coalitions.State state : coalitions.states()) {
            alone.add(RunJson.object(
                    "country",
                    state.country(),
                    "accounts",
                    state.accounts(),
                    "alone",
                    amount(state.aloneMinor()),
                    "fair",
                    amount(state.fairMinor()),
                    "fair_error",
                    amount(state.fairErrorMinor())));
        }
        List<Object> together = new ArrayList<>();
        for (Coalitions.Group group : coalitions.groups()) {
            together.add(RunJson.object(
                    "who",
                    group.name(),
                    "countries",
                    group.countries(),
                    "stops",
                    amount(group.stopsMinor()),
                    "error",
                    amount(group.errorMinor())));
        }
        return RunJson.object(
                "sampled_units", coalitions.units(), "smallest", smallest, "alone", alone, "together", together);
    }

    private List<Object> months() {
        List<Object> entries = new ArrayList<>();
        for (Plan.Month month : plan.months()) {
            entries.add(
                    RunJson.object("from", Shown.day(month.fromEpochMicros()), "stops", amount(month.stopsMinor())));
        }
        return entries;
    }

    private String amount(long minor) {
        return findings.ledger().money().format(minor);
    }

    private String share(long minor) {
        return Shown.share(minor, plan.tracedMinor());
    }
}
