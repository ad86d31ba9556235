package org.wellhead.ledger.intake.iso20022;

import java.io.IOException;
import java.util.Optional;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.Rule;

/** Finds the messages of a file, whatever envelopes they are in, and has each read. */
final class MessageWalk {
    private final XmlStream xml;
    private final String place;
    private final RecordSink sink;

    /** What the document or the head before it said that the message is, e.g. {@code pacs.008.001.08}. */
    private String announced = "";

    private boolean found;

    MessageWalk(XmlStream xml, String place, RecordSink sink) {
        this.xml = xml;
        this.place = place;
        this.sink = sink;
    }

    void walk() throws IOException, XmlFault {
        boolean inDocument = false;
        while (xml.next()) {
            if (!xml.isStart()) {
                inDocument = false;
                continue;
            }
            if (xml.depth() > Limits.DEPTH) {
                sink.refuse(
                        xml.line(), xml.column(), Rule.RECORD_TOO_LARGE, "", "more than " + Limits.DEPTH + " levels");
                xml.skip();
                continue;
            }
            String name = xml.name();
            Optional<Family> family = Family.ofElement(name);
            if (family.isPresent()) {
                read(family.get());
                inDocument = false;
            } else if (name.equals("AppHdr")) {
                readHead();
            } else if (name.equals("Document")) {
                announce(xml.namespace());
                inDocument = true;
            } else if (inDocument || isOtherMessage(xml.namespace())) {
                passBy(name);
                inDocument = false;
            }
        }
        tellAnnounced();
        if (!found) {
            sink.refuse(1, 1, Rule.FORM_UNKNOWN, "", "no ISO 20022 message in it");
        }
    }

    private void announce(String text) {
        String type = Family.typeIn(text);
        announced = type.isEmpty() ? announced : type;
    }

    /** A message may stand without a document around it. */
    private static boolean isOtherMessage(String namespace) {
        String type = Family.typeIn(namespace);
        return !type.isEmpty() && !type.startsWith("head") && !Family.isRead(type);
    }

    private void readHead() throws IOException, XmlFault {
        Element head = xml.element();
        tellAnnounced();
        announce(head.text("MsgDefIdr"));
    }

    private void read(Family family) throws IOException, XmlFault {
        announce(xml.namespace());
        announce(xml.name());
        String form = announced.startsWith(family.type) ? announced : family.type;
        found = true;
        announced = "";
        Message message = new Message(family, form, place, sink);
        if (family.isStatement()) {
            new Statements(xml, message).read();
        } else {
            new Transfers(xml, message).read();
        }
    }

    private void passBy(String name) throws IOException, XmlFault {
        announce(xml.namespace());
        String type = announced.isEmpty() ? name : announced + " (" + name + ")";
        sink.notice(
                Family.isOtherMoney(announced)
                        ? type + " tells of direct debits or reversals, which are not read: nothing of it was taken."
                        : type + " neither moves nor orders money: nothing of it was taken.");
        found = true;
        announced = "";
        xml.skip();
    }

    private void tellAnnounced() {
        if (!announced.isEmpty()) {
            sink.notice(announced + " is announced, but no message follows: nothing was taken.");
            found = true;
            announced = "";
        }
    }
}
