package org.wellhead.ledger.intake.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

class StatementsTest {
    private static final String BETA = "BE71096123456769";
    private static final String OWNER = "DE89370400440532013000";

    /** {@code Beta -> Owner 5 EUR}. */
    private static List<String> ends(Recorded recorded) {
        return recorded.payments.stream()
                .map(p -> p.payer().map(End::name).orElse("-") + " -> "
                        + p.payee().map(End::name).orElse("-") + " "
                        + p.amount().toPlainString() + " " + p.currency())
                .toList();
    }

    private static String pty(String role, String name, String iban) {
        return "<" + role + "><Pty><Nm>" + name + "</Nm></Pty></" + role + "><" + role + "Acct><Id><IBAN>" + iban
                + "</IBAN></Id></" + role + "Acct>";
    }

    @Test
    void oneSideIsTheOwnerOfTheAccount() {
        Recorded recorded = Read.text(Read.statement(
                Read.entry("5.00", "CRDT", Read.booked(Read.details("5.00", pty("Dbtr", "Beta", BETA), ""))),
                Read.entry("6.00", "DBIT", Read.booked(Read.details("6.00", pty("Cdtr", "Beta", BETA), "")))));

        assertThat(recorded.lines())
                .containsExactly(
                        "4 camt.053.001.08 BE71096123456769 (Beta, BE by IBAN)"
                                + " -> DE89370400440532013000 (Owner, DE by IBAN) 5.00 EUR",
                        "5 camt.053.001.08 DE89370400440532013000 (Owner, DE by IBAN)"
                                + " -> BE71096123456769 (Beta, BE by IBAN) 6.00 EUR");
        assertThat(recorded.payments).extracting(PaymentRecord::standing).containsOnly(Standing.STATEMENT);
        assertThat(recorded.accounts).extracting(End::account).containsExactly(OWNER);
    }

    @Test
    void anEntryWithoutDetailsHasAnEndOfItsOwn() {
        String bare = "<Sts>BOOK</Sts><ValDt><DtTm>2024-05-01T10:00:00+02:00</DtTm></ValDt>"
                + "<AcctSvcrRef>B1</AcctSvcrRef><AddtlNtryInf>cash desk</AddtlNtryInf>";
        Recorded recorded = Read.text(Read.statement(Read.entry("5", "CRDT", bare), Read.entry("5", "CRDT", bare)));

        assertThat(recorded.payments)
                .extracting(p -> p.payer().orElseThrow().account())
                .containsExactly("?f.xml:4:1:Dbtr", "?f.xml:5:1:Dbtr");
        PaymentRecord first = recorded.payments.getFirst();
        assertThat(first.bookedAtEpochMicros()).isEqualTo(1_714_550_400_000_000L);
        assertThat(first.purpose()).isEqualTo("cash desk");
        assertThat(first.references().servicerReference()).isEqualTo("B1");
    }

    @Test
    void theUltimateDebtorIsTheOtherSide() {
        Recorded recorded = Read.text(Read.statement(Read.entry(
                "5.00",
                "CRDT",
                Read.booked(Read.details(
                        "5.00",
                        pty("Dbtr", "Agency", BETA) + "<UltmtDbtr><Pty><Nm>Gamma</Nm></Pty></UltmtDbtr>",
                        "")))));

        assertThat(ends(recorded)).containsExactly("Gamma -> Owner 5.00 EUR");
        assertThat(recorded.payments.getFirst().details())
                .containsEntry("Dbtr", "Agency")
                .containsEntry("DbtrAcct", BETA);
    }

    @Test
    void aBatchIsAsManyPaymentsAsItHasTransactions() {
        Recorded recorded = Read.text(Read.statement(Read.entry(
                "5.00",
                "DBIT",
                Read.booked(Read.details("2.00", pty("Cdtr", "Beta", BETA), "")
                        + Read.details("3.00", pty("Cdtr", "Gamma", BETA), "")))));

        assertThat(ends(recorded)).containsExactly("Owner -> Beta 2.00 EUR", "Owner -> Gamma 3.00 EUR");
        assertThat(recorded.notices).isEmpty();
    }

    @Test
    void aBatchThatDoesNotAddUpIsTold() {
        Recorded recorded = Read.text(Read.statement(Read.entry(
                "7.00",
                "DBIT",
                Read.booked(Read.details("2.00", pty("Cdtr", "Beta", BETA), "")
                        + Read.details("3.00", pty("Cdtr", "Gamma", BETA), "")))));

        assertThat(recorded.payments).hasSize(2);
        assertThat(recorded.notices)
                .containsExactly("camt.053.001.08 at line 4: the entry is 7.00 EUR, its 2 transactions are 5.00;"
                        + " each is taken as it is.");
    }

