package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line of 1 GB is refused and costs no more memory than any other. */
class LongLineTest {
    private static final String GOOD = "2024-05-01,A,B,5\n";

    @TempDir
    Path folder;

    @Test
    void aLineOfOneGigabyteIsRefusedAndTheRestIsRead() throws IOException {
        Path file = folder.resolve("long.csv.gz");
        write(file, "2024-05-01,", 1024);

        Import read = Import.of(ImportOptions.of(file));

        assertThat(read.refused()).containsExactly("3:1 row-too-long");
        assertThat(read.refusedRows.getFirst()).hasSize(RowReader.KEPT_OF_LONG_ROW_BYTES);
        assertThat(read.imported.counts()).isEqualTo(new Counts(3, 2, 1, 0));
        assertThat(read.ledger().place(1)).isEqualTo("long.csv.gz:4");
    }

    @Test
    void soIsOneWithinQuotes() throws IOException {
        Path file = folder.resolve("long.csv.gz");
        write(file, "2024-05-01,\"", 3);

        assertThat(Import.of(ImportOptions.of(file)).refused()).containsExactly("3:1 row-too-long");
    }

    @Test
    void aRowOfJustTheLimitIsTaken() throws IOException {
        String start = "2024-05-01,A,B,5,";
        Path just = folder.resolve("just.csv");
        String filler = "x".repeat(RowReader.MAX_ROW_BYTES - start.length());
        Files.writeString(
                just,
                "time,payer,payee,amount,purpose\n" + start + filler + "\n" + start + filler + "x\n" + start + "\n");

        Import read = Import.of(ImportOptions.of(just));

        assertThat(read.refused()).containsExactly("3:1 row-too-long");
        assertThat(read.ledger().purpose(0)).isEqualTo(filler);
        assertThat(read.ledger().size()).isEqualTo(2);
    }

    @Test
    void anOpenQuoteBeforeManyLinesCostsOneLine() throws IOException {
        Path file = folder.resolve("open.csv");
        int lines = 2 * RowReader.MAX_ROW_BYTES / GOOD.length();
        Files.writeString(file, "time,payer,payee,amount\n\"2024-05-01,A,B,5\n" + GOOD.repeat(lines));

        Import read = Import.of(ImportOptions.of(file));

        assertThat(read.refused()).containsExactly("2:1 quote-not-closed");
        assertThat(read.ledger().size()).isEqualTo(lines);
    }

    private static void write(Path file, String start, int megabytes) throws IOException {
        byte[] filler = new byte[1 << 20];
        Arrays.fill(filler, (byte) 'x');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write(("time,payer,payee,amount\n" + GOOD + start).getBytes(US_ASCII));
            for (int i = 0; i < megabytes; i++) {
                out.write(filler);
            }
            out.write(("\n" + GOOD).getBytes(US_ASCII));
        }
    }
}
