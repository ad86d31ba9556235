package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final AtomicLong nowNanos = new AtomicLong();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);

    @Test
    void aLineEveryFiveSecondsSaysHowFarHowFastAndInHowMuchMemory() {
        try (Progress progress = new Progress.Lines(err, "reading payments", "rows", nowNanos::get)) {
            for (int second = 1; second <= 12; second++) {
                nowNanos.set(Duration.ofSeconds(second).toNanos());
                progress.at(second * 50L, 1000, second * 2_000_000L);
            }
        }
        assertThat(told.toString(StandardCharsets.UTF_8))
                .matches("reading payments: 25%, 10,000,000 rows, 2,000,000 a second, [0-9,]+ MiB\\R"
                        + "reading payments: 50%, 20,000,000 rows, 2,000,000 a second, [0-9,]+ MiB\\R");
    }

    @Test
    void aShortStepSaysNothing() {
        try (Progress progress = new Progress.Lines(err, "reading payments", "rows", nowNanos::get)) {
            progress.at(1, 1, 1);
        }
        assertThat(told.size()).isZero();
    }

    @Test
    void onATerminalABarSaysWhatAndHowFast() {
        Console terminal =
                new Console(err, err, Path.of(""), true, 100, Outside.ofProcess(), Optional.empty(), Path.of(""));
        try (Progress progress = Progress.of(terminal, false, "reading payments", "rows")) {
            progress.at(1000, 1000, 5000);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("reading payments");
    }

    @Test
    void quietSaysNothing() {
        Console terminal =
                new Console(err, err, Path.of(""), true, 100, Outside.ofProcess(), Optional.empty(), Path.of(""));
        try (Progress progress = Progress.of(terminal, true, "reading payments", "rows")) {
            progress.at(1, 1, 1);
        }
        assertThat(told.size()).isZero();
    }
}
