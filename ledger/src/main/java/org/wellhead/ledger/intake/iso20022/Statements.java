package org.wellhead.ledger.intake.iso20022;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a bank tells the owner of an account: reports, statements and notifications. */
final class Statements {
    private static final Set<String> STATEMENTS = Set.of("Rpt", "Stmt", "Ntfctn");
    private static final Set<String> PASSED_BY = Set.of("Bal", "TxsSummry", "SplmtryData");

    private final XmlStream xml;
    private final Message message;
    private final Map<String, Integer> notBooked = new TreeMap<>();
    private int statements;

    Statements(XmlStream xml, Message message) {
        this.xml = xml;
        this.message = message;
    }

    void read() throws IOException, XmlFault {
        Element root = xml.opened();
        while (xml.nextChild()) {
            if (STATEMENTS.contains(xml.name())) {
                readStatement(root);
            } else {
                message.keep(root, xml.element());
            }
        }
        notBooked.forEach((status, count) -> message.sink.notice(message.form + ": " + count
                + (count == 1 ? " entry" : " entries") + " of status " + status
                + ", which is not booked: no payment was taken."));
        if (statements == 0) {
            message.sink.notice(message.form + " at line " + root.line + " holds no account: nothing of it was taken.");
        }
    }

    private void readStatement(Element root) throws IOException, XmlFault {
        statements++;
        Element statement = xml.opened();
        Owner owner = null;
        while (xml.nextChild()) {
            if (PASSED_BY.contains(xml.name())) {
                xml.skip();
            } else if (xml.name().equals("Ntry")) {
                owner = known(owner, statement);
                readEntry(new Entry(message, root, statement, owner, xml.opened()));
            } else {
                message.keep(statement, xml.element());
            }
        }
        if (owner == null) {
            Owner idle = known(null, statement);
            message.sink.notice(message.form + " at line " + statement.line + ": the account "
                    + idle.end().account() + " has no entries in it.");
        }
    }

    /** What comes before the first entry says whose account it is. */
    private Owner known(@Nullable Owner owner, Element statement) {
        if (owner != null) {
            return owner;
        }
        Owner found = Owner.of(statement, message);
        if (found.isKnown()) {
            message.sink.know(found.end());
        }
        return found;
    }

    private void readEntry(Entry entry) throws IOException, XmlFault {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "NtryDtls" -> readDetails(entry);
                case "TxDtls" -> entry.add(xml.element());
                default -> message.keep(entry.head, xml.element());
            }
        }
        if (entry.isBooked()) {
            entry.finish();
        } else {
            notBooked.merge(entry.status(), 1, Integer::sum);
        }
    }

    private void readDetails(Entry entry) throws IOException, XmlFault {
        while (xml.nextChild()) {
            if (xml.name().equals("TxDtls")) {
                entry.add(xml.element());
            } else {
                message.keep(entry.head, xml.element());
            }
        }
    }
}
