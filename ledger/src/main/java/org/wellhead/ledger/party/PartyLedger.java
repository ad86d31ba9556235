package org.wellhead.ledger.party;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Holder;
import org.wellhead.ledger.KeptRows;
import org.wellhead.ledger.Ledger;

/**
 * A ledger in which all accounts of a party are one. Payments between them move nothing and are left out. A party is called
 * by the id of its first account; it has the first name, country and kind that any of them has, and all their openings.
 */
public final class PartyLedger {
    private PartyLedger() {}

    /** The ledger by parties. O(payments + accounts); four bytes a payment if a party paid itself, else none. */
    public static Ledger of(Ledger ledger, Joins joins) {
        int[] first = joins.firstOfParty();
        int[] party = new int[first.length];
        int[] firstAccount = new int[first.length];
        int parties = 0;
        for (int account = 0; account < first.length; account++) {
            if (first[account] == account) {
                firstAccount[parties] = account;
                party[account] = parties++;
            } else {
                party[account] = party[first[account]];
            }
        }
        if (parties == first.length) {
            return ledger;
        }
        Accounts accounts = accounts(ledger.accounts(), party, Arrays.copyOf(firstAccount, parties), joins.groups());
        int @Nullable [] kept = kept(ledger, party);
        Merged columns = new Merged(ledger.columns(), party, kept);
        Ledger.Rows rows = kept == null ? ledger.rows() : new KeptRows(ledger.rows(), kept);
        return new Ledger(ledger.money(), accounts, kept == null ? ledger.size() : kept.length, columns, rows);
    }

    private static Accounts accounts(Accounts all, int[] party, int[] firstAccount, List<Joins.Group> groups) {
        int size = firstAccount.length;
        Map<Integer, Joins.Group> groupOf = new HashMap<>();
        groups.forEach(group -> groupOf.put(party[group.accounts().getFirst()], group));
        Map<String, Short> codes = new LinkedHashMap<>(Map.of("", (short) 0));
        short[] countries = new short[size];
        byte[] kinds = new byte[size];
        long[] openings = new long[all.hasOpenings() ? size : 0];
        for (int i = 0; i < size; i++) {
            List<Integer> members = members(groupOf, firstAccount, i);
            String country = "";
            for (int account : members) {
                country = country.isEmpty() ? all.country(account) : country;
                kinds[i] = kinds[i] == 0 ? all.kind(account).code() : kinds[i];
                if (openings.length > 0) {
                    openings[i] += all.openingMinor(account);
                }
            }
            countries[i] = codes.computeIfAbsent(country, _ -> (short) codes.size());
        }
        return new Accounts(
                size,
                i -> all.id(firstAccount[i]),
                id -> {
                    int account = all.find(id);
                    return account < 0 ? -1 : party[account];
                },
                i -> members(groupOf, firstAccount, i).stream()
                        .map(all::name)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                codes.keySet().toArray(String[]::new),
                countries,
                kinds,
                openings,
                i -> members(groupOf, firstAccount, i).stream().map(all::holder).reduce(Holder.UNKNOWN, Holder::or));
    }

    private static List<Integer> members(Map<Integer, Joins.Group> groupOf, int[] firstAccount, int party) {
        Joins.Group group = groupOf.get(party);
        return group == null ? List.of(firstAccount[party]) : group.accounts();
    }

    /** Payments between two parties; null if these are all. */
    private static int @Nullable [] kept(Ledger ledger, int[] party) {
        int[] kept = new int[16];
        int size = 0;
        boolean all = true;
        for (int i = 0; i < ledger.size(); i++) {
            if (party[ledger.payer(i)] == party[ledger.payee(i)]) {
                if (all) {
                    kept = new int[Math.max(16, i)];
                    for (int j = 0; j < i; j++) {
                        kept[j] = j;
                    }
                    size = i;
                    all = false;
                }
            } else if (!all) {
                if (size == kept.length) {
                    kept = Arrays.copyOf(kept, (int) Math.min(Integer.MAX_VALUE - 16L, size * 3L / 2));
                }
                kept[size++] = i;
            }
        }
        return all ? null : Arrays.copyOf(kept, size);
    }

    private static final class Merged implements Ledger.Columns {
        private final Ledger.Columns columns;
        private final int[] party;
        private final int @Nullable [] kept;
        private final Ledger.Window window = new Ledger.Window();

        Merged(Ledger.Columns columns, int[] party, int @Nullable [] kept) {
            this.columns = columns;
            this.party = party;
            this.kept = kept;
        }

        private int row(int payment) {
            return kept == null ? payment : kept[payment];
        }

        @Override
        public int payer(int payment) {
            return party[columns.payer(row(payment))];
        }

        @Override
        public int payee(int payment) {
            return party[columns.payee(row(payment))];
        }

        @Override
        public long amountMinor(int payment) {
            return columns.amountMinor(row(payment));
        }

        @Override
        public long bookedAtEpochMicros(int payment) {
            return columns.bookedAtEpochMicros(row(payment));
        }

        @Override
        public void move(Ledger.Window shown, int from, int to) {
            shown.hold(from, to - from);
            if (kept == null) {
                columns.move(window, from, to);
                for (int i = from; i < to; i++) {
                    shown.payer[i - from] = party[window.payer[i - window.base]];
                    shown.payee[i - from] = party[window.payee[i - window.base]];
                    shown.amountMinor[i - from] = window.amountMinor[i - window.base];
                }
                return;
            }
            for (int i = from; i < to; i++) {
                shown.payer[i - from] = payer(i);
                shown.payee[i - from] = payee(i);
                shown.amountMinor[i - from] = amountMinor(i);
            }
        }
    }
}
