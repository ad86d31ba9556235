package org.wellhead.ledger.intake.swift;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.Recorded;

/** Whatever wraps the messages, each is found, and a bad one refuses itself alone. */
class SwiftReaderTest {
    private static final String STATEMENT =
            ":20:S\n:25:4711\n:28C:1\n:60F:C231229EUR1,\n:61:240102D1,NTRFX\n:62F:C240102EUR0,\n";

    private static String transfer(String reference) {
        return Swift.message("103", "", fields(reference));
    }

    private static String fields(String reference) {
        return ":20:" + reference + "\n:23B:CRED\n:32A:240501USD5,\n:50K:/1\nPAYER\n:59:/2\nPAYEE\n:71A:SHA\n";
    }

    private static String taken(Recorded read) {
        return String.join(
                " ",
                read.payments.stream()
                        .map(p -> p.line() + "=" + p.references().transactionId())
                        .toList());
    }

    @Test
    void messagesOneBehindTheOther() {
        assertThat(taken(Swift.read(transfer("A") + transfer("B") + "\n\n" + transfer("C"))))
                .isEqualTo("1=A 10=B 21=C");
    }

    @Test
    void dollarsBetweenMessages() {
        Recorded read = Swift.read(transfer("A") + "\n$\n" + transfer("B") + "$" + transfer("C") + "\n$\n");

        assertThat(read.refusals).isEmpty();
        assertThat(taken(read)).isEqualTo("1=A 12=B 21=C");
    }

    @Test
    void paddedSectors() {
        String sector = "\u0001" + transfer("A").replace("\n", "\r\n") + "\u0003";
        String padded = sector + " ".repeat(512 - sector.length() % 512);
        Recorded read = Swift.read(padded + padded);

        assertThat(read.refusals).isEmpty();
        assertThat(read.payments)
                .extracting(p -> p.line() + ":" + p.references().transactionId())
                .containsExactly("1:A", "10:A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsOfAnySort(String lineEnd) {
        Recorded read = Swift.read((transfer("A") + "\n" + STATEMENT).replace("\n", lineEnd));

        assertThat(read.refusals).isEmpty();
        assertThat(read.payments).extracting(p -> p.line()).containsExactly(1L, 15L);
    }

    @Test
    void bareTextsWithDashesOrNothingBetween() {
        Recorded read = Swift.read("\uFEFF" + STATEMENT + "-\n" + STATEMENT + STATEMENT + "-}\n$\n" + fields("A"));

        assertThat(read.refusals).isEmpty();
        assertThat(read.payments).extracting(p -> p.form()).containsExactly("MT940", "MT940", "MT940", "MT103");
    }

    @Test
    void aBanksOwnLinesAheadOfAStatementAreTold() {
        Recorded read = Swift.read("ABNANL2A\n940\nABNANL2A\n" + STATEMENT + "-\nABNANL2A\n940\n" + STATEMENT);

        assertThat(read.payments).hasSize(2);
        assertThat(read.refusals).isEmpty();
        assertThat(read.notices)
                .containsExactly(
                        "messages.fin:1: lines ahead of a statement were passed over: 'ABNANL2A 940 ABNANL2A'.");
    }

    @Test
    void otherTextBetweenMessagesIsRefused() {
        Recorded read = Swift.read(transfer("A") + "\nhello\nworld\n" + transfer("B") + "\nbye");

        assertThat(taken(read)).isEqualTo("1=A 13=B");
        assertThat(read.refusals)
                .containsExactly(
                        "11:1 message-unreadable (text between messages that belongs to none)",
                        "23:1 message-unreadable (text between messages that belongs to none)");
    }

    @Test
    void oneBadMessageRefusesItselfAlone() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 1000; i++) {
            text.append(i == 500 ? transfer("M" + i).replace(":32A:240501", ":32A:249901") : transfer("M" + i))
                    .append("\n$\n");
        }
        Recorded read = Swift.read(text.toString());

