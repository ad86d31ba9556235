package org.wellhead.ledger.intake.swift;

import org.wellhead.ledger.intake.RecordSink;

/** Words a refusal: the message's number in the file, then what is wrong with it. */
final class Refusals {
    private Refusals() {}

    static void tell(RecordSink sink, BrokenMessageException broken, Piece piece) {
        int column = broken.line() == piece.line() ? piece.column() : 1;
        tell(sink, broken, column, piece.number(), piece.text());
    }

    static void tell(RecordSink sink, BrokenMessageException broken, int column, int number, String text) {
        String detail = broken.detail();
        sink.refuse(
                broken.line(),
                column,
                broken.rule(),
                text,
                "message " + number + (detail.isEmpty() ? "" : ", " + detail));
    }
}
