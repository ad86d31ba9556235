package org.wellhead.ledger.intake.swift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

/**
 * Maps an MT101: a customer orders several payments, each told in a sequence B that starts with field 21.
 *
 * <p>What all have in common stands in sequence A: the day (30), and mostly the ordering customer (50a), which a sequence B
 * may name instead. Field 21 is the customer's own reference of the one payment. Field 20 names the whole order and would
 * make its payments one, so it is only kept beside each.
 */
final class PaymentOrder {
    private final Message message;
    private final String place;
    private final List<Field> common;

    private PaymentOrder(Message message, String place, List<Field> common) {
        this.message = message;
        this.place = place;
        this.common = common;
    }

    /** Hands each payment to the sink; one that is broken is refused alone. */
    static void map(Message message, String place, RecordSink sink) throws BrokenMessageException {
        List<List<Field>> sequences = new ArrayList<>();
        List<Field> current = new ArrayList<>();
        for (Field field : message.fields()) {
            if (field.name().equals("21")) {
                sequences.add(current);
                current = new ArrayList<>();
            }
            current.add(field);
        }
        sequences.add(current);
        if (sequences.size() == 1) {
            throw BrokenMessageException.missing(message.line(), "21: no payment is ordered");
        }
        PaymentOrder order = new PaymentOrder(message, place, sequences.getFirst());
        for (int i = 1; i < sequences.size(); i++) {
            List<Field> sequence = sequences.get(i);
            try {
                sink.take(order.payment(sequence, sequences.size() == 2));
            } catch (BrokenMessageException broken) {
                Refusals.tell(sink, broken, 1, message.number(), text(sequence));
            }
        }
    }

    private static String text(List<Field> fields) {
        StringBuilder text = new StringBuilder();
        for (Field field : fields) {
            text.append(':')
                    .append(field.name())
                    .append(':')
                    .append(field.value())
                    .append('\n');
        }
        return text.toString();
    }

    private PaymentRecord payment(List<Field> sequence, boolean only) throws BrokenMessageException {
        Beside beside = new Beside();
        long line = sequence.getFirst().line();
        String here = place + ":" + line;
        Field day = message.needed("30");
        Field amount = needed(sequence, List.of("32B"), "32B", line);
        Values.Sum sum = Values.sum(amount, amount.value());
        Field payer = CustomerTransfer.first(sequence, CustomerTransfer.ORDERING)
                .or(() -> CustomerTransfer.first(common, CustomerTransfer.ORDERING))
                .orElseThrow(() -> BrokenMessageException.missing(line, "50a"));
        Field payee = needed(sequence, CustomerTransfer.BENEFICIARY, "59a", line);
        String purpose = CustomerTransfer.first(sequence, List.of("70"))
                .map(Field::value)
                .orElse("")
                .strip();
        beside.detail("sender", message.sender());
        beside.detail("receiver", message.receiver());
        beside.details("", common, List.of("30"));
        beside.details("B:", sequence, List.of("21", "32B", "70"));
        CustomerTransfer.noteTags(message, beside);
        return new PaymentRecord(
                line,
                1,
                "MT101",
                Standing.ORDER,
                "",
                Values.epochMicros(Values.date(day, day.value().strip())),
                Optional.of(Party.customer(payer, agent(sequence, "52"), here + "#50", beside)),
                Optional.of(Party.customer(payee, agent(sequence, "57"), here + "#59", beside)),
                sum.amount(),
                sum.currency(),
                purpose,
                new References(
                        only ? message.uetr() : "", sequence.getFirst().value().strip(), "", "", ""),
                Optional.empty(),
                beside.details(),
                beside.mends());
    }

    private static Field needed(List<Field> sequence, List<String> names, String shown, long line)
            throws BrokenMessageException {
        return CustomerTransfer.first(sequence, names).orElseThrow(() -> BrokenMessageException.missing(line, shown));
    }

    private String agent(List<Field> sequence, String number) {
        return sequence.stream()
                .filter(field -> field.isNumber(number))
                .findFirst()
                .or(() ->
                        common.stream().filter(field -> field.isNumber(number)).findFirst())
                .map(Party::bicOf)
                .orElse("");
    }
}