        assertThat(read.payments).hasSize(999);
        assertThat(read.refusals)
                .containsExactly("5493:1 element-unreadable (message 500, field 32A, no such day: '249901USD5,')");
    }

    @Test
    void aMessageThatIsCutOffEndsWhereTheNextStarts() {
        String cut = transfer("A").substring(0, 120);

        assertThat(Swift.read(cut + "\n" + transfer("B")).refusals)
                .containsExactly("1:1 message-unreadable (message 1, it ends early)");
        assertThat(taken(Swift.read(cut + "\n" + transfer("B")))).endsWith("=B");
        assertThat(taken(Swift.read(cut + "\n$\n" + transfer("B")))).endsWith("=B");
        assertThat(taken(Swift.read("\u0001" + cut + "\u0003\u0001" + transfer("B") + "\u0003")))
                .endsWith("=B");
        assertThat(taken(Swift.read("{1:F01TARGTRIS" + transfer("B")))).endsWith("=B");
        assertThat(Swift.read(cut).refusals).containsExactly("1:1 message-unreadable (message 1, it ends early)");
    }

    @Test
    void aStatementThatIsCutOffKeepsItsWholeEntries() {
        String whole = Swift.message("940", "", STATEMENT.replace(":62F", ":61:240102D1,NTRFY\n:62F"));
        Recorded read = Swift.read(whole.substring(0, whole.indexOf("NTRFY")));

        assertThat(read.payments).hasSize(1);
        assertThat(read.refusals).containsExactly("7:1 message-unreadable (message 1, it ends early)");
    }

    @Test
    void aMessageWithoutATextBlockIsRefused() {
        assertThat(Swift.read("{1:F01TARGTRISAXXX0000000001}{2:O1031200240501SENDDEFFAXXX00000000012405011201N}"
                                + transfer("B"))
                        .refusals)
                .containsExactly("1:1 message-unreadable (message 1, it has no text block)");
    }

    @Test
    void whatIsTooLargeIsRefusedAndTheRestIsRead() {
        String huge = transfer("A").replace("PAYER", "x".repeat(Limits.RECORD_BYTES));
        String long1 = transfer("B").replace("PAYER", "x".repeat(Limits.FIELD_CHARS + 1));
        Recorded read = Swift.read(huge + long1 + transfer("C"));

        assertThat(read.payments).hasSize(1);
        assertThat(read.refusals)
                .containsExactly("1:1 record-too-large (message 1)", "14:1 record-too-large (message 2, field 50K)");
    }

    @Test
    void aFloodOfBracesIsRefused() {
        assertThat(Swift.read("{1:F01" + "{x}".repeat(5000) + "}" + transfer("B")).refusals)
                .containsExactly("1:1 message-unreadable (message 1, it has more than 1000 blocks and tags)");
    }

    @Test
    void aNulByteIsRefused() {
        assertThat(Swift.read(transfer("A").replace("PAYER", "PA\0ER")).refusals)
                .containsExactly("1:1 nul-byte (message 1)");
    }

    @Test
    void oldEncodingsAreReadAndTold() {
        Recorded read =
                Swift.read(transfer("A").replace("PAYER", "M\u00DCLLER").getBytes(Charset.forName("windows-1252")));

        assertThat(read.payments.getFirst().payer().orElseThrow().name()).isEqualTo("M\u00DCLLER");
        assertThat(read.notices).hasSize(1).first().asString().contains("Windows-1252");
    }

    @Test
    void otherTypesAreCountedAndNamed() {
        Recorded read = Swift.read(Swift.message("199", "", ":20:A\n:79:HELLO\n")
                + transfer("B")
                + Swift.message("199", "", ":20:A\n:79:HELLO\n"));

        assertThat(taken(read)).endsWith("=B");
        assertThat(read.refusals).isEmpty();
        assertThat(read.notices).containsExactly("messages.fin: 2 x MT199, a type that is not read.");
    }

    @Test
    void anAcknowledgementAheadOfAMessageDecidesWhetherItMovedMoney() {
        String head = "{1:F21TARGTRISAXXX0000000001}{4:{177:2405011200}{451:";
        Recorded read =
                Swift.read(head + "0}}" + transfer("A") + head + "1}{405:H50}}" + transfer("B") + transfer("C"));

        assertThat(read.payments)
                .extracting(p -> p.references().transactionId())
                .containsExactly("A", "C");
        assertThat(read.notices)
                .containsExactly("messages.fin: 1 x MT103 that the network refused (451:1): no money moved.");
    }

    @Test
    void trainingMessagesMoveNoMoney() {
        Recorded read = Swift.read(transfer("A").replace("{5:", "{5:{TNG:}"));

        assertThat(read.payments).isEmpty();
        assertThat(read.notices).containsExactly("messages.fin: 1 x MT103 for training (TNG): no money moved.");
    }

    @Test
    void messagesAreRecognisedByTheirStart() {
        assertThat(SwiftReader.recognises(transfer("A").getBytes(US_ASCII))).isTrue();
        assertThat(SwiftReader.recognises(("\u0001" + transfer("A")).getBytes(US_ASCII)))
                .isTrue();
        assertThat(SwiftReader.recognises(STATEMENT.getBytes(US_ASCII))).isTrue();
        assertThat(SwiftReader.recognises(("\uFEFFABNANL2A\r\n940\r\n" + STATEMENT).getBytes(UTF_8)))
                .isTrue();
        assertThat(SwiftReader.recognises("time,payer\n2024-05-01,A\n".getBytes(US_ASCII)))
                .isFalse();
        assertThat(SwiftReader.recognises("{\"1\":\":20:\"}".getBytes(US_ASCII)))
                .isFalse();
        assertThat(SwiftReader.recognises(("<a>\n" + STATEMENT).getBytes(US_ASCII)))
                .isFalse();
        assertThat(SwiftReader.recognises(new byte[0])).isFalse();
    }

    @Test
    void anEmptyFileHoldsNothing() {
        Recorded read = Swift.read("");

        assertThat(read.payments).isEmpty();
        assertThat(read.refusals).isEmpty();
    }
}
