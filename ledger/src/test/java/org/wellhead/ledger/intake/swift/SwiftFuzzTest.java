package org.wellhead.ledger.intake.swift;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.wellhead.ledger.intake.Recorded;

/** Whatever the bytes are, nothing but refusals for declared reasons comes out. */
class SwiftFuzzTest {
    private static final Set<String> DECLARED =
            Set.of("message-unreadable", "element-missing", "element-unreadable", "record-too-large", "nul-byte");

    @FuzzTest(maxDuration = "10m")
    void onlyDeclaredRefusalsComeOut(byte[] bytes) throws IOException {
        SwiftReader.recognises(bytes);
        Path file = Files.createTempFile("fuzz", ".fin");
        try {
            Files.write(file, bytes);
            Recorded read = Swift.read(file);
            assertThat(read.refusals).allMatch(text -> DECLARED.contains(text.split(" ", 3)[1]));
            assertThat(read.payments).allMatch(payment -> payment.line() >= 1 && payment.column() >= 1);
        } finally {
            Files.delete(file);
        }
    }
}
