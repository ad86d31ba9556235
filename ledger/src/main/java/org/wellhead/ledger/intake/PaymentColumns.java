package org.wellhead.ledger.intake;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;

/**
 * Payments as they are read, one column per property; about 36 bytes a payment when ids are numbers.
 *
 * <p>Columns that only some files need (ids, purposes, the file, the amount before conversion) exist only then.
 */
final class PaymentColumns {
    /** The most payments: what an array of the JVM can hold. */
    static final int MAX_PAYMENTS = Integer.MAX_VALUE - 16;

    private int size;
    private int[] payer = new int[0];
    private int[] payee = new int[0];
    private long[] amountMinor = new long[0];
    private long[] bookedAtEpochMicros = new long[0];
    /** Unsigned. */
    private int[] line = new int[0];

    private int @Nullable [] file;
    private final PaymentIds ids = new PaymentIds();
    private boolean hasIds;
    private final ByteArena purposes = new ByteArena();
    private long @Nullable [] purpose;
    private long @Nullable [] details;
    private long @Nullable [] originalMinor;
    private byte @Nullable [] originalCurrency;

    /**
     * Nothing read yet.
     *
     * @param manyFiles whether rows come from more than one file
     * @param converted whether rows may be in other currencies than the ledger
     */
    PaymentColumns(boolean manyFiles, boolean converted) {
        this.file = manyFiles ? new int[0] : null;
        this.originalMinor = converted ? new long[0] : null;
        this.originalCurrency = converted ? new byte[0] : null;
    }

    int size() {
        return size;
    }

    PaymentIds ids() {
        return ids;
    }

    /** Makes room for about so many payments at once, where the size of the files lets one guess. */
    void reserve(long payments) {
        int room = (int) Math.min(payments, MAX_PAYMENTS);
        if (room > payer.length) {
            resize(room);
        }
    }

    static int larger(int length) {
        return (int) Math.min(MAX_PAYMENTS, Math.max(1024L, (long) length + (length >> 1)));
    }

    private void resize(int room) {
        payer = Arrays.copyOf(payer, room);
        payee = Arrays.copyOf(payee, room);
        amountMinor = Arrays.copyOf(amountMinor, room);
        bookedAtEpochMicros = Arrays.copyOf(bookedAtEpochMicros, room);
        line = Arrays.copyOf(line, room);
        file = file == null ? null : Arrays.copyOf(file, room);
        purpose = purpose == null ? null : Arrays.copyOf(purpose, room);
        details = details == null ? null : Arrays.copyOf(details, room);
        originalMinor = originalMinor == null ? null : Arrays.copyOf(originalMinor, room);
        originalCurrency = originalCurrency == null ? null : Arrays.copyOf(originalCurrency, room);
    }

    void add(int from, int to, long minor, long epochMicros, long lineNumber, int fileNumber) {
        if (size == payer.length) {
            resize(larger(size));
        }
        payer[size] = from;
        payee[size] = to;
        amountMinor[size] = minor;
        bookedAtEpochMicros[size] = epochMicros;
        line[size] = (int) lineNumber;
        if (file != null) {
            file[size] = fileNumber;
        }
        size++;
    }

    /** Gives the payment added last its id. */
    void addId(long number, byte[] bytes, int from, int length) {
        hasIds = true;
        ids.addNone(size - 1);
        ids.add(number, bytes, from, length);
    }

    /** Gives the payment added last its purpose. */
    void addPurpose(byte[] bytes, int from, int length) {
        if (purpose == null) {
            purpose = new long[payer.length];
        }
        purpose[size - 1] = purposes.add(bytes, from, length) + 1;
    }

    /** Gives the payment added last its details. */
    void addDetails(byte[] bytes) {
        if (details == null) {
            details = new long[payer.length];
        }
        details[size - 1] = purposes.add(bytes, 0, bytes.length) + 1;
    }

    /** Keeps the amount of the payment added last as the file has it, so that a duplicate is told from another row. */
    void addOriginal(long minor, int currency) {
        if (originalMinor != null && originalCurrency != null) {
            originalMinor[size - 1] = minor;
            originalCurrency[size - 1] = (byte) currency;
        }
    }

