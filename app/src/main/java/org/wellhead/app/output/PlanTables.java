package org.wellhead.app.output;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Money;
import org.wellhead.trace.Policy;
import org.wellhead.trace.cut.Coalitions;
import org.wellhead.trace.cut.Evidence;
import org.wellhead.trace.cut.Plan;

/** The tables of a plan. Their columns are described in docs/cut.md. */
final class PlanTables {
    private final PlanFindings findings;
    private final Plan plan;
    private final Money money;

    PlanTables(PlanFindings findings) {
        this.findings = findings;
        this.plan = findings.plan();
        this.money = findings.ledger().money();
    }

    void plan(Writer out) throws IOException {
        Csv csv = new Csv(out)
                .header(
                        "rank",
                        "account",
                        "name",
                        "country",
                        "kind",
                        "from",
                        "stops",
                        "stops_share",
                        "cumulative_share",
                        "collateral",
                        "cumulative",
                        "price",
                        "currency",
                        "policy");
        Accounts accounts = findings.ledger().accounts();
        for (Plan.Freeze freeze : plan.freezes()) {
            csv.plain(freeze.rank())
                    .text(accounts.id(freeze.account()))
                    .text(accounts.name(freeze.account()))
                    .plain(accounts.country(freeze.account()))
                    .plain(accounts.kind(freeze.account()).word())
                    .instant(frozenFrom(freeze))
                    .amount(money, freeze.stopsMinor())
                    .plain(Shown.share(freeze.stopsMinor(), plan.tracedMinor()))
                    .plain(Shown.share(freeze.cumulativeMinor(), plan.tracedMinor()))
                    .amount(money, freeze.collateralMinor())
                    .amount(money, freeze.cumulativeMinor())
                    .plain(thousandths(freeze.priceMillis()))
                    .plain(money.currency())
                    .plain(plan.policy().word())
                    .end();
        }
        csv.flush();
    }

    /** The date that was asked for; without one, the first payment out of the account that carried traced money. */
    long frozenFrom(Plan.Freeze freeze) {
        long asked = plan.terms().fromEpochMicros();
        return asked != Long.MIN_VALUE ? asked : evidence(freeze).firstStoppedEpochMicros();
    }

    Evidence evidence(Plan.Freeze freeze) {
        return findings.evidence().get(freeze.rank() - 1);
    }

    void countries(Writer out) throws IOException {
        Csv csv = new Csv(out)
                .header(
                        "who",
                        "name",
                        "g20",
                        "members",
                        "accounts",
                        "stops",
                        "stops_share",
                        "stops_error",
                        "fair",
                        "fair_share",
                        "fair_error",
                        "currency",
                        "policy");
        Coalitions coalitions = findings.coalitions();
        long all = coalitions.states().stream()
                .mapToLong(Coalitions.State::fairMinor)
                .sum();
        for (Coalitions.State state : coalitions.states()) {
            csv.plain(state.country())
                    .plain(Country.name(state.country()))
                    .plain(Country.g20(state.country()).word())
                    .plain(1)
                    .plain(state.accounts())
                    .amount(money, state.aloneMinor())
                    .plain(Shown.share(state.aloneMinor(), plan.tracedMinor()))
                    .amount(money, 0)
                    .amount(money, state.fairMinor())
                    .plain(Shown.share(state.fairMinor(), all))
                    .amount(money, state.fairErrorMinor())
                    .plain(money.currency())
                    .plain(plan.policy().word())
                    .end();
        }
        for (Coalitions.Group group : coalitions.groups()) {
            csv.plain(group.name())
                    .plain("")
                    .plain("")
                    .plain(group.countries().size())
                    .plain("")
                    .amount(money, group.stopsMinor())
                    .plain(Shown.share(group.stopsMinor(), plan.tracedMinor()))
                    .amount(money, group.errorMinor())
                    .plain("")
                    .plain("")
                    .plain("")
                    .plain(money.currency())
                    .plain(plan.policy().word())
                    .end();
        }
        csv.flush();
    }

    void frontier(Writer out) throws IOException {
        Csv csv = new Csv(out).header("accounts", "stops", "stops_share", "collateral", "charge", "currency", "policy");
        for (Plan.Point point : plan.frontier()) {
            csv.plain(point.accounts())
                    .amount(money, point.stopsMinor())
                    .plain(Shown.share(point.stopsMinor(), plan.tracedMinor()))
                    .amount(money, point.collateralMinor())
                    .plain(point.chargedMicros() < 0 ? "" : millionths(point.chargedMicros()))
                    .plain(money.currency())
                    .plain(plan.policy().word())
                    .end();
        }
        csv.flush();
    }

    void months(Writer out) throws IOException {
        Csv csv = new Csv(out).header("from", "stops", "stops_share", "currency", "policy");
        for (Plan.Month month : plan.months()) {
            csv.plain(Shown.day(month.fromEpochMicros()))
                    .amount(money, month.stopsMinor())
                    .plain(Shown.share(month.stopsMinor(), plan.tracedMinor()))
                    .plain(money.currency())
                    .plain(plan.policy().word())
                    .end();
        }
        csv.flush();
    }

    void bounds(Writer out) throws IOException {
        Csv csv = new Csv(out)
                .header("unit", "origin", "kind", "low", "high", "proportional", "fifo", "lifo", "name", "currency");
        for (PlanFindings.BoundRow row : findings.bounds()) {
            csv.text(row.unit())
                    .text(row.origin())
                    .plain(row.kind())
                    .amount(money, row.lowMinor())
                    .amount(money, row.highMinor());
            for (Policy policy : new Policy[] {Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO}) {
                csv.amount(money, row.byPolicy().getOrDefault(policy, 0L));
            }
            csv.text(row.name()).plain(money.currency()).end();
        }
        csv.flush();
    }

    static String thousandths(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }

    static String millionths(long micros) {
        return BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
    }
}
