package org.wellhead.ledger;

import java.util.Arrays;

/**
 * Payments in time order, as columns; equal times keep the order of the input.
 *
 * <p>Payment {@code i} moves {@code amountMinor(i)} from account {@code payer(i)} to account {@code payee(i)} at {@code
 * bookedAtEpochMicros(i)}. Amounts are positive; payer and payee differ. The columns may be longer than {@link #size()}.
 */
public final class Ledger {
    /** What leads a payment back to the row it came from. */
    public interface Rows {
        /** The payment's own id, or where none was given its place, {@code file:line}. */
        String id(int payment);

        /** {@code file:line} of the row. */
        String place(int payment);

        /** What the payment was said to be for, or {@code ""}. */
        String purpose(int payment);

        /** Whether the payment has an id of its own. */
        default boolean hasId(int payment) {
            return true;
        }

        /** Which of the files read it came from, counted from 0. */
        default int file(int payment) {
            return 0;
        }

        /** Where in that file it starts, from 1; 0 where that is not known. */
        default long line(int payment) {
            return 0;
        }

        /** What else its source says of it: the JSON of {@code PaymentDetails}, or {@code ""} for nothing. */
        default String details(int payment) {
            return "";
        }
    }

    /** Where the columns lie: in memory, or in files that are mapped and never loaded as a whole. */
    public interface Columns {
        int payer(int payment);

        int payee(int payment);

        long amountMinor(int payment);

        long bookedAtEpochMicros(int payment);

        /**
         * Shows the payments {@code from} up to {@code to - 1} as arrays, for hot loops: at most {@value #WINDOW_PAYMENTS}
         * payments at once. What a window shows is not to be written to, and is valid until it is moved again.
         */
        void move(Window window, int from, int to);

        /**
         * The first of {@code size} payments that was booked at or after an instant; {@code size} if there is none. O(log
         * size).
         */
        default int firstAtOrAfter(int size, long epochMicros) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (bookedAtEpochMicros(middle) < epochMicros) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Columns in memory, without a copy: a window on them is the arrays themselves. They may be longer than needed. */
        static Columns of(int[] payer, int[] payee, long[] amountMinor, long[] bookedAtEpochMicros) {
            return new Arrayed(payer, payee, amountMinor, bookedAtEpochMicros);
        }
    }

    /** How many payments a {@link Window} shows at most. */
    public static final int WINDOW_PAYMENTS = 1 << 13;

    /** A view of consecutive payments: payment {@code i} stands at index {@code i - base} of each array. */
    public static final class Window {
        public int base;
        public int[] payer = {};
        public int[] payee = {};
        public long[] amountMinor = {};

        /** Gives the window arrays of its own for so many payments from {@code from} on, where columns must be copied. */
        public void hold(int from, int count) {
            if (payer.length < count) {
                payer = new int[WINDOW_PAYMENTS];
                payee = new int[WINDOW_PAYMENTS];
                amountMinor = new long[WINDOW_PAYMENTS];
            }
            base = from;
        }
    }

    private final Money money;
    private final Accounts accounts;
    private final int size;
    private final Columns columns;
    private final Rows rows;

    /**
     * Takes the columns as they are, without a copy.
     *
     * @throws IllegalArgumentException if times go backwards, an amount is not positive, or an account is out of range
     */
    public Ledger(
            Money money,
            Accounts accounts,
            int size,
            int[] payer,
            int[] payee,
            long[] amountMinor,
            long[] bookedAtEpochMicros,
            Rows rows) {
        this(money, accounts, size, new Arrayed(payer, payee, amountMinor, bookedAtEpochMicros), rows);
        int known = accounts.size();
        for (int i = 0; i < size; i++) {
            boolean ordered = i == 0 || bookedAtEpochMicros[i - 1] <= bookedAtEpochMicros[i];
            boolean inRange = payer[i] >= 0 && payer[i] < known && payee[i] >= 0 && payee[i] < known;
            if (!ordered || !inRange || amountMinor[i] <= 0 || payer[i] == payee[i]) {
                throw new IllegalArgumentException("payment " + i + " breaks the ledger's rules: " + payer[i] + " -> "
                        + payee[i] + " " + amountMinor[i] + " at " + bookedAtEpochMicros[i]);
            }
        }
    }

