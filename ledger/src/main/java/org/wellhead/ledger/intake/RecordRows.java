package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.ledger.Holder;
import org.wellhead.ledger.Money;

/**
 * Takes what a {@link RecordReader} finds in one file into the {@link Book}, and holds it to the ledger's rules: the same
 * ones, in the same order, as {@link PaymentRows} holds rows of CSV to.
 */
final class RecordRows implements RecordSink {
    private static final int TEXT_BYTES_MAX = Limits.RECORD_BYTES - 1;

    private final Book book;
    private final String place;
    private final int fileNumber;
    private final int maxPayments;
    private final RefusalSink refusals;
    private final List<String> notices;
    private final Returns returns;
    private final Runnable afterTaking;

    private long taken;
    private long refused;
    private long duplicates;
    private boolean full;

    /**
     * Begins a file.
     *
     * @param place the file's name in the places of payments
     * @param afterTaking run after each payment that was taken
     */
    RecordRows(
            Book book,
            String place,
            int fileNumber,
            int maxPayments,
            RefusalSink refusals,
            List<String> notices,
            Returns returns,
            Runnable afterTaking) {
        this.afterTaking = afterTaking;
        this.book = book;
        this.place = place;
        this.fileNumber = fileNumber;
        this.maxPayments = maxPayments;
        this.refusals = refusals;
        this.notices = notices;
        this.returns = returns;
    }

    @Override
    public void take(PaymentRecord record) {
        if (full) {
            return;
        }
        if (book.payments.size() >= maxPayments || book.accounts.size() > AccountIds.MAX_ACCOUNTS - 2) {
            full = true;
            refuse(record, Rule.TOO_MANY_PAYMENTS, "");
            return;
        }
        if (record.payer().isEmpty() || record.payee().isEmpty()) {
            returns.await(record, this);
            return;
        }
        take(record, record.payer().get(), record.payee().get());
    }

    /** Takes a payment whose ends are known. */
    void take(PaymentRecord record, End payer, End payee) {
        Money money = book.unnamed();
        if (!record.currency().isEmpty()) {
            Optional<Money> known = Money.of(record.currency());
            if (known.isEmpty()) {
                refuse(record, Rule.CURRENCY_UNKNOWN, Fields.quoted(record.currency()));
                return;
            }
            money = known.get();
        }
        long minor = minor(record.amount(), money);
        String original = record.amount().toPlainString() + " " + money.currency();
        if (!Times.isInRange(record.bookedAtEpochMicros())) {
            refuse(record, Rule.TIME_OUT_OF_RANGE, "");
        } else if (!isText(payer.account()) || !isText(payee.account())) {
            refuse(record, Rule.NOT_UTF_8, "half a character in an account");
        } else if (payer.account().equals(payee.account())) {
            refuse(record, Rule.PAYER_IS_PAYEE, Fields.quoted(payer.account()));
        } else if (Fault.is(minor)) {
            refuse(record, Fault.rule(minor), original);
        } else {
            takeMoney(record, payer, payee, minor, money, original);
        }
    }

    private void takeMoney(PaymentRecord record, End payer, End payee, long minor, Money money, String original) {
        int code = book.currencyCode(money);
        long inLedger = book.inLedgerMoney(minor, code, record.bookedAtEpochMicros());
        if (Fault.is(inLedger)) {
            refuse(record, Fault.rule(inLedger), original);
            return;
        }
        boolean converted = !money.equals(book.money());
        PaymentDetails told = PaymentDetails.of(record, payer, payee, converted ? original : "");
        byte[] details = told.isPlain() ? new byte[0] : told.toJson().getBytes(UTF_8);
        byte[] purpose = record.purpose().getBytes(UTF_8);
        byte[] id = record.standing() == Standing.ROW ? record.id().getBytes(UTF_8) : new byte[0];
        int longest = Math.max(Math.max(details.length, purpose.length), id.length);
        if (Math.max(longest, Math.max(bytes(payer), bytes(payee))) > TEXT_BYTES_MAX) {
            refuse(record, Rule.RECORD_TOO_LARGE, "");
            return;
        }
        if (id.length > 0 && metBefore(record, id, payer, payee, minor, code, inLedger)) {
            return;
        }
        if (!book.fits(inLedger)) {
            refuse(record, Rule.SUM_TOO_LARGE, original);
            return;
        }
        int from = say(payer);
        int to = say(payee);
        book.payments.add(from, to, inLedger, record.bookedAtEpochMicros(), record.line(), fileNumber);
        book.payments.addOriginal(minor, code);
        if (id.length > 0) {
            book.payments.addId(PaymentIds.number(id, 0, id.length), id, 0, id.length);
        }
        if (purpose.length > 0) {
            book.payments.addPurpose(purpose, 0, purpose.length);
        }
        if (details.length > 0) {
            book.payments.addDetails(details);
        }
        returns.taken(record.references(), payer, payee);
        taken++;
        afterTaking.run();
    }

    private boolean metBefore(
            PaymentRecord record, byte[] id, End payer, End payee, long minor, int currency, long inLedger) {
        int earlier = book.payments.ids().find(PaymentIds.number(id, 0, id.length), id, 0, id.length);
        if (earlier < 0) {
            return false;
        }
        int from = book.accounts.find(payer.account());
        int to = book.accounts.find(payee.account());
        if (book.payments.says(earlier, from, to, record.bookedAtEpochMicros(), minor, currency, inLedger)) {
            duplicates++;
        } else {
            refuse(record, Rule.ID_TWICE, "id " + Fields.quoted(record.id()));
        }
        return true;
    }

