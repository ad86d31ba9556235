package org.wellhead.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.wellhead.app.output.Legible;
import org.wellhead.app.view.Proof;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** One source, proved: under each policy and for each unit a chain of payments by which its own funds arrived. */
final class SourceProof {
    private SourceProof() {}

    /**
     * Finds the chains, in the order of the traces; none where the account is no source. O(payments) for each trace.
     *
     * @param traces under policies that give shares, upstream
     */
    static List<Proof> of(Ledger ledger, List<Trace> traces, int account) {
        List<Proof> proofs = new ArrayList<>();
        for (Trace trace : traces) {
            List<Trace.Contribution> its = trace.contributions().stream()
                    .filter(contribution -> contribution.account() == account)
                    .toList();
            List<Chain> chains = its.isEmpty() ? List.of() : Tracer.chains(ledger, trace, its);
            proofs.addAll(Proof.of(ledger, trace.policy(), chains));
        }
        return proofs;
    }

    /** The chains for the terminal, a payment a line. */
    static String text(List<Proof> proofs, String account, Money money, List<String> units) {
        StringBuilder out = new StringBuilder();
        if (proofs.isEmpty()) {
            return out.append("No money of ")
                    .append(Legible.line(account))
                    .append("'s own reached the designated accounts.\n")
                    .toString();
        }
        String currency = money.equals(Money.NONE) ? "" : " " + money.currency();
        for (Proof proof : proofs) {
            out.append(out.isEmpty() ? "" : "\n")
                    .append(money.formatForPeople(proof.amountMinor()))
                    .append(currency)
                    .append(" of ")
                    .append(Legible.line(account))
                    .append("'s own went this way to ")
                    .append(Legible.line(units.get(proof.unit())))
                    .append(" (")
                    .append(proof.policy().word())
                    .append("):\n");
            for (Proof.Payment payment : proof.payments()) {
                out.append("  ")
                        .append(Instant.EPOCH.plus(payment.bookedAtEpochMicros(), ChronoUnit.MICROS))
                        .append("  ")
                        .append(money.formatForPeople(payment.amountMinor()))
                        .append("  ")
                        .append(Legible.line(payment.payer().id()))
                        .append(" to ")
                        .append(Legible.line(payment.payee().id()))
                        .append("  ")
                        .append(Legible.line(payment.place()))
                        .append('\n');
            }
        }
        return out.toString();
    }
}
