package org.wellhead.ledger.intake.swift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

/** Each entry of a statement is a payment between the account's owner and the other side, as far as it is told. */
class StatementTest {
    private static final String OWNER = "NL91ABNA0417164300";

    private static Recorded statement(String entries) {
        return Swift.read(":20:STMT\n:25:NL91ABNA0417164300\n:28C:7/1\n:60F:C231229EUR1000,00\n" + entries + "-\n");
    }

    private static PaymentRecord only(String entry) {
        Recorded read = statement(entry);
        assertThat(read.refusals).isEmpty();
        assertThat(read.payments).hasSize(1);
        return read.payments.getFirst();
    }

    private static String ends(PaymentRecord payment) {
        return payment.payer().orElseThrow().account() + " -> "
                + payment.payee().orElseThrow().account();
    }

    @Test
    void creditsComeInAndDebitsGoOut() {
        Recorded read = statement("""
                :61:2401020102C250,50NTRFREF-1//BANK-1
                :86:/TRTP/SEPA/IBAN/DE89370400440532013000/BIC/COBADEFFXXX/NAME/BE
                TA GMBH/REMI/INVOICE 17/EREF/E2E-1
                :61:240103D100,NTRFNONREF
                :86:CASH WITHDRAWAL
                :62F:C240103EUR1150,50
                :86:NOTHING OF AN ENTRY
                """);

        assertThat(read.refusals).isEmpty();
        assertThat(read.notices).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        "5 MT940 DE89370400440532013000 (BETA GMBH, DE by IBAN) -> " + OWNER
                                + " (, NL by IBAN) 250.50 EUR",
                        "8 MT940 " + OWNER + " (, NL by IBAN) -> ?messages.fin:8#61 (,  by NOTHING) 100 EUR");
        PaymentRecord first = read.payments.getFirst();
        assertThat(first.standing()).isEqualTo(Standing.STATEMENT);
        assertThat(first.purpose()).isEqualTo("INVOICE 17");
        assertThat(first.references()).isEqualTo(new References("", "E2E-1", "", "", "BANK-1"));
        assertThat(first.bookedAtEpochMicros()).isEqualTo(1_704_153_600_000_000L);
        assertThat(first.payer().orElseThrow().bic()).isEqualTo("COBADEFF");
        PaymentRecord second = read.payments.get(1);
        assertThat(second.purpose()).isEqualTo("CASH WITHDRAWAL");
        assertThat(second.references()).isEqualTo(References.NONE);
        assertThat(second.payee().orElseThrow().key()).isEqualTo(End.Key.PLACE);
        assertThat(read.accounts).extracting(End::account).containsExactly(OWNER);
    }

    @Test
    void aReversalTurnsTheDirectionAndKeepsTheLink() {
        PaymentRecord undoneCredit =
                only(":61:240102RC5,NTRFREF-1//B-2\n:86:?20WRONG?31DE89370400440532013000?32BETA\n");
        PaymentRecord undoneDebit = only(":61:240102RD5,NTRFNONREF\n:86:?31DE89370400440532013000?32BETA\n");

        assertThat(ends(undoneCredit)).isEqualTo(OWNER + " -> DE89370400440532013000");
        assertThat(undoneCredit.returnOf()).contains(new References("", "REF-1", "", "", ""));
        assertThat(undoneCredit.references()).isEqualTo(new References("", "", "", "", "B-2"));
        assertThat(ends(undoneDebit)).isEqualTo("DE89370400440532013000 -> " + OWNER);
        assertThat(undoneDebit.returnOf()).isEmpty();
    }

    @Test
    void numberedSubfieldsSayWhoAndWhatFor() {
        PaymentRecord payment = only("""
                :61:2401020102CR12,5N166NONREF
                :86:166?00GUTSCHRIFT?109251?20EREF+E2E-9?21SVWZ+RECHNUNG 4711 VOM JANU
                ?22AR 2024?3010010010?310012345678?32MUELLER UND SOEHNE HANDELSG?33MBH
                """);

        assertThat(payment.purpose()).isEqualTo("RECHNUNG 4711 VOM JANUAR 2024");
        End payer = payment.payer().orElseThrow();
        assertThat(payer.account()).isEqualTo("10010010/0012345678");
        assertThat(payer.name()).isEqualTo("MUELLER UND SOEHNE HANDELSGMBH");
        assertThat(payment.references().endToEndId()).isEqualTo("E2E-9");
        assertThat(payment.details()).containsKey("86").containsEntry("other bank", "10010010");
    }

    @Test
    void whoPaidInTruthIsThePayerAndTheAccountUsedIsKept() {
        PaymentRecord payment = only(
                ":61:240102C12,5N166NONREF\n:86:166?20SVWZ+RENT?21ABWA+TRUE PAYER LTD?31DE89370400440532013000?32AGENT\n");

        assertThat(payment.payer().orElseThrow().account()).isEqualTo("name:TRUE PAYER LTD");
        assertThat(payment.details())
                .containsEntry("other account", "DE89370400440532013000")
                .containsEntry("other name", "AGENT");
    }

    @Test
    void aCounterpartyCodeHoldsAccountBankAndName() {
        PaymentRecord payment = only(
                ":61:240102D12,5NTRFEREF\n:86:/EREF/X//CNTP/NL02ABNA0123456789/ABNANL2A/GAMMA BV///REMI/USTD//GIFT/\n");

        assertThat(ends(payment)).isEqualTo(OWNER + " -> NL02ABNA0123456789");
        assertThat(payment.payee().orElseThrow().name()).isEqualTo("GAMMA BV");
        assertThat(payment.payee().orElseThrow().bic()).isEqualTo("ABNANL2A");
        assertThat(payment.purpose()).isEqualTo("GIFT");
        assertThat(payment.references().endToEndId()).isEqualTo("X");
    }

    @Test
    void aPartyCodeAheadOfANameIsFound() {
        assertThat(EntryText.of("/BENM//NAME/DELTA SA/REMI/OIL/").name()).isEqualTo("DELTA SA");
        assertThat(EntryText.of("/ORDP/NAME/DELTA SA/REMI/OIL").name()).isEqualTo("DELTA SA");
    }

    @Test
    void theReferenceOfAnEntryForASwiftMessageIsItsField20() {
        assertThat(only(":61:240102D12,5S103REF-1\n").references()).isEqualTo(new References("", "", "REF-1", "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2401020102, ''",
        "2401021231, 2023-12-31",
        "2312310102, 2024-01-02",
        "2402280229, 2024-02-29",
    })
    void theEntryDateIsOfTheYearNearestToTheValueDate(String dates, String entryDate) {
        assertThat(only(":61:" + dates + "D1,NTRFX\n").details().getOrDefault("entry date", ""))
                .isEqualTo(entryDate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NL91ABNA0417164300EUR | NL91ABNA0417164300",
                "NL91 ABNA 0417 1643 00 | NL91ABNA0417164300",
                "DEUTDEFF500/DE89370400440532013000 | DE89370400440532013000",
                "70150000/1234567 | 70150000/1234567",
                "/1234567 | 1234567",
            })
    void theOwnersAccountIsWrittenInManyWays(String written, String account) {
        Recorded read = Swift.read(":20:S\n:25:" + written + "\n:60F:C231229EUR1,\n:61:240102D1,NTRFX\n");

        assertThat(read.payments.getFirst().payer().orElseThrow().account()).isEqualTo(account);
    }

    @Test
    void aBrokenEntryIsRefusedAlone() {
        Recorded read = statement("""
                :61:240102X1,NTRFX
                :61:240102D1.5,NTRFX
                :61:240102D1,NTRFX
                :62F:C240103EUR1150,50
                """);

        assertThat(read.payments).hasSize(1);
        assertThat(read.refusals)
                .containsExactly(
                        "5:1 element-unreadable (message 1, field 61, no entry of date, mark, amount and type: '240102X1,NTRFX')",
                        "6:1 element-unreadable (message 1, field 61, no entry of date, mark, amount and type: '240102D1.5,NTRFX')");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void entriesThatDoNotLeadToTheClosingBalanceAreTold() {
        assertThat(statement(":61:240102D1,NTRFX\n:62F:C240103EUR998,00\n").notices)
                .containsExactly("messages.fin:1, statement of NL91ABNA0417164300: its entries lead to a balance of"
                        + " 999.00 EUR, but it says 998.00.");
    }

    @Test
    void expectedEntriesAreNoPayments() {
        Recorded read = statement(":61:240102EC1,NTRFX\n:62F:C240103EUR1000,00\n");

        assertThat(read.payments).isEmpty();
        assertThat(read.notices).hasSize(1).first().asString().contains("1 entries are only expected");
    }

    @Test
    void aStatementWithoutAnAccountIsRefusedWithItsEntries() {
        Recorded read = Swift.read(":20:S\n:60F:C231229EUR1,\n:61:240102D1,NTRFX\n:61:240102D2,NTRFX\n");

        assertThat(read.payments).isEmpty();
        assertThat(read.refusals).containsExactly("1:1 element-missing (message 1, field 25)");
    }

    @Test
    void anInterimReportHasItsCurrencyFromTheFloorLimit() {
        Recorded read = Swift.read(Swift.message("942", "", """
                :20:S
                :25:4711
                :28C:1
                :34F:USDD0,
                :13D:2401021200+0000
                :61:240102C7,NTRFX
                """));

        assertThat(read.lines())
                .containsExactly("7 MT942 ?messages.fin:7#61 (,  by NOTHING) -> 4711 (, DE by BIC) 7 USD");
    }

    @Test
    void aLargeStatementInBlocksIsReadEntryByEntry() {
        StringBuilder text = new StringBuilder(":20:S\n:25:4711\n:60F:C231229EUR0,\n");
        for (int i = 0; i < 15_000; i++) {
            text.append(":61:240102C1,NTRFREF")
                    .append(i)
                    .append("\n:86:ENTRY ")
                    .append("x".repeat(50))
                    .append("\n");
        }
        text.append(":62F:C240103EUR15000,\n");
        Recorded read =
                Swift.read(Swift.message("940", "", text.toString()) + Swift.message("940", "", text.toString()));

        assertThat(read.refusals).isEmpty();
        assertThat(read.notices).isEmpty();
        assertThat(read.payments).hasSize(30_000);
        assertThat(read.payments.get(14_999).line()).isEqualTo(30_003);
    }
}
