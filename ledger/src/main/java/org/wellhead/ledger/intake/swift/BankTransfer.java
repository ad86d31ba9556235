package org.wellhead.ledger.intake.swift;

import java.util.List;
import java.util.Optional;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

/**
 * Maps an MT202 or MT205: a bank pays another, on its own account or to cover a customer's payment.
 *
 * <p>A plain one has banks at its ends: the ordering institution (52a, else the sender) and the beneficiary (58a). One
 * with a cover (COV) names the customers whose payment it covers, in its sequence B. Its ends are those customers, because
 * their money is what moves and banks between them would break the chain that a tracer follows; the banks are kept
 * beside it. It is the same payment as its MT103: both bear one UETR (field 121), and its related reference (21) is the
 * MT103's field 20, which is therefore its transaction id here. Its own field 20 is kept beside it.
 */
final class BankTransfer {
    private BankTransfer() {}

    static PaymentRecord map(Message message, String place) throws BrokenMessageException {
        int cover = startOfCover(message.fields());
        boolean says = message.tag("119").equals("COV");
        if (cover < 0 && says) {
            throw BrokenMessageException.missing(message.line(), "50a of sequence B");
        }
        return cover < 0
                ? betweenBanks(message, place)
                : covered(
                        message,
                        message.fields().subList(0, cover),
                        message.fields().subList(cover, message.fields().size()),
                        place);
    }

    private static int startOfCover(List<Field> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (CustomerTransfer.ORDERING.contains(fields.get(i).name())) {
                return i;
            }
        }
        return -1;
    }

    private static PaymentRecord betweenBanks(Message message, String place) throws BrokenMessageException {
        Beside beside = new Beside();
        String here = place + ":" + message.line();
        Optional<Field> orderer = CustomerTransfer.first(message.fields(), List.of("52A", "52D"));
        Field beneficiary = CustomerTransfer.first(message.fields(), List.of("58A", "58D"))
                .orElseThrow(() -> BrokenMessageException.missing(message.line(), "58a"));
        if (orderer.isEmpty() && message.sender().isEmpty()) {
            throw BrokenMessageException.missing(message.line(), "52a, and there is no sender");
        }
        beside.details("", message.fields(), List.of("20", "32A"));
        End payer = orderer.isPresent()
                ? Party.bank(orderer.get(), here + "#52", beside)
                : Party.bank(message.sender(), here + "#52");
        End payee = Party.bank(beneficiary, here + "#58", beside);
        return record(message, payer, payee, "", CustomerTransfer.reference(message, "20"), beside);
    }

    private static PaymentRecord covered(Message message, List<Field> banks, List<Field> customers, String place)
            throws BrokenMessageException {
        Beside beside = new Beside();
        String here = place + ":" + message.line();
        Field payer = customers.getFirst();
        Field payee = CustomerTransfer.first(customers, CustomerTransfer.BENEFICIARY)
                .orElseThrow(() -> BrokenMessageException.missing(payer.line(), "59a of sequence B"));
        beside.details("", banks, List.of("32A"));
        beside.details("B:", customers, List.of("70"));
        String purpose = customers.stream()
                .filter(field -> field.name().equals("70"))
                .map(Field::value)
                .findFirst()
                .orElse("")
                .strip();
        String related = CustomerTransfer.reference(message, "21");
        return record(
                message,
                Party.customer(payer, bankBic(customers, banks, "52"), here + "#50", beside),
                Party.customer(payee, bankBic(customers, banks, "57"), here + "#59", beside),
                purpose,
                related.equals("NONREF") ? "" : related,
                beside);
    }

    /** Of a customer's bank: sequence B tells it, or else it is the bank that orders the cover or the one that gets it. */
    private static String bankBic(List<Field> customers, List<Field> banks, String number) {
        return customers.stream()
                .filter(field -> field.isNumber(number))
                .findFirst()
                .or(() -> banks.stream()
                        .filter(field -> field.isNumber(number.equals("57") ? "58" : number))
                        .findFirst())
                .map(Party::bicOf)
                .orElse("");
    }

    private static PaymentRecord record(
            Message message, End payer, End payee, String purpose, String transactionId, Beside beside)
            throws BrokenMessageException {
        Field dateAndSum = message.needed("32A");
        long booked = CustomerTransfer.bookedAt(dateAndSum);
        Values.Sum sum = CustomerTransfer.sum(dateAndSum);
        beside.detail("sender", message.sender());
        beside.detail("receiver", message.receiver());
        CustomerTransfer.noteTags(message, beside);
        return new PaymentRecord(
                message.line(),
                1,
                "MT" + message.type() + (message.tag("119").equals("COV") ? " COV" : ""),
                Standing.TRANSFER,
                "",
                booked,
                Optional.of(payer),
                Optional.of(payee),
                sum.amount(),
                sum.currency(),
                purpose,
                new References(message.uetr(), CustomerTransfer.ordererReference(purpose), transactionId, "", ""),
                Optional.empty(),
                beside.details(),
                beside.mends());
    }
}
