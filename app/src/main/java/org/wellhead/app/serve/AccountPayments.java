package org.wellhead.app.serve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.party.Joins;

/** All payments of an account of the case, in time order. Where they are is found by one look at all payments, and kept for the accounts that were last asked for. */
final class AccountPayments {
    /**
     * A page of them.
     *
     * @param state of the case
     */
    record Told(@JsonIgnore String state, int total, int offset, String currency, List<Row> rows) {}

    /**
     * A payment.
     *
     * @param id its own, or where none was given its place
     * @param place file and line of the row
     * @param direction {@code in} or {@code out}
     * @param other who is at its other end
     */
    record Row(
            Instant at,
            String id,
            String place,
            String direction,
            ChainsTold.Party other,
            String amount,
            String purpose) {}

    /** Which account of which state of the case. */
    private record Key(String state, String account, boolean byParty) {}

    /** Numbers of payments, rising. */
    private static final class Places {
        private final BitSet ofAccount;
        private int[] payments = new int[16];
        private int size;

        Places(BitSet ofAccount) {
            this.ofAccount = ofAccount;
        }

        void add(int payment) {
            if (size == payments.length) {
                payments = Arrays.copyOf(payments, payments.length + (payments.length >> 1));
            }
            payments[size++] = payment;
        }
    }

    private static final int KEPT_MOST = 8;

    private final CaseHandle served;
    private final Map<Key, Places> kept = new LinkedHashMap<>(16, 0.75f, true);

    AccountPayments(CaseHandle served) {
        this.served = served;
    }

    /**
     * Tells some of them.
     *
     * @param byParty whether all accounts of the holder count as the one
     * @throws Problem if the case has no such account
     */
    Told page(String account, boolean byParty, int offset, int limit) throws IOException {
        return served.read(open -> {
            Places places = places(open, new Key(open.sha256(), account, byParty));
            Ledger ledger = open.ledger();
            int from = Math.min(offset, places.size);
            int to = (int) Math.min(places.size, (long) from + limit);
            List<Row> rows = IntStream.range(from, to)
                    .mapToObj(at -> row(ledger, places.payments[at], places.ofAccount))
                    .toList();
            return new Told(open.sha256(), places.size, from, ledger.money().currency(), rows);
        });
    }

    private Places places(CaseFolder open, Key key) {
        synchronized (kept) {
            Places known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Places found = find(open.ledger(), accounts(open, key));
        synchronized (kept) {
            kept.put(key, found);
            if (kept.size() > KEPT_MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return found;
    }

    private static BitSet accounts(CaseFolder open, Key key) {
        Accounts accounts = open.ledger().accounts();
        int account = accounts.find(key.account());
        if (account < 0) {
            throw Problem.missing("the case has no account '" + key.account() + "'");
        }
        BitSet all = new BitSet();
        all.set(account);
        if (key.byParty()) {
            Joins.of(accounts, open.joins()).groups().stream()
                    .filter(group -> group.accounts().contains(account))
                    .forEach(group -> group.accounts().forEach(all::set));
        }
        return all;
    }

    /** O(payments): some 20 ms for ten million. */
    private static Places find(Ledger ledger, BitSet accounts) {
        Places places = new Places(accounts);
        int one = accounts.cardinality() == 1 ? accounts.nextSetBit(0) : -1;
        var window = new Ledger.Window();
        for (int from = 0; from < ledger.size(); from += Ledger.WINDOW_PAYMENTS) {
            int to = Math.min(ledger.size(), from + Ledger.WINDOW_PAYMENTS);
            ledger.columns().move(window, from, to);
            int[] payer = window.payer;
            int[] payee = window.payee;
            for (int payment = from; payment < to; payment++) {
                int at = payment - window.base;
                boolean its = one >= 0
                        ? payer[at] == one || payee[at] == one
                        : accounts.get(payer[at]) || accounts.get(payee[at]);
                if (its) {
                    places.add(payment);
                }
            }
        }
        return places;
    }

    private static Row row(Ledger ledger, int payment, BitSet ofAccount) {
        boolean out = ofAccount.get(ledger.payer(payment));
        int other = out ? ledger.payee(payment) : ledger.payer(payment);
        Accounts accounts = ledger.accounts();
        return new Row(
                Instant.EPOCH.plus(ledger.bookedAtEpochMicros(payment), ChronoUnit.MICROS),
                ledger.id(payment),
                ledger.place(payment),
                out ? "out" : "in",
                new ChainsTold.Party(
                        accounts.id(other),
                        accounts.name(other),
                        accounts.country(other),
                        accounts.kind(other).word()),
                ledger.money().format(ledger.amountMinor(payment)),
                ledger.purpose(payment));
    }
}
