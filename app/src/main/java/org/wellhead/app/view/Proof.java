package org.wellhead.app.view;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Policy;

/**
 * A chain of payments that proves a source, with all that a page shows of it, so that no case need be opened.
 *
 * @param policy under which it was found
 * @param unit number of the unit that it reached
 * @param source id of the account that paid first
 * @param amountMinor how much of the source's money went exactly this way; under proportional it may be 0
 * @param payments in the order in which the money went
 */
public record Proof(Policy policy, int unit, String source, long amountMinor, List<Payment> payments) {
    /** Takes a copy. */
    public Proof {
        payments = List.copyOf(payments);
    }

    /**
     * A payment of the chain.
     *
     * @param id its id, or its place where it has none
     * @param place file and line of the row
     * @param bookedAtEpochMicros when
     * @param amountMinor all that it moved
     * @param payer who paid
     * @param payee who received
     * @param purpose what it was said to be for, or {@code ""}
     */
    public record Payment(
            String id,
            String place,
            long bookedAtEpochMicros,
            long amountMinor,
            Party payer,
            Party payee,
            String purpose) {}

    /**
     * One end of a payment.
     *
     * @param id of the account
     * @param name of the holder, or {@code ""}
     * @param country alpha-2, or {@code ""}
     * @param kind word of the holder's kind
     */
    public record Party(String id, String name, String country, String kind) {}

    /** The chains as proofs, in their order. */
    public static List<Proof> of(Ledger ledger, Policy policy, List<Chain> chains) {
        List<Proof> proofs = new ArrayList<>();
        for (Chain chain : chains) {
            List<Payment> payments = chain.payments().stream()
                    .map(payment -> payment(ledger, payment))
                    .toList();
            proofs.add(new Proof(
                    policy, chain.unit(), ledger.accounts().id(chain.source()), chain.amountMinor(), payments));
        }
        return proofs;
    }

    private static Payment payment(Ledger ledger, int payment) {
        return new Payment(
                ledger.id(payment),
                ledger.place(payment),
                ledger.bookedAtEpochMicros(payment),
                ledger.amountMinor(payment),
                party(ledger.accounts(), ledger.payer(payment)),
                party(ledger.accounts(), ledger.payee(payment)),
                ledger.purpose(payment));
    }

    private static Party party(Accounts accounts, int account) {
        return new Party(
                accounts.id(account),
                accounts.name(account),
                accounts.country(account),
                accounts.kind(account).word());
    }
}
