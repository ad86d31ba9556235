package org.wellhead.ledger.intake.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

class TransfersTest {
    private static PaymentRecord only(String xml) {
        Recorded recorded = Read.text(xml);
        assertThat(recorded.refusals).isEmpty();
        assertThat(recorded.payments).hasSize(1);
        return recorded.payments.getFirst();
    }

    private static PaymentRecord transfer(String more) {
        return only(Read.pacs008(Read.transaction(Read.eur("12.50"), more)));
    }

    private static String instant(PaymentRecord payment) {
        return Instant.EPOCH
                .plus(payment.bookedAtEpochMicros(), ChronoUnit.MICROS)
                .toString();
    }

    @Test
    void aCustomerTransferNamesItsEnds() {
        Recorded recorded = Read.text(Read.pacs008(
                Read.transaction(Read.eur("12.50"), Read.alphaToBeta()),
                Read.transaction(Read.eur("7"), Read.alphaToBeta())));

        assertThat(recorded.lines())
                .containsExactly(
                        "3 pacs.008.001.08 DE89370400440532013000 (Alpha, DE by IBAN)"
                                + " -> BE71096123456769 (Beta, BE by IBAN) 12.50 EUR",
                        "4 pacs.008.001.08 DE89370400440532013000 (Alpha, DE by IBAN)"
                                + " -> BE71096123456769 (Beta, BE by IBAN) 7 EUR");
        assertThat(recorded.payments.getFirst().standing()).isEqualTo(Standing.TRANSFER);
        assertThat(recorded.payments.getFirst().column()).isEqualTo(1);
        assertThat(recorded.payments.getFirst().details()).containsEntry("MsgId", "M1");
    }

    @Test
    void prefixesVersionsAndEnvelopesDoNotMatter() {
        String inner = Read.transaction(Read.eur("1"), Read.alphaToBeta());
        String prefixed = inner.replace("<", "<p:").replace("<p:/", "</p:");
        Recorded recorded = Read.text("""
                <BizMsgEnvlp xmlns="urn:x"><AppHdr><MsgDefIdr>pacs.008.001.12</MsgDefIdr></AppHdr>
                <p:Document xmlns:p="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.12"><p:FIToFICstmrCdtTrf>
                %s</p:FIToFICstmrCdtTrf></p:Document>
                <AppHdr><MsgDefIdr>pacs.008.001.02</MsgDefIdr></AppHdr>
                <Document><FIToFICstmrCdtTrf>%s</FIToFICstmrCdtTrf></Document>
                <Document xmlns="urn:swift:xsd:$pacs.008.001.01"><pacs.008.001.01>%s</pacs.008.001.01></Document>
                <FIToFICstmrCdtTrf>%s</FIToFICstmrCdtTrf>
                </BizMsgEnvlp>
                """.formatted(prefixed, inner, inner, inner));

        assertThat(recorded.refusals).isEmpty();
        assertThat(recorded.payments)
                .extracting(PaymentRecord::form)
                .containsExactly("pacs.008.001.12", "pacs.008.001.02", "pacs.008.001.01", "pacs.008");
    }

