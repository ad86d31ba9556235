package org.wellhead.trace;

import java.util.Arrays;
import java.util.Random;
import org.wellhead.ledger.Ledger;

/**
 * Columns that show a copy of what was asked for and nothing else: the arrays of a window are used again, begin at an odd
 * place, and hold garbage on both sides. Who reads beside the window, or after it was moved, gets a wrong answer or none.
 */
final class CopiedColumns implements Ledger.Columns {
    private static final int MARGIN = 5;
    private static final int NO_ACCOUNT = Integer.MIN_VALUE;
    private static final long NO_AMOUNT = -1_234_567_890_123L;

    private final Ledger ledger;
    private final Random random;

    private CopiedColumns(Ledger ledger, Random random) {
        this.ledger = ledger;
        this.random = random;
    }

    /** The same ledger, on such columns. */
    static Ledger ledger(Ledger ledger, Random random) {
        Ledger.Rows rows = new Ledger.Rows() {
            @Override
            public String id(int payment) {
                return ledger.id(payment);
            }

            @Override
            public String place(int payment) {
                return ledger.place(payment);
            }

            @Override
            public String purpose(int payment) {
                return ledger.purpose(payment);
            }
        };
        return new Ledger(ledger.money(), ledger.accounts(), ledger.size(), new CopiedColumns(ledger, random), rows);
    }

    @Override
    public int payer(int payment) {
        return ledger.payer(payment);
    }

    @Override
    public int payee(int payment) {
        return ledger.payee(payment);
    }

    @Override
    public long amountMinor(int payment) {
        return ledger.amountMinor(payment);
    }

    @Override
    public long bookedAtEpochMicros(int payment) {
        return ledger.bookedAtEpochMicros(payment);
    }

    @Override
    public void move(Ledger.Window window, int from, int to) {
        if (from < 0 || from >= to || to > ledger.size() || to - from > Ledger.WINDOW_PAYMENTS) {
            throw new IllegalArgumentException("no window shows payments " + from + " to " + to);
        }
        int room = to - from + 2 * MARGIN;
        if (window.payer.length < room) {
            window.payer = new int[room];
            window.payee = new int[room];
            window.amountMinor = new long[room];
        }
        Arrays.fill(window.payer, NO_ACCOUNT);
        Arrays.fill(window.payee, NO_ACCOUNT);
        Arrays.fill(window.amountMinor, NO_AMOUNT);
        window.base = from - random.nextInt(MARGIN);
        for (int i = from; i < to; i++) {
            window.payer[i - window.base] = ledger.payer(i);
            window.payee[i - window.base] = ledger.payee(i);
            window.amountMinor[i - window.base] = ledger.amountMinor(i);
        }
    }
}
