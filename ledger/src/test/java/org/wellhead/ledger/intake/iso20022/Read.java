package org.wellhead.ledger.intake.iso20022;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wellhead.ledger.intake.Recorded;

/** Small messages, read. */
final class Read {
    private Read() {}

    static Recorded text(String xml) {
        return bytes(xml.getBytes(UTF_8));
    }

    static Recorded bytes(byte[] xml) {
        Recorded recorded = new Recorded();
        try {
            Path file = Files.createTempFile("message", ".xml");
            try {
                Files.write(file, xml);
                new Iso20022Reader().read(file, "f.xml", recorded);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recorded;
    }

    /** A pacs.008 of version 8 with these transactions. */
    static String pacs008(String... transactions) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
                <GrpHdr><MsgId>M1</MsgId><CreDtTm>2024-05-01T09:00:00</CreDtTm></GrpHdr>
                """ + String.join("\n", transactions) + "\n</FIToFICstmrCdtTrf></Document>\n";
    }

    /** A transaction of a pacs.008 on one line; {@code more} stands behind its amount and date. */
    static String transaction(String amount, String more) {
        return "<CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId>" + amount
                + "<IntrBkSttlmDt>2024-05-02</IntrBkSttlmDt>" + more + "</CdtTrfTxInf>";
    }

    static String eur(String amount) {
        return "<IntrBkSttlmAmt Ccy=\"EUR\">" + amount + "</IntrBkSttlmAmt>";
    }

    /** A party with an account, e.g. {@code party("Dbtr", "Alpha", "DE89370400440532013000")}. */
    static String party(String role, String name, String iban) {
        return "<" + role + "><Nm>" + name + "</Nm></" + role + "><" + role + "Acct><Id><IBAN>" + iban
                + "</IBAN></Id></" + role + "Acct>";
    }

    static String alphaToBeta() {
        return party("Dbtr", "Alpha", "DE89370400440532013000") + party("Cdtr", "Beta", "BE71096123456769");
    }

    /** A camt.053 of version 8 of one account in euro, with these entries. */
    static String statement(String... entries) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>S1</MsgId></GrpHdr><Stmt><Id>1</Id>
                <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ownr><Nm>Owner</Nm></Ownr></Acct>
                """ + String.join("\n", entries) + "\n</Stmt></BkToCstmrStmt></Document>\n";
    }

    static String entry(String amount, String indicator, String more) {
        return "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>" + indicator + "</CdtDbtInd>" + more + "</Ntry>";
    }

    static String booked(String details) {
        return "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2024-05-01</Dt></BookgDt><NtryDtls>" + details + "</NtryDtls>";
    }

    static String details(String amount, String parties, String more) {
        return "<TxDtls><Amt Ccy=\"EUR\">" + amount + "</Amt><RltdPties>" + parties + "</RltdPties>" + more
                + "</TxDtls>";
    }
}
