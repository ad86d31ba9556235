package org.wellhead.app.output;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Holder;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.casefolder.CaseRow;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.ledger.intake.HiddenOriginator;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.PaymentDetails;
import org.wellhead.ledger.intake.References;

/** Leads payments of a case back to the files they came from, for people. */
public final class Provenance {
    private static final int LABEL_COLUMNS = 18;

    private final CaseFolder opened;
    private final Ledger ledger;
    private final StringBuilder text = new StringBuilder();

    private Provenance(CaseFolder opened) {
        this.opened = opened;
        this.ledger = opened.ledger();
    }

    /** The files of a case. */
    public static String files(CaseFolder opened, int columns) {
        TextTable table = new TextTable()
                .text("file", 0)
                .text("form", 1)
                .number("taken", 0)
                .number("refused", 0)
                .number("bytes", 3)
                .text("kept", 3)
                .text("sha-256", 0);
        for (SourceEntry source : opened.sources()) {
            table.row(
                    Legible.line(source.place()),
                    source.form(),
                    String.format(Locale.ROOT, "%,d", source.taken()),
                    String.format(Locale.ROOT, "%,d", source.refused()),
                    String.format(Locale.ROOT, "%,d", source.bytes()),
                    source.kept().isPresent() ? "copy" : "hash",
                    Legible.line(source.sha256())
                            .substring(0, Math.min(16, source.sha256().length())));
        }
        Ledger ledger = opened.ledger();
        return table.render(columns)
                + String.format(
                        Locale.ROOT,
                        "Case %s: %,d payments between %,d accounts, in %s; %,d records kept beside them.%n",
                        Legible.line(opened.settings().name()),
                        ledger.size(),
                        ledger.accounts().size(),
                        ledger.money().currency(),
                        opened.sameRecords());
    }

    /** Payments with all that is known of where they come from. */
    public static String payments(CaseFolder opened, List<Integer> payments) {
        Provenance provenance = new Provenance(opened);
        for (int payment : payments) {
            provenance.payment(payment);
        }
        return provenance.text.toString();
    }

    private void payment(int payment) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append("Payment ").append(Legible.line(ledger.id(payment))).append('\n');
        line(
                "time",
                Instant.EPOCH
                        .plus(ledger.bookedAtEpochMicros(payment), ChronoUnit.MICROS)
                        .toString());
        line(
                "amount",
                ledger.money().formatForPeople(ledger.amountMinor(payment)) + " "
                        + ledger.money().currency());
        end("payer", ledger.payer(payment));
        end("payee", ledger.payee(payment));
        line("purpose", ledger.purpose(payment));
        candidate(payment);
        List<CaseRow> rows = opened.rows(payment);
        for (int i = 0; i < rows.size(); i++) {
            row(i == 0 ? "read from" : "told also by", rows.get(i));
        }
    }

    private void end(String label, int account) {
        Accounts accounts = ledger.accounts();
        Holder holder = accounts.holder(account);
        String country = accounts.country(account);
        String from = holder.countryFrom().isEmpty() ? "" : " by its " + holder.countryFrom();
        line(label, accounts.id(account));
        line("", accounts.name(account));
        line("", country.isEmpty() ? "" : Country.name(country) + from);
        line("", holder.birthDate().isEmpty() ? "" : "born " + holder.birthDate());
        line("", String.join(", ", holder.identifiers()));
    }

    private void candidate(int payment) {
        Accounts accounts = ledger.accounts();
        int payer = ledger.payer(payment);
        Optional<HiddenOriginator.Candidate> found =
                HiddenOriginator.find(accounts.name(payer), accounts.kind(payer), ledger.purpose(payment));
        found.ifPresent(candidate -> {
            line("perhaps for", candidate.name());
            line("", "read from '" + candidate.readFrom() + "'; the payer stays as the file has it");
        });
    }

    private void row(String label, CaseRow row) {
        SourceEntry source = row.source();
        String form = row.details().equals(PaymentDetails.OF_CSV_ROW)
                ? source.form()
                : row.details().form();
        line(label, row.place() + ", " + form);
        line("", "SHA-256 " + source.sha256());
        line("", source.kept().map(kept -> "copy " + kept.name()).orElse("not copied; given as " + source.given()));
        line(
                "",
                row.details().original().isEmpty()
                        ? ""
                        : "amount in the file " + row.details().original());
        references("", row.details().references());
        references("return of ", row.details().returnOf());
        row.details().facts().forEach((name, said) -> line("", name + ": " + said));
        for (Mend mend : row.details().mends()) {
            line(
                    "",
                    "mended " + mend.field() + " by rule " + mend.rule().code() + ": '" + mend.before()
                            + "' is taken as '" + mend.after() + "'");
        }
    }

    private void references(String of, References references) {
        reference(of + "UETR", references.uetr());
        reference(of + "end-to-end id", references.endToEndId());
        reference(of + "transaction id", references.transactionId());
        reference(of + "instruction id", references.instructionId());
        reference(of + "bank's reference", references.servicerReference());
    }

    private void reference(String what, String reference) {
        line("", reference.isEmpty() ? "" : what + " " + reference);
    }

    private void line(String label, String said) {
        String before = label;
        for (String one : said.split("\\R", -1)) {
            if (!one.isBlank()) {
                text.append("  ")
                        .append(before)
                        .append(" ".repeat(LABEL_COLUMNS - before.length()))
                        .append(Legible.line(one))
                        .append('\n');
                before = "";
            }
        }
    }
}
