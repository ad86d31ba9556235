package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Money;

/**
 * Takes the rows of one payments file into the {@link Book}.
 *
 * <p>A batch goes through three loops: {@link #parse} reads each row's fields without looking anything up; {@link
 * #touchAccounts} loads the places of the accounts, whose cache misses so overlap; {@link #take} goes row by row in the
 * order of the file, refuses or adds. Rows are checked in a fixed order, and the first broken rule is told: the row
 * itself, currency, time, payer, payee, the two being equal, amount, countries, kinds, conversion, id, sum.
 */
final class PaymentRows {
    static final List<String> KNOWN = List.of(
            "time",
            "payer",
            "payee",
            "amount",
            "id",
            "currency",
            "payer_name",
            "payee_name",
            "payer_country",
            "payee_country",
            "payer_kind",
            "payee_kind",
            "purpose");
    static final int NEEDED = 4;

    private static final int TIME = 0;
    private static final int PAYER = 1;
    private static final int PAYEE = 2;
    private static final int AMOUNT = 3;
    private static final int ID = 4;
    static final int CURRENCY = 5;
    private static final int NAME = 6;
    private static final int COUNTRY = 8;
    private static final int KIND = 10;
    private static final int PURPOSE = 12;

    private static final int BATCH = RowReader.BATCH_ROWS;

    /** An IBAN for the eye has a space behind its first four characters. */
    private static final int IBAN_GROUP = 4;

    private final Book book;
    private final CsvFile file;
    private final RowReader rows;
    private final byte[] bytes;
    private final int fileNumber;
    private final String place;
    private final int maxPayments;
    private final int[] columns = new int[KNOWN.size()];
    private final int unnamedCurrency;
    private final Times times = new Times();
    private final Words currencyWords;
    private final Words countryWords;
    private final Words kindWords;
    private final boolean tellsParties;

    private final @Nullable Rule[] broken = new @Nullable Rule[BATCH];
    private final int[] brokenColumn = new int[BATCH];
    private final long[] time = new long[BATCH];
    private final long[] amount = new long[BATCH];
    private final int[] currency = new int[BATCH];
    private final Ends payers = new Ends();
    private final Ends payees = new Ends();
    private long touched;

    /** The accounts on one side of a batch. */
    private static final class Ends {
        final int[] from = new int[BATCH];
        final int[] length = new int[BATCH];
        final long[] head = new long[BATCH];
        final long[] tail = new long[BATCH];
        final int[] hash = new int[BATCH];
        final int[] country = new int[BATCH];
        final int[] kind = new int[BATCH];
        /** The account as it stood in the file, where it was mended. */
        final @Nullable String[] asReceived = new @Nullable String[BATCH];
    }

    /** @param place the file's name in the places of payments */
    PaymentRows(Book book, CsvFile file, int fileNumber, String place, int maxPayments) {
        this.book = book;
        this.file = file;
        this.rows = file.rows();
        this.bytes = rows.buffer();
        this.fileNumber = fileNumber;
        this.place = place;
        this.maxPayments = maxPayments;
        for (int known = 0; known < columns.length; known++) {
            columns[known] = file.header().column(known);
        }
        this.unnamedCurrency = book.currencyCode(book.unnamed());
        this.currencyWords = new Words(book::currencyCode);
        this.countryWords = new Words(book.parties::countryCode);
        this.kindWords = new Words(book.parties::kindCode);
        boolean any = false;
        for (int known = NAME; known < PURPOSE; known++) {
            any |= columns[known] >= 0;
        }
        this.tellsParties = any;
    }

    /** Takes the rows of the batch; false if a limit stopped it. */
    boolean takeBatch() {
        parse();
        touchAccounts();
        return take();
    }

    long timesFinerThanMicros() {
        return times.finerThanMicros();
    }

    private void parse() {
        int count = rows.count();
        for (int row = 0; row < count; row++) {
            broken[row] = null;
            if (rows.fault(row) == null) {
                parse(row);
            }
        }
    }

    private void parse(int row) {
        int code = unnamedCurrency;
        if (columns[CURRENCY] >= 0) {
            int from = from(row, CURRENCY);
            code = currencyWords.code(bytes, from, to(row, CURRENCY, from));
            if (code < 0) {
                refuse(row, Rule.CURRENCY_UNKNOWN, CURRENCY);
                return;
            }
        }
        currency[row] = code;
        int timeFrom = from(row, TIME);
        long instant = times.parse(bytes, timeFrom, to(row, TIME, timeFrom));
        if (Fault.is(instant)) {
            refuse(row, Fault.rule(instant), TIME);
            return;
        }
        time[row] = instant;
        if (!parseEnd(row, PAYER, payers) || !parseEnd(row, PAYEE, payees)) {
            return;
        }
        if (payers.head[row] == payees.head[row] && sameEnds(row)) {
            refuse(row, Rule.PAYER_IS_PAYEE, PAYEE);
            return;
        }
        int amountFrom = from(row, AMOUNT);
        long minor = Amounts.parse(
                bytes,
                amountFrom,
                to(row, AMOUNT, amountFrom),
                book.currency(code).digits());
        if (Fault.is(minor)) {
            refuse(row, Fault.rule(minor), AMOUNT);
            return;
        }
        amount[row] = minor;
        if (tellsParties) {
            parseParties(row);
        }
    }

