package org.wellhead.ledger.intake;

import java.util.ArrayList;
import java.util.List;

/** A sink for tests of readers: keeps what it is given, and tells it as lines of text. */
public final class Recorded implements RecordSink {
    public final List<PaymentRecord> payments = new ArrayList<>();
    public final List<End> accounts = new ArrayList<>();
    public final List<String> refusals = new ArrayList<>();
    public final List<String> notices = new ArrayList<>();

    @Override
    public void take(PaymentRecord payment) {
        payments.add(payment);
    }

    @Override
    public void know(End account) {
        accounts.add(account);
    }

    @Override
    public void refuse(long line, int column, Rule rule, String text, String detail) {
        refusals.add(line + ":" + column + " " + rule.code() + (detail.isEmpty() ? "" : " (" + detail + ")"));
    }

    @Override
    public void notice(String sentence) {
        notices.add(sentence);
    }

    /** One line a payment: {@code 4 pacs.008.001.08 DE89.. (Alpha, DE by IBAN) -> BE71.. (Beta, BE by IBAN) 12.50 EUR}. */
    public List<String> lines() {
        return payments.stream().map(Recorded::line).toList();
    }

    private static String line(PaymentRecord p) {
        return p.line() + " " + p.form() + " " + p.payer().map(Recorded::end).orElse("-") + " -> "
                + p.payee().map(Recorded::end).orElse("-") + " " + p.amount().toPlainString() + " " + p.currency();
    }

    private static String end(End end) {
        return end.account() + " (" + end.name() + ", " + end.country() + " by " + end.countryFrom() + ")";
    }
}
