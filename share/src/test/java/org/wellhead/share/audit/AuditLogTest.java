package org.wellhead.share.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of ten entries, and what people and accidents do to it. */
class AuditLogTest {
    @TempDir
    Path folder;

    private final List<TreeHead> heads = new ArrayList<>();

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                Instant.parse("2026-01-31T12:00:00Z").plusSeconds(number),
                "analyst-" + number % 3,
                "release",
                "bundle " + number,
                new TreeMap<>(Map.of("tlp", "amber", "to", "a \"partner\"\nin T\u00fcrkiye")));
    }

    private void write(int entries) throws IOException {
        try (AuditLog log = AuditLog.open(folder)) {
            for (int i = 1; i <= entries; i++) {
                heads.add(log.append(entry(i)));
            }
        }
    }

    private Path entries() {
        return folder.resolve("entries.jsonl");
    }

    private Path headsFile() {
        return folder.resolve("heads.txt");
    }

    private List<String> lines(Path file) throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private static void put(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private String verdict(TreeHead... kept) throws IOException {
        Verdict verdict = AuditLog.verify(folder, List.of(kept));
        return verdict.faults().stream()
                .map(fault -> fault.kind() + " " + fault.entry())
                .toList()
                .toString();
    }

    @Test
    void aLineIsOneEntryAsCanonicalJson() throws IOException {
        write(1);
        assertThat(Files.readString(entries())).isEqualTo("""
                        {"actor":"analyst-1","facts":{"tlp":"amber","to":"a \\"partner\\"\\nin T\u00fcrkiye"},\
                        "subject":"bundle 1","time":"2026-01-31T12:00:01Z","verb":"release"}
                        """);
        assertThat(AuditEntry.parse(entry(1).line())).isEqualTo(entry(1));
    }

    @Test
    void aLogThatIsOnlyAddedToHolds() throws IOException {
        write(4);
        write(3);
        Verdict verdict = AuditLog.verify(folder, heads);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.entries()).isEqualTo(7);
        assertThat(verdict.head()).contains(heads.getLast());
        assertThat(verdict.torn()).isEmpty();
    }

    @Test
    void theSameEntriesGiveTheSameBytes(@TempDir Path other) throws IOException {
        write(5);
        byte[] first = Files.readAllBytes(headsFile());
        folder = other;
        write(5);
        assertThat(Files.readAllBytes(headsFile())).isEqualTo(first);
    }

    @Test
    void aChangedEntryIsNamed() throws IOException {
        write(10);
        List<String> lines = lines(entries());
        lines.set(3, lines.get(3).replace("analyst-1", "analyst-2"));
        put(entries(), lines);
        assertThat(verdict()).isEqualTo("[CHANGED 4]");
        assertThat(AuditLog.verify(folder, List.of()).faults().getFirst().text())
                .isEqualTo(
                        entries() + ":4: changed since it was appended; a log is only added to; take it from a copy");
        assertThatThrownBy(() -> AuditLog.open(folder)).hasMessageContaining(":4: changed");
        assertThatThrownBy(() -> AuditLog.tree(folder)).hasMessageContaining(":4: changed");
    }

    @Test
    void aRemovedEntryIsNamed() throws IOException {
        write(10);
        List<String> lines = lines(entries());
        lines.remove(6);
        put(entries(), lines);
        assertThat(verdict()).isEqualTo("[REMOVED 7]");
    }

    @Test
    void removedLastEntriesAreNamed() throws IOException {
        write(10);
        put(entries(), lines(entries()).subList(0, 8));
        assertThat(verdict()).isEqualTo("[REMOVED 9]");
    }

    @Test
    void anInsertedEntryIsNamed() throws IOException {
        write(10);
        List<String> lines = lines(entries());
        lines.add(2, new String(entry(77).line(), UTF_8));
        put(entries(), lines);
        assertThat(verdict()).isEqualTo("[INSERTED 3]");
    }

    @Test
    void entriesInsertedAtTheEndAreNamed() throws IOException {
        write(10);
        List<String> lines = lines(entries());
        lines.add(new String(entry(11).line(), UTF_8));
        lines.add(new String(entry(12).line(), UTF_8));
        put(entries(), lines);
        assertThat(verdict()).isEqualTo("[INSERTED 11]");
    }

    @Test
    void aCopiedEntryIsAnInsertedOne() throws IOException {
        write(10);
        List<String> lines = lines(entries());
        lines.add(5, lines.get(4));
        put(entries(), lines);
        assertThat(verdict()).isEqualTo("[INSERTED 6]");
    }

    @Test
    void reorderedEntriesAreNamed() throws IOException {
        write(10);
        List<String> lines = lines(entries());
        Collections.swap(lines, 4, 8);
        put(entries(), lines);
        assertThat(verdict()).isEqualTo("[REORDERED 5]");
    }

    @Test
    void aChangedHeadIsNamed() throws IOException {
        write(10);
        List<String> lines = lines(headsFile());
        lines.set(5, lines.get(5).replaceFirst("\"root\":\"....", "\"root\":\"0000"));
        put(headsFile(), lines);
        assertThat(verdict()).isEqualTo("[HEAD_CHANGED 6]");
    }

    @Test
    void aChangedTimeOfAHeadIsNamed() throws IOException {
        write(3);
        List<String> lines = lines(headsFile());
        lines.set(1, lines.get(1).replace("12:00:02Z", "12:00:09Z"));
        put(headsFile(), lines);
        assertThat(verdict()).isEqualTo("[HEAD_CHANGED 2]");
    }

    @Test
    void removedHeadsAreNoReasonToForgetEntries() throws IOException {
        write(10);
        put(headsFile(), lines(headsFile()).subList(0, 8));
        assertThat(verdict()).isEqualTo("[INSERTED 9]");
    }

    @Test
    void aLogWrittenAnewAgreesWithItselfButNotWithAKeptHead(@TempDir Path other) throws IOException {
        write(10);
        folder = other;
        try (AuditLog log = AuditLog.open(folder)) {
            for (int i = 1; i <= 10; i++) {
                log.append(entry(i == 6 ? 66 : i));
            }
        }
        assertThat(verdict()).isEqualTo("[]");
        assertThat(verdict(heads.get(7), heads.get(3))).isEqualTo("[OTHER_HISTORY 5]");
        assertThat(AuditLog.verify(folder, List.of(heads.get(7), heads.get(3)))
                        .faults()
                        .getFirst()
                        .text())
                .contains("entries 5 to 8 are not those of the head of 2026-01-31T12:00:08Z");
    }

    @Test
    void aLogCutTogetherWithItsHeadsIsFoundByAKeptHead() throws IOException {
        write(10);
        put(entries(), lines(entries()).subList(0, 8));
        put(headsFile(), lines(headsFile()).subList(0, 8));
        assertThat(verdict()).isEqualTo("[]");
        assertThat(verdict(heads.getLast())).isEqualTo("[REMOVED 9]");
    }

    @Test
    void everyCutOfTheLastAppendIsMendedAndLosesNothingElse() throws IOException {
        write(4);
        byte[] entriesBefore = Files.readAllBytes(entries());
        byte[] headsBefore = Files.readAllBytes(headsFile());
        write(1);
        byte[] entriesAfter = Files.readAllBytes(entries());
        byte[] headsAfter = Files.readAllBytes(headsFile());
        for (int cut = entriesBefore.length + 1; cut < entriesAfter.length; cut++) {
            killed(entriesAfter, cut, headsBefore, headsBefore.length, 4);
        }
        for (int cut = headsBefore.length; cut < headsAfter.length; cut++) {
            killed(entriesAfter, entriesAfter.length, headsAfter, cut, 5);
        }
    }

    private void killed(byte[] entriesThen, int entriesBytes, byte[] headsThen, int headsBytes, int left)
            throws IOException {
        Files.write(entries(), Arrays.copyOf(entriesThen, entriesBytes));
        Files.write(headsFile(), Arrays.copyOf(headsThen, headsBytes));
        Verdict torn = AuditLog.verify(folder, List.of());
        assertThat(torn.faults()).isEmpty();
        assertThat(torn.torn()).isPresent();
        try (AuditLog log = AuditLog.open(folder)) {
            assertThat(log.mended()).isEqualTo(torn.torn());
            assertThat(log.head().orElseThrow().size()).isEqualTo(left);
            log.append(entry(99));
        }
        Verdict mended = AuditLog.verify(folder, heads.subList(0, 4));
        assertThat(mended.faults()).isEmpty();
        assertThat(mended.torn()).isEmpty();
        assertThat(mended.entries()).isEqualTo(left + 1);
    }

    @Test
    void halfAHeadWithoutAnEntryIsNoAccident() throws IOException {
        write(4);
        Files.writeString(headsFile(), "0123", StandardOpenOption.APPEND);
        assertThat(verdict()).isEqualTo("[REMOVED 5]");
    }

    @Test
    void aLineWithoutEndIsRefusedAndNotHeld() throws IOException {
        write(2);
        Files.writeString(entries(), "x".repeat(1 << 18) + "\n", StandardOpenOption.APPEND);
        assertThat(verdict()).isEqualTo("[UNREADABLE 3]");
        assertThat(AuditLog.verify(folder, List.of()).faults().getFirst().text())
                .contains("larger than 65536 bytes");
    }

    @Test
    void onlyOneWrites() throws IOException {
        try (AuditLog log = AuditLog.open(folder)) {
            log.append(entry(1));
            assertThatThrownBy(() -> AuditLog.open(folder)).hasMessageContaining("another process is writing");
            assertThat(verdict()).isEqualTo("[]");
        }
    }

    @Test
    void whereNoLogIsNothingIsVerified() {
        assertThatThrownBy(() -> AuditLog.verify(folder.resolve("none"), List.of()))
                .hasMessageContaining("no log");
    }

    @Test
    void theTreeProvesEntriesOfTheLog() throws IOException {
        write(10);
        MerkleTree tree = AuditLog.tree(folder);
        assertThat(tree.root(10)).isEqualTo(heads.getLast().root());
        assertThat(ProofCheck.includes(
                        tree.inclusion(6, 10),
                        TreeHash.leaf(entry(7).line()),
                        heads.getLast().root()))
                .isTrue();
        assertThat(ProofCheck.consistent(
                        tree.consistency(4, 10),
                        heads.get(3).root(),
                        heads.get(9).root()))
                .isTrue();
    }

    @Test
    void anEntryHasLimits() {
        assertThatThrownBy(() -> new AuditEntry(Instant.EPOCH, " ", "v", "s", new TreeMap<>()))
                .hasMessage("the actor has 1 to 1000 characters, not 1");
        assertThatThrownBy(() ->
                        new AuditEntry(Instant.EPOCH, "a", "v", "s", new TreeMap<>(Map.of("x", "y".repeat(1 << 16)))))
                .hasMessageContaining("name large things by their hash");
        TreeMap<String, String> many = new TreeMap<>();
        for (int i = 0; i < 65; i++) {
            many.put("fact" + i, "");
        }
        assertThatThrownBy(() -> new AuditEntry(Instant.EPOCH, "a", "v", "s", many))
                .hasMessage("an entry has at most 64 facts, not 65");
    }

    @Test
    void entriesAddedTogetherAreThoseAddedOneByOne(@TempDir Path other) throws IOException {
        write(7);
        TreeHead oneByOne = heads.getLast();
        List<String> entriesBefore = lines(entries());
        List<String> headsBefore = lines(headsFile());
        folder = other;
        try (AuditLog log = AuditLog.open(folder)) {
            log.appendAll(List.of(entry(1), entry(2), entry(3)));
            log.append(entry(4));
            assertThat(log.appendAll(List.of(entry(5), entry(6), entry(7)))).isEqualTo(oneByOne);
        }
        assertThat(lines(entries())).isEqualTo(entriesBefore);
        assertThat(lines(headsFile())).isEqualTo(headsBefore);
        assertThat(verdict()).isEqualTo("[]");
    }

    @Test
    void aProcessKilledAnywhereInABatchLosesNoWholeEntry(@TempDir Path killed) throws IOException {
        write(2);
        try (AuditLog log = AuditLog.open(folder)) {
            log.appendAll(List.of(entry(3), entry(4), entry(5)));
        }
        byte[] allEntries = Files.readAllBytes(entries());
        byte[] allHeads = Files.readAllBytes(headsFile());
        byte[] batch = Files.readAllBytes(folder.resolve("batch.txt"));
        List<String> whole = lines(entries());
        int first = (whole.get(0) + whole.get(1)).getBytes(UTF_8).length + 2;
        int firstHead = (lines(headsFile()).get(0) + lines(headsFile()).get(1)).length() + 2;
        folder = killed;
        Files.write(folder.resolve("batch.txt"), batch);
        for (int cut = first; cut <= allEntries.length; cut += 7) {
            Files.write(entries(), Arrays.copyOf(allEntries, cut));
            Files.write(headsFile(), Arrays.copyOf(allHeads, firstHead));
            long left = new String(allEntries, 0, cut, UTF_8).lines().count() - (allEntries[cut - 1] == '\n' ? 0 : 1);
            assertMended(left);
        }
        for (int cut = firstHead; cut <= allHeads.length; cut += 7) {
            Files.write(entries(), allEntries);
            Files.write(headsFile(), Arrays.copyOf(allHeads, cut));
            assertMended(5);
            assertThat(Files.readAllBytes(headsFile())).isEqualTo(allHeads);
        }
    }

    private void assertMended(long left) throws IOException {
        try (AuditLog log = AuditLog.open(folder)) {
            assertThat(log.head().orElseThrow().size()).isEqualTo(left);
        }
        assertThat(verdict()).isEqualTo("[]");
        assertThat(lines(headsFile())).hasSize((int) left);
    }

    @Test
    void anEntryBehindABatchThatWasNotOfItIsAnInsertedOne() throws IOException {
        write(2);
        try (AuditLog log = AuditLog.open(folder)) {
            log.appendAll(List.of(entry(3), entry(4), entry(5)));
        }
        put(headsFile(), lines(headsFile()).subList(0, 2));
        List<String> lines = lines(entries());
        lines.set(3, new String(entry(44).line(), UTF_8));
        put(entries(), lines);
        assertThat(verdict()).isEqualTo("[INSERTED 4]");
    }
}
