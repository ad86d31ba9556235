package org.wellhead.ledger.intake.iso20022;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wellhead.ledger.intake.Recorded;

/** Any bytes are read or refused; nothing is thrown. */
class Iso20022FuzzTest {
    private static final Iso20022Reader READER = new Iso20022Reader();

    @FuzzTest(maxDuration = "10m")
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".xml");
        try {
            Files.write(file, bytes);
            Recorded recorded = new Recorded();
            READER.read(file, "fuzz.xml", recorded);
            int told = recorded.payments.size() + recorded.refusals.size() + recorded.notices.size();
            if (told == 0) {
                throw new AssertionError("nothing was told of the file");
            }
            if (!recorded.refusals.stream().allMatch(r -> r.matches("(?s)[1-9][0-9]*:[1-9][0-9]* .*"))) {
                throw new AssertionError("a place that is none: " + recorded.refusals);
            }
            Iso20022Reader.recognises(bytes);
        } finally {
            Files.delete(file);
        }
    }
}
