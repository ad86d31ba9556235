package org.wellhead.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of texts from clean and dirty tables. */
class CsvTextsTest {
    @TempDir
    Path folder;

    private final List<String> refused = new ArrayList<>();

    @Test
    void rowsHaveTheirLineAndTheirFieldsByKnownColumn() throws IOException {
        assertThat(rows("id,Name,colour\n7, Ana Ribeiro ,red\n\n8,\"Lindqvist, Bo\",blue\n"))
                .containsExactly("2 [Ana Ribeiro, , 7]", "4 [Lindqvist, Bo, , 8]");
        assertThat(refused).isEmpty();
    }

    @Test
    void aByteOrderMarkSemicolonsAndTabsAreRead() throws IOException {
        assertThat(rows("\uFEFFname;schema\nAna;Person\n")).containsExactly("2 [Ana, Person, ]");
        assertThat(rows("name\tschema\nAna\tPerson\n")).containsExactly("2 [Ana, Person, ]");
    }

    @Test
    void whatBreaksARuleIsRefusedWithItsLine() throws IOException {
        assertThat(rows("name,schema\nA\0na,Person\nBo\n\"Cy\"x,Person\n" + "D".repeat(1_001)
                        + ",Person\nEva,Person\n"))
                .containsExactly("6 [Eva, Person, ]");
        assertThat(refused).containsExactly("2 nul-byte", "3 field-count", "4 quote-misplaced", "5 name-too-long");
    }

    @Test
    void aFileThatIsNoUtf8OrLacksAColumnIsRefusedAsAWhole() throws IOException {
        Files.write(folder.resolve("t.csv"), "name\nAna\n".getBytes(StandardCharsets.UTF_16));
        assertThat(read()).isEmpty();
        assertThat(rows("nom\nAna\n")).isEmpty();
        assertThat(refused).containsExactly("1 file-not-utf-8", "1 column-missing");
    }

    private List<String> rows(String text) throws IOException {
        Files.writeString(folder.resolve("t.csv"), text);
        return read();
    }

    private List<String> read() throws IOException {
        List<String> rows = new ArrayList<>();
        CsvTexts.read(
                folder.resolve("t.csv"),
                new CsvTexts.Columns(List.of("name", "schema", "id"), 1, 1, Map.of()),
                (refusal, raw) ->
                        refused.add(refusal.line() + " " + refusal.rule().code()),
                bytes -> {},
                row -> rows.add(row.line() + " " + row.fields()));
        return rows;
    }
}
