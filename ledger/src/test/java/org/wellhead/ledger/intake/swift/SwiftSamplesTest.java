package org.wellhead.ledger.intake.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.ledger.intake.Recorded;

/** Sample messages made by others are taken, each whole. */
class SwiftSamplesTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("../shared/data/payments/messages/mt");

    @ParameterizedTest
    @CsvSource({"mt103.txt, 1", "mt103.rje, 2", "mt103.dos, 2"})
    void everySampleIsTaken(String name, int payments) throws IOException {
        Path file = SAMPLES.resolve(name);
        assumeTrue(Files.exists(file), "SKIPPED: the sample " + name + " is not beside the project");

        Recorded read = Swift.read(file);

        assertThat(read.lines()).as("%s", read.lines()).hasSize(payments);
        assertThat(read.refusals).isEmpty();
        assertThat(read.notices).isEmpty();
        assertThat(SwiftReader.recognises(Files.readAllBytes(file))).isTrue();
    }
}
