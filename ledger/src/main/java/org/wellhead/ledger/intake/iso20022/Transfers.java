package org.wellhead.ledger.intake.iso20022;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

/** Reads a message of credit transfers, between banks or ordered from one, or of returns of such. */
final class Transfers {
    private static final Set<String> TRANSACTIONS = Set.of("CdtTrfTxInf", "CdtTrfTx", "TxInf");

    /** Elements of which nothing, or not all, is kept as a detail, since they are mapped. */
    private static final Set<String> MAPPED = Set.of(
            "PmtId",
            "Amt",
            "IntrBkSttlmAmt",
            "RtrdIntrBkSttlmAmt",
            "UltmtDbtr",
            "Dbtr",
            "DbtrAcct",
            "UltmtCdtr",
            "Cdtr",
            "CdtrAcct",
            "RmtInf",
            "UndrlygCstmrCdtTrf",
            "RtrChain",
            "OrgnlTxRef",
            "OrgnlGrpInf");

    private static final Set<String> PARTIES = Set.of("UltmtDbtr", "Dbtr", "DbtrAcct", "UltmtCdtr", "Cdtr", "CdtrAcct");
    private static final Set<String> OF_GROUP =
            Set.of("NbOfTxs", "CtrlSum", "TtlIntrBkSttlmAmt", "TtlRtrdIntrBkSttlmAmt", "BtchBookg");

    private final XmlStream xml;
    private final Message message;

    Transfers(XmlStream xml, Message message) {
        this.xml = xml;
        this.message = message;
    }

    void read() throws IOException, XmlFault {
        Element root = xml.opened();
        while (xml.nextChild()) {
            if (message.family.isOrder() && xml.name().equals("PmtInf")) {
                readOrders(root);
            } else {
                readPart(root, root, Element.NONE);
            }
        }
        if (message.records() == 0) {
            message.sink.notice(message.form + " at line " + root.line
                    + " holds no transaction of its own: nothing of it was taken.");
        }
    }

    private void readOrders(Element root) throws IOException, XmlFault {
        Element orders = xml.opened();
        while (xml.nextChild()) {
            readPart(orders, root, orders);
        }
    }

    /** One transaction, or something that all transactions of the level share. */
    private void readPart(Element level, Element root, Element orders) throws IOException, XmlFault {
        if (!TRANSACTIONS.contains(xml.name())) {
            message.keep(level, xml.element());
            return;
        }
        Element record = xml.element();
        message.count();
        try {
            if (!record.fault().isEmpty()) {
                throw Refused.tooLarge(record, record.fault());
            }
            for (Element shared : new Element[] {root, orders}) {
                if (!shared.fault().isEmpty()) {
                    throw Refused.tooLarge(record, "its " + shared.fault() + " is too large");
                }
            }
            take(record, root, orders);
        } catch (Refused why) {
            message.refuse(record, why);
        }
    }

    private void take(Element record, Element root, Element orders) throws Refused {
        Element group = root.child("GrpHdr");
        if (message.family == Family.PACS_004) {
            takeReturn(record, root, group);
        } else if (message.family == Family.PAIN_013 && !isTransfer(orders.text("PmtMtd"))) {
            message.sink.notice(message.form + " transaction " + message.records() + " at line " + record.line
                    + " orders no transfer (PmtMtd " + orders.text("PmtMtd") + "): it was not taken.");
        } else {
            takeTransfer(record, group, orders);
        }
    }

    private static boolean isTransfer(String method) {
        return method.isEmpty() || method.equals("TRF") || method.equals("TRA");
    }

    private void takeTransfer(Element record, Element group, Element orders) throws Refused {
        Element amount = amount(record);
        long time = message.family.isOrder() ? orderedTime(record, orders, group) : settledTime(record, group);
        Draft draft = new Draft();
        End payer = end(Parties.Said.in("Dbtr", record, orders), record, draft);
        End payee = end(Parties.Said.in("Cdtr", record, orders), record, draft);
        draft.remittance(record.child("RmtInf"));
        draft.code(record.child("Purp"));
        keepIds(record.child("PmtId"), draft);
        draft.detailsOf(record, "", MAPPED);
        keepAmount(record.child("Amt"), amount, draft);
        for (Element underlying : record.all("UndrlygCstmrCdtTrf")) {
            draft.detailsOf(underlying, "UndrlygCstmrCdtTrf/", Set.of());
        }
        keepShared(orders, PARTIES, draft);
        keepShared(group, OF_GROUP, draft);
        Element ids = record.child("PmtId");
        References references = new References(
                ids.text("UETR").toLowerCase(Locale.ROOT),
                ids.text("EndToEndId"),
                ids.text("TxId"),
                ids.text("InstrId"),
                "");
        send(
                record,
                draft,
                new Core(time, Optional.of(payer), Optional.of(payee), amount),
                references,
                Optional.empty());
    }

    /** References that the ledger has no place for. */
    private static void keepIds(Element ids, Draft draft) {
        draft.detailsOf(ids, "", Set.of("UETR", "EndToEndId", "TxId", "InstrId"));
    }

