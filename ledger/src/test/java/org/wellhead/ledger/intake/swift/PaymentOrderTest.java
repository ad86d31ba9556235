package org.wellhead.ledger.intake.swift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;
import org.wellhead.ledger.intake.Standing;

/** An MT101 orders one payment for each of its sequences B. */
class PaymentOrderTest {
    private static final String ORDER = """
            :20:ORDER-1
            :28D:1/1
            :50H:/TR330006100519786457841326
            ACME AS
            ISTANBUL TURKEY
            :52A:ORDRTRIS
            :30:240502
            :21:P-1
            :32B:USD100,5
            :57A:BENEAEAD
            :59:/AE070331234567890123456
            GAMMA FZE
            :70:GOODS
            :71A:OUR
            :21:P-2
            :32B:EUR200,
            :59:/4711
            DELTA SARL
            BEIRUT, LEBANON
            :71A:SHA
            """;

    @Test
    void eachSequenceIsAPaymentOfTheCommonCustomer() {
        Recorded read = Swift.read(Swift.message("101", "", ORDER));

        assertThat(read.refusals).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        "9 MT101 TR330006100519786457841326 (ACME AS, TR by TEXT)"
                                + " -> AE070331234567890123456 (GAMMA FZE, AE by IBAN) 100.5 USD",
                        "16 MT101 TR330006100519786457841326 (ACME AS, TR by TEXT)"
                                + " -> 4711 (DELTA SARL, LB by TEXT) 200 EUR");
        PaymentRecord payment = read.payments.getFirst();
        assertThat(payment.standing()).isEqualTo(Standing.ORDER);
        assertThat(payment.bookedAtEpochMicros()).isEqualTo(1_714_608_000_000_000L);
        assertThat(payment.purpose()).isEqualTo("GOODS");
        assertThat(payment.references().endToEndId()).isEqualTo("P-1");
        assertThat(payment.references().transactionId()).isEmpty();
        assertThat(payment.details())
                .containsEntry("20", "ORDER-1")
                .containsEntry("52A", "ORDRTRIS")
                .containsEntry("B:57A", "BENEAEAD");
    }

    @Test
    void aSequenceMayNameItsOwnCustomer() {
        Recorded read = Swift.read(
                Swift.message("101", "", ORDER.replace(":32B:EUR200,\n", ":32B:EUR200,\n:50H:/999\nEPSILON\n")));

        assertThat(read.payments)
                .extracting(p -> p.payer().orElseThrow().name())
                .containsExactly("ACME AS", "EPSILON");
    }

    @Test
    void aBrokenSequenceIsRefusedAlone() {
        Recorded read = Swift.read(Swift.message("101", "", ORDER.replace("USD100,5", "USD100.5")));

        assertThat(read.payments).hasSize(1);
        assertThat(read.refusals)
                .containsExactly("10:1 element-unreadable (message 1, field 32B, no amount: 'USD100.5')");
    }

    @Test
    void anOrderOfNothingIsRefused() {
        assertThat(Swift.read(Swift.message("101", "", ":20:X\n:28D:1/1\n:30:240502\n")).refusals)
                .containsExactly("1:1 element-missing (message 1, field 21: no payment is ordered)");
    }
}
