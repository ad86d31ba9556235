package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quarantine leaves out rows, never the unread rest of a file. */
class WholeFileTest {
    private static final String PAYMENTS = "time,payer,payee,amount\n2014-01-01,a,b,1\n";

    @TempDir
    Path folder;

    @BeforeEach
    void inputs() throws IOException {
        Files.writeString(folder.resolve("p.csv"), PAYMENTS);
        Files.writeString(folder.resolve("d.csv"), "account,unit\nb,north\n");
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("unnamed.csv"), "time,payer,payee\n2014-01-01,a,b\n");
        Files.writeString(folder.resolve("utf16.csv"), PAYMENTS, StandardCharsets.UTF_16);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write((PAYMENTS + "2014-01-02,a,b,2\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 20));
    }

    @ParameterizedTest
    @CsvSource({
        "trace p.csv empty.csv   --designated d.csv,                      file-empty",
        "trace p.csv unnamed.csv --designated d.csv,                      column-missing",
        "trace p.csv utf16.csv   --designated d.csv,                      file-not-utf-8",
        "trace p.csv cut.csv.gz  --designated d.csv,                      file-damaged",
        "trace p.csv             --designated d.csv --accounts empty.csv, file-empty",
    })
    void anUnusableFileStopsTheRunWithAQuarantineToo(String line, String rule) {
        for (String quarantine : new String[] {"", " --quarantine refused.csv"}) {
            Typed typed = Typed.run(folder, line + " --quiet --out result" + quarantine);
            assertThat(typed.exitCode()).isEqualTo(3);
            assertThat(typed.out()).isEmpty();
            assertThat(typed.err())
                    .contains("    " + rule + ": ", "1 refused: " + rule + " 1; no result was written.")
                    .doesNotContain("--quarantine");
            assertThat(folder.resolve("result")).doesNotExist();
        }
    }
}
