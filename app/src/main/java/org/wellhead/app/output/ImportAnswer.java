package org.wellhead.app.output;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.wellhead.ledger.casefolder.CaseEditor;
import org.wellhead.ledger.casefolder.FileOutcome;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentRecord;

/** What the terminal says of an import. */
public final class ImportAnswer {
    /** More files than this are counted and not listed one by one, unless they were not read. */
    private static final int LISTED_MAX = 40;

    private ImportAnswer() {}

    /** The files, and what the case holds now. */
    public static String text(
            String name,
            String currency,
            List<FileOutcome> outcomes,
            CaseEditor.Committed committed,
            String refused,
            int columns) {
        StringBuilder text = new StringBuilder(files(outcomes, columns));
        text.append(String.format(
                Locale.ROOT,
                "Case %s: %,d payments between %,d accounts%s.%n",
                Legible.line(name),
                committed.payments(),
                committed.accounts(),
                currency.isEmpty() ? "" : ", in " + currency));
        if (committed.same() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%,d records tell of a payment that another record tells better; they are kept beside it.%n",
                    committed.same()));
        }
        if (!refused.isEmpty()) {
            text.append("Refused: ").append(refused).append('\n');
        }
        return text.toString();
    }

    /** What became of each file. */
    public static String files(List<FileOutcome> outcomes, int columns) {
        TextTable read = new TextTable()
                .text("file", 0)
                .text("form", 2)
                .number("records", 3)
                .number("taken", 0)
                .number("refused", 0)
                .number("again", 1);
        StringBuilder notRead = new StringBuilder();
        long more = 0;
        for (FileOutcome outcome : outcomes) {
            if (outcome.form().isEmpty()) {
                notRead.append("  not read: ")
                        .append(Legible.line(outcome.place()))
                        .append(": ")
                        .append(Legible.line(outcome.note()))
                        .append('\n');
            } else if (more > 0 || read.size() == LISTED_MAX) {
                more++;
            } else {
                read.row(
                        Legible.line(outcome.place()),
                        outcome.form(),
                        figure(outcome.counts().read()),
                        figure(outcome.counts().taken()),
                        figure(outcome.counts().refused()),
                        figure(outcome.counts().duplicates()));
            }
        }
        String others = more == 0 ? "" : String.format(Locale.ROOT, "  and %,d more files%n", more);
        return read.render(columns) + others + notRead;
    }

    /** Rows of a table as a profile would take them. */
    public static String firstRows(List<PaymentRecord> records, int columns) {
        TextTable table = new TextTable()
                .text("time", 0)
                .text("payer", 0)
                .text("payee", 0)
                .number("amount", 0)
                .text("currency", 1)
                .text("purpose", 2);
        for (PaymentRecord record : records) {
            table.row(
                    Instant.EPOCH
                            .plus(record.bookedAtEpochMicros(), ChronoUnit.MICROS)
                            .toString(),
                    record.payer().map(ImportAnswer::end).orElse("?"),
                    record.payee().map(ImportAnswer::end).orElse("?"),
                    record.amount().toPlainString(),
                    record.currency(),
                    record.purpose());
        }
        return table.render(columns);
    }

    private static String end(End end) {
        return end.name().isEmpty() || end.key() == End.Key.NAME
                ? end.account()
                : end.account() + " (" + end.name() + ")";
    }

    private static String figure(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
