package org.wellhead.ledger.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.intake.Progress;

/** Files of any form go into a case; one payment told by several of them counts once. */
class CaseImportTest {
    private static final Settings SETTINGS =
            new Settings("antalya", Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Anna pays 12.50 EUR to Bert: between banks, and as each of the two sees it. */
    private static final String TRANSFER = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2024-05-01T10:00:00Z</CreDtTm></GrpHdr>
            <CdtTrfTxInf><PmtId><EndToEndId>E2E-1</EndToEndId><TxId>T1</TxId></PmtId>
            <IntrBkSttlmAmt Ccy="EUR">12.50</IntrBkSttlmAmt><IntrBkSttlmDt>2024-05-01</IntrBkSttlmDt>
            <Dbtr><Nm>Anna</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
            <Cdtr><Nm>Bert</Nm></Cdtr><CdtrAcct><Id><IBAN>BE71096123456769</IBAN></Id></CdtrAcct>
            </CdtTrfTxInf></FIToFICstmrCdtTrf></Document>
            """;

    private static final String ORDER = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
            <GrpHdr><MsgId>M0</MsgId><CreDtTm>2024-05-01T08:00:00Z</CreDtTm></GrpHdr>
            <PmtInf><PmtInfId>P</PmtInfId><ReqdExctnDt><Dt>2024-05-01</Dt></ReqdExctnDt>
            <Dbtr><Nm>Anna</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
            <CdtTrfTxInf><PmtId><EndToEndId>E2E-1</EndToEndId></PmtId>
            <Amt><InstdAmt Ccy="EUR">12.50</InstdAmt></Amt>
            <Cdtr><Nm>Bert</Nm></Cdtr><CdtrAcct><Id><IBAN>BE71096123456769</IBAN></Id></CdtrAcct>
            </CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>
            """;

    private static final String RETURN = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.004.001.09"><PmtRtr>
            <GrpHdr><MsgId>M2</MsgId><CreDtTm>2024-05-03T10:00:00Z</CreDtTm></GrpHdr>
            <TxInf><RtrId>R1</RtrId><OrgnlEndToEndId>E2E-1</OrgnlEndToEndId><OrgnlTxId>T1</OrgnlTxId>
            <RtrdIntrBkSttlmAmt Ccy="EUR">12.50</RtrdIntrBkSttlmAmt><IntrBkSttlmDt>2024-05-03</IntrBkSttlmDt>
            </TxInf></PmtRtr></Document>
            """;

    private static final String STATEMENT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S</Id>
            <Acct><Id><IBAN>%s</IBAN></Id><Ccy>EUR</Ccy><Ownr><Nm>%s</Nm></Ownr></Acct>
            <Ntry><Amt Ccy="EUR">12.50</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2024-05-02</Dt></BookgDt>
            <NtryDtls><TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs><Amt Ccy="EUR">12.50</Amt>
            <RltdPties>%s</RltdPties></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
            """;

    @TempDir
    Path folder;

    private @Nullable Path root;

    private final List<String> refusals = new ArrayList<>();

    @Test
    void aPaymentSeenInThreeMessagesIsOneAndTheTransferIsShown() throws IOException {
        write(
                "anna.xml",
                STATEMENT.formatted(
                        "DE89370400440532013000", "Anna", "DBIT", "<Cdtr><Pty><Nm>Bert B.</Nm></Pty></Cdtr>"));
        write(
                "bert.xml",
                STATEMENT.formatted("BE71096123456769", "Bert", "CRDT", "<Dbtr><Pty><Nm>Anna A.</Nm></Pty></Dbtr>"));
        add("anna.xml", "bert.xml");
        assertThat(payments()).containsExactly("DE89370400440532013000 -> name:BERT B. 12.50 anna.xml:5");

        write("transfer.xml", TRANSFER);
        add("transfer.xml");

        assertThat(payments()).containsExactly("DE89370400440532013000 -> BE71096123456769 12.50 transfer.xml:3");
        try (CaseFolder opened = CaseFolder.open(root())) {
            assertThat(opened.rows(0))
                    .extracting(CaseRow::place)
                    .containsExactly("transfer.xml:3", "anna.xml:5", "bert.xml:5");
            assertThat(opened.find("E2E-1", 10)).containsExactly(0);
            assertThat(opened.find("bert.xml:5", 10)).containsExactly(0);
        }
        assertThat(CaseCheck.check(root())).isEmpty();
    }

    @Test
    void theOrderOfImportsMakesNoDifference() throws IOException {
        write(
                "anna.xml",
                STATEMENT.formatted(
                        "DE89370400440532013000", "Anna", "DBIT", "<Cdtr><Pty><Nm>Bert B.</Nm></Pty></Cdtr>"));
        write("transfer.xml", TRANSFER);
        add("transfer.xml");
        add("anna.xml");
        assertThat(payments()).containsExactly("DE89370400440532013000 -> BE71096123456769 12.50 transfer.xml:3");
    }

    @Test
    void theSameReferenceTwiceInOneFileIsTwoPayments() throws IOException {
        String twice = TRANSFER.replace(
                "</CdtTrfTxInf></FIToFICstmrCdtTrf>",
                "</CdtTrfTxInf>"
                        + TRANSFER.substring(
                                TRANSFER.indexOf("<CdtTrfTxInf>"), TRANSFER.indexOf("</FIToFICstmrCdtTrf>"))
                        + "</FIToFICstmrCdtTrf>");
        write("rent.xml", twice);
        add("rent.xml");
        assertThat(payments()).hasSize(2);
    }

    @Test
    void aReturnUndoesItsPaymentWhereverThatWasImported() throws IOException {
        write("transfer.xml", TRANSFER);
        write("return.xml", RETURN);
        add("return.xml");
        assertThat(refusals).containsExactly("return.xml:3 return-unknown");
        assertThat(CaseFolder.isCase(root())).isTrue();

        add("transfer.xml");
        add("return.xml");
        assertThat(payments())
                .containsExactly(
                        "DE89370400440532013000 -> BE71096123456769 12.50 transfer.xml:3",
                        "BE71096123456769 -> DE89370400440532013000 12.50 return.xml:3");
        try (CaseFolder opened = CaseFolder.open(root())) {
            assertThat(opened.rows(1).getFirst().details().returnOf().transactionId())
                    .isEqualTo("T1");
        }
    }

    @Test
    void theSameFileTwiceAddsNothing() throws IOException {
        write("transfer.xml", TRANSFER);
        add("transfer.xml");
        write("copy.xml", TRANSFER);
        CaseImport.Done again = add("transfer.xml", "copy.xml");
        assertThat(again.outcomes()).extracting(FileOutcome::note).allMatch(note -> note.startsWith("imported before"));
        assertThat(payments()).hasSize(1);
    }

    @Test
    void aFileIsForgottenAndTheOthersOfItsPartStay() throws IOException {
        write("transfer.xml", TRANSFER);
        write("a.csv", "id,time,payer,payee,amount,currency\n1,2024-05-01,X,Y,5,EUR\n");
        write("b.csv", "id,time,payer,payee,amount,currency\n2,2024-05-02,Y,Z,4,EUR\n");
        add("a.csv", "transfer.xml", "b.csv");
        assertThat(payments()).hasSize(3);

        try (CaseEditor editor = CaseEditor.open(root(), SETTINGS)) {
            SourceEntry forgotten = editor.sources()
                    .filter(source -> source.place().equals("a.csv"))
                    .findFirst()
                    .orElseThrow();
            CaseImport.forget(editor, forgotten, Progress.SILENT);
            editor.commit(Map.of("act", "forget"));
        }
        assertThat(payments())
                .containsExactly(
                        "DE89370400440532013000 -> BE71096123456769 12.50 transfer.xml:3", "Y -> Z 4.00 b.csv:2");
        assertThat(CaseCheck.check(root())).isEmpty();
        assertThat(add("a.csv").taken()).isEqualTo(1);
        assertThat(payments()).hasSize(3);
    }

    @Test
    void aFileThatFillsSeveralPartsIsOneFile() throws IOException {
        String row = "%d,2024-05-%02d,%s,B,5,EUR\n";
        String head = "id,time,payer,payee,amount,currency\n";
        StringBuilder long1 = new StringBuilder(head);
        StringBuilder long2 = new StringBuilder(head);
        for (int i = 1; i <= 3_000; i++) {
            long1.append(row.formatted(i, 28 - i % 28, "A" + i % 3));
            long2.append(row.formatted(10_000 + i, 28 - i % 28, "C" + i % 3));
        }
        write("long1.csv", long1.toString());
        write("long2.csv", long2.toString());
        write("transfer.xml", TRANSFER);

        CaseImport.Done done = run(1_000, CaseImport.Manner.PLAIN, "long1.csv", "long2.csv", "transfer.xml");

        assertThat(done.outcomes())
                .extracting(outcome -> outcome.place() + " " + outcome.counts().taken())
                .containsExactly("long1.csv 3000", "long2.csv 3000", "transfer.xml 1");
        List<String> all = payments();
        assertThat(all).hasSize(6_001);
        assertThat(CaseCheck.check(root())).isEmpty();
        try (Stream<Path> parts = Files.list(root().resolve("ledger"))) {
            assertThat(parts.filter(path -> path.getFileName().toString().startsWith("part-")))
                    .hasSizeGreaterThan(4);
        }
        try (CaseFolder opened = CaseFolder.open(root())) {
            assertThat(opened.sources())
                    .extracting(source -> source.place() + " " + source.taken())
                    .containsExactly("long1.csv 3000", "long2.csv 3000", "transfer.xml 1");
        }

        try (CaseEditor editor = CaseEditor.open(root(), SETTINGS)) {
            CaseImport.forget(editor, editor.sources().findFirst().orElseThrow(), Progress.SILENT);
            editor.commit(Map.of("act", "forget"));
        }
        assertThat(payments())
                .isEqualTo(
                        all.stream().filter(line -> !line.contains("long1.csv")).toList());
        assertThat(CaseCheck.check(root())).isEmpty();
    }

    @Test
    void anArchiveIsWalkedAndWhatIsNotKnownIsListed() throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("evidence.zip"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("may/transfer.xml"));
            zip.write(TRANSFER.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1});
        }
        CaseImport.Done done = add("evidence.zip");
        assertThat(done.outcomes())
                .extracting(outcome -> outcome.place() + " | " + outcome.note())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .endsWith(
                                        "photo.jpg | not recognised; if it is a table, import --guess proposes a profile"),
                        second -> assertThat(second).isEqualTo("evidence.zip!may/transfer.xml | "));
        assertThat(payments())
                .containsExactly("DE89370400440532013000 -> BE71096123456769 12.50 evidence.zip!may/transfer.xml:3");
    }

    @Test
    void strictRefusesTheFileThatHasOneBadRecordAndTakesTheOthers() throws IOException {
        write("bad.csv", "time,payer,payee,amount,currency\n2024-05-01,X,Y,5,EUR\n2024-05-01,X,Y,-5,EUR\n");
        write("good.csv", "time,payer,payee,amount,currency\n2024-05-02,X,Y,7,EUR\n");

        run(new CaseImport.Manner(Optional.empty(), Optional.empty(), true), "bad.csv", "good.csv");

        assertThat(payments()).containsExactly("X -> Y 7.00 good.csv:2");
        assertThat(refusals).containsExactly("bad.csv:3 amount-negative");
    }

    @Test
    void aFileOfAccountsHasTheLastWord() throws IOException {
        write("transfer.xml", TRANSFER);
        write("accounts.csv", "account,name,kind\nDE89370400440532013000,Anna Alpha,person\n");
        add("accounts.csv", "transfer.xml");
        try (CaseFolder opened = CaseFolder.open(root())) {
            var accounts = opened.ledger().accounts();
            int anna = accounts.find("DE89370400440532013000");
            assertThat(accounts.name(anna)).isEqualTo("Anna Alpha");
            assertThat(accounts.country(anna)).isEqualTo("DE");
            assertThat(accounts.holder(anna).countryFrom()).isEqualTo("iban");
        }
    }

    @Test
    void aFileThatGaveNothingAddsNothingEither() throws IOException {
        write("a.csv", "time,payer,payee,amount,currency\n2024-05-01,X,Y,5,EUR\n");
        write("bad.csv", "time,payer,payee,amount,currency\n2024-05-01,X,Y,-5,EUR\n");
        add("a.csv", "bad.csv");
        int generations = 3;
        for (int i = 0; i < generations; i++) {
            assertThat(add("bad.csv").outcomes())
                    .extracting(FileOutcome::note)
                    .containsExactly("imported before: the same content, of which nothing can be taken");
        }
        try (CaseFolder opened = CaseFolder.open(root())) {
            assertThat(opened.sources()).extracting(SourceEntry::place).containsExactly("a.csv", "bad.csv");
        }
    }

    @Test
    void aFolderWithTheCaseInItDoesNotImportTheCase() throws IOException {
        write("a.csv", "time,payer,payee,amount,currency\n2024-05-01,X,Y,5,EUR\n");
        add("a.csv");
        write("b.csv", "time,payer,payee,amount,currency\n2024-05-02,X,Y,7,EUR\n");

        CaseImport.Done done = add("");

        assertThat(payments()).containsExactly("X -> Y 5.00 a.csv:2", "X -> Y 7.00 b.csv:2");
        assertThat(done.outcomes())
                .filteredOn(outcome -> outcome.place().contains("case"))
                .extracting(FileOutcome::note)
                .containsExactly("the case itself");
    }

    @Test
    void whoeverTellsOfAPaymentFirstItIsOne() throws IOException {
        write("order.xml", ORDER);
        write("transfer.xml", TRANSFER);
        write(
                "anna.xml",
                STATEMENT.formatted(
                        "DE89370400440532013000", "Anna", "DBIT", "<Cdtr><Pty><Nm>Bert B.</Nm></Pty></Cdtr>"));
        write(
                "bert.xml",
                STATEMENT
                        .formatted("BE71096123456769", "Bert", "CRDT", "<Dbtr><Pty><Nm>Anna A.</Nm></Pty></Dbtr>")
                        .replace("<EndToEndId>E2E-1</EndToEndId>", "<TxId>T1</TxId>"));
        List<String> names = List.of("order.xml", "transfer.xml", "anna.xml", "bert.xml");
        for (int order = 0; order < 24; order++) {
            List<String> left = new ArrayList<>(names);
            List<String> row = new ArrayList<>();
            for (int of = 4, rest = order; of > 0; rest /= of, of--) {
                row.add(left.remove(rest % of));
            }
            root = folder.resolve("case-" + order);
            if (order % 6 != 1) {
                add(row.toArray(String[]::new));
            } else {
                add(row.get(0), row.get(1));
                add(row.get(2));
                add(row.get(3));
            }
            assertThat(payments())
                    .as(row.toString())
                    .containsExactly("DE89370400440532013000 -> BE71096123456769 12.50 transfer.xml:3");
        }
    }

    @Test
    void forgettingThePaymentThatIsShownBringsBackTheOther() throws IOException {
        write("transfer.xml", TRANSFER);
        write(
                "anna.xml",
                STATEMENT.formatted(
                        "DE89370400440532013000", "Anna", "DBIT", "<Cdtr><Pty><Nm>Bert B.</Nm></Pty></Cdtr>"));
        add("transfer.xml", "anna.xml");
        try (CaseEditor editor = CaseEditor.open(root(), SETTINGS)) {
            SourceEntry forgotten = editor.sources()
                    .filter(source -> source.place().equals("transfer.xml"))
                    .findFirst()
                    .orElseThrow();
            CaseImport.forget(editor, forgotten, Progress.SILENT);
            editor.commit(Map.of("act", "forget"));
        }
        assertThat(payments()).containsExactly("DE89370400440532013000 -> name:BERT B. 12.50 anna.xml:5");
    }

    @Test
    void aCopyThatWasChangedIsNotReadAgain() throws IOException {
        write("a.csv", "time,payer,payee,amount,currency\n2024-05-01,X,Y,5,EUR\n");
        write("b.csv", "time,payer,payee,amount,currency\n2024-05-01,X,Y,7,EUR\n");
        add("a.csv", "b.csv");
        try (CaseEditor editor = CaseEditor.open(root(), SETTINGS)) {
            List<SourceEntry> sources = editor.sources().toList();
            Path copy = editor.path(sources.get(1).kept().orElseThrow().name());
            Files.writeString(copy, "time,payer,payee,amount,currency\n2024-05-01,X,Y,9,EUR\n");
            assertThatThrownBy(() -> CaseImport.forget(editor, sources.getFirst(), Progress.SILENT))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining(copy.toString());
        }
    }

    private Path root() {
        return root == null ? folder.resolve("case") : root;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CaseImport.Done add(String... names) throws IOException {
        return run(CaseImport.Manner.PLAIN, names);
    }

    private CaseImport.Done run(CaseImport.Manner manner, String... names) throws IOException {
        return run(1_000, manner, names);
    }

    private CaseImport.Done run(int partPayments, CaseImport.Manner manner, String... names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(folder.resolve(name));
        }
        try (CaseEditor editor = CaseEditor.open(root(), SETTINGS)) {
            CaseImport.Done done = CaseImport.run(
                    partPayments,
                    editor,
                    files,
                    manner,
                    folder.resolve("temporary"),
                    (refusal, row) -> refusals.add(refusal.file() + ":" + refusal.line() + " "
                            + refusal.rule().code()),
                    Progress.SILENT);
            editor.commit(Map.of("act", "import"));
            return done;
        }
    }

    private List<String> payments() throws IOException {
        List<String> lines = new ArrayList<>();
        try (CaseFolder opened = CaseFolder.open(root())) {
            Ledger ledger = opened.ledger();
            for (int i = 0; i < ledger.size(); i++) {
                lines.add(ledger.accounts().id(ledger.payer(i)) + " -> "
                        + ledger.accounts().id(ledger.payee(i)) + " "
                        + ledger.money().format(ledger.amountMinor(i)) + " " + ledger.place(i));
            }
        }
        return lines;
    }
}
