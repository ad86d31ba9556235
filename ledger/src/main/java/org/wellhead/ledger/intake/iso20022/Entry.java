package org.wellhead.ledger.intake.iso20022;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.wellhead.ledger.intake.Limits;

/**
 * One booked entry of a statement: one payment, or as many as it has transactions.
 *
 * <p>An entry's transactions are held until it ends, when it is known whether they add up to it, and then sent. Those of
 * an entry beyond the size of a record are sent as they come, in the entry's own direction.
 */
final class Entry {
    /** What is said of the entry as a whole. */
    final Element head;

    private final Message message;
    private final BookedTransactions booked;
    private final List<Element> held = new ArrayList<>();
    private long heldChars;
    private boolean sent;

    private int transactions;
    private int refused;
    /** Sum of the transactions in the entry's currency, all in its direction. */
    private BigDecimal sum = BigDecimal.ZERO;
    /** The same, where those that say so are in the other direction. */
    private BigDecimal signedSum = BigDecimal.ZERO;

    private int inOtherCurrency;
    /** Whether the transactions' own indicators count. */
    private boolean ownDirections;

    Entry(Message message, Element root, Element statement, Owner owner, Element head) {
        this.message = message;
        this.head = head;
        this.booked = new BookedTransactions(message, root, statement, owner, head);
    }

    /** {@code BOOK}, {@code PDNG}, {@code INFO}, ...; {@code ""} where none is said. */
    String status() {
        Element status = head.child("Sts");
        return status.text().isEmpty() ? status.anyOf("Cd", "Prtry").text() : status.text();
    }

    /** Only what is booked has moved. */
    boolean isBooked() {
        return status().isEmpty() || status().equals("BOOK");
    }

    void add(Element transaction) {
        if (!isBooked()) {
            return;
        }
        held.add(transaction);
        heldChars += transaction.sizeChars();
        if (heldChars > Limits.RECORD_BYTES) {
            send(false);
        }
    }

    /** Sends what is held, and tells if the transactions do not add up to the entry. */
    void finish() {
        if (!sent && held.isEmpty()) {
            sendWhole();
            return;
        }
        send(!sent);
        tellDifference();
    }

    private void sendWhole() {
        message.count();
        try {
            booked.refuseIfTooLarge();
            booked.take(Element.NONE, booked.amount(), booked.isCredit(), false);
        } catch (Refused why) {
            message.refuse(head, why);
        }
    }

    /** @param whole whether these are all transactions of the entry */
    private void send(boolean whole) {
        for (Element transaction : held) {
            addUp(transaction);
        }
        ownDirections = whole && signsAddUp();
        boolean single = whole && held.size() == 1;
        for (Element transaction : held) {
            send(transaction, single);
        }
        sent = true;
        held.clear();
        heldChars = 0;
    }

    private void addUp(Element transaction) {
        transactions++;
        try {
            Element amount = booked.amountOf(transaction);
            if (!amount.is()) {
                return;
            }
            BigDecimal value = Values.amount(amount);
            if (amount.currency.equals(booked.amount().currency)) {
                sum = sum.add(value);
                signedSum = isTurned(transaction) ? signedSum.subtract(value) : signedSum.add(value);
            } else {
                inOtherCurrency++;
            }
        } catch (Refused told) {
            // it is told where the transaction is sent
        }
    }

    private boolean isTurned(Element transaction) {
        String own = transaction.text("CdtDbtInd");
        return !own.isEmpty() && !own.equals(head.text("CdtDbtInd"));
    }

    /** The indicator of a transaction counts only where the entry's amount bears it out. */
    private boolean signsAddUp() {
        try {
            BigDecimal entry = Values.amount(booked.amount());
            return inOtherCurrency == 0 && entry.compareTo(sum) != 0 && entry.compareTo(signedSum) == 0;
        } catch (Refused told) {
            return false;
        }
    }

    private void send(Element transaction, boolean single) {
        message.count();
        try {
            booked.refuseIfTooLarge();
            if (!transaction.fault().isEmpty()) {
                throw Refused.tooLarge(transaction, transaction.fault());
            }
            Element amount = booked.amountOf(transaction);
            boolean foreign = !amount.currency.equals(booked.amount().currency);
            if (single && (!amount.is() || foreign)) {
                amount = booked.amount();
            }
            if (!amount.is()) {
                throw Refused.missing(transaction, "TxDtls/Amt");
            }
            boolean credit = booked.isCredit() ^ (ownDirections && isTurned(transaction));
            booked.take(transaction, amount, credit, !single);
        } catch (Refused why) {
            refused++;
            message.refuse(transaction, why);
        }
    }

    private void tellDifference() {
        if (transactions == refused) {
            return;
        }
        String entry = message.form + " at line " + head.line + ": the entry is "
                + booked.amount().flat() + ", its "
                + (transactions == 1 ? "transaction is " : transactions + " transactions are ");
        try {
            BigDecimal whole = Values.amount(booked.amount());
            if (inOtherCurrency > 0 && transactions > 1) {
                message.sink.notice(entry + "in another currency; each is taken in its own.");
            } else if (inOtherCurrency == 0
                    && sum.signum() != 0
                    && whole.compareTo(ownDirections ? signedSum : sum) != 0) {
                message.sink.notice(entry + sum.toPlainString() + "; each is taken as it is.");
            }
        } catch (Refused told) {
            // every transaction of such an entry was refused for it
        }
    }
}
