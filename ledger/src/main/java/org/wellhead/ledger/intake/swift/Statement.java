package org.wellhead.ledger.intake.swift;

import com.prowidesoftware.swift.model.field.Field61;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.Iban;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

/**
 * Maps an MT940, MT950 or MT942: the owner's account, and each entry as a payment between the owner and the other side.
 *
 * <p>The bank knows the other side as well as field 86 tells it. Where it tells nothing, the entry's place stands for the
 * other side, so that strangers' money is not mixed. A reversal (RC, RD) moves money the other way round than the entry that
 * it takes back. Only the head and one entry are in memory; the entries are added up and held against the balances.
 */
final class Statement {
    private static final Pattern BALANCE = Pattern.compile("([CD])([0-9]{6})([A-Z]{3})(.+)", Pattern.DOTALL);
    private static final Pattern FLOOR = Pattern.compile("([A-Z]{3})([CD]?)(.+)", Pattern.DOTALL);
    private static final Pattern BIC_AND_ACCOUNT = Pattern.compile("([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)/(.+)");
    /** Prowide takes what it can of an entry, and of a wrong amount its first digits; so its form is looked at first. */
    private static final Pattern ENTRY =
            Pattern.compile("[0-9]{6}([0-9]{4})?(R?[CD]|E[CD])[A-Z]?[0-9]+(,[0-9]*)?[A-Z][A-Z0-9]{3}");

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private final Message message;
    private final String place;
    private final RecordSink sink;
    private final End owner;
    private final String currency;
    private final Beside ofOwner = new Beside();
    private @Nullable BigDecimal balance;
    private boolean complete = true;
    private long expected;

    private Statement(Message message, String place, RecordSink sink) throws BrokenMessageException {
        this.message = message;
        this.place = place;
        this.sink = sink;
        this.owner = owner();
        Optional<Field> opening = message.field("60F").or(() -> message.field("60M"));
        if (opening.isPresent()) {
            this.currency = balance(opening.get()).currency();
            this.balance = balance(opening.get()).amount();
        } else {
            Field floor = message.field("34F").orElseThrow(() -> BrokenMessageException.missing(message.line(), "60F"));
            Matcher parts = FLOOR.matcher(floor.value().strip());
            if (!parts.matches()) {
                throw BrokenMessageException.unreadable(floor, "no currency");
            }
            this.currency = parts.group(1);
        }
    }

    /** Reads the head, and the entry that may follow it at once. */
    static Statement open(Message message, String place, RecordSink sink) throws BrokenMessageException {
        Statement statement = new Statement(message, place, sink);
        sink.know(statement.owner);
        List<Field> fields = message.fields();
        int entry = 0;
        while (entry < fields.size() && !fields.get(entry).name().equals("61")) {
            entry++;
        }
        if (entry < fields.size()) {
            throw BrokenMessageException.missing(message.line(), "25 ahead of the first entry");
        }
        statement.close(fields);
        return statement;
    }

    private End owner() throws BrokenMessageException {
        Field account = message.field("25")
                .or(() -> message.field("25P"))
                .orElseThrow(() -> BrokenMessageException.missing(message.line(), "25"));
        List<String> lines = account.lines();
        String number = lines.isEmpty() ? "" : lines.getFirst().replaceFirst("^/+", "");
        End.Builder end = new End.Builder();
        String bic = account.name().equals("25P") && lines.size() > 1 ? Message.bic(lines.get(1)) : message.sender();
        Matcher parts = BIC_AND_ACCOUNT.matcher(number);
        if (parts.matches()) {
            bic = Message.bic(parts.group(1));
            number = parts.group(2);
        }
        String withoutCurrency = number.replaceFirst(" ?[A-Z]{3}$", "");
        if (!Iban.isValid(number) && Iban.isValid(withoutCurrency)) {
            number = withoutCurrency;
        }
        if (number.isBlank()) {
            throw BrokenMessageException.unreadable(account, "no account");
        }
        Party.mendIban(account.name(), number, ofOwner);
        return end.account(number).bic(bic).build(place + ":" + message.line() + "#25");
    }

    private static Values.Sum balance(Field field) throws BrokenMessageException {
        Matcher parts = BALANCE.matcher(field.value().strip());
        if (!parts.matches()) {
            throw BrokenMessageException.unreadable(field, "no balance");
        }
        Values.date(field, parts.group(2));
        BigDecimal amount = Values.amount(field, parts.group(4));
        return new Values.Sum(parts.group(3), parts.group(1).equals("D") ? amount.negate() : amount);
    }

    /** Takes the next entry, with what stands behind it. */
    void take(Piece piece) {
        try {
            List<Field> fields = Message.fieldsOfText(piece);
            entry(fields, piece);
            close(fields);
        } catch (BrokenMessageException broken) {
            complete = false;
            Refusals.tell(sink, broken, piece);
        }
    }

