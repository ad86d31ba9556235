package org.wellhead.ledger.intake.table;

import org.wellhead.ledger.intake.Rule;

/** A row that cannot be taken, and why; thrown within this package only, and always caught. */
final class Unfit extends Exception {
    final Rule rule;
    final int column;
    final String detail;

    Unfit(Rule rule, int column, String detail) {
        super(detail, null, false, false);
        this.rule = rule;
        this.column = column;
        this.detail = detail;
    }
}
