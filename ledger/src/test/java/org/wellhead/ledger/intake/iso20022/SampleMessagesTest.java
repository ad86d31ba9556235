package org.wellhead.ledger.intake.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellhead.ledger.intake.Recorded;

/** Real messages: each gives payments, or is refused or noticed for a reason. */
class SampleMessagesTest {
    static final Path MESSAGES =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("../shared/data/payments/messages");

    @BeforeAll
    static void areThere() {
        assumeTrue(
                Files.exists(MESSAGES),
                "SKIPPED: the sample messages are not beside the project; reading them is untested");
    }

    static List<Path> files() throws IOException {
        if (!Files.exists(MESSAGES)) {
            return List.of(MESSAGES);
        }
        try (Stream<Path> walk = Files.walk(MESSAGES)) {
            return walk.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachIsTakenOrTold(Path file) throws IOException {
        Recorded recorded = new Recorded();
        new Iso20022Reader().read(file, file.getFileName().toString(), recorded);

        byte[] head = Files.readAllBytes(file);
        assertThat(Iso20022Reader.recognises(Arrays.copyOf(head, Math.min(head.length, 8192))))
                .isTrue();
        assertThat(recorded.payments.size() + recorded.refusals.size() + recorded.notices.size())
                .isPositive();
    }
}
