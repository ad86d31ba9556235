package org.wellhead.ledger.intake.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.End.CountryFrom;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

/** An MT103 becomes a payment between its customers, whatever banks stand between. */
class CustomerTransferTest {
    private static final String UETR = "{3:{108:MUR1}{121:8A562C67-CA16-48BA-B074-65581BE6F001}}";
    private static final String FIELDS = """
            :20:REF-1
            :23B:CRED
            :32A:240501USD1417,8
            :50K:/TR12345
            ACME TRADING LLC
            PO BOX 17
            DUBAI U.A.E.
            UNITED ARAB EMIRATES
            :52A:ORDRAEAD
            :57A:BENEDEFFXXX
            :59:/DE89 3704 0044 0532 0130 00
            BETA GMBH
            HAUPTSTR. 1
            :70:/ROC/PO-7//INVOICE 17
            SECOND PART
            :71A:SHA
            :72:/ACC/SOMETHING
            """;

    private static PaymentRecord only(String fields) {
        Recorded read = Swift.read(Swift.message("103", UETR, fields));
        assertThat(read.refusals).isEmpty();
        assertThat(read.payments).hasSize(1);
        return read.payments.getFirst();
    }

    private static String with(String before, String after) {
        assertThat(FIELDS).contains(before);
        return FIELDS.replace(before, after);
    }

    @Test
    void theEndsAreTheCustomersAndTheAmountHasACommaForAPoint() {
        Recorded read = Swift.read(Swift.message("103", UETR, FIELDS));

        assertThat(read.lines())
                .containsExactly("1 MT103 TR12345 (ACME TRADING LLC, AE by TEXT)"
                        + " -> DE89370400440532013000 (BETA GMBH, DE by IBAN) 1417.8 USD");
        PaymentRecord payment = read.payments.getFirst();
        assertThat(payment.standing()).isEqualTo(Standing.TRANSFER);
        assertThat(payment.bookedAtEpochMicros())
                .isEqualTo(Instant.parse("2024-05-01T00:00:00Z").toEpochMilli() * 1000);
        assertThat(payment.purpose()).isEqualTo("/ROC/PO-7//INVOICE 17\nSECOND PART");
        assertThat(payment.references())
                .isEqualTo(new References("8a562c67-ca16-48ba-b074-65581be6f001", "PO-7", "REF-1", "", ""));
        assertThat(payment.mends())
                .containsExactly(
                        new Mend("59", Mend.Kind.IBAN_SPACES, "DE89 3704 0044 0532 0130 00", "DE89370400440532013000"));
    }

    @Test
    void agentsAndChargesAreKeptBesideIt() {
        assertThat(only(FIELDS).details())
                .containsEntry("52A", "ORDRAEAD")
                .containsEntry("57A", "BENEDEFFXXX")
                .containsEntry("71A", "SHA")
                .containsEntry("72", "/ACC/SOMETHING")
                .containsEntry("sender", "SENDDEFF")
                .containsEntry("receiver", "TARGTRIS")
                .containsEntry("108", "MUR1")
                .doesNotContainKeys("20", "70", "121", "note");
    }

    @Test
    void theBanksBicTellsACountryOnlyWhereNothingElseDoes() {
        PaymentRecord payment = only(with("DUBAI U.A.E.\nUNITED ARAB EMIRATES", "DEIRA"));

        assertThat(payment.payer().orElseThrow().country()).isEqualTo("AE");
        assertThat(payment.payer().orElseThrow().countryFrom()).isEqualTo(CountryFrom.BIC);
    }

    @Test
    void aNameWithoutAnAccountIsNeverReplacedByItsBank() {
        PaymentRecord payment = only(with("/TR12345\n", ""));

        assertThat(payment.payer().orElseThrow().account()).isEqualTo("name:ACME TRADING LLC|AE");
        assertThat(payment.payer().orElseThrow().bic()).isEqualTo("ORDRAEAD");
    }

    @Test
    void anIbanWithWrongCheckDigitsStaysANumber() {
        End payee = only(with("/DE89 3704", "/DE88 3704")).payee().orElseThrow();

        assertThat(payee.key()).isEqualTo(End.Key.NUMBER);
        assertThat(payee.account()).isEqualTo("DE88 3704 0044 0532 0130 00");
    }

    @Test
    void numberedLinesSayNameCountryBirthAndIdentifier() {
        End payer = only(with(
                        ":50K:/TR12345\nACME TRADING LLC\nPO BOX 17\nDUBAI U.A.E.\nUNITED ARAB EMIRATES",
                        ":50F:CCPT/TR/U123456\n1/AYSE\n1/YILMAZ\n2/ATATURK CAD. 5\n3/TR/ANTALYA\n4/19800229\n5/TR/IZMIR"))
                .payer()
                .orElseThrow();

        assertThat(payer)
                .isEqualTo(new End(
                        "PASSPORT-TR:U123456",
                        End.Key.IDENTIFIER,
                        "AYSE YILMAZ",
                        "TR",
                        CountryFrom.ADDRESS,
                        PartyKind.PERSON,
                        "ORDRAEAD",
                        "1980-02-29",
                        List.of("PASSPORT-TR:U123456")));
    }

