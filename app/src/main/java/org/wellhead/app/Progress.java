package org.wellhead.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells on standard error how far a long step is, with its rate and the memory in use: a bar on a terminal, otherwise a
 * plain line at most every five seconds, so that a log stays short.
 */
sealed interface Progress extends AutoCloseable {
    /**
     * The step is this far.
     *
     * @param done of {@code total}, in bytes or whatever the step counts
     * @param total the whole; 0 if not known
     * @param items rows or payments done so far, for the rate
     */
    void at(long done, long total, long items);

    @Override
    void close();

    /** Progress of a step called {@code what} that goes through {@code items}, e.g. "rows". */
    static Progress of(Console console, boolean quiet, String what, String items) {
        if (console.watch().isPresent()) {
            return new Watched(console.watch().get(), what, items);
        }
        if (quiet) {
            return new Silent();
        }
        return console.isTerminal()
                ? new Bar(console, what, items)
                : new Lines(console.err(), what, items, System::nanoTime);
    }

    /** Tells whoever watches, and stops the run where that is wanted. */
    record Watched(Watch watch, String what, String items) implements Progress {
        public Watched {
            tell(watch, what, items, 0, 0, 0);
        }

        @Override
        public void at(long done, long total, long itemsDone) {
            tell(watch, what, items, done, total, itemsDone);
        }

        private static void tell(Watch watch, String what, String items, long done, long total, long itemsDone) {
            if (watch.isStopped()) {
                throw new RunStopped();
            }
            watch.at(what, items, done, total, itemsDone);
        }

        @Override
        public void close() {}
    }

    /** Says nothing. */
    final class Silent implements Progress {
        @Override
        public void at(long done, long total, long items) {}

        @Override
        public void close() {}
    }

    /** Plain lines, at most one every {@link #PAUSE}; a step shorter than that says nothing. */
    final class Lines implements Progress {
        static final Duration PAUSE = Duration.ofSeconds(5);

        private final PrintStream err;
        private final String what;
        private final String items;
        private final LongSupplier clockNanos;
        private final long startedAtNanos;
        private long toldAtNanos;

        Lines(PrintStream err, String what, String items, LongSupplier clockNanos) {
            this.err = err;
            this.what = what;
            this.items = items;
            this.clockNanos = clockNanos;
            this.startedAtNanos = clockNanos.getAsLong();
            this.toldAtNanos = startedAtNanos;
        }

        @Override
        public void at(long done, long total, long itemsDone) {
            long nowNanos = clockNanos.getAsLong();
            if (nowNanos - toldAtNanos < PAUSE.toNanos()) {
                return;
            }
            toldAtNanos = nowNanos;
            double seconds = (nowNanos - startedAtNanos) / 1e9;
            String share = total <= 0 ? "" : String.format(Locale.ROOT, " %d%%,", (long) (100.0 * done / total));
            err.printf(
                    Locale.ROOT,
                    "%s:%s %,d %s, %,d a second, %s%n",
                    what,
                    share,
                    itemsDone,
                    items,
                    (long) (itemsDone / seconds),
                    memory());
        }

        @Override
        public void close() {}
    }

    /** A bar that is drawn over itself and goes away at the end. */
    final class Bar implements Progress {
        private static final int UPDATE_EVERY_MILLIS = 250;

        private final ProgressBar bar;
        private final String items;
        private final long startedAtNanos = System.nanoTime();

        Bar(Console console, String what, String items) {
            this.items = items;
            this.bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_EVERY_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.columns()))
                    .clearDisplayOnFinish()
                    .hideEta()
                    .build();
        }

        @Override
        public void at(long done, long total, long itemsDone) {
            bar.maxHint(total <= 0 ? -1 : total);
            bar.stepTo(done);
            double seconds = Math.max(1e-3, (System.nanoTime() - startedAtNanos) / 1e9);
            bar.setExtraMessage(
                    String.format(Locale.ROOT, " %,d %s/s, %s", (long) (itemsDone / seconds), items, memory()));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(Locale.ROOT, "%,d MiB", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