    /** Takes columns whose maker answers for their rules: times never fall, amounts are positive, ends are accounts and differ. */
    public Ledger(Money money, Accounts accounts, int size, Columns columns, Rows rows) {
        this.money = money;
        this.accounts = accounts;
        this.size = size;
        this.columns = columns;
        this.rows = rows;
    }

    /** How many payments. */
    public int size() {
        return size;
    }

    public Money money() {
        return money;
    }

    public Accounts accounts() {
        return accounts;
    }

    public int payer(int payment) {
        return columns.payer(payment);
    }

    public int payee(int payment) {
        return columns.payee(payment);
    }

    /** Minor units of {@link #money()}, positive. */
    public long amountMinor(int payment) {
        return columns.amountMinor(payment);
    }

    /** Microseconds since 1970-01-01T00:00Z. */
    public long bookedAtEpochMicros(int payment) {
        return columns.bookedAtEpochMicros(payment);
    }

    public String id(int payment) {
        return rows.id(payment);
    }

    public String place(int payment) {
        return rows.place(payment);
    }

    public String purpose(int payment) {
        return rows.purpose(payment);
    }

    /** What leads payments back to where they came from. */
    public Rows rows() {
        return rows;
    }

    /** Where the columns lie, for hot loops. */
    public Columns columns() {
        return columns;
    }

    /** Columns in memory: a window on them is the arrays themselves. */
    private static final class Arrayed implements Columns {
        private final int[] payer;
        private final int[] payee;
        private final long[] amountMinor;
        private final long[] bookedAtEpochMicros;

        Arrayed(int[] payer, int[] payee, long[] amountMinor, long[] bookedAtEpochMicros) {
            this.payer = payer;
            this.payee = payee;
            this.amountMinor = amountMinor;
            this.bookedAtEpochMicros = bookedAtEpochMicros;
        }

        @Override
        public int payer(int payment) {
            return payer[payment];
        }

        @Override
        public int payee(int payment) {
            return payee[payment];
        }

        @Override
        public long amountMinor(int payment) {
            return amountMinor[payment];
        }

        @Override
        public long bookedAtEpochMicros(int payment) {
            return bookedAtEpochMicros[payment];
        }

        @Override
        public void move(Window window, int from, int to) {
            window.base = 0;
            window.payer = payer;
            window.payee = payee;
            window.amountMinor = amountMinor;
        }
    }

    /** Collects payments one by one, in time order: for small ledgers and tests. */
    public static final class Builder {
        private final Money money;
        private final Accounts.Builder accounts = new Accounts.Builder();
        private int size;
        private int[] payer = new int[16];
        private int[] payee = new int[16];
        private long[] amountMinor = new long[16];
        private long[] bookedAtEpochMicros = new long[16];

        public Builder(Money money) {
            this.money = money;
        }

        /** Where parties and opening balances are said. */
        public Accounts.Builder accounts() {
            return accounts;
        }

        /** Adds a payment; its id is {@code p1}, {@code p2}, ... in the order of adding. */
        public Builder pay(long epochMicros, String from, String to, long amount) {
            if (size == payer.length) {
                payer = Arrays.copyOf(payer, size * 2);
                payee = Arrays.copyOf(payee, size * 2);
                amountMinor = Arrays.copyOf(amountMinor, size * 2);
                bookedAtEpochMicros = Arrays.copyOf(bookedAtEpochMicros, size * 2);
            }
            payer[size] = accounts.number(from);
            payee[size] = accounts.number(to);
            amountMinor[size] = amount;
            bookedAtEpochMicros[size] = epochMicros;
            size++;
            return this;
        }

        public Ledger build() {
            Rows rows = new Rows() {
                @Override
                public String id(int payment) {
                    return "p" + (payment + 1);
                }

                @Override
                public String place(int payment) {
                    return "line " + (payment + 1);
                }

                @Override
                public String purpose(int payment) {
                    return "";
                }
            };
            return new Ledger(money, accounts.build(), size, payer, payee, amountMinor, bookedAtEpochMicros, rows);
        }
    }
}