    /** Whole minor units, or a {@link Fault}. */
    private static long minor(BigDecimal amount, Money money) {
        if (amount.signum() == 0) {
            return Fault.of(Rule.AMOUNT_ZERO);
        }
        if (amount.signum() < 0) {
            return Fault.of(Rule.AMOUNT_NEGATIVE);
        }
        if (amount.precision() - (long) amount.scale() > 19) {
            return Fault.of(Rule.AMOUNT_TOO_LARGE);
        }
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() > money.digits()) {
            return Fault.of(Rule.AMOUNT_DECIMALS);
        }
        BigDecimal minor = plain.movePointRight(money.digits());
        return minor.compareTo(BigDecimal.valueOf(Amounts.LIMIT_MINOR)) >= 0
                ? Fault.of(Rule.AMOUNT_TOO_LARGE)
                : minor.longValueExact();
    }

    /** Halves of characters all become the same sign when they are written, so that two accounts would become one. */
    private static boolean isText(String account) {
        return account.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static int bytes(End end) {
        return Math.max(end.account().getBytes(UTF_8).length, end.name().getBytes(UTF_8).length);
    }

    @Override
    public void know(End account) {
        if (bytes(account) <= TEXT_BYTES_MAX) {
            say(account);
        }
    }

    /** The number of the account, of whose holder this is now known too. */
    private int say(End end) {
        int account = book.accounts.add(end.account());
        byte[] name = end.name().getBytes(UTF_8);
        boolean otherwise = book.parties.offerName(account, name, 0, name.length);
        otherwise |= book.parties.offerCountry(account, book.parties.countryCode(end.country()));
        otherwise |= book.parties.offerKind(account, end.kind().code());
        book.parties.offerHolder(
                account, new Holder(end.birthDate(), end.identifiers(), end.bic(), word(end.countryFrom())));
        if (otherwise) {
            book.parties.conflict(() -> place + ", account '" + end.account() + "'");
        }
        return account;
    }

    private static String word(End.CountryFrom from) {
        return switch (from) {
            case ADDRESS, NOTHING -> "";
            case TEXT -> "text";
            case IBAN -> "iban";
            case BIC -> "bic";
        };
    }

    void refuse(PaymentRecord record, Rule rule, String detail) {
        refuse(record.line(), record.column(), rule, told(record), detail);
    }

    /** The record for the quarantine, which has no row of text to keep. */
    private static String told(PaymentRecord record) {
        Map<String, String> ends = new HashMap<>();
        record.payer().ifPresent(end -> ends.put("payer", end.account()));
        record.payee().ifPresent(end -> ends.put("payee", end.account()));
        return record.form() + " " + ends.getOrDefault("payer", "?") + " -> " + ends.getOrDefault("payee", "?") + " "
                + record.amount().toPlainString() + " " + record.currency();
    }

    @Override
    public void refuse(long line, int column, Rule rule, String text, String detail) {
        if (!rule.isOfWholeFile()) {
            refused++;
        }
        byte[] raw = text.getBytes(UTF_8);
        String excerpt = Excerpt.around(raw, 0);
        refusals.refuse(
                new Refusal(place, Math.max(1, line), Math.max(1, column), excerpt, rule, Excerpt.visible(detail)),
                raw);
    }

    @Override
    public void notice(String sentence) {
        notices.add(place + ": " + Excerpt.visible(sentence));
    }

    Counts counts() {
        return new Counts(taken + refused + duplicates, taken, refused, duplicates);
    }

    /** Returns that do not say whose money came back wait here until all files are read. */
    static final class Returns {
        private final Map<String, List<End>> endsByReference = new HashMap<>();
        private final List<PaymentRecord> waiting = new ArrayList<>();
        private final List<RecordRows> waitingIn = new ArrayList<>();

        private void await(PaymentRecord record, RecordRows rows) {
            waiting.add(record);
            waitingIn.add(rows);
        }

        private void taken(References references, End payer, End payee) {
            for (String key : references.keys()) {
                endsByReference.putIfAbsent(key, List.of(payer, payee));
            }
        }

        /** Takes those whose payment is among those read or in {@code earlier}, and refuses the others. */
        void settle(EarlierPayments earlier) {
            for (int i = 0; i < waiting.size(); i++) {
                PaymentRecord record = waiting.get(i);
                RecordRows rows = waitingIn.get(i);
                List<End> ends = record.returnOf().orElse(References.NONE).keys().stream()
                        .map(endsByReference::get)
                        .filter(found -> found != null)
                        .findFirst()
                        .orElseGet(() -> earlier.ends(record.returnOf().orElse(References.NONE)));
                if (ends.isEmpty()) {
                    rows.refuse(record, Rule.RETURN_UNKNOWN, "");
                } else {
                    rows.take(
                            record,
                            record.payer().orElse(ends.get(1)),
                            record.payee().orElse(ends.get(0)));
                }
            }
            waiting.clear();
            waitingIn.clear();
        }
    }
}
