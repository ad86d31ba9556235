package org.wellhead.ledger.casefolder;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.intake.PaymentDetails;
import tools.jackson.core.JacksonException;

/** A part whose files are mapped. Row {@code r} of it is its {@code r}-th payment by time. */
final class Part {
    static final String PAYER = "payer.i32";
    static final String PAYEE = "payee.i32";
    static final String AMOUNT = "amount.i64";
    static final String TIME = "time.i64";
    static final String LINE = "line.i32";
    static final String FILE = "file.i32";
    static final String ID = "id.i64";
    static final String PURPOSE = "purpose.i64";
    static final String DETAILS = "details.i64";
    static final String TEXTS = "texts.bin";
    /** By the part's own number of an account, the case's. */
    static final String CASE_ACCOUNT = "case-account.i32";

    /** In {@link #ID}: the row has no id. */
    static final long NO_ID = Long.MIN_VALUE;

    private static final int LONGEST_NUMBER = 18;

    final PartEntry entry;
    final Mapped payer;
    final Mapped payee;
    final Mapped amountMinor;
    final Mapped bookedAtEpochMicros;
    final AccountTable accounts;
    final Mapped caseAccount;

    private final Mapped line;
    private final Mapped texts;
    private final @Nullable Mapped file;
    private final @Nullable Mapped id;
    private final @Nullable Mapped purpose;
    private final @Nullable Mapped details;

    private Part(Path folder, PartEntry entry, Arena arena) throws IOException {
        this.entry = entry;
        this.payer = Mapped.open(folder.resolve(PAYER), arena);
        this.payee = Mapped.open(folder.resolve(PAYEE), arena);
        this.amountMinor = Mapped.open(folder.resolve(AMOUNT), arena);
        this.bookedAtEpochMicros = Mapped.open(folder.resolve(TIME), arena);
        this.accounts = AccountTable.open(folder, entry.accounts(), arena);
        this.caseAccount = Mapped.open(folder.resolve(CASE_ACCOUNT), arena);
        this.line = Mapped.open(folder.resolve(LINE), arena);
        this.texts = Mapped.open(folder.resolve(TEXTS), arena);
        this.file = entry.has(FILE) ? Mapped.open(folder.resolve(FILE), arena) : null;
        this.id = entry.has(ID) ? Mapped.open(folder.resolve(ID), arena) : null;
        this.purpose = entry.has(PURPOSE) ? Mapped.open(folder.resolve(PURPOSE), arena) : null;
        this.details = entry.has(DETAILS) ? Mapped.open(folder.resolve(DETAILS), arena) : null;
    }

    /** Opens a part of the case in {@code root}. O(1). */
    static Part open(Path root, PartEntry entry, Arena arena) throws IOException {
        return new Part(root.resolve(entry.name()), entry, arena);
    }

    int size() {
        return entry.payments();
    }

    boolean hasIds() {
        return id != null;
    }

    boolean hasDetails() {
        return details != null;
    }

    int file(int row) {
        return file == null ? 0 : file.getInt(row);
    }

    SourceEntry source(int row) {
        int number = file(row);
        if (number < 0 || number >= entry.sources().size()) {
            throw CaseException.damaged(entry.name() + "/" + FILE);
        }
        return entry.sources().get(number);
    }

    long line(int row) {
        return Integer.toUnsignedLong(line.getInt(row));
    }

    String place(int row) {
        return source(row).place() + ":" + line(row);
    }

    boolean hasId(int row) {
        return id != null && id.getLong(row) != NO_ID;
    }

    /** The row's id, or {@code ""}. */
    String id(int row) {
        long kept = id == null ? NO_ID : id.getLong(row);
        if (kept == NO_ID) {
            return "";
        }
        return kept >= 0 ? Long.toString(kept) : texts.text(~kept);
    }

    /** The number that {@link #ID} keeps in the place of this id, or -1 if it keeps the text. */
    static long numberOf(String id) {
        int length = id.length();
        if (length == 0 || length > LONGEST_NUMBER || (length > 1 && id.charAt(0) == '0')) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Whether the row has this id; {@code number} is what {@link #numberOf} says of it. */
    boolean hasId(int row, String wanted, long number) {
        long kept = id == null ? NO_ID : id.getLong(row);
        return number >= 0
                ? kept == number
                : kept < 0 && kept != NO_ID && texts.text(~kept).equals(wanted);
    }

    String purpose(int row) {
        return text(purpose, row);
    }

    /** JSON of {@code PaymentDetails}, or {@code ""}. */
    String details(int row) {
        return text(details, row);
    }

    /** What its source says of the row beside the columns. */
    PaymentDetails told(int row) {
        try {
            return PaymentDetails.parse(details(row));
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw CaseException.damaged(entry.name() + "/" + TEXTS);
        }
    }

    private String text(@Nullable Mapped column, int row) {
        long place = column == null ? -1 : column.getLong(row);
        return place < 0 ? "" : texts.text(place);
    }
}