    @Test
    void theOriginatorIsTheUltimateDebtorWhoDoesNotOwnTheDebtorsAccount() {
        PaymentRecord payment = transfer("""
                <UltmtDbtr><Nm>True Payer</Nm><CtryOfRes>TR</CtryOfRes></UltmtDbtr>
                <Dbtr><Nm>Agency</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
                <DbtrAgt><FinInstnId><BICFI>DEUTDEFF</BICFI></FinInstnId></DbtrAgt>
                <IntrmyAgt1><FinInstnId><BICFI>CHASUS33</BICFI></FinInstnId></IntrmyAgt1>
                <Cdtr><Nm>Collector</Nm></Cdtr><CdtrAcct><Id><Othr><Id>17</Id></Othr></Id></CdtrAcct>
                <UltmtCdtr><Nm>True Payee</Nm><Id><OrgId><LEI>5493001KJTIIGC8Y1R12</LEI></OrgId></Id></UltmtCdtr>""");

        assertThat(payment.payer().orElseThrow().account()).isEqualTo("name:TRUE PAYER|TR");
        assertThat(payment.payer().orElseThrow().bic()).isEmpty();
        assertThat(payment.payee().orElseThrow().account()).isEqualTo("LEI:5493001KJTIIGC8Y1R12");
        assertThat(payment.payee().orElseThrow().kind()).isEqualTo(PartyKind.ORGANISATION);
        assertThat(payment.details())
                .containsEntry("Dbtr", "Agency")
                .containsEntry("DbtrAcct", "DE89370400440532013000")
                .containsEntry("DbtrAgt", "DEUTDEFF")
                .containsEntry("IntrmyAgt1", "CHASUS33")
                .containsEntry("Cdtr", "Collector")
                .containsEntry("CdtrAcct", "17");
    }

    @Test
    void anUltimateDebtorWhoIsTheDebtorKeepsTheAccount() {
        PaymentRecord payment = transfer("<UltmtDbtr><Nm>ALPHA </Nm></UltmtDbtr>" + Read.alphaToBeta());

        assertThat(payment.payer().orElseThrow().account()).isEqualTo("DE89370400440532013000");
    }

    @Test
    void namesakesInTwoCountriesAreTwo() {
        PaymentRecord payment = transfer("<UltmtDbtr><Nm>Alpha</Nm><CtryOfRes>AE</CtryOfRes></UltmtDbtr>"
                + "<Dbtr><Nm>Alpha</Nm><CtryOfRes>DE</CtryOfRes></Dbtr>"
                + Read.party("Cdtr", "Beta", "BE71096123456769"));

        assertThat(payment.payer().orElseThrow().account()).isEqualTo("name:ALPHA|AE");
    }

    @Test
    void aPersonIsKnownByPapersAndBirth() {
        PaymentRecord payment = transfer("""
                <Dbtr><Nm>Ayla  Demir</Nm><PstlAdr><AdrLine>Yol 5</AdrLine><AdrLine>34000 Istanbul, Turkey</AdrLine></PstlAdr>
                <Id><PrvtId><DtAndPlcOfBirth><BirthDt>1980-02-03</BirthDt><CtryOfBirth>TR</CtryOfBirth></DtAndPlcOfBirth>
                <Othr><Id>U123</Id><SchmeNm><Cd>CCPT</Cd></SchmeNm><Issr>Turkey</Issr></Othr>
                <Othr><Id>7</Id><SchmeNm><Cd>CUST</Cd></SchmeNm></Othr></PrvtId></Id></Dbtr>
                """ + Read.party("Cdtr", "Beta", "BE71096123456769"));

        End payer = payment.payer().orElseThrow();
        assertThat(payer)
                .isEqualTo(new End(
                        "PASSPORT-TR:U123",
                        End.Key.IDENTIFIER,
                        "Ayla Demir",
                        "TR",
                        End.CountryFrom.TEXT,
                        PartyKind.PERSON,
                        "",
                        "1980-02-03",
                        List.of("PASSPORT-TR:U123")));
        assertThat(payment.details())
                .as("a customer number without the bank that gave it is no identifier")
                .containsEntry("Dbtr/Id", "7, CUST");
    }

    @Test
    void anIbanLosesItsSpacesAndAWrongOneIsANumber() {
        PaymentRecord payment = transfer(Read.party("Dbtr", "null", "DE89 3704 0044 0532 0130 00")
                + Read.party("Cdtr", "Beta", "BE71096123456760"));

        assertThat(payment.payer().orElseThrow().key()).isEqualTo(End.Key.IBAN);
        assertThat(payment.payer().orElseThrow().name()).isEmpty();
        assertThat(payment.payee().orElseThrow().key()).isEqualTo(End.Key.NUMBER);
        assertThat(payment.details()).containsEntry("IBAN not valid", "CdtrAcct/Id/IBAN BE71096123456760");
        assertThat(payment.mends())
                .extracting(m -> m.field() + " " + m.rule().code() + " " + m.before() + " -> " + m.after())
                .containsExactly(
                        "Dbtr/Nm null-word null -> ",
                        "DbtrAcct/Id/IBAN iban-spaces DE89 3704 0044 0532 0130 00 -> DE89370400440532013000");
    }