    private boolean parseEnd(int row, int known, Ends ends) {
        int from = from(row, known);
        int length = to(row, known, from) - from;
        if (length == 0 || (length <= NullWords.LONGEST && NullWords.isOne(bytes, from, length))) {
            refuse(row, Rule.ACCOUNT_EMPTY, known);
            return false;
        }
        ends.asReceived[row] = null;
        if (length > IBAN_GROUP && bytes[from + IBAN_GROUP] == ' ') {
            length = withoutIbanSpaces(row, from, length, ends);
        }
        ends.from[row] = from;
        ends.length[row] = length;
        ends.head[row] = AccountIds.head(bytes, from, length);
        ends.tail[row] = AccountIds.tail(bytes, from, length);
        ends.hash[row] = AccountIds.hash(ends.head[row], ends.tail[row], length);
        return true;
    }

    /** Spaces in a valid IBAN are taken out where it stands; how long it then is. */
    private int withoutIbanSpaces(int row, int from, int length, Ends ends) {
        String received = new String(bytes, from, length, UTF_8);
        if (!Iban.isValid(received)) {
            return length;
        }
        byte[] compact = Iban.compact(received).getBytes(UTF_8);
        System.arraycopy(compact, 0, bytes, from, compact.length);
        Arrays.fill(bytes, from + compact.length, from + length, (byte) ' ');
        ends.asReceived[row] = received;
        return compact.length;
    }

    private boolean sameEnds(int row) {
        int payer = payers.from[row];
        int payee = payees.from[row];
        int length = payers.length[row];
        return length == payees.length[row]
                && Arrays.equals(bytes, payer, payer + length, bytes, payee, payee + length);
    }

    private void parseParties(int row) {
        if (parseCountry(row, COUNTRY, payers.country) && parseCountry(row, COUNTRY + 1, payees.country)) {
            code(row, KIND, kindWords, payers.kind);
            code(row, KIND + 1, kindWords, payees.kind);
        }
    }

    private boolean parseCountry(int row, int known, int[] codes) {
        code(row, known, countryWords, codes);
        if (codes[row] < 0) {
            refuse(row, Rule.COUNTRY_UNKNOWN, known);
        }
        return codes[row] >= 0;
    }

    private void code(int row, int known, Words words, int[] codes) {
        if (columns[known] < 0) {
            codes[row] = 0;
            return;
        }
        int from = from(row, known);
        codes[row] = words.code(bytes, from, to(row, known, from));
    }

    private void refuse(int row, Rule rule, int known) {
        broken[row] = rule;
        brokenColumn[row] = known;
    }

    private int from(int row, int known) {
        int column = columns[known];
        return CsvFile.trimmedFrom(bytes, rows.from(row, column), rows.to(row, column));
    }

    private int to(int row, int known, int from) {
        return CsvFile.trimmedTo(bytes, from, rows.to(row, columns[known]));
    }

    private void touchAccounts() {
        int count = rows.count();
        long sum = 0;
        for (int row = 0; row < count; row++) {
            sum += book.accounts.touch(payers.hash[row]);
            sum += book.accounts.touch(payees.hash[row]);
        }
        touched = sum;
    }

    private boolean take() {
        int count = rows.count();
        for (int row = 0; row < count; row++) {
            if (file.refuseIfFaulty(row)) {
                continue;
            }
            Rule rule = broken[row];
            if (rule != null) {
                refuseWithText(row, rule, brokenColumn[row]);
                continue;
            }
            if (book.payments.size() >= maxPayments || book.payments.ids().isFull()) {
                file.refuseFrom(row, Rule.TOO_MANY_PAYMENTS);
                return false;
            }
            if (book.accounts.size() > AccountIds.MAX_ACCOUNTS - 2) {
                file.refuseFrom(row, Rule.TOO_MANY_ACCOUNTS);
                return false;
            }
            take(row);
        }
        return true;
    }