    private void entry(List<Field> fields, Piece piece) throws BrokenMessageException {
        Field field = fields.getFirst();
        if (!ENTRY.matcher(field.value()).lookingAt()) {
            throw BrokenMessageException.unreadable(field, "no entry of date, mark, amount and type");
        }
        Field61 entry = new Field61(field.value());
        String mark = orEmpty(entry.getDebitCreditMark());
        if (mark.equals("EC") || mark.equals("ED")) {
            expected++;
            return;
        }
        LocalDate valueDate = Values.date(field, orEmpty(entry.getValueDate()));
        BigDecimal amount = Values.amount(field, orEmpty(entry.getAmount()));
        boolean reversal = mark.length() == 2;
        boolean received = mark.equals("C") || mark.equals("RD");
        if (balance != null) {
            balance = received ? balance.add(amount) : balance.subtract(amount);
        }
        String written = written(fields);
        EntryText text = EntryText.of(written);
        Beside beside = new Beside();
        ofOwner.mends().forEach(beside::mend);
        String entryDate = orEmpty(entry.getEntryDate());
        if (!entryDate.isEmpty()) {
            LocalDate booked = Values.entryDate(field, entryDate, valueDate);
            beside.detail("entry date", booked.equals(valueDate) ? "" : booked.toString());
        }
        beside.detail("20", CustomerTransfer.reference(message, "20"));
        beside.detail("28C", CustomerTransfer.reference(message, "28C"));
        beside.detail("61", field.value());
        beside.detail("86", text.structured() ? written : "");
        beside.detail("other bank", text.bank());
        // A reversed credit is undone, so its other side is the payer that it had, who now is paid.
        boolean otherPaidFirst = reversal != received;
        String ultimate = otherPaidFirst ? text.ultimatePayer() : text.ultimatePayee();
        End other = other(text, ultimate, place + ":" + piece.line() + "#61", beside);
        References references = references(entry, text);
        References own = reversal ? new References("", "", "", "", references.servicerReference()) : references;
        References undone = new References("", references.endToEndId(), references.transactionId(), "", "");
        sink.take(new PaymentRecord(
                piece.line(),
                piece.column(),
                "MT" + message.type(),
                Standing.STATEMENT,
                "",
                Values.epochMicros(valueDate),
                Optional.of(received ? other : owner),
                Optional.of(received ? owner : other),
                amount,
                currency,
                text.purpose(),
                own,
                reversal && !undone.isEmpty() ? Optional.of(undone) : Optional.empty(),
                beside.details(),
                beside.mends()));
    }

    /** The fields 86 of the entry; those behind a balance are of the statement. */
    private static String written(List<Field> fields) {
        StringBuilder text = new StringBuilder();
        for (Field field : fields.subList(1, fields.size())) {
            if (!field.name().equals("86")) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(field.value());
        }
        return text.toString();
    }

    private static End other(EntryText text, String ultimate, String place, Beside beside) {
        if (!ultimate.isEmpty()) {
            beside.detail("other account", text.account());
            beside.detail("other name", text.name());
            return new End.Builder().name(ultimate).build(place);
        }
        String bank = Message.bic(text.bank());
        String number = text.account();
        boolean iban = Iban.isValid(number);
        // A number alone is only known within its bank; statements write both with a slash between.
        if (!iban && number.matches("[0-9]+") && bank.matches("[0-9]{8}")) {
            number = bank + "/" + number;
        }
        Party.mendIban("86", number, beside);
        End.Builder end = new End.Builder().account(number).name(text.name());
        if (!end.isEmpty() && BIC.matcher(bank).matches()) {
            end.bic(bank);
        }
        return end.build(place);
    }

    /** A reference of an entry that stands for a SWIFT message is that message's field 20; else it is the owner's own. */
    private static References references(Field61 entry, EntryText text) {
        String reference = orEmpty(entry.getReferenceForTheAccountOwner()).strip();
        reference = reference.equals("NONREF") ? "" : reference;
        boolean ofMessage = orEmpty(entry.getTransactionType()).equals("S");
        String endToEndId = text.endToEndId();
        if (endToEndId.isEmpty() && !ofMessage) {
            endToEndId = reference;
        }
        String servicer =
                orEmpty(entry.getReferenceOfTheAccountServicingInstitution()).strip();
        return new References("", endToEndId, ofMessage ? reference : "", "", servicer);
    }

    /** Holds the entries against the closing balance, where it is reached. */
    private void close(List<Field> fields) throws BrokenMessageException {
        Optional<Field> closing = fields.stream()
                .filter(field -> field.name().equals("62F") || field.name().equals("62M"))
                .findFirst();
        if (closing.isEmpty()) {
            return;
        }
        if (expected > 0) {
            sink.notice(named() + ": " + expected + " entries are only expected and were not taken.");
        }
        BigDecimal said = balance(closing.get()).amount();
        if (balance != null && complete && balance.compareTo(said) != 0) {
            sink.notice(named() + ": its entries lead to a balance of " + balance.toPlainString() + " " + currency
                    + ", but it says " + said.toPlainString() + ".");
        }
    }

    private String named() {
        return place + ":" + message.line() + ", statement of " + owner.account();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