    @Test
    void numberedLinesOfTheBeneficiaryWithAnAccount() {
        End payee = only(with(
                        ":59:/DE89 3704 0044 0532 0130 00\nBETA GMBH\nHAUPTSTR. 1",
                        ":59F:/12345678\n1/BETA GMBH\n2/HAUPTSTR. 1\n3/DE/KOELN"))
                .payee()
                .orElseThrow();

        assertThat(payee.account()).isEqualTo("12345678");
        assertThat(payee.name()).isEqualTo("BETA GMBH");
        assertThat(payee.countryFrom()).isEqualTo(CountryFrom.ADDRESS);
    }

    @Test
    void aCustomerKnownByBicAlone() {
        End payer = only(with(
                        ":50K:/TR12345\nACME TRADING LLC\nPO BOX 17\nDUBAI U.A.E.\nUNITED ARAB EMIRATES",
                        ":50A:/TR12345\nACMEAEADXXX"))
                .payer()
                .orElseThrow();

        assertThat(payer.bic()).isEqualTo("ACMEAEAD");
        assertThat(payer.account()).isEqualTo("TR12345");
        assertThat(payer.country()).isEqualTo("AE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "33B:USD1422,8 | '' | 32A and 33B differ by 5.00 USD, charges explain 0.00",
                "33B:USD1422,8 | 71F:USD5, | ''",
                "33B:USD1422,8 | 71F:USD2,5;71F:USD2,5 | ''",
                "33B:USD1422,8 | 71F:EUR5, | 32A and 33B differ by 5.00 USD, charges explain 0.00",
                "33B:USD1417,8 | '' | ''",
                "33B:USD1407,8 | 71G:USD10, | ''",
                "33B:EUR1300, | '' | ''",
                "33B:USD1.422 | '' | 32A and 33B cannot be compared: field 33B, no amount: 'USD1.422'",
            })
    void aDifferenceThatNoChargeExplainsIsToldBesideThePayment(String instructed, String charges, String note) {
        StringBuilder more = new StringBuilder(":" + instructed + "\n");
        for (String charge : charges.split(";", -1)) {
            more.append(charge.isEmpty() ? "" : ":" + charge + "\n");
        }
        PaymentRecord payment = only(with(":50K:", more + ":50K:"));

        assertThat(payment.details().getOrDefault("note", "")).isEqualTo(note);
        assertThat(payment.amount()).isEqualByComparingTo("1417.8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD12,34,56 | 4:1 element-unreadable (message 1, field 32A, no amount: '240501USD12,34,56')",
                "USD1.417 | 4:1 element-unreadable (message 1, field 32A, no amount: '240501USD1.417')",
                "USD | 4:1 element-unreadable (message 1, field 32A, no currency and amount: '240501USD')",
                "USD-5, | 4:1 element-unreadable (message 1, field 32A, no amount: '240501USD-5,')",
            })
    void anAmountThatIsNoneRefusesTheMessage(String sum, String refusal) {
        Recorded read = Swift.read(Swift.message("103", "", with("USD1417,8", sum)));

        assertThat(read.refusals).containsExactly(refusal);
    }

    @Test
    void aDayThatDoesNotExistRefusesTheMessage() {
        assertThat(Swift.read(Swift.message("103", "", with("240501", "230229"))).refusals)
                .containsExactly("4:1 element-unreadable (message 1, field 32A, no such day: '230229USD1417,8')");
    }

    @Test
    void whatAPaymentNeedsIsMissed() {
        assertThat(Swift.read(Swift.message("103", "", with(":32A:", ":32B:"))).refusals)
                .containsExactly("1:1 element-missing (message 1, field 32A)");
        assertThat(Swift.read(Swift.message("103", "", with(":50K:", ":51K:"))).refusals)
                .containsExactly("1:1 element-missing (message 1, field 50a)");
        assertThat(Swift.read(Swift.message(
                                "103",
                                "",
                                with(":59:/DE89 3704 0044 0532 0130 00\nBETA GMBH\nHAUPTSTR. 1\n", ":59:/\n")))
                        .refusals)
                .containsExactly("12:1 element-unreadable (message 1, field 59, neither account nor name: '/')");
    }

    @Test
    void yearsFromEightyOnAreOfTheLastCentury() {
        assertThat(only(with("240501", "991231")).bookedAtEpochMicros())
                .isEqualTo(Instant.parse("1999-12-31T00:00:00Z").toEpochMilli() * 1000);
    }

    @Test
    void aSecondSendingIsNoted() {
        String message = Swift.message("103", UETR, FIELDS).replace("{5:", "{5:{PDE:}");

        assertThat(Swift.read(message).payments.getFirst().details())
                .containsEntry("note", "possibly sent twice, says the trailer");
    }
}
