package org.wellhead.app.view;

import org.wellhead.ledger.PartyKind;

/**
 * Sums over paid-in rows, each facet's without its own filter: one loop, in which a row that fails one condition adds to one facet and
 * a row that passes adds to all. Rows of an account stand together, so that accounts are counted with a few flags. O(rows).
 */
final class FacetSums {
    private static final int KINDS = PartyKind.words().size();
    private static final boolean[] BOUNDARY = boundaries();

    private final int units;
    /** By country and unit, without the filter by countries. */
    final long[] countryUnit;

    final int[] countrySources;
    final int[] countryBoundaries;
    /** Under all filters. */
    final long[] flow;

    final int[] originSources;
    final int[] boundarySources;
    /** Without the filter by units. */
    final long[] unit;

    final int[] unitSources;
    /** By kind and unit, without the filter by kinds. */
    final long[] kindUnit;

    final int[] kindSources;
    /** By bucket and unit, without the filter by time. */
    final long[] moment;

    int sources;

    private FacetSums(int countries, int units, int buckets) {
        this.units = units;
        countryUnit = new long[countries * units];
        countrySources = new int[countries];
        countryBoundaries = new int[countries];
        flow = new long[countries * units];
        originSources = new int[countries];
        boundarySources = new int[countries];
        unit = new long[units];
        unitSources = new int[units];
        kindUnit = new long[KINDS * units];
        kindSources = new int[KINDS];
        moment = new long[buckets * units];
    }

    static FacetSums of(PaidRows rows, ViewAccounts accounts, Passing passing, int buckets) {
        FacetSums sums = new FacetSums(accounts.countries().size(), passing.units(), buckets);
        int row = 0;
        while (row < rows.size) {
            int account = rows.account.intAt(row);
            int fails = passing.account(account);
            int end = row + 1;
            while (end < rows.size && rows.account.intAt(end) == account) {
                end++;
            }
            if ((fails & (fails - 1)) == 0) {
                sums.add(rows, row, end, fails, passing, accounts.countryNumber(account), accounts.kindCode(account));
            }
            row = end;
        }
        return sums;
    }

    private void add(PaidRows rows, int from, int to, int fails, Passing passing, int country, int kind) {
        boolean inAll = false;
        boolean inCountry = false;
        boolean inKind = false;
        long inUnits = 0;
        for (int row = from; row < to; row++) {
            int of = rows.unit.byteAt(row);
            int bucket = rows.bucket.shortAt(row);
            long amount = rows.amount.longAt(row);
            switch (fails | passing.row(of, bucket)) {
                case 0 -> {
                    flow[country * units + of] += amount;
                    countryUnit[country * units + of] += amount;
                    kindUnit[kind * units + of] += amount;
                    unit[of] += amount;
                    moment[bucket * units + of] += amount;
                    inAll = true;
                    inUnits |= 1L << of;
                }
                case Passing.COUNTRY -> {
                    countryUnit[country * units + of] += amount;
                    inCountry = true;
                }
                case Passing.KIND -> {
                    kindUnit[kind * units + of] += amount;
                    inKind = true;
                }
                case Passing.UNIT -> {
                    unit[of] += amount;
                    inUnits |= 1L << of;
                }
                case Passing.TIME -> moment[bucket * units + of] += amount;
                default -> {}
            }
        }
        count(inAll, inCountry, inKind, inUnits, country, kind);
    }

    private void count(boolean inAll, boolean inCountry, boolean inKind, long inUnits, int country, int kind) {
        int boundary = BOUNDARY[kind] ? 1 : 0;
        if (inAll) {
            sources++;
            originSources[country] += 1 - boundary;
            boundarySources[country] += boundary;
        }
        if (inAll || inCountry) {
            countrySources[country]++;
            countryBoundaries[country] += boundary;
        }
        if (inAll || inKind) {
            kindSources[kind]++;
        }
        for (long left = inUnits; left != 0; left &= left - 1) {
            unitSources[Long.numberOfTrailingZeros(left)]++;
        }
    }

    private static boolean[] boundaries() {
        boolean[] boundary = new boolean[KINDS];
        for (int code = 0; code < KINDS; code++) {
            boundary[code] = PartyKind.ofCode((byte) code).isBoundary();
        }
        return boundary;
    }
}