    @Test
    void referencesPurposeAndAmountsAreKept() {
        PaymentRecord payment = only(Read.pacs008("""
                <CdtTrfTxInf><PmtId><InstrId>I1</InstrId><EndToEndId>NOTPROVIDED</EndToEndId><TxId>T1</TxId>
                <UETR>8A562C67-CA16-48BA-B074-65581BE6F011</UETR></PmtId>
                <IntrBkSttlmAmt Ccy="EUR">90.00</IntrBkSttlmAmt><IntrBkSttlmDt>2024-05-02</IntrBkSttlmDt>
                <InstdAmt Ccy="USD">100.00</InstdAmt><XchgRate>0.9</XchgRate>
                <ChrgsInf><Amt Ccy="EUR">1.00</Amt><Agt><FinInstnId><BICFI>DEUTDEFF</BICFI></FinInstnId></Agt></ChrgsInf>
                <ChrgsInf><Amt Ccy="EUR">2.00</Amt></ChrgsInf>%s<Purp><Cd>SUPP</Cd></Purp>
                <RmtInf><Ustrd>Invoice 17,</Ustrd><Ustrd>second part</Ustrd>
                <Strd><RfrdDocInf><Nb>INV-9</Nb></RfrdDocInf><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf>
                </CdtTrfTxInf>""".formatted(Read.alphaToBeta())));

        assertThat(payment.references())
                .isEqualTo(new References("8a562c67-ca16-48ba-b074-65581be6f011", "", "T1", "I1", ""));
        assertThat(payment.purpose()).isEqualTo("Invoice 17,\nsecond part\nINV-9\nRF18\nSUPP");
        assertThat(payment.amount()).isEqualByComparingTo("90");
        assertThat(payment.details())
                .containsEntry("InstdAmt", "100.00 USD")
                .containsEntry("XchgRate", "0.9")
                .containsEntry("ChrgsInf", "1.00 EUR, DEUTDEFF; 2.00 EUR");
    }

    @Test
    void theTimeIsTheSettlementsElseTheAcceptancesElseTheMessages() {
        String both = Read.alphaToBeta();
        String amount = Read.eur("1");
        assertThat(instant(transfer(both))).isEqualTo("2024-05-02T00:00:00Z");
        assertThat(instant(transfer(
                        "<SttlmTmIndctn><CdtDtTm>2024-05-02T10:00:00.5+02:00</CdtDtTm></SttlmTmIndctn>" + both)))
                .isEqualTo("2024-05-02T08:00:00.500Z");
        assertThat(instant(transfer("<SttlmTmIndctn><CdtDtTm>2024-05-09T10:00:00</CdtDtTm></SttlmTmIndctn>" + both)))
                .isEqualTo("2024-05-02T00:00:00Z");
        assertThat(instant(only(Read.pacs008("<CdtTrfTxInf>" + amount + "<AccptncDtTm>2024-05-03T04:05:06</AccptncDtTm>"
                        + both + "</CdtTrfTxInf>"))))
                .isEqualTo("2024-05-03T04:05:06Z");
        assertThat(instant(only(Read.pacs008("<CdtTrfTxInf>" + amount + both + "</CdtTrfTxInf>"))))
                .isEqualTo("2024-05-01T09:00:00Z");
    }

