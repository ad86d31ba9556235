package org.wellhead.trace;

import java.util.BitSet;

/**
 * Accounts that are frozen: which steps that stops. Every step that such an account pays from the date on, and if it is
 * itself designated every step that it receives.
 */
final class Frozen {
    private final BitSet accounts;
    private final BitSet ends = new BitSet();
    private final int firstStep;

    private Frozen(BitSet accounts, int firstStep) {
        this.accounts = accounts;
        this.firstStep = firstStep;
    }

    /** Nobody is frozen. */
    static Frozen none() {
        return new Frozen(new BitSet(), Integer.MAX_VALUE);
    }

    static Frozen of(Question question, Steps steps, BitSet accounts, long fromEpochMicros) {
        Frozen frozen = new Frozen(accounts, steps.firstAtOrAfter(fromEpochMicros));
        for (Designation designation : question.designations()) {
            frozen.ends.set(designation.account(), accounts.get(designation.account()));
        }
        return frozen;
    }

    boolean stops(int step, int payer, int payee) {
        return step >= firstStep && (accounts.get(payer) || ends.get(payee));
    }
}
