package org.wellhead.app;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wellhead.app.output.Csv;
import org.wellhead.app.output.ResultFolder;
import org.wellhead.ledger.intake.CsvTexts;
import org.wellhead.ledger.intake.CsvTexts.Row;

/**
 * Answers the rows of a table on all processors, in the order of the rows, with the memory of a few hundred of them. A run
 * that is killed and started again with the same question goes on where it stopped.
 *
 * <p>One thread reads rows and hands them on by the chunk; chunks are answered at once and written in their order. So the
 * output has the same bytes whatever the number of threads, and whatever the number of runs that it took.
 */
final class Batch {
    /** Answers one row with lines of its own; called from several threads. */
    @FunctionalInterface
    interface Work {
        void answer(Row row, Csv csv, Tally tally) throws IOException;
    }

    /**
     * What a batch made.
     *
     * @param resumedRows rows that an earlier run had answered
     */
    record Made(ResultFolder.Written written, Tally tally, CsvTexts.Read read, long resumedRows) {}

    private record Answered(String lines, Tally tally, int rows) {}

    private static final int CHUNK_ROWS = 128;
    private static final int CHUNKS_PER_THREAD = 4;

    /** How much work a killed run loses at most, beside what is under way. */
    private static final long MARK_EVERY_NANOS = 2_000_000_000L;

    /** From this row on a run can be resumed, however soon it is killed. */
    private static final int FIRST_MARK_ROWS = 8 * CHUNK_ROWS;

    private final Work work;
    private final BatchOutput output;
    private final Progress progress;
    private final long totalRows;
    private final Tally tally = new Tally();
    private final ExecutorService threads;
    private final int chunksMax;
    private final Deque<Future<Answered>> underWay = new ArrayDeque<>();
    private List<Row> chunk = new ArrayList<>();
    private long toSkip;
    private long rowsDone;
    private long markedAtNanos = System.nanoTime();
    private boolean marked;

    private Batch(Work work, BatchOutput output, Progress progress, long totalRows, int threadCount) {
        this.work = work;
        this.output = output;
        this.progress = progress;
        this.totalRows = totalRows;
        this.chunksMax = threadCount * CHUNKS_PER_THREAD;
        this.threads = Executors.newFixedThreadPool(threadCount);
    }

    /**
     * Runs to the end.
     *
     * @param table the rows; those that break a rule are passed over, since they were told before
     * @param header the first line of the output
     * @param totalRows for the progress
     * @param threads how many answer rows at once
     */
    static Made run(
            Path table,
            CsvTexts.Columns columns,
            String[] header,
            Work work,
            BatchOutput output,
            Progress progress,
            long totalRows,
            int threads)
            throws IOException {
        Batch batch = new Batch(work, output, progress, totalRows, threads);
        try {
            return batch.run(table, columns, header);
        } finally {
            batch.threads.shutdownNow();
        }
    }

    private Made run(Path table, CsvTexts.Columns columns, String[] header) throws IOException {
        Optional<BatchState> earlier = output.resume();
        long resumed = earlier.map(BatchState::rows).orElse(0L);
        earlier.ifPresent(state -> tally.add(state.tally()));
        rowsDone = resumed;
        toSkip = resumed;
        if (earlier.isEmpty()) {
            StringWriter first = new StringWriter();
            new Csv(first).header(header).flush();
            output.write(first.toString());
        }
        CsvTexts.Read read;
        try {
            read = CsvTexts.read(table, columns, (refusal, raw) -> {}, bytes -> {}, this::take);
            hand();
            while (!underWay.isEmpty()) {
                write();
            }
        } catch (IOException | RuntimeException failed) {
            output.mark(rowsDone, tally);
            throw failed;
        }
        return new Made(output.finish(), tally, read, resumed);
    }

    private void take(Row row) throws IOException {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        chunk.add(row);
        if (chunk.size() == CHUNK_ROWS) {
            hand();
        }
    }

    private void hand() throws IOException {
        List<Row> rows = chunk;
        chunk = new ArrayList<>();
        underWay.add(threads.submit(() -> answer(rows)));
        if (underWay.size() >= chunksMax) {
            write();
        }
    }

    private Answered answer(List<Row> rows) throws IOException {
        StringWriter lines = new StringWriter();
        Csv csv = new Csv(lines);
        Tally counted = new Tally();
        for (Row row : rows) {
            work.answer(row, csv, counted);
        }
        csv.flush();
        return new Answered(lines.toString(), counted, rows.size());
    }

    private void write() throws IOException {
        Answered answered = first();
        output.write(answered.lines());
        tally.add(answered.tally());
        rowsDone += answered.rows();
        progress.at(rowsDone, totalRows, rowsDone);
        boolean first = !marked && rowsDone >= FIRST_MARK_ROWS;
        if (first || System.nanoTime() - markedAtNanos >= MARK_EVERY_NANOS) {
            output.mark(rowsDone, tally);
            marked = true;
            markedAtNanos = System.nanoTime();
        }
    }

    private Answered first() throws IOException {
        try {
            return underWay.remove().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped", e));
        }
    }
}
