package org.wellhead.ledger.intake.iso20022;

import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.Rule;

/** What is known of the message that is being read, and the way from its records to the sink. */
final class Message {
    final Family family;
    /** E.g. {@code pacs.008.001.08}. */
    final String form;

    final RecordSink sink;
    private final String place;
    private int records;

    Message(Family family, String form, String place, RecordSink sink) {
        this.family = family;
        this.form = form;
        this.place = place;
        this.sink = sink;
    }

    /** Counts one more transaction. */
    void count() {
        records++;
    }

    /** Transactions so far. */
    int records() {
        return records;
    }

    /** A name for an end of which nothing is said; no other has the same. */
    String place(Element record, String role) {
        return place + ":" + record.line + ":" + record.column + ":" + role;
    }

    /** Refuses the transaction counted last. */
    void refuse(Element record, Refused why) {
        Element at = why.at.is() ? why.at : record;
        refuse(record, at, why.rule, "transaction " + records + ", " + why.detail());
    }

    void refuse(Element record, Element at, Rule rule, String detail) {
        sink.refuse(at.line, at.column, rule, record.xml(Limits.FIELD_CHARS), detail);
    }

    /** Reads a part of the message that its transactions share; false if it is too large to be kept. */
    boolean keep(Element level, Element part) {
        if (part.fault().isEmpty() && level.sizeChars() + part.sizeChars() <= Limits.RECORD_BYTES) {
            level.add(part);
            return true;
        }
        String reason = part.fault().isEmpty() ? "more than " + Limits.RECORD_BYTES + " bytes" : part.fault();
        if (level.fault().isEmpty()) {
            refuse(part, part, Rule.RECORD_TOO_LARGE, part.name + ", " + reason);
            level.setFault(part.name);
        }
        return false;
    }
}
