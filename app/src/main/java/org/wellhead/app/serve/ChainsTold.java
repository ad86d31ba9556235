package org.wellhead.app.serve;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wellhead.app.view.Proof;
import org.wellhead.app.view.ViewFacts;

/**
 * Chains of payments by which a source's money reached designated accounts.
 *
 * @param complete whether they are of every policy and unit, or those alone that the trace itself made
 */
record ChainsTold(String currency, boolean complete, List<Chain> chains) {
    /**
     * A chain.
     *
     * @param amount how much of the source's money went exactly this way; under proportional it may round to nothing
     * @param payments in the order in which the money went
     */
    record Chain(String policy, String unit, String amount, List<Payment> payments) {}

    record Payment(String id, String place, Instant at, String amount, Party payer, Party payee, String purpose) {}

    record Party(String account, String name, String country, String kind) {
        static Party of(Proof.Party party) {
            return new Party(party.id(), party.name(), party.country(), party.kind());
        }
    }

    static ChainsTold of(List<Proof> proofs, boolean complete, ViewFacts facts) {
        ViewWords words = new ViewWords(facts);
        return new ChainsTold(
                facts.money().currency(),
                complete,
                proofs.stream()
                        .map(proof -> new Chain(
                                proof.policy().word(),
                                words.unit(proof.unit()),
                                words.amount(proof.amountMinor()),
                                proof.payments().stream()
                                        .map(payment -> payment(payment, words))
                                        .toList()))
                        .toList());
    }

    private static Payment payment(Proof.Payment payment, ViewWords words) {
        return new Payment(
                payment.id(),
                payment.place(),
                Instant.EPOCH.plus(payment.bookedAtEpochMicros(), ChronoUnit.MICROS),
                words.amount(payment.amountMinor()),
                Party.of(payment.payer()),
                Party.of(payment.payee()),
                payment.purpose());
    }
}
