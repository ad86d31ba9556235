package org.wellhead.app.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.wellhead.ledger.PartyKind;

/** What each source that passes a filter paid in, and the range over the policies that give shares. O(rows of all policies). */
final class SourceSums {
    private final ViewAccounts accounts;
    private final long[] amount;
    private final long[] low;
    private final long[] high;
    private final long[] unitBits;
    private final short[] first;
    private final short[] last;
    private final long total;
    /** By falling amount, then by id. */
    private final int[] byAmount;

    /**
     * Adds up.
     *
     * @param chosen rows of the filter's policy
     * @param shares rows of the policies that give shares
     * @param underShares what passes there: under poison time is no condition of the chosen rows, but is of these
     */
    SourceSums(ViewAccounts accounts, PaidRows chosen, Passing passing, List<PaidRows> shares, Passing underShares) {
        this.accounts = accounts;
        int size = accounts.size();
        amount = new long[size];
        unitBits = new long[size];
        first = new short[size];
        last = new short[size];
        int count = 0;
        long sum = 0;
        for (int row = 0; row < chosen.size; row++) {
            int account = chosen.account.intAt(row);
            int unit = chosen.unit.byteAt(row);
            short bucket = chosen.bucket.shortAt(row);
            if ((passing.account(account) | passing.row(unit, bucket)) == 0) {
                boolean isNew = amount[account] == 0;
                count += isNew ? 1 : 0;
                first[account] = isNew ? bucket : (short) Math.min(first[account], bucket);
                last[account] = isNew ? bucket : (short) Math.max(last[account], bucket);
                amount[account] += chosen.amount.longAt(row);
                sum += chosen.amount.longAt(row);
                unitBits[account] |= 1L << unit;
            }
        }
        total = sum;
        low = shares.isEmpty() ? new long[size] : sum(shares.getFirst(), underShares);
        high = shares.isEmpty() ? amount : low.clone();
        for (PaidRows share : shares.isEmpty() ? shares : shares.subList(1, shares.size())) {
            long[] here = sum(share, underShares);
            for (int account = 0; account < size; account++) {
                low[account] = Math.min(low[account], here[account]);
                high[account] = Math.max(high[account], here[account]);
            }
        }
        byAmount = byAmount(count);
    }

    private long[] sum(PaidRows rows, Passing passing) {
        long[] sums = new long[accounts.size()];
        for (int row = 0; row < rows.size; row++) {
            int account = rows.account.intAt(row);
            if ((passing.account(account) | passing.row(rows.unit.byteAt(row), rows.bucket.shortAt(row))) == 0) {
                sums[account] += rows.amount.longAt(row);
            }
        }
        return sums;
    }

    private int[] byAmount(int count) {
        int[] found = new int[count];
        int next = 0;
        for (int account = 0; account < amount.length; account++) {
            if (amount[account] > 0) {
                found[next++] = account;
            }
        }
        int[] rank = accounts.idRank();
        return SortedRows.by(SortedRows.by(found, account -> rank[account]), account -> -amount[account]);
    }

    int size() {
        return byAmount.length;
    }

    long totalMinor() {
        return total;
    }

    /** The accounts in an order. */
    int[] sorted(SourceRows.Sort sort, boolean descending) {
        if (sort == SourceRows.Sort.AMOUNT && descending) {
            return byAmount;
        }
        IntToLongFunction key = key(sort);
        return SortedRows.by(byAmount.clone(), descending ? account -> -key.applyAsLong(account) : key);
    }

    private IntToLongFunction key(SourceRows.Sort sort) {
        return switch (sort) {
            case AMOUNT -> account -> amount[account];
            case LOW -> account -> low[account];
            case HIGH -> account -> high[account];
            case ID -> {
                int[] rank = accounts.idRank();
                yield account -> rank[account];
            }
            case NAME -> {
                int[] rank = accounts.nameRank();
                yield account -> rank[account];
            }
            case COUNTRY -> accounts::countryNumber;
            case KIND -> {
                List<String> words = new ArrayList<>(PartyKind.words());
                Collections.sort(words);
                yield account -> words.indexOf(accounts.kind(account).word());
            }
            case FIRST -> account -> first[account];
            case LAST -> account -> last[account];
            case HOPS -> accounts::hops;
        };
    }

    SourceRows.Row row(int account) {
        List<Integer> units = new ArrayList<>();
        for (long left = unitBits[account]; left != 0; left &= left - 1) {
            units.add(Long.numberOfTrailingZeros(left));
        }
        return new SourceRows.Row(
                accounts.id(account),
                accounts.name(account),
                accounts.country(account),
                accounts.kind(account),
                units,
                amount[account],
                low[account],
                high[account],
                first[account],
                last[account],
                accounts.hops(account));
    }
}
