package org.wellhead.trace.cut;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.wellhead.ledger.Accounts;
import org.wellhead.trace.Flow;

/**
 * The accounts that may be frozen under some terms and would stop something, and which steps they stop.
 *
 * <p>A frozen account stops the steps that move at or after the date of freezing and that it pays; an end of the flow, where
 * ends may be frozen at all, also those that pay it. Steps may be those of the whole flow or of what is left of it.
 */
final class Candidates {
    /** Stands for no account. */
    static final int NONE = -1;

    private final BitSet accounts;
    private final BitSet ends;
    private final long fromEpochMicros;

    private Candidates(BitSet accounts, BitSet ends, long fromEpochMicros) {
        this.accounts = accounts;
        this.ends = ends;
        this.fromEpochMicros = fromEpochMicros;
    }

    /** Who they are: one pass over the flow. */
    static Candidates of(Flow flow, Accounts accounts, Terms terms) {
        BitSet allowed = new BitSet();
        BitSet ends = new BitSet();
        for (int account = 0; account < flow.accounts(); account++) {
            ends.set(account, flow.isEnd(account));
            allowed.set(account, isAllowed(account, ends.get(account), accounts, terms));
        }
        Candidates all = new Candidates(allowed, ends, terms.fromEpochMicros());
        BitSet stopping = new BitSet();
        for (int step = 0; step < flow.size(); step++) {
            int payer = all.stoppingPayer(flow, step);
            int payee = all.stoppingPayee(flow, step);
            if (payer != NONE) {
                stopping.set(payer);
            }
            if (payee != NONE) {
                stopping.set(payee);
            }
        }
        return new Candidates(stopping, ends, terms.fromEpochMicros());
    }

    private static boolean isAllowed(int account, boolean isEnd, Accounts accounts, Terms terms) {
        return (terms.designatedToo() || !isEnd)
                && terms.kinds().contains(accounts.kind(account))
                && (terms.jurisdictions().isEmpty() || terms.jurisdictions().contains(accounts.country(account)));
    }

    boolean contains(int account) {
        return accounts.get(account);
    }

    int count() {
        return accounts.cardinality();
    }

    /** Their numbers, rising. */
    int[] numbers() {
        return accounts.stream().toArray();
    }

    /** The payer of the step if, frozen, it would stop it; else {@link #NONE}. */
    int stoppingPayer(Flow flow, int step) {
        int payer = flow.payer(step);
        return accounts.get(payer) && flow.movedAtEpochMicros(step) >= fromEpochMicros ? payer : NONE;
    }

    /** The payee of the step if, frozen, it would stop it; else {@link #NONE}: only an end does. */
    int stoppingPayee(Flow flow, int step) {
        int payee = flow.payee(step);
        boolean stops = accounts.get(payee) && ends.get(payee) && flow.movedAtEpochMicros(step) >= fromEpochMicros;
        return stops ? payee : NONE;
    }

    /** The same accounts frozen at another date. */
    Candidates from(long epochMicros) {
        return new Candidates(accounts, ends, epochMicros);
    }

    /** Whether money of the whole flow ends at this account. */
    boolean isEnd(int account) {
        return ends.get(account);
    }

    /** The first step of this flow that moved at the date of freezing or later; its size if there is none. */
    int firstStep(Flow flow) {
        int low = 0;
        int high = flow.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (flow.movedAtEpochMicros(middle) < fromEpochMicros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The steps of this flow that the frozen ones among the candidates stop: asked of every step, so bits tell it. */
    Flow.Stops stops(Flow flow, IntPredicate frozen) {
        int first = firstStep(flow);
        long[] payers = new long[(flow.accounts() >>> 6) + 1];
        long[] payees = new long[payers.length];
        boolean anyEnd = false;
        for (int account = accounts.nextSetBit(0); account >= 0; account = accounts.nextSetBit(account + 1)) {
            if (frozen.test(account)) {
                payers[account >>> 6] |= 1L << account;
                if (ends.get(account)) {
                    payees[account >>> 6] |= 1L << account;
                    anyEnd = true;
                }
            }
        }
        return anyEnd
                ? step -> step >= first && (has(payers, flow.payer(step)) || has(payees, flow.payee(step)))
                : step -> has(payers, flow.payer(step)) && step >= first;
    }

    private static boolean has(long[] bits, int account) {
        return (bits[account >>> 6] & 1L << account) != 0;
    }

    /** The steps of this flow that one candidate stops. */
    Flow.Stops stops(Flow flow, int account) {
        int first = firstStep(flow);
        return ends.get(account)
                ? step -> step >= first && (flow.payer(step) == account || flow.payee(step) == account)
                : step -> flow.payer(step) == account && step >= first;
    }
}
