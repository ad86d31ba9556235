package org.wellhead.ledger.intake.iso20022;

/** The XML cannot be read any further. */
final class XmlFault extends Exception {
    private static final long serialVersionUID = 1;

    final long line;
    final int column;

    XmlFault(long line, int column, String detail) {
        super(detail);
        this.line = Math.max(1, line);
        this.column = Math.max(1, column);
    }
}
