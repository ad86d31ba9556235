package org.wellhead.ledger.intake.iso20022;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

/** Maps the transactions of one entry of a statement: one end is the account's owner. */
final class BookedTransactions {
    private static final Set<String> MAPPED =
            Set.of("Refs", "CdtDbtInd", "AmtDtls", "RltdPties", "RltdAgts", "RmtInf", "AddtlTxInf");
    private static final Set<String> OF_ENTRY =
            Set.of("CdtDbtInd", "RvslInd", "Sts", "BookgDt", "AddtlNtryInf", "AddtlInfInd", "AmtDtls", "Amt");
    private static final Set<String> REFERENCES = Set.of("UETR", "EndToEndId", "TxId", "InstrId", "AcctSvcrRef");
    private static final List<String> AMOUNTS_IN_DETAILS = List.of("TxAmt", "CntrValAmt", "AnncdPstngAmt", "InstdAmt");

    private final Message message;
    private final Element root;
    private final Element statement;
    private final Owner owner;
    private final Element entry;

    BookedTransactions(Message message, Element root, Element statement, Owner owner, Element entry) {
        this.message = message;
        this.root = root;
        this.statement = statement;
        this.owner = owner;
        this.entry = entry;
    }

    void refuseIfTooLarge() throws Refused {
        for (Element shared : List.of(root, statement, entry)) {
            if (!shared.fault().isEmpty()) {
                throw Refused.tooLarge(entry, "its " + shared.fault() + " is too large");
            }
        }
    }

    /** The amount of the entry, in the account's currency. */
    Element amount() {
        return entry.child("Amt");
    }

    /** The amount of a transaction in the entry's currency, else the first one, else {@link Element#NONE}. */
    Element amountOf(Element transaction) {
        Element own = transaction.child("Amt");
        if (own.says() && own.currency.equals(amount().currency)) {
            return own;
        }
        Element first = own.says() ? own : Element.NONE;
        for (String name : AMOUNTS_IN_DETAILS) {
            Element amount = transaction.at("AmtDtls", name, "Amt");
            if (amount.says() && amount.currency.equals(amount().currency)) {
                return amount;
            }
            first = first.is() || !amount.says() ? first : amount;
        }
        return first;
    }

