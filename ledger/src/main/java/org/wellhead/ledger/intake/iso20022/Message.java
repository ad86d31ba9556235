package org.wellhead.ledger.intake.iso20022;

import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.Rule;

/** What is known of the message that is being read, and the way from its records to the sink. */
final class Message {
    /** What a level may say for all its transactions: each of a million transactions keeps it. */
    private static final int SHARED_CHARS = 1 << 15;

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

    /** Keeps a part of the message that the transactions of a level share; if it is too large, they are refused. */
    void keep(Element level, Element part) {
        if (!level.fault().isEmpty()) {
            return;
        }
        if (part.fault().isEmpty() && level.sizeChars() + part.sizeChars() <= SHARED_CHARS) {
            level.add(part);
            return;
        }
        String reason = part.fault().isEmpty()
                ? "with it, " + level.name + " has more than " + SHARED_CHARS + " characters for all its transactions"
                : part.fault();
        refuse(part, part, Rule.RECORD_TOO_LARGE, part.name + ", " + reason);
        level.setFault(part.name);
    }
}
