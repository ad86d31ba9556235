package org.wellhead.ledger.casefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What screening found stays in the case until it is replaced, and nobody changes it unseen. */
class KeptScreeningTest {
    @TempDir
    Path folder;

    @Test
    void itStaysThroughOtherCommitsAndIsReplacedAsAWhole() throws IOException {
        WritingProcess.commitOnce(folder);
        assertThat(lines()).isEmpty();
        keep("one", "two");
        WritingProcess.commitOnce(folder);
        assertThat(lines()).containsExactly("one", "two");
        keep("three");
        assertThat(lines()).containsExactly("three");
        assertThat(CaseCheck.check(folder)).isEmpty();
        assertThat(CaseCheck.filesIn(folder, List.of("ledger")))
                .filteredOn(file -> file.contains("screening"))
                .hasSize(1);
    }

    @Test
    void aChangeToItIsFoundByCheckAndByWhoReadsIt() throws IOException {
        WritingProcess.commitOnce(folder);
        keep("accepted");
        Path file = folder.resolve("ledger/screening-2.jsonl");
        Files.writeString(file, "rejected\n");
        assertThat(CaseCheck.check(folder)).singleElement().asString().contains("screening-2.jsonl: changed since");
        assertThatThrownBy(this::lines).isInstanceOf(CaseException.class).hasMessageContaining("damaged");
        Files.delete(file);
        assertThatThrownBy(this::lines).isInstanceOf(CaseException.class).hasMessageContaining("missing");
    }

    @Test
    void itIsNoFileOutsideOfTheCase() throws IOException {
        WritingProcess.commitOnce(folder);
        keep("accepted");
        Path file = folder.resolve(Manifest.FILE);
        String body =
                Files.readString(file).split("\n", 3)[1].replace("ledger/screening-2.jsonl", "../screening-2.jsonl");
        Files.writeString(file, "{\"sha256\":\"" + Manifest.sha256(body) + "\"}\n" + body + "\n");
        assertThatThrownBy(this::lines).isInstanceOf(CaseException.class).hasMessageContaining("what cannot be");
    }

    private void keep(String... lines) throws IOException {
        try (CaseEditor editor = CaseEditor.open(folder)) {
            editor.screening(List.of(lines));
            editor.commit(Map.of("act", "screen"));
        }
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (CaseFolder opened = CaseFolder.open(folder)) {
            opened.screening(lines::add);
        }
        return lines;
    }
}
