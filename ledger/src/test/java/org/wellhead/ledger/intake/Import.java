package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.wellhead.ledger.Ledger;

/** An import told as text: each payment and each refusal a line. */
final class Import {
    final Imported imported;
    final List<Refusal> refusals = new ArrayList<>();
    final List<String> refusedRows = new ArrayList<>();

    private Import(ImportOptions options, int atMost) {
        RefusalSink sink = (refusal, row) -> {
            refusals.add(refusal);
            refusedRows.add(new String(row, UTF_8));
        };
        try {
            imported = Importer.readAtMost(atMost, options, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Import of(ImportOptions options) {
        return new Import(options, PaymentColumns.MAX_PAYMENTS);
    }

    static Import atMost(int payments, ImportOptions options) {
        return new Import(options, payments);
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ledger ledger() {
        return imported.ledger();
    }

    /** {@code 2024-05-01T00:00:00Z A -> B 5.00}, in the ledger's order. */
    List<String> payments() {
        List<String> lines = new ArrayList<>();
        Ledger ledger = ledger();
        for (int i = 0; i < ledger.size(); i++) {
            lines.add(instant(ledger.bookedAtEpochMicros(i)) + " "
                    + ledger.accounts().id(ledger.payer(i)) + " -> "
                    + ledger.accounts().id(ledger.payee(i)) + " "
                    + ledger.money().format(ledger.amountMinor(i)));
        }
        return lines;
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < ledger().size(); i++) {
            ids.add(ledger().id(i));
        }
        return ids;
    }

    /** {@code 2:14 amount-zero}, in the order of the files. */
    List<String> refused() {
        return refusals.stream()
                .map(r -> r.line() + ":" + r.column() + " " + r.rule().code())
                .toList();
    }

    static String instant(long epochMicros) {
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS).toString();
    }
}
