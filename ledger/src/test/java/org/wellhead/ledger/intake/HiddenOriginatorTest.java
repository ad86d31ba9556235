package org.wellhead.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.HiddenOriginator.Candidate;

/** Where a bank pays, the purpose may name whose money it is; where that is not clear, nothing is offered. */
class HiddenOriginatorTest {
    private static String name(String purpose) {
        return HiddenOriginator.find("FIRST COMMERCIAL BANK", PartyKind.UNKNOWN, purpose)
                .map(Candidate::name)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JSC NORDWIND / PMNT UNDER CONTRACT 12 | JSC NORDWIND",
                "NORDWIND TRADING LLP/PAYMENT FOR EQUIPMENT | NORDWIND TRADING LLP",
                "B/O: ACME LTD | ACME LTD",
                "B/O ACME TRADING FZE DUBAI | ACME TRADING FZE",
                "/B/O/ ACME LIMITED INV 5 | ACME LIMITED",
                "PMT B/O IVANOV IVAN REF 5 | IVANOV IVAN",
                "ORDERING CUSTOMER: ALFA IMPEX SRL, CHISINAU | ALFA IMPEX SRL",
                "ORDERING CUSTOMER ALFA IMPEX SRL INV 88 | ALFA IMPEX SRL",
                "ORIG: DELTA GMBH | DELTA GMBH",
                "INV 5 ORIG:DELTA GMBH ID:77 | DELTA GMBH",
                "LOAN ON BEHALF OF OOO VOSTOK UNDER AGREEMENT 5 | OOO VOSTOK",
                "/ORDP//NAME/GAMMA HOLDING BV/REMI/INVOICE | GAMMA HOLDING BV",
                "/ORDP/GAMMA//REST | GAMMA",
                "BY ORDER OF SIGMA TICARET A.S. FOR GOODS | SIGMA TICARET A.S.",
                "BY ORDER OF JOHN SMITH FOR GOODS | JOHN SMITH",
                "REMITTER: OMEGA S.A.R.L. BEIRUT | OMEGA S.A.R.L.",
                "PAYMENT FROM KAPPA PTE LTD FOR INVOICE 4 | KAPPA PTE LTD",
                "B/O ACME TRADING CO., LTD. FOR STEEL | ACME TRADING CO., LTD.",
            })
    void theOriginatorIsOffered(String purpose, String expected) {
        assertThat(name(purpose)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PAYMENT UNDER CONTRACT 12",
                "INVOICE 17 / PAYMENT FOR GOODS",
                "COVER FOR MT103",
                "B/O OUR CLIENT",
                "B/O: YOURSELVES",
                "B/O SECOND NATIONAL BANK LTD",
                "B/O 12345678",
                "B/O ACME",
                "ON BEHALF OF JOHN SMITH",
                "PAYMENT FROM SALE OF CARS",
                "PAYMENT FROM ACCOUNT 5 LTD",
                "PAY TO THE ORDER OF ACME LTD",
                "IN FAVOUR OF ACME LTD",
                "FOREX / PMNT",
                "ORIGINAL INVOICE ACME LTD",
                "BY ORDER OF THE COURT OF LONDON",
                "SALARY MAY 2024",
                "B/O LTD",
            })
    void nothingIsOfferedWhereItIsNotClear(String purpose) {
        assertThat(name(purpose)).isEmpty();
    }

    @Test
    void whatItWasReadFromIsAPieceOfThePurpose() {
        String purpose = "INV 7\nB/O:  ACME\nTRADING LTD\nDUBAI";
        Candidate found = HiddenOriginator.find("X", PartyKind.BANK, purpose).orElseThrow();

        assertThat(purpose).contains(found.readFrom());
        assertThat(HiddenOriginator.find("X", PartyKind.BANK, "JSC A1 OIL / PMNT UNDER 5"))
                .contains(new Candidate("JSC A1 OIL", "JSC A1 OIL / PMNT"));
        assertThat(found).isEqualTo(new Candidate("ACME TRADING LTD", "B/O:  ACME\nTRADING LTD"));
    }

    @ParameterizedTest
    @CsvSource({
        "ZIRAAT BANKASI, true",
        "Banca Nova, true",
        "COMMERZBANK AG, true",
        "KREISSPARKASSE KOELN, true",
        "BANQUE DE L'EST, true",
        "RIVERBANK LTD, false",
        "FOOD BANK INC, false",
        "BANKSIDE HOTEL, false",
        "ACME LTD, false",
    })
    void onlyABanksPaymentsAreLookedAt(String payer, boolean bank) {
        assertThat(HiddenOriginator.find(payer, PartyKind.UNKNOWN, "B/O: ACME LTD")
                        .isPresent())
                .isEqualTo(bank);
        assertThat(HiddenOriginator.find(payer, PartyKind.PERSON, "B/O: ACME LTD"))
                .isEmpty();
        assertThat(HiddenOriginator.find(payer, PartyKind.BANK, "B/O: ACME LTD"))
                .isPresent();
    }
}
