package org.wellhead.app.output;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.intake.HiddenOriginator;

/** Lists who may be the true originator of payments that banks made, with the words that say so, as CSV. */
public final class Candidates {
    private Candidates() {}

    /** Writes a row for each candidate, in the ledger's order. O(payments with a purpose). */
    public static void write(Ledger ledger, PrintStream out) throws IOException {
        PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
        Csv csv = new Csv(writer).header("payment", "payer", "payer_name", "amount", "candidate", "read_from", "place");
        Accounts accounts = ledger.accounts();
        for (int payment = 0; payment < ledger.size(); payment++) {
            String purpose = ledger.purpose(payment);
            if (purpose.isEmpty()) {
                continue;
            }
            int payer = ledger.payer(payment);
            Optional<HiddenOriginator.Candidate> found =
                    HiddenOriginator.find(accounts.name(payer), accounts.kind(payer), purpose);
            if (found.isPresent()) {
                csv.text(ledger.id(payment))
                        .text(accounts.id(payer))
                        .text(accounts.name(payer))
                        .amount(ledger.money(), ledger.amountMinor(payment))
                        .text(found.get().name())
                        .text(found.get().readFrom())
                        .text(ledger.place(payment))
                        .end();
            }
        }
        csv.flush();
        writer.flush();
    }
}