    @Test
    void banksPayEachOther() {
        PaymentRecord payment = only("""
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.009.001.08"><FICdtTrf>
                <GrpHdr><MsgId>M</MsgId><IntrBkSttlmDt>2024-05-02</IntrBkSttlmDt></GrpHdr>
                <CdtTrfTxInf><PmtId><EndToEndId>E</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="USD">5</IntrBkSttlmAmt>
                <Dbtr><FinInstnId><BICFI>DEUTDEFFXXX</BICFI><LEI>7LTWFZYICNSX8D621K86</LEI></FinInstnId></Dbtr>
                <Cdtr><FinInstnId><ClrSysMmbId><ClrSysId><Cd>USABA</Cd></ClrSysId><MmbId>021040078</MmbId></ClrSysMmbId>
                <Nm>Bank B</Nm><PstlAdr><Ctry>US</Ctry></PstlAdr></FinInstnId></Cdtr>
                <UndrlygCstmrCdtTrf><Dbtr><Nm>Alpha</Nm></Dbtr><Cdtr><Nm>Beta</Nm></Cdtr></UndrlygCstmrCdtTrf>
                </CdtTrfTxInf></FICdtTrf></Document>""");

        assertThat(payment.payer().orElseThrow())
                .returns("DEUTDEFF", End::account)
                .returns(End.Key.BIC, End::key)
                .returns(PartyKind.BANK, End::kind)
                .returns("DE", End::country);
        assertThat(payment.payer().orElseThrow().identifiers()).containsExactly("LEI:7LTWFZYICNSX8D621K86");
        assertThat(payment.payee().orElseThrow().account()).isEqualTo("USABA:021040078");
        assertThat(payment.details())
                .containsEntry("UndrlygCstmrCdtTrf/Dbtr", "Alpha")
                .containsEntry("UndrlygCstmrCdtTrf/Cdtr", "Beta");
    }