    /** Whether a payment has this content. */
    boolean says(int payment, int from, int to, long epochMicros, long original, int currency, long converted) {
        boolean sameMoney = amountMinor[payment] == converted;
        if (originalMinor != null && originalCurrency != null) {
            sameMoney = (originalMinor[payment] == original) && (originalCurrency[payment] == (byte) currency);
        }
        return sameMoney
                && payer[payment] == from
                && payee[payment] == to
                && bookedAtEpochMicros[payment] == epochMicros;
    }

    /** The first instant; 0 if there are no payments. */
    long earliestEpochMicros() {
        return Arrays.stream(bookedAtEpochMicros, 0, size).min().orElse(0);
    }

    /** Puts the payments in order and hands them over; nothing may be added afterwards. */
    Ledger ledger(Money money, Accounts accounts, List<String> fileNames, boolean creditsFirst) {
        originalMinor = null;
        originalCurrency = null;
        ids.endFinding();
        if (hasIds) {
            ids.addNone(size);
        }
        boolean rising = TimeOrder.isRising(bookedAtEpochMicros, size);
        long[] idOf = ids.column();
        if (!rising || creditsFirst) {
            int[] order = rising ? TimeOrder.identity(size) : TimeOrder.byTime(bookedAtEpochMicros, size);
            if (creditsFirst) {
                TimeOrder.creditsFirst(order, bookedAtEpochMicros, payer, payee, accounts.size());
            }
            payer = ordered(payer, order);
            payee = ordered(payee, order);
            amountMinor = ordered(amountMinor, order);
            bookedAtEpochMicros = ordered(bookedAtEpochMicros, order);
            line = ordered(line, order);
            file = file == null ? null : ordered(file, order);
            purpose = purpose == null ? null : ordered(purpose, order);
            details = details == null ? null : ordered(details, order);
            idOf = hasIds ? ordered(idOf, order) : idOf;
        }
        Ledger.Rows rows = new Places(this, fileNames, hasIds ? idOf : new long[0]);
        return new Ledger(money, accounts, size, payer, payee, amountMinor, bookedAtEpochMicros, rows);
    }

    private static int[] ordered(int[] column, int[] order) {
        int[] result = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = column[order[i]];
        }
        return result;
    }

    private static long[] ordered(long[] column, int[] order) {
        long[] result = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = column[order[i]];
        }
        return result;
    }

    /** What leads a payment back to its row. */
    private static final class Places implements Ledger.Rows {
        private final List<String> fileNames;
        private final int[] line;
        private final int @Nullable [] file;
        private final PaymentIds ids;
        private final long[] idOf;
        private final ByteArena purposes;
        private final long @Nullable [] purposeOf;
        private final long @Nullable [] detailsOf;

        Places(PaymentColumns columns, List<String> fileNames, long[] idOf) {
            this.fileNames = fileNames;
            this.line = columns.line;
            this.file = columns.file;
            this.ids = columns.ids;
            this.idOf = idOf;
            this.purposes = columns.purposes;
            this.purposeOf = columns.purpose;
            this.detailsOf = columns.details;
        }

        @Override
        public String id(int payment) {
            return hasId(payment) ? ids.text(idOf[payment]) : place(payment);
        }

        @Override
        public boolean hasId(int payment) {
            return idOf.length != 0 && idOf[payment] != PaymentIds.NONE;
        }

        @Override
        public int file(int payment) {
            return file == null ? 0 : file[payment];
        }

        @Override
        public long line(int payment) {
            return Integer.toUnsignedLong(line[payment]);
        }

        @Override
        public String details(int payment) {
            return detailsOf == null || detailsOf[payment] == 0 ? "" : purposes.text(detailsOf[payment] - 1);
        }

        @Override
        public String place(int payment) {
            return fileNames.get(file(payment)) + ":" + line(payment);
        }

        @Override
        public String purpose(int payment) {
            return purposeOf == null || purposeOf[payment] == 0 ? "" : purposes.text(purposeOf[payment] - 1);
        }
    }
}
