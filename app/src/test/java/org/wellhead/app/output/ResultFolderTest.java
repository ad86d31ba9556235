package org.wellhead.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Sha256;

/** A folder of results is whole or as it was before. */
class ResultFolderTest {
    private static final byte[] LETTER = {'P', 'K', 3, 4, (byte) 0xff, 0, (byte) 0x80};

    @TempDir
    Path folder;

    @Test
    void textsAndOtherFilesStandInItWithTheirHashesAndTheSummaryToldOfThem() throws IOException {
        Path out = folder.resolve("new/result");
        List<ResultFolder.Written> written;
        try (ResultFolder files = new ResultFolder(out, "summary.json")) {
            files.addText("plan.csv", text -> text.write("order,accounts\n1,Łódź\n"));
            files.addBytes("letter.docx", bytes -> {
                bytes.write(LETTER);
                bytes.close();
            });
            assertThat(names(out)).containsExactly(".writing", "letter.docx.unfinished", "plan.csv.unfinished");
            written = files.finish(before -> before.size() + " files");
        }
        assertThat(names(out)).containsExactly("letter.docx", "plan.csv", "summary.json");
        assertThat(out.resolve("plan.csv")).hasContent("order,accounts\n1,Łódź\n");
        assertThat(out.resolve("letter.docx")).hasBinaryContent(LETTER);
        assertThat(out.resolve("summary.json")).hasContent("2 files");
        assertThat(written)
                .containsExactly(
                        told("plan.csv", "order,accounts\n1,Łódź\n".getBytes(StandardCharsets.UTF_8)),
                        told("letter.docx", LETTER));
    }

    @Test
    void halfALetterIsAQuestionMark() throws IOException {
        try (ResultFolder files = new ResultFolder(folder, "summary.json")) {
            files.addText("a.csv", text -> text.write("\ud83d,\ud83d"));
            files.finish(_ -> "");
        }
        assertThat(folder.resolve("a.csv")).hasContent("?,?");
    }

    @Test
    void whatFailsLeavesOlderResultsAsTheyWere() throws IOException {
        for (String name : List.of("plan.csv", "letter.docx", "summary.json")) {
            Files.writeString(folder.resolve(name), "older");
        }
        assertThatThrownBy(() -> {
                    try (ResultFolder files = new ResultFolder(folder, "summary.json")) {
                        files.addText("plan.csv", text -> text.write("newer"));
                        files.addBytes("letter.docx", bytes -> {
                            bytes.write(LETTER);
                            throw new IOException("the disk is full");
                        });
                    }
                })
                .hasMessage("the disk is full");
        assertThatThrownBy(() -> {
                    try (ResultFolder files = new ResultFolder(folder, "summary.json")) {
                        files.addText("plan.csv", text -> text.write("newer"));
                        files.finish(_ -> {
                            throw new IllegalStateException("no summary");
                        });
                    }
                })
                .hasMessage("no summary");
        assertThat(names(folder)).containsExactly("letter.docx", "plan.csv", "summary.json");
        for (String name : names(folder)) {
            assertThat(folder.resolve(name)).hasContent("older");
        }
    }

    @Test
    void itsNamesAreThoseOfTheFilesUnderWayToo() {
        assertThat(ResultFolder.names(Stream.of("plan.csv"))).containsExactly("plan.csv", "plan.csv.unfinished");
    }

    @Test
    void whileOneRunWritesAnotherIsRefusedAndTakesNothing() throws IOException {
        try (ResultFolder files = new ResultFolder(folder, "plan.json")) {
            files.addText("plan.csv", out -> out.write("rank"));
            assertThatThrownBy(() -> new ResultFolder(folder, "plan.json"))
                    .hasMessageContaining("another run is writing its results here");
            files.finish(written -> "{}");
        }
        assertThat(folder.resolve("plan.csv")).hasContent("rank");
        assertThat(folder.resolve(".writing")).doesNotExist();
    }

    @Test
    void filesOfAnOlderPlanGoWhenTheNewOneIsInPlace() throws IOException {
        Files.createDirectories(folder.resolve("orders"));
        for (String name : List.of("orders/order-001.txt", "orders/order-002.txt", "orders/note.txt", "mine.csv")) {
            Files.writeString(folder.resolve(name), "older");
        }
        try (ResultFolder files = new ResultFolder(folder, "plan.json")) {
            files.replace("orders", "order-[0-9]+[.]txt");
            files.addText("orders/order-001.txt", text -> text.write("newer"));
            assertThat(folder.resolve("orders/order-002.txt")).exists();
            files.finish(_ -> "");
        }
        assertThat(names(folder)).containsExactly("mine.csv", "orders", "plan.json");
        assertThat(names(folder.resolve("orders"))).containsExactly("note.txt", "order-001.txt");
        assertThat(folder.resolve("orders/order-001.txt")).hasContent("newer");
    }

    private static ResultFolder.Written told(String name, byte[] content) {
        return new ResultFolder.Written(
                name, HexFormat.of().formatHex(Sha256.digest().digest(content)), content.length);
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
