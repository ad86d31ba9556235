package org.wellhead.share.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whatever a log's files are, it is verified, or its first fault is named; and what was opened holds afterwards. */
class AuditLogFuzzTest {
    /** The bytes are {@code entries.jsonl} and {@code heads.txt}, with a 0 between them. */
    @FuzzTest(maxDuration = "10m")
    void anyFilesAreVerified(byte[] bytes) throws IOException {
        int between = 0;
        while (between < bytes.length && bytes[between] != 0) {
            between++;
        }
        Path folder = Files.createTempDirectory("log");
        try {
            Files.write(folder.resolve(LogReading.ENTRIES), Arrays.copyOf(bytes, between));
            Files.write(
                    folder.resolve(LogReading.HEADS),
                    Arrays.copyOfRange(bytes, Math.min(between + 1, bytes.length), bytes.length));
            Verdict verdict = AuditLog.verify(folder, List.of());
            assertThat(verdict.faults())
                    .allMatch(fault -> fault.entry() >= 1 && fault.entry() <= verdict.entries() + 1);
            if (verdict.holds()) {
                try (AuditLog log = AuditLog.open(folder)) {
                    log.append(new AuditEntry(Instant.EPOCH, "a", "v", "s", new TreeMap<>()));
                }
                Verdict after = AuditLog.verify(folder, List.of());
                assertThat(after.holds()).isTrue();
                assertThat(after.entries()).isEqualTo(verdict.entries() + 1);
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