    private void refuseWithText(int row, Rule rule, int known) {
        String text = Fields.quoted(file.text(row, known));
        String detail = switch (rule) {
            case AMOUNT_DECIMALS -> {
                Money money = book.currency(currency[row]);
                yield text + ": " + money.currency() + " has " + money.digits();
            }
            case ACCOUNT_EMPTY -> KNOWN.get(known);
            default -> text;
        };
        file.refuse(row, rule, known, detail);
    }

    private void take(int row) {
        long minor = book.inLedgerMoney(amount[row], currency[row], time[row]);
        if (Fault.is(minor)) {
            file.refuse(row, Fault.rule(minor), moneyColumn(), whyNotConverted(row));
            return;
        }
        int idFrom = columns[ID] < 0 ? 0 : from(row, ID);
        int idLength = columns[ID] < 0 ? 0 : to(row, ID, idFrom) - idFrom;
        long number = idLength == 0 ? PaymentIds.NONE : PaymentIds.number(bytes, idFrom, idLength);
        if (idLength > 0) {
            int earlier = book.payments.ids().find(number, bytes, idFrom, idLength);
            if (earlier >= 0) {
                metBefore(row, earlier, minor);
                return;
            }
        }
        if (!book.fits(minor)) {
            file.refuse(row, Rule.SUM_TOO_LARGE, AMOUNT, "");
            return;
        }
        int payer = add(payers, row);
        int payee = add(payees, row);
        book.payments.add(payer, payee, minor, time[row], rows.line(row), fileNumber);
        book.payments.addOriginal(amount[row], currency[row]);
        if (idLength > 0) {
            book.payments.addId(number, bytes, idFrom, idLength);
        }
        if (columns[PURPOSE] >= 0) {
            takePurpose(row);
        }
        if (tellsParties) {
            takeParty(row, payer, payers, 0);
            takeParty(row, payee, payees, 1);
        }
        addDetails(row);
        file.taken();
    }

    private void addDetails(int row) {
        Money from = book.currency(currency[row]);
        boolean converted = book.keepsOriginals && !from.equals(book.money());
        if (!converted && payers.asReceived[row] == null && payees.asReceived[row] == null) {
            return;
        }
        List<Mend> mends = new ArrayList<>();
        addMend(mends, "payer", row, payers);
        addMend(mends, "payee", row, payees);
        String original = converted ? from.format(amount[row]) + " " + from.currency() : "";
        book.payments.addDetails(
                PaymentDetails.ofCsvRow(original, mends).toJson().getBytes(UTF_8));
    }

    private void addMend(List<Mend> mends, String field, int row, Ends ends) {
        String received = ends.asReceived[row];
        if (received != null) {
            mends.add(new Mend(field, Mend.Kind.IBAN_SPACES, received, Iban.compact(received)));
        }
    }

    private int moneyColumn() {
        return columns[CURRENCY] >= 0 ? CURRENCY : AMOUNT;
    }

    private String whyNotConverted(int row) {
        String from = book.currency(currency[row]).currency();
        return from + (book.hasBase() ? " to " : " after ") + book.money().currency();
    }

    private int add(Ends ends, int row) {
        return book.accounts.add(
                bytes, ends.from[row], ends.length[row], ends.head[row], ends.tail[row], ends.hash[row]);
    }

    private int find(Ends ends, int row) {
        return book.accounts.find(
                bytes, ends.from[row], ends.length[row], ends.head[row], ends.tail[row], ends.hash[row]);
    }

    private void metBefore(int row, int earlier, long minor) {
        int payer = find(payers, row);
        int payee = find(payees, row);
        if (book.payments.says(earlier, payer, payee, time[row], amount[row], currency[row], minor)) {
            file.duplicate();
        } else {
            file.refuse(row, Rule.ID_TWICE, ID, "id " + Fields.quoted(file.text(row, ID)));
        }
    }

    private void takePurpose(int row) {
        int from = from(row, PURPOSE);
        int length = to(row, PURPOSE, from) - from;
        if (length > 0) {
            book.payments.addPurpose(bytes, from, length);
        }
    }

    private void takeParty(int row, int account, Ends ends, int side) {
        boolean otherwise = false;
        if (columns[NAME + side] >= 0) {
            int from = from(row, NAME + side);
            otherwise = book.parties.offerName(account, bytes, from, to(row, NAME + side, from) - from);
        }
        otherwise |= columns[COUNTRY + side] >= 0 && book.parties.offerCountry(account, ends.country[row]);
        otherwise |= columns[KIND + side] >= 0 && book.parties.offerKind(account, ends.kind[row]);
        if (otherwise) {
            book.parties.conflict(
                    () -> place + ":" + rows.line(row) + ", account '" + book.accounts.get(account) + "'");
        }
    }

    /** A value that depends on {@link #touchAccounts}, so that its loads are not left out. */
    long touched() {
        return touched;
    }
}
