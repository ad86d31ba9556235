package org.wellhead.share.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs that go to others as files, and the log that they are made from. */
class EntryProofTest {
    @TempDir
    Path folder;

    private final List<TreeHead> heads = new ArrayList<>();

    @BeforeEach
    void aLog() throws IOException {
        try (AuditLog log = AuditLog.open(folder)) {
            for (int i = 1; i <= 11; i++) {
                heads.add(log.append(new AuditEntry(
                        Instant.parse("2026-01-31T12:00:00Z"), "analyst", "trace", "results " + i, new TreeMap<>())));
            }
        }
    }

    @Test
    void everyEntryIsProvedToEveryHeadAfterItThroughAFile() throws IOException {
        List<AuditEntry> entries = new ArrayList<>();
        LogEntries.read(folder, (entry, number) -> {
            assertThat(number).isEqualTo(entries.size() + 1);
            entries.add(entry);
        });
        MerkleTree tree = AuditLog.tree(folder);
        for (TreeHead head : heads) {
            for (int i = 0; i < head.size(); i++) {
                EntryProof made = new EntryProof(entries.get(i), tree.inclusion(i, head.size()));
                EntryProof read = EntryProof.parse(made.bytes());
                assertThat(read).isEqualTo(made);
                assertThat(read.holds(head)).isTrue();
                EntryProof other = new EntryProof(entries.get((i + 1) % 11), read.inclusion());
                assertThat(other.holds(head)).isFalse();
            }
        }
    }

    @Test
    void aProofBetweenHeadsGoesThroughAFile() throws IOException {
        MerkleTree tree = AuditLog.tree(folder);
        ConsistencyProof made = tree.consistency(3, 11);
        ConsistencyProof read = ConsistencyProof.parse(made.bytes());
        assertThat(read).isEqualTo(made);
        assertThat(ProofCheck.consistent(
                        read, heads.get(2).root(), heads.get(10).root()))
                .isTrue();
        assertThatThrownBy(() -> EntryProof.parse(made.bytes()))
                .as("one kind is not the other")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoProofIsRefused() {
        for (String text : List.of(
                "",
                "{}",
                "{\"entry\":{},\"format\":\"wellhead-entry-proof-1\",\"index\":0,\"path\":[],\"size\":1}",
                "{\"format\":\"wellhead-consistency-proof-1\",\"path\":[1],\"size1\":1,\"size2\":1}",
                "{\"format\":\"wellhead-consistency-proof-1\",\"path\":{},\"size1\":1,\"size2\":1}")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> EntryProof.parse(bytes)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ConsistencyProof.parse(bytes)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoWaitsForTheLogIsToldThatItIsTaken() throws IOException {
        try (AuditLog log = AuditLog.open(folder)) {
            assertThat(log.head()).contains(heads.getLast());
            assertThat(AuditLog.tryOpen(folder)).isEmpty();
        }
        try (AuditLog log = AuditLog.tryOpen(folder).orElseThrow()) {
            assertThat(log.head()).contains(heads.getLast());
        }
    }

    @Test
    void aLineThatIsNoEntryIsNamed() throws IOException {
        Files.writeString(folder.resolve("entries.jsonl"), "{}\n");
        assertThatThrownBy(() -> LogEntries.read(folder, (entry, number) -> {}))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("entries.jsonl:1: no entry that is ever written");
    }

    @Test
    void aLinkIsNoLog(@TempDir Path other) throws IOException {
        Path link = Files.createSymbolicLink(other.resolve("audit"), folder);
        assertThatThrownBy(() -> AuditLog.open(link)).hasMessageContaining("a link");
        assertThatThrownBy(() -> AuditLog.verify(link, List.of())).hasMessageContaining("a link");
    }
}
