package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Trace;

/**
 * Adds up the contributions of one trace by unit and country, and by country over all units, where an account that
 * contributed to several units is one source. O(contributions).
 */
final class CountryTally {
    private static final class Sum {
        long amountMinor;
        long boundaryMinor;
        int sources;
        int persons;
        int boundaries;

        void addAmount(long amount, PartyKind kind) {
            amountMinor = Math.addExact(amountMinor, amount);
            boundaryMinor += kind.isBoundary() ? amount : 0;
        }

        void addSource(PartyKind kind) {
            sources++;
            persons += kind == PartyKind.PERSON ? 1 : 0;
            boundaries += kind.isBoundary() ? 1 : 0;
        }

        CountryRow row(int unit, String country, long mostMinor) {
            return new CountryRow(
                    unit,
                    country,
                    Math.min(amountMinor, mostMinor),
                    0,
                    0,
                    Math.min(boundaryMinor, mostMinor),
                    sources,
                    persons,
                    boundaries);
        }
    }

    private CountryTally() {}

    /** Rows without their ranges, in {@link CountryRow#ORDER}; those over all units come first. */
    static List<CountryRow> of(Accounts accounts, Trace trace) {
        Map<Integer, Map<String, Sum>> byUnit = new TreeMap<>();
        Map<String, Sum> sourcesOverall = new TreeMap<>();
        BitSet seen = new BitSet(accounts.size());
        for (Trace.Contribution contribution : trace.contributions()) {
            String country = accounts.country(contribution.account());
            PartyKind kind = accounts.kind(contribution.account());
            Sum sum = byUnit.computeIfAbsent(contribution.unit(), unit -> new TreeMap<>())
                    .computeIfAbsent(country, code -> new Sum());
            sum.addAmount(contribution.amountMinor(), kind);
            sum.addSource(kind);
            if (!seen.get(contribution.account())) {
                seen.set(contribution.account());
                sourcesOverall.computeIfAbsent(country, code -> new Sum()).addSource(kind);
            }
        }
        List<CountryRow> rows = new ArrayList<>();
        byUnit.forEach((unit, sums) -> {
            long most = trace.policy().isShare()
                    ? Long.MAX_VALUE
                    : trace.totals().get(unit).tracedMinor();
            sums.forEach((country, sum) -> rows.add(sum.row(unit, country, most)));
        });
        rows.addAll(overall(rows, sourcesOverall));
        rows.sort(CountryRow.ORDER);
        return rows;
    }

    /** Amounts are summed after each unit's bound is applied; sources are counted once. */
    private static List<CountryRow> overall(List<CountryRow> unitRows, Map<String, Sum> sums) {
        for (CountryRow row : unitRows) {
            Sum sum = sums.get(row.country());
            if (sum != null) {
                sum.amountMinor = Math.addExact(sum.amountMinor, row.amountMinor());
                sum.boundaryMinor += row.boundaryMinor();
            }
        }
        List<CountryRow> rows = new ArrayList<>();
        sums.forEach((country, sum) -> rows.add(sum.row(Findings.ALL_UNITS, country, Long.MAX_VALUE)));
        return rows;
    }
}
