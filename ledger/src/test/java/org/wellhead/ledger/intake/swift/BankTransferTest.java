package org.wellhead.ledger.intake.swift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;

/** An MT202 is between banks; one that covers a customer's payment is that payment. */
class BankTransferTest {
    private static final String PLAIN = """
            :20:BANKREF
            :21:RELATED
            :32A:240501EUR1000000,
            :52A:ORDRTRISXXX
            :58A:/D/4711
            BENEGB2L
            """;

    @Test
    void banksAreTheEndsOfAPlainOne() {
        PaymentRecord payment =
                Swift.read(Swift.message("202", "", PLAIN)).payments.getFirst();

        assertThat(payment.payer().orElseThrow().account()).isEqualTo("ORDRTRIS");
        assertThat(payment.payer().orElseThrow().kind()).isEqualTo(PartyKind.BANK);
        assertThat(payment.payee().orElseThrow().account()).isEqualTo("4711");
        assertThat(payment.payee().orElseThrow().bic()).isEqualTo("BENEGB2L");
        assertThat(payment.references().transactionId()).isEqualTo("BANKREF");
        assertThat(payment.details()).containsEntry("21", "RELATED");
    }

    @Test
    void theSenderOrdersWhereNoOtherBankDoes() {
        Recorded read = Swift.read(Swift.message("202", "", PLAIN.replace(":52A:ORDRTRISXXX\n", "")));

        assertThat(read.payments.getFirst().payer().orElseThrow().account()).isEqualTo("SENDDEFF");
    }

    @Test
    void aBankMayBeANameAndAClearingCode() {
        Recorded read = Swift.read(Swift.message(
                "202", "", PLAIN.replace(":52A:ORDRTRISXXX", ":52D://FW026009593\nFIRST BANK\nNEW YORK USA")));

        assertThat(read.lines())
                .containsExactly(
                        "1 MT202 CLEARING:FW026009593 (FIRST BANK, US by TEXT) -> 4711 (, GB by BIC) 1000000 EUR");
    }

    @Test
    void aCoverIsThePaymentOfItsCustomersAndBearsTheReferencesOfItsMt103() {
        Recorded read = Swift.read(
                Swift.message("202", "{3:{119:COV}{121:8a562c67-ca16-48ba-b074-65581be6f001}}", PLAIN + """
                :50K:/TR12345
                ACME TRADING LLC
                DUBAI, UAE
                :59:/DE89370400440532013000
                BETA GMBH
                :70:INVOICE 17
                :33B:EUR1000000,
                """));

        assertThat(read.lines())
                .containsExactly("1 MT202 COV TR12345 (ACME TRADING LLC, AE by TEXT)"
                        + " -> DE89370400440532013000 (BETA GMBH, DE by IBAN) 1000000 EUR");
        PaymentRecord payment = read.payments.getFirst();
        assertThat(payment.payer().orElseThrow().kind()).isEqualTo(PartyKind.UNKNOWN);
        assertThat(payment.references().transactionId()).isEqualTo("RELATED");
        assertThat(payment.references().uetr()).isEqualTo("8a562c67-ca16-48ba-b074-65581be6f001");
        assertThat(payment.purpose()).isEqualTo("INVOICE 17");
        assertThat(payment.details())
                .containsEntry("20", "BANKREF")
                .containsEntry("52A", "ORDRTRISXXX")
                .containsEntry("58A", "/D/4711\nBENEGB2L")
                .containsEntry("B:33B", "EUR1000000,");
    }

    @Test
    void aCoverWithoutCustomersIsRefused() {
        assertThat(Swift.read(Swift.message("202", "{3:{119:COV}}", PLAIN)).refusals)
                .containsExactly("1:1 element-missing (message 1, field 50a of sequence B)");
    }

    @Test
    void aTransferWithoutABeneficiaryIsRefused() {
        assertThat(Swift.read(Swift.message("202", "", PLAIN.replace(":58A:", ":57A:"))).refusals)
                .containsExactly("1:1 element-missing (message 1, field 58a)");
    }
}
