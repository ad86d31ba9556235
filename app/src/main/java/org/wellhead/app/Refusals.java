package org.wellhead.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Csv;
import org.wellhead.ledger.intake.Refusal;
import org.wellhead.ledger.intake.RefusalSink;

/**
 * Where refused rows go: each is told on standard error, or, under {@code --quarantine}, written with its reason to a CSV
 * file with the columns file, line, column, rule, meaning, detail, remedy, row. What makes a whole file unusable is told
 * either way, since it stops the run. Where both are wanted, so many are told and all are written. They are never kept in
 * memory: there may be millions.
 */
final class Refusals implements RefusalSink, AutoCloseable {
    private final Console console;
    private final @Nullable Writer quarantine;
    private final @Nullable Csv csv;
    private final int toldMax;
    private long told;
    private boolean anyOfWholeFile;
    private final Map<String, Long> countByRule = new TreeMap<>();

    Refusals(Console console, Optional<Path> quarantine) throws IOException {
        this(console, quarantine, quarantine.isPresent() ? 0 : Integer.MAX_VALUE);
    }

    /** @param toldMax so many are told, whether or not they are written */
    Refusals(Console console, Optional<Path> quarantine, int toldMax) throws IOException {
        this.console = console;
        this.toldMax = toldMax;
        this.quarantine = quarantine.isPresent() ? Files.newBufferedWriter(quarantine.get()) : null;
        this.csv = this.quarantine == null
                ? null
                : new Csv(this.quarantine)
                        .header("file", "line", "column", "rule", "meaning", "detail", "remedy", "row");
    }

    @Override
    public void refuse(Refusal found, byte[] rawRow) {
        Refusal refusal = new Refusal(
                console.told(Path.of(found.file())),
                found.line(),
                found.column(),
                found.excerpt(),
                found.rule(),
                found.detail());
        countByRule.merge(refusal.rule().code(), 1L, Long::sum);
        anyOfWholeFile |= refusal.rule().isOfWholeFile();
        if (told < toldMax || (toldMax == 0 && refusal.rule().isOfWholeFile())) {
            told++;
            console.complain(refusal.format());
        }
        if (csv == null) {
            return;
        }
        try {
            csv.text(refusal.file())
                    .plain(refusal.line())
                    .plain(refusal.column())
                    .plain(refusal.rule().code())
                    .plain(refusal.rule().meaning())
                    .text(refusal.detail())
                    .plain(refusal.rule().remedy())
                    .text(new String(rawRow, StandardCharsets.UTF_8))
                    .end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean isEmpty() {
        return countByRule.isEmpty();
    }

    /** Whether a file as a whole was refused: how many of its rows were never seen, nobody knows. */
    boolean anyOfWholeFile() {
        return anyOfWholeFile;
    }

    /** E.g. {@code 3 refused: amount-zero 2, time-unreadable 1}. */
    String told() {
        long all = countByRule.values().stream().mapToLong(Long::longValue).sum();
        return all + " refused: "
                + countByRule.entrySet().stream()
                        .map(rule -> rule.getKey() + " " + rule.getValue())
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws IOException {
        if (csv != null && quarantine != null) {
            csv.flush();
            quarantine.close();
        }
    }
}
