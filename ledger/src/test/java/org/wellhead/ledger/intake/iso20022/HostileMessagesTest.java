package org.wellhead.ledger.intake.iso20022;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.intake.Recorded;

/** What is bad in a file is told with its place, and what is good around it is taken. */
class HostileMessagesTest {
    private static final String GOOD = Read.transaction(Read.eur("1.00"), Read.alphaToBeta());

    private static Recorded between(String bad) {
        Recorded recorded = Read.text(Read.pacs008(GOOD, bad, GOOD));
        assertThat(recorded.lines()).hasSize(2);
        return recorded;
    }

    @Test
    void oneBadTransactionRefusesItselfAlone() {
        assertThat(between(Read.transaction("", Read.alphaToBeta())).refusals)
                .containsExactly("4:1 element-missing (transaction 2, IntrBkSttlmAmt)");
        assertThat(between(Read.transaction(Read.eur("1,5"), Read.alphaToBeta())).refusals)
                .containsExactly("4:56 element-unreadable (transaction 2, IntrBkSttlmAmt '1,5')");
        assertThat(between(Read.transaction(Read.eur("1E3"), Read.alphaToBeta())).refusals)
                .containsExactly("4:56 element-unreadable (transaction 2, IntrBkSttlmAmt '1E3')");
        assertThat(between(GOOD.replace("2024-05-02", "02.05.2024")).refusals)
                .containsExactly("4:103 element-unreadable (transaction 2, IntrBkSttlmDt '02.05.2024')");
        assertThat(between(GOOD.replace("2024-05-02", "2024-02-30")).refusals)
                .containsExactly("4:103 element-unreadable (transaction 2, IntrBkSttlmDt '2024-02-30')");
        assertThat(between(Read.transaction(Read.eur("1"), "<Cdtr><Nm>Beta</Nm></Cdtr>")).refusals)
                .containsExactly("4:1 element-missing (transaction 2, Dbtr)");
    }

    @Test
    void aTransactionLargerThanAnyHonestOneRefusesItselfAlone() {
        String levels = "<X>".repeat(100_000) + "</X>".repeat(100_000);
        assertThat(between(Read.transaction(Read.eur("1"), levels)).refusals)
                .containsExactly("4:1 record-too-large (transaction 2, more than 64 levels)");
        String text = "<Nm>" + "x".repeat(10_000_000) + "</Nm>";
        assertThat(between(Read.transaction(Read.eur("1"), text)).refusals)
                .containsExactly("4:1 record-too-large (transaction 2, Nm has more than 65536 characters)");
        String section = "<Nm><![CDATA[" + "x".repeat(10_000_000) + "]]></Nm>";
        assertThat(between(Read.transaction(Read.eur("1"), section)).refusals)
                .containsExactly("4:1 record-too-large (transaction 2, Nm has more than 65536 characters)");
        String fields = ("<Nm>" + "x".repeat(1000) + "</Nm>").repeat(2000);
        assertThat(between(Read.transaction(Read.eur("1"), fields)).refusals)
                .containsExactly("4:1 record-too-large (transaction 2, more than 1048576 bytes)");
    }

    @Test
    void aHeadThatIsTooLargeRefusesWhatItIsTheHeadOf() {
        String head = "<SttlmInf>" + "x".repeat(100_000) + "</SttlmInf>";
        Recorded recorded = Read.text(Read.pacs008(head, GOOD));

        assertThat(recorded.payments).isEmpty();
        assertThat(recorded.refusals)
                .containsExactly(
                        "3:1 record-too-large (SttlmInf, SttlmInf has more than 65536 characters)",
                        "4:1 record-too-large (transaction 1, its SttlmInf is too large)");
    }

    @Test
    void whatAMessageSaysForAllIsKeptOnceAndBounded() {
        String head = "<GrpHdr>" + ("<X>" + "x".repeat(1000) + "</X>").repeat(100);
        Recorded recorded = Read.text(Read.pacs008(head + "</GrpHdr>", GOOD.repeat(3)));

        assertThat(recorded.refusals)
                .hasSize(4)
                .first()
                .isEqualTo("3:1 record-too-large (GrpHdr, with it, FIToFICstmrCdtTrf has more than 32768 characters"
                        + " for all its transactions)");
    }

    @Test
    void whatIsNeverToldIsCutOff() {
        Recorded recorded = Read.text(Read.pacs008(GOOD, "<!--" + "x".repeat(20 << 20) + "-->", GOOD));

        assertThat(recorded.lines()).hasSize(1);
        assertThat(recorded.refusals).containsExactly("4:1 xml-unreadable (more than 16 MiB that are no element)");
    }

    @Test
    void aFileThatEndsEarlyGivesWhatCameBefore() {
        String whole = Read.pacs008(GOOD, GOOD, GOOD);
        Recorded recorded = Read.text(whole.substring(0, whole.lastIndexOf("<Cdtr>")));

        assertThat(recorded.lines()).hasSize(2);
        assertThat(recorded.refusals)
                .singleElement()
                .asString()
                .startsWith("5:")
                .contains("xml-unreadable");
    }

