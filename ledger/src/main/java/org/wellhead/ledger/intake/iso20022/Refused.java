package org.wellhead.ledger.intake.iso20022;

import org.wellhead.ledger.intake.Rule;

/** A record cannot be taken; the walk tells the sink and goes on with the next. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    final Rule rule;
    final transient Element at;

    private Refused(Rule rule, Element at, String detail) {
        super(detail);
        this.rule = rule;
        this.at = at;
    }

    /** The record lacks an element; {@code name} may be a path. */
    static Refused missing(Element record, String name) {
        return new Refused(Rule.ELEMENT_MISSING, record, name);
    }

    static Refused unreadable(Element field) {
        return new Refused(Rule.ELEMENT_UNREADABLE, field, field.name + " '" + shortened(field.text()) + "'");
    }

    static Refused tooLarge(Element record, String detail) {
        return new Refused(Rule.RECORD_TOO_LARGE, record, detail);
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