    /** Whether the entry puts money into the account; so it is for reversals too. */
    boolean isCredit() throws Refused {
        Element indicator = entry.child("CdtDbtInd");
        if (!indicator.says()) {
            throw Refused.missing(entry, "CdtDbtInd");
        }
        return switch (indicator.text()) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default -> throw Refused.unreadable(indicator);
        };
    }

    /**
     * Sends one payment.
     *
     * @param transaction {@link Element#NONE} where the entry says all
     * @param isOneOfMany whether the entry has other transactions, so that its own reference names them all
     */
    void take(Element transaction, Element amount, boolean isCredit, boolean isOneOfMany) throws Refused {
        Element record = transaction.is() ? transaction : entry;
        if (!owner.isKnown()) {
            throw Refused.missing(entry, "Acct");
        }
        if (!amount.says()) {
            throw Refused.missing(record, "Amt");
        }
        long time = time(transaction);
        boolean isReturn =
                isYes(entry.text("RvslInd")) || transaction.child("RtrInf").is();
        Draft draft = new Draft();
        draft.mends.addAll(owner.draft().mends);
        draft.detail("IBAN not valid", owner.draft().detail("IBAN not valid"));
        Parties.Said other = otherSide(transaction, isCredit, isReturn);
        End otherEnd = Parties.end(other, draft, message.place(record, other.role()));
        purpose(transaction, draft);
        details(transaction, other, amount, draft);
        References references = references(transaction, isOneOfMany);
        message.sink.take(new PaymentRecord(
                record.line,
                record.column,
                message.form,
                Standing.STATEMENT,
                id(references),
                time,
                Optional.of(isCredit ? otherEnd : owner.end()),
                Optional.of(isCredit ? owner.end() : otherEnd),
                Values.amount(amount),
                amount.currency,
                draft.purpose(),
                isReturn ? booking(references) : references,
                isReturn ? Optional.of(returned(references)) : Optional.empty(),
                draft.details(),
                draft.mends));
    }

    private static boolean isYes(String indicator) {
        return indicator.equals("true") || indicator.equals("1");
    }

    /**
     * The other side of a credit is the debtor. What came back tells the roles of the payment that it undoes, so there
     * the other side of a credit is the creditor, unless that is the owner.
     */
    private Parties.Said otherSide(Element transaction, boolean isCredit, boolean isReturn) {
        Parties.Said debtor = side("Dbtr", transaction);
        Parties.Said creditor = side("Cdtr", transaction);
        Parties.Said first = isCredit ^ isReturn ? debtor : creditor;
        Parties.Said second = isCredit ^ isReturn ? creditor : debtor;
        boolean turned = isReturn && (first.isNothing() || isOwners(first.account())) && !second.isNothing();
        return turned && !isOwners(second.account()) ? second : first;
    }

    private boolean isOwners(Element account) {
        return account.says()
                && account.child("Id").flat().equals(owner.account().child("Id").flat());
    }

    private static Parties.Said side(String role, Element transaction) {
        return Parties.Said.in(role, transaction.child("RltdPties"), transaction.child("RltdAgts"));
    }

    /** When it was booked, else its value date, else what the transaction says of its settlement. */
    private long time(Element transaction) throws Refused {
        Element found = entry.anyOf("BookgDt", "ValDt");
        if (!found.says()) {
            found = transaction.child("RltdDts").anyOf("IntrBkSttlmDt", "AccptncDtTm", "TxDtTm");
        }
        if (!found.says()) {
            throw Refused.missing(transaction.is() ? transaction : entry, "BookgDt");
        }
        return Values.time(found);
    }

    private void purpose(Element transaction, Draft draft) {
        draft.remittance(transaction.child("RmtInf"));
        draft.code(transaction.child("Purp"));
        draft.purpose(transaction.text("AddtlTxInf"));
        // In a batch large enough to be sent before its end, what stands behind the transactions is not known yet.
        draft.purpose(entry.text("AddtlNtryInf"));
    }

    private void details(Element transaction, Parties.Said other, Element amount, Draft draft) {
        draft.detail("CdtDbtInd", entry.text("CdtDbtInd"));
        if (!transaction.text("CdtDbtInd").equals(entry.text("CdtDbtInd"))) {
            draft.detail("TxDtls/CdtDbtInd", transaction.text("CdtDbtInd"));
        }
        for (Element part : transaction.child("RltdPties").children()) {
            if (!part.name.equals("Ultmt" + other.role())
                    && !part.name.equals(other.role())
                    && !part.name.equals(other.role() + "Acct")) {
                draft.detail(part.name, part.flat());
            }
        }
        draft.detailsOf(transaction.child("RltdAgts"), "", Set.of());
        for (Element part : transaction.child("AmtDtls").children()) {
            draft.detail(part.name, part.flat());
        }
        draft.detailsOf(transaction.child("Refs"), "", REFERENCES);
        draft.detailsOf(transaction, "", MAPPED);
        draft.detailsOf(entry, "Ntry/", OF_ENTRY);
        for (Element part : entry.child("AmtDtls").children()) {
            draft.detail("Ntry/" + part.name, part.flat());
        }
        if (amount != entry.child("Amt")) {
            draft.detail("Ntry/Amt", entry.child("Amt").flat());
        }
        draft.detail(statement.name + "/Id", statement.text("Id"));
        draft.detail("MsgId", root.text("GrpHdr", "MsgId"));
    }

    private References references(Element transaction, boolean isOneOfMany) {
        Element refs = transaction.child("Refs");
        String booking = refs.text("AcctSvcrRef");
        return new References(
                refs.text("UETR").toLowerCase(Locale.ROOT),
                refs.text("EndToEndId"),
                refs.text("TxId"),
                refs.text("InstrId"),
                booking.isEmpty() && !isOneOfMany ? entry.text("AcctSvcrRef") : booking);
    }

    private String id(References references) {
        String booking = references.servicerReference();
        return booking.isEmpty() ? entry.text("NtryRef") : booking;
    }

    /** Of a return, the bank's own reference is the return's; all others are those of what came back. */
    private static References booking(References all) {
        return new References("", "", "", "", all.servicerReference());
    }

    private static References returned(References all) {
        return new References(all.uetr(), all.endToEndId(), all.transactionId(), all.instructionId(), "");
    }
}