    @Test
    void aDocumentTypeIsDenied(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String body = Read.pacs008(GOOD.replace("Alpha", "&a;"));
        String bomb = "<!DOCTYPE d [<!ENTITY z \"lol\"><!ENTITY y \"&z;&z;&z;&z;&z;&z;&z;&z;\">"
                + "<!ENTITY a \"&y;&y;&y;&y;&y;&y;&y;&y;\">]>\n";
        String file = "<!DOCTYPE d [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>\n";
        String outer = "<!DOCTYPE d SYSTEM \"" + secret.toUri() + "\">\n";
        for (String type : new String[] {bomb, file, outer}) {
            Recorded recorded = Read.text(type + body);

            assertThat(recorded.payments).isEmpty();
            assertThat(recorded.refusals)
                    .singleElement()
                    .asString()
                    .contains("xml-unreadable")
                    .doesNotContain("secret.txt' ");
        }
        Recorded undeclared = Read.text(body);
        assertThat(undeclared.payments).isEmpty();
        assertThat(undeclared.refusals).singleElement().asString().contains("xml-unreadable");
    }

    @Test
    void aLongFileMayEscapeAsManyCharactersAsItLikes() {
        Recorded recorded = Read.text(Read.pacs008(
                GOOD.replace("Alpha", "A &amp; B &lt;&#x41;&gt;").repeat(40_000).replace("><CdtTrf", ">\n<CdtTrf")));

        assertThat(recorded.refusals).isEmpty();
        assertThat(recorded.payments).hasSize(40_000);
        assertThat(recorded.payments.getLast().payer().orElseThrow().name()).isEqualTo("A & B <A>");
        assertThat(recorded.payments.getLast().line()).isEqualTo(40_002);
        assertThat(recorded.payments.getLast().column()).isEqualTo(1);
    }

    @Test
    void theEncodingIsTheOneDeclared() {
        String message = Read.pacs008(GOOD.replace("Alpha", "\u0160iauli\u0173"));
        assertThat(Read.bytes(("\uFEFF" + message).getBytes(UTF_8)).lines().getFirst())
                .contains("\u0160iauli\u0173");
        assertThat(Read.bytes(message.getBytes(UTF_16)).lines().getFirst()).contains("\u0160iauli\u0173");
        String latin =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + Read.pacs008(GOOD.replace("Alpha", "Jos\u00E9"));
        assertThat(Read.bytes(latin.getBytes(ISO_8859_1)).lines().getFirst()).contains("Jos\u00E9");
        assertThat(Read.bytes(Read.pacs008(GOOD.replace("Alpha", "Jos\u00E9")).getBytes(ISO_8859_1)).refusals)
                .singleElement()
                .asString()
                .endsWith("xml-unreadable (soon after this place are bytes that are no text in the file's encoding)");
        assertThat(Read.text("<?xml version='1.0' encoding='klingon'?><Document/>").refusals)
                .containsExactly("1:1 xml-unreadable (klingon)");
    }

    @Test
    void whatIsNoPaymentIsTold() {
        assertThat(Read.text("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10'><FIToFIPmtStsRpt>"
                                + "<TxInf><Amt>1</Amt></TxInf></FIToFIPmtStsRpt></Document>")
                        .notices)
                .containsExactly(
                        "pacs.002.001.10 (FIToFIPmtStsRpt) neither moves nor orders money: nothing of it was taken.");
        assertThat(Read.text(
                                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.008.001.02'><CstmrDrctDbtInitn/></Document>")
                        .notices)
                .containsExactly("pain.008.001.02 (CstmrDrctDbtInitn) tells of direct debits or reversals,"
                        + " which are not read: nothing of it was taken.");
        assertThat(Read.text("<AppHdr><MsgDefIdr>pacs.008.001.08</MsgDefIdr></AppHdr>").notices)
                .containsExactly("pacs.008.001.08 is announced, but no message follows: nothing was taken.");
        assertThat(Read.text("<m><camt:RsltnOfInvstgtn xmlns:camt='urn:iso:std:iso:20022:tech:xsd:camt.029.001.09'>"
                                + "<camt:Assgnmt/></camt:RsltnOfInvstgtn></m>")
                        .notices)
                .containsExactly(
                        "camt.029.001.09 (RsltnOfInvstgtn) neither moves nor orders money: nothing of it was taken.");
        assertThat(Read.text("<html/>").refusals).containsExactly("1:1 form-unknown (no ISO 20022 message in it)");
        assertThat(Read.text("").refusals).singleElement().asString().contains("xml-unreadable");
    }

    @Test
    void recognisesMessagesAndNothingElse() {
        assertThat(Iso20022Reader.recognises(Read.pacs008().getBytes(UTF_8))).isTrue();
        assertThat(Iso20022Reader.recognises(Read.statement().getBytes(UTF_16))).isTrue();
        assertThat(Iso20022Reader.recognises("\uFEFF<x:BkToCstmrStmt xmlns:x='urn:x'>".getBytes(UTF_8)))
                .isTrue();
        assertThat(Iso20022Reader.recognises("<E><MsgDefIdr>pain.001.001.09</MsgDefIdr>".getBytes(UTF_8)))
                .isTrue();
        assertThat(Iso20022Reader.recognises("<html>pacs.008.001.08</html>".getBytes(UTF_8)))
                .isFalse();
        assertThat(Iso20022Reader.recognises("time,payer\nurn:iso:std:iso:20022:".getBytes(UTF_8)))
                .isFalse();
        assertThat(Iso20022Reader.recognises(new byte[0])).isFalse();
    }
}