    private static String returned(String more) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.004.001.09"><PmtRtr>
                <GrpHdr><MsgId>M</MsgId><CreDtTm>2024-05-04T00:00:00</CreDtTm></GrpHdr>
                <TxInf><RtrId>R1</RtrId><OrgnlEndToEndId>E1</OrgnlEndToEndId><OrgnlTxId>T1</OrgnlTxId>
                <OrgnlUETR>8a562c67-ca16-48ba-b074-65581be6f011</OrgnlUETR>
                <RtrdIntrBkSttlmAmt Ccy="EUR">12.00</RtrdIntrBkSttlmAmt><IntrBkSttlmDt>2024-05-03</IntrBkSttlmDt>
                <RtrRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>closed</AddtlInf></RtrRsnInf>%s</TxInf>
                </PmtRtr></Document>""".formatted(more);
    }

    @Test
    void aReturnGoesFromTheOriginalCreditorToTheOriginalDebtor() {
        PaymentRecord payment = only(returned("<OrgnlTxRef>" + Read.alphaToBeta() + "</OrgnlTxRef>"));

        assertThat(payment.payer().orElseThrow().name()).isEqualTo("Beta");
        assertThat(payment.payee().orElseThrow().name()).isEqualTo("Alpha");
        assertThat(payment.returnOf())
                .contains(new References("8a562c67-ca16-48ba-b074-65581be6f011", "E1", "T1", "", ""));
        assertThat(payment.references()).isEqualTo(new References("", "", "R1", "", ""));
        assertThat(payment.purpose()).isEqualTo("closed");
        assertThat(payment.amount()).isEqualByComparingTo("12");
    }

    @Test
    void aReturnsOwnChainNamesTheEndsOfTheReturn() {
        PaymentRecord payment = only(returned("""
                <RtrChain><Dbtr><Pty><Nm>Giver</Nm></Pty></Dbtr><Cdtr><Agt><FinInstnId><BICFI>DEUTDEFF</BICFI>
                </FinInstnId></Agt></Cdtr></RtrChain>"""));

        assertThat(payment.payer().orElseThrow().name()).isEqualTo("Giver");
        assertThat(payment.payee().orElseThrow().account()).isEqualTo("DEUTDEFF");
    }

    @Test
    void aReturnMayLeaveOpenWhoseMoneyItWas() {
        PaymentRecord payment = only(returned(""));

        assertThat(payment.payer()).isEqualTo(Optional.empty());
        assertThat(payment.payee()).isEqualTo(Optional.empty());
    }

    private static String order(String family, String element, String orders, String transaction) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%s"><%s><GrpHdr><MsgId>M</MsgId>
                <CreDtTm>2024-05-01T09:00:00Z</CreDtTm></GrpHdr><PmtInf><PmtInfId>P</PmtInfId>%s
                %s</PmtInf></%s></Document>""".formatted(family, element, orders, transaction, element);
    }

    @Test
    void anOrderSharesItsDebtorUnlessATransactionNamesTheUltimateOne() {
        String debtor = Read.party("Dbtr", "Alpha", "DE89370400440532013000");
        String creditor = Read.party("Cdtr", "Beta", "BE71096123456769");
        String amount = "<Amt><InstdAmt Ccy=\"EUR\">3.00</InstdAmt></Amt>";
        Recorded recorded = Read.text(order(
                "pain.001.001.09",
                "CstmrCdtTrfInitn",
                "<ReqdExctnDt><DtTm>2024-05-07T12:00:00Z</DtTm></ReqdExctnDt>" + debtor,
                "<CdtTrfTxInf>" + amount + creditor + "</CdtTrfTxInf><CdtTrfTxInf>" + amount
                        + "<UltmtDbtr><Nm>Gamma</Nm></UltmtDbtr>" + creditor + "</CdtTrfTxInf>"));

        assertThat(recorded.lines())
                .containsExactly(
                        "3 pain.001.001.09 DE89370400440532013000 (Alpha, DE by IBAN)"
                                + " -> BE71096123456769 (Beta, BE by IBAN) 3.00 EUR",
                        "3 pain.001.001.09 name:GAMMA (Gamma,  by NOTHING)"
                                + " -> BE71096123456769 (Beta, BE by IBAN) 3.00 EUR");
        assertThat(recorded.payments).extracting(PaymentRecord::standing).containsOnly(Standing.ORDER);
        assertThat(recorded.payments).extracting(TransfersTest::instant).containsOnly("2024-05-07T12:00:00Z");
        assertThat(recorded.payments.get(1).details()).containsEntry("DbtrAcct", "DE89370400440532013000");
    }

    @Test
    void aDrawdownRequestOrdersATransferAndAChequeDoesNot() {
        String parties = Read.party("Dbtr", "Alpha", "DE89370400440532013000");
        String transaction =
                "<CdtTrfTx><Amt><EqvtAmt><Amt Ccy=\"EUR\">3.00</Amt><CcyOfTrf>USD</CcyOfTrf></EqvtAmt></Amt>"
                        + Read.party("Cdtr", "Beta", "BE71096123456769") + "</CdtTrfTx>";
        Recorded transfer =
                Read.text(order("pain.013.001.07", "CdtrPmtActvtnReq", "<PmtMtd>TRF</PmtMtd>" + parties, transaction));
        Recorded cheque =
                Read.text(order("pain.013.001.07", "CdtrPmtActvtnReq", "<PmtMtd>CHK</PmtMtd>" + parties, transaction));

        assertThat(transfer.lines())
                .containsExactly("3 pain.013.001.07 DE89370400440532013000 (Alpha, DE by IBAN)"
                        + " -> BE71096123456769 (Beta, BE by IBAN) 3.00 EUR");
        assertThat(instant(transfer.payments.getFirst())).isEqualTo("2024-05-01T09:00:00Z");
        assertThat(cheque.payments).isEmpty();
        assertThat(cheque.notices)
                .containsExactly(
                        "pain.013.001.07 transaction 1 at line 3 orders no transfer (PmtMtd CHK): it was not taken.");
    }
}
