package org.wellhead.ledger.casefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the plug is pulled, the case is as before or as after; and who reads meanwhile sees the one or the other. */
class KilledProcessTest {
    private static final int KILLS = 12;
    private static final long READING_NANOS = 3_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void aProcessThatIsKilledLeavesTheCaseAsBeforeOrAsAfter() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = WritingProcess.start(root());
            try {
                assertThat(process.getInputStream().read())
                        .as("it has committed")
                        .isEqualTo('.');
                assertThat(process.waitFor(11L * kill, TimeUnit.MILLISECONDS)).isFalse();
            } finally {
                process.destroyForcibly();
                process.waitFor();
            }
            int before = generation();
            assertThat(CaseCheck.check(root())).isEmpty();
            assertIsOfOneMoment();

            WritingProcess.commitOnce(root());
            assertThat(generation()).isEqualTo(before + 1);
            assertThat(CaseCheck.check(root())).isEmpty();
            assertIsOfOneMoment();
            assertThat(CaseCheck.filesIn(root(), List.of("ledger", "sources")))
                    .as("nothing of what was killed is left")
                    .allMatch(file -> !file.endsWith(".new"))
                    .hasSameSizeAs(named());
        }
    }

    @Test
    void whoReadsWhileAnotherProcessWritesSeesOneMoment() throws Exception {
        WritingProcess.commitOnce(root());
        Process process = WritingProcess.start(root());
        int first = generation();
        int read = 0;
        try {
            for (long end = System.nanoTime() + READING_NANOS; System.nanoTime() < end; read++) {
                assertIsOfOneMoment();
                if (read % 8 == 0) {
                    assertThat(CaseCheck.check(root())).isEmpty();
                }
            }
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        assertThat(generation()).as("the other wrote meanwhile").isGreaterThan(first);
        assertThat(read).isGreaterThan(5);
    }

    @Test
    void twoWritersTakeTurns() throws Exception {
        Process one = WritingProcess.start(root());
        Process other = WritingProcess.start(root());
        try {
            for (int commits = 0; commits < 10; commits++) {
                assertThat(one.getInputStream().read()).isEqualTo('.');
                assertThat(other.getInputStream().read()).isEqualTo('.');
            }
        } finally {
            one.destroyForcibly();
            other.destroyForcibly();
            one.waitFor();
            other.waitFor();
        }
        assertThat(CaseCheck.check(root())).isEmpty();
        assertIsOfOneMoment();
    }

    @Test
    void aDiskThatTakesNoMoreLeavesTheCaseAsItWasAndLetsGoOfTheLock() throws IOException {
        for (int i = 0; i < 6; i++) {
            WritingProcess.commitOnce(root());
        }
        for (String occupied : List.of(
                "ledger/part-15", "ledger/accounts-7/x", "ledger/order-7.i64", "ledger/manifest.json.new/x/y")) {
            Path inTheWay = root().resolve(occupied);
            assertThatThrownBy(() -> {
                        try (CaseEditor editor = CaseEditor.open(root(), WritingProcess.SETTINGS)) {
                            Files.createDirectories(inTheWay);
                            Files.writeString(inTheWay.resolve("file"), "full");
                            editor.add(
                                    editor.committed().orElseThrow().ledger(),
                                    false,
                                    List.of(editor.sources().findFirst().orElseThrow()));
                            editor.commit(java.util.Map.of("act", "import"));
                        }
                    })
                    .as(occupied)
                    .isInstanceOf(IOException.class);
            assertThat(generation()).isEqualTo(6);
            assertThat(CaseCheck.check(root())).isEmpty();
            assertIsOfOneMoment();
        }
        WritingProcess.commitOnce(root());
        assertThat(CaseCheck.check(root())).isEmpty();
        assertIsOfOneMoment();
    }

    private void assertIsOfOneMoment() throws IOException {
        try (CaseFolder opened = CaseFolder.open(root())) {
            assertThat(WritingProcess.payments(opened.ledger()))
                    .isEqualTo(WritingProcess.payments(opened.generation()));
        }
    }

    private int generation() throws IOException {
        try (CaseFolder opened = CaseFolder.open(root())) {
            return opened.generation();
        }
    }

    /** What the manifest names, and itself. */
    private List<String> named() throws IOException {
        List<String> named = new java.util.ArrayList<>(List.of(Manifest.FILE));
        Manifest.parse(CaseFolder.manifestText(root()))
                .files()
                .map(StoredFile::name)
                .forEach(named::add);
        return named;
    }

    private Path root() {
        return folder.resolve("a case of mine");
    }
}
