package org.wellhead.ledger.intake.ftm;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wellhead.ledger.intake.Recorded;

/** Whatever the bytes are, the reader ends, and tells what it cannot take. */
class FtmReaderFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".ftm.json");
        try {
            Files.write(file, bytes);
            FtmReader.recognises(bytes);
            new FtmReader().read(file, "fuzz", new Recorded());
        } finally {
            Files.delete(file);
        }
    }
}