    @Test
    void aTransactionsOwnDirectionCountsOnlyWhereTheSumBearsItOut() {
        String out = Read.details("9.00", pty("Cdtr", "Beta", BETA), "<CdtDbtInd>DBIT</CdtDbtInd>");
        String back = Read.details("2.00", pty("Dbtr", "Gamma", BETA), "<CdtDbtInd>CRDT</CdtDbtInd>");
        Recorded borneOut = Read.text(Read.statement(Read.entry("7.00", "DBIT", Read.booked(out + back))));
        Recorded not = Read.text(Read.statement(Read.entry("2.00", "DBIT", Read.booked(back))));

        assertThat(ends(borneOut)).containsExactly("Owner -> Beta 9.00 EUR", "Gamma -> Owner 2.00 EUR");
        assertThat(borneOut.notices).isEmpty();
        assertThat(ends(not)).containsExactly("Owner ->  2.00 EUR");
        assertThat(not.payments.getFirst().details()).containsEntry("TxDtls/CdtDbtInd", "CRDT");
    }

    @Test
    void theAmountIsTheOneInTheAccountsCurrency() {
        Recorded recorded = Read.text(Read.statement(Read.entry("9.00", "CRDT", Read.booked("""
                <TxDtls><Amt Ccy="USD">10.00</Amt><AmtDtls><InstdAmt><Amt Ccy="USD">10.00</Amt></InstdAmt>
                <TxAmt><Amt Ccy="EUR">9.00</Amt></TxAmt></AmtDtls></TxDtls>"""))));

        assertThat(ends(recorded)).containsExactly(" -> Owner 9.00 EUR");
        assertThat(recorded.payments.getFirst().details())
                .containsEntry("Amt", "10.00 USD")
                .containsEntry("InstdAmt", "10.00 USD");
    }

    @Test
    void soItIsForEachTransactionOfABatch() {
        String one = """
                <TxDtls><Amt Ccy="USD">5.00</Amt><AmtDtls><TxAmt><Amt Ccy="EUR">4.50</Amt></TxAmt></AmtDtls></TxDtls>""";
        Recorded recorded = Read.text(Read.statement(Read.entry("9.00", "CRDT", Read.booked(one + one))));

        assertThat(ends(recorded)).containsExactly(" -> Owner 4.50 EUR", " -> Owner 4.50 EUR");
        assertThat(recorded.notices).isEmpty();
    }

    @Test
    void onlyWhatIsBookedIsAPayment() {
        String pending = "<Sts><Cd>PDNG</Cd></Sts><BookgDt><Dt>2024-05-01</Dt></BookgDt>";
        Recorded recorded = Read.text(Read.statement(
                Read.entry("1", "CRDT", pending),
                Read.entry("1", "CRDT", pending),
                Read.entry("1", "CRDT", "<BookgDt><Dt>2024-05-01</Dt></BookgDt>")));

        assertThat(recorded.payments).hasSize(1);
        assertThat(recorded.notices)
                .containsExactly(
                        "camt.053.001.08: 2 entries of status PDNG, which is not booked: no payment was taken.");
    }

    @Test
    void aReversalIsAReturnOfWhatItUndoes() {
        String parties = pty("Dbtr", "Owner", OWNER) + pty("Cdtr", "Beta", BETA);
        Recorded recorded = Read.text(Read.statement(Read.entry(
                "5.00",
                "CRDT",
                "<RvslInd>true</RvslInd>"
                        + Read.booked(Read.details(
                                "5.00",
                                parties,
                                "<Refs><AcctSvcrRef>B2</AcctSvcrRef><EndToEndId>E1</EndToEndId></Refs>")))));

        assertThat(ends(recorded)).containsExactly("Beta -> Owner 5.00 EUR");
        PaymentRecord payment = recorded.payments.getFirst();
        assertThat(payment.returnOf()).isEqualTo(Optional.of(new References("", "E1", "", "", "")));
        assertThat(payment.references()).isEqualTo(new References("", "", "", "", "B2"));
    }

    @Test
    void anAccountWithoutEntriesIsKnownAllTheSame() {
        Recorded recorded = Read.text(Read.statement());

        assertThat(recorded.accounts).extracting(End::name).containsExactly("Owner");
        assertThat(recorded.notices)
                .containsExactly("camt.053.001.08 at line 2: the account DE89370400440532013000 has no entries in it.");
    }

    @Test
    void aVeryLargeBatchIsSentAsItComes() {
        String one =
                Read.details("1.00", pty("Cdtr", "Beta", BETA), "<AddtlTxInf>" + "x".repeat(500) + "</AddtlTxInf>");
        Recorded recorded = Read.text(Read.statement(Read.entry("5000.00", "DBIT", Read.booked(one.repeat(5000)))));

        assertThat(recorded.payments).hasSize(5000);
        assertThat(recorded.refusals).isEmpty();
        assertThat(recorded.notices).isEmpty();
    }
}