    private static void keepAmount(Element amounts, Element taken, Draft draft) {
        for (Element part : amounts.children()) {
            if (part != taken) {
                draft.detail("Amt/" + part.name, part.flat());
            }
        }
    }

    /** What the level says for all its transactions, where the transaction does not speak for itself. */
    private static void keepShared(Element level, Set<String> left, Draft draft) {
        for (Element shared : level.children()) {
            if (!left.contains(shared.name) && draft.detail(shared.name).isEmpty()) {
                draft.detail(shared.name, shared.flat());
            }
        }
    }

    private End end(Parties.Said said, Element record, Draft draft) throws Refused {
        if (said.isNothing()) {
            throw Refused.missing(record, said.role());
        }
        return Parties.end(said, draft, message.place(record, said.role()));
    }

    private Element amount(Element record) throws Refused {
        if (!message.family.isOrder()) {
            return needed(record, record.child("IntrBkSttlmAmt"), "IntrBkSttlmAmt");
        }
        Element amounts = record.child("Amt");
        Element instructed = amounts.child("InstdAmt");
        return needed(record, instructed.is() ? instructed : amounts.at("EqvtAmt", "Amt"), "Amt/InstdAmt");
    }

    private static Element needed(Element record, Element field, String name) throws Refused {
        if (!field.says()) {
            throw Refused.missing(record, name);
        }
        return field;
    }

    private static long orderedTime(Element record, Element orders, Element group) throws Refused {
        Element requested = Parties.first("ReqdExctnDt", record, orders);
        return Values.time(needed(record, requested.is() ? requested : group.child("CreDtTm"), "ReqdExctnDt"));
    }

    /**
     * The day of settlement, with the time of it if one is told for that very day; else when the order was accepted, else
     * when the message was made.
     */
    private static long settledTime(Element record, Element group) throws Refused {
        Element day = Parties.first("IntrBkSttlmDt", record, group);
        Element indicated = record.child("SttlmTmIndctn").anyOf("CdtDtTm", "DbtDtTm");
        if (indicated.says()) {
            long time = Values.time(indicated);
            if (!day.is() || Values.day(time) == Values.day(Values.time(day))) {
                return time;
            }
        }
        Element next = day.is() ? day : record.child("AccptncDtTm");
        return Values.time(needed(record, next.is() ? next : group.child("CreDtTm"), "IntrBkSttlmDt"));
    }

    /** Money goes back from who had got it to who had paid it. */
    private void takeReturn(Element record, Element root, Element group) throws Refused {
        Element amount = needed(record, record.child("RtrdIntrBkSttlmAmt"), "RtrdIntrBkSttlmAmt");
        long time = settledTime(record, group);
        Draft draft = new Draft();
        Element original = record.child("OrgnlTxRef");
        Element chain = record.child("RtrChain");
        Optional<End> payer = endOfReturn("Dbtr", "Cdtr", chain, original, record, draft);
        Optional<End> payee = endOfReturn("Cdtr", "Dbtr", chain, original, record, draft);
        draft.remittance(original.child("RmtInf"));
        for (Element reason : record.all("RtrRsnInf")) {
            reason.all("AddtlInf").forEach(line -> draft.purpose(line.text()));
        }
        draft.detailsOf(record, "", MAPPED);
        draft.detailsOf(chain, "", PARTIES);
        draft.detailsOf(original, "OrgnlTxRef/", Set.of());
        Element originalGroup = Parties.first("OrgnlGrpInf", record, root);
        draft.detailsOf(originalGroup, "", Set.of());
        keepShared(group, OF_GROUP, draft);
        References returned = new References(
                record.text("OrgnlUETR").toLowerCase(Locale.ROOT),
                record.text("OrgnlEndToEndId"),
                record.text("OrgnlTxId"),
                record.text("OrgnlInstrId"),
                "");
        References own = new References("", "", record.text("RtrId"), "", "");
        send(record, draft, new Core(time, payer, payee, amount), own, Optional.of(returned));
    }

    /** The return's own chain names the ends of the return; the original's names them the other way round. */
    private Optional<End> endOfReturn(
            String role, String originalRole, Element chain, Element original, Element record, Draft draft) {
        Parties.Said own = Parties.Said.in(role, chain);
        Parties.Said said = own.isNothing() ? Parties.Said.in(originalRole, original) : own;
        return said.isNothing() ? Optional.empty() : Optional.of(Parties.end(said, draft, message.place(record, role)));
    }

    /** What no payment can be without. */
    private record Core(long time, Optional<End> payer, Optional<End> payee, Element amount) {}

    private void send(Element record, Draft draft, Core core, References references, Optional<References> returnOf)
            throws Refused {
        String id = references.transactionId().isEmpty() ? references.instructionId() : references.transactionId();
        message.sink.take(new PaymentRecord(
                record.line,
                record.column,
                message.form,
                message.family.isOrder() ? Standing.ORDER : Standing.TRANSFER,
                id.isEmpty() ? references.endToEndId() : id,
                core.time,
                core.payer,
                core.payee,
                Values.amount(core.amount),
                core.amount.currency,
                draft.purpose(),
                references,
                returnOf,
                draft.details(),
                draft.mends));
    }
}
