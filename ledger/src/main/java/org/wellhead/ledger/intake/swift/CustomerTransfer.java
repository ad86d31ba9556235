package org.wellhead.ledger.intake.swift;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

/**
 * Maps an MT103, of any variant: a bank's customer pays another's.
 *
 * <p>The ends are the ordering customer and the beneficiary. The banks on the way (52 to 57) are kept beside the payment and
 * are never ends; of the two that hold the accounts the BIC may tell a country.
 */
final class CustomerTransfer {
    static final List<String> ORDERING = List.of("50A", "50F", "50K", "50G", "50H", "50");
    static final List<String> BENEFICIARY = List.of("59", "59A", "59F");
    private static final Pattern ORDERER_REFERENCE = Pattern.compile("/ROC/(?s)(.{1,35}?)(//.*|\n.*|$)");

    private CustomerTransfer() {}

    static PaymentRecord map(Message message, String place) throws BrokenMessageException {
        Beside beside = new Beside();
        List<Field> fields = message.fields();
        Field dateAndSum = message.needed("32A");
        Field payer = first(fields, ORDERING).orElseThrow(() -> BrokenMessageException.missing(message.line(), "50a"));
        Field payee =
                first(fields, BENEFICIARY).orElseThrow(() -> BrokenMessageException.missing(message.line(), "59a"));
        String here = place + ":" + message.line();
        long booked = bookedAt(dateAndSum);
        Values.Sum sum = sum(dateAndSum);
        String payerBank = bankBic(fields, "52", message.sender());
        String payeeBank = bankBic(fields, "57", message.receiver());
        String purpose = message.field("70").map(Field::value).orElse("").strip();
        beside.detail("sender", message.sender());
        beside.detail("receiver", message.receiver());
        beside.details("", fields, List.of("20", "32A", "70"));
        noteUnexplainedDifference(sum, fields, beside);
        noteTags(message, beside);
        return new PaymentRecord(
                message.line(),
                1,
                "MT" + message.type(),
                Standing.TRANSFER,
                "",
                booked,
                Optional.of(Party.customer(payer, payerBank, here + "#50", beside)),
                Optional.of(Party.customer(payee, payeeBank, here + "#59", beside)),
                sum.amount(),
                sum.currency(),
                purpose,
                new References(message.uetr(), ordererReference(purpose), reference(message, "20"), "", ""),
                Optional.empty(),
                beside.details(),
                beside.mends());
    }

    /** Midnight UTC of the value date, the first six characters of field 32A. */
    static long bookedAt(Field dateAndSum) throws BrokenMessageException {
        String text = dateAndSum.value().strip();
        return Values.epochMicros(Values.date(dateAndSum, text.substring(0, Math.min(6, text.length()))));
    }

    /** The rest of field 32A. */
    static Values.Sum sum(Field dateAndSum) throws BrokenMessageException {
        String text = dateAndSum.value().strip();
        return Values.sum(dateAndSum, text.substring(Math.min(6, text.length())));
    }

    static String reference(Message message, String name) {
        return message.field(name).map(Field::value).orElse("").strip();
    }

    static Optional<Field> first(List<Field> fields, List<String> names) {
        return fields.stream().filter(field -> names.contains(field.name())).findFirst();
    }

    /** The BIC of an agent; of one that the message does not name, the given one's: the sender or receiver is the agent. */
    private static String bankBic(List<Field> fields, String number, String otherwise) {
        return fields.stream()
                .filter(field -> field.isNumber(number))
                .findFirst()
                .map(Party::bicOf)
                .orElse(otherwise);
    }

    /** The payer's own reference, where the purpose starts with it. */
    static String ordererReference(String purpose) {
        Matcher found = ORDERER_REFERENCE.matcher(purpose);
        return found.lookingAt() ? found.group(1).strip() : "";
    }

    /**
     * What was instructed (33B) less the senders' charges (71F) plus the receiver's (71G) is what was settled (32A). Where it
     * is not, someone took or added money on the way and did not say so.
     */
    private static void noteUnexplainedDifference(Values.Sum settled, List<Field> fields, Beside beside) {
        Optional<Field> instructed =
                fields.stream().filter(f -> f.name().equals("33B")).findFirst();
        if (instructed.isEmpty()) {
            return;
        }
        try {
            Values.Sum ordered = Values.sum(instructed.get(), instructed.get().value());
            if (!ordered.currency().equals(settled.currency())) {
                return;
            }
            BigDecimal difference = ordered.amount().subtract(settled.amount());
            BigDecimal explained =
                    charges(fields, "71F", settled.currency()).subtract(charges(fields, "71G", settled.currency()));
            if (difference.compareTo(explained) != 0) {
                beside.detail(
                        "note",
                        "32A and 33B differ by " + plain(difference) + " " + settled.currency() + ", charges explain "
                                + plain(explained));
            }
        } catch (BrokenMessageException unreadable) {
            beside.detail("note", "32A and 33B cannot be compared: " + unreadable.detail());
        }
    }

    private static BigDecimal charges(List<Field> fields, String name, String currency) throws BrokenMessageException {
        BigDecimal total = BigDecimal.ZERO;
        for (Field field : fields) {
            if (field.name().equals(name)) {
                Values.Sum charge = Values.sum(field, field.value());
                if (charge.currency().equals(currency)) {
                    total = total.add(charge.amount());
                }
            }
        }
        return total;
    }

    private static String plain(BigDecimal amount) {
        BigDecimal positive = amount.abs();
        return positive.setScale(Math.max(2, positive.scale())).toPlainString();
    }

    /** What the header and the trailer say that a person may ask for. */
    static void noteTags(Message message, Beside beside) {
        beside.detail("108", message.tag("108"));
        beside.detail("119", message.tag("119"));
        if (message.uetr().isEmpty()) {
            beside.detail("121", message.tag("121"));
        }
        if (message.hasTag("PDE") || message.hasTag("PDM")) {
            beside.detail("note", "possibly sent twice, says the trailer");
        }
    }
}
