package org.wellhead.app.taxii;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.wellhead.share.audit.AuditEntry;

/**
 * Brings events to the disk before they are answered for, many at once: whoever comes while a batch is being written waits for the next one.
 * One batch costs two forced writes, however many are in it.
 */
public final class AccessLog implements Consumer<AccessEvent>, AutoCloseable {
    private static final int WAITING_MAX = 10_000;
    private static final int BATCH_MAX = 200;
    private static final int WAIT_SECONDS = 30;

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Batches batches;
    private final Thread writer;
    private volatile boolean closed;

    /** Writes a batch; when it returns, the batch is on the disk. */
    public interface Batches {
        /** Writes them in this order. */
        void write(List<AuditEntry> entries) throws IOException;
    }

    private record Waiting(AuditEntry entry, CompletableFuture<Boolean> written) {}

    private AccessLog(Batches batches) {
        this.batches = batches;
        this.writer = Thread.ofPlatform().name("access-log").unstarted(this::writeAll);
    }

    /** Starts one over this writer, which it calls from one thread. */
    public static AccessLog start(Batches batches) {
        var log = new AccessLog(batches);
        log.writer.start();
        return log;
    }

    /**
     * Returns when the event is on the disk.
     *
     * @throws UncheckedIOException if it cannot be written: then what it tells must not be done
     */
    @Override
    public void accept(AccessEvent event) {
        var one = new Waiting(event.entry(), new CompletableFuture<>());
        if (closed || !waiting.offer(one)) {
            throw new UncheckedIOException(new IOException("the access log takes no more"));
        }
        try {
            one.written().orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new UncheckedIOException(new IOException("the access log cannot be written", e));
        }
    }

    private void writeAll() {
        List<Waiting> batch = new ArrayList<>();
        while (!closed || !waiting.isEmpty()) {
            try {
                Waiting first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH_MAX - 1);
                    write(batch);
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    private void write(List<Waiting> batch) {
        try {
            batches.write(batch.stream().map(Waiting::entry).toList());
            batch.forEach(one -> one.written().complete(true));
        } catch (IOException | RuntimeException e) {
            batch.forEach(one -> one.written().completeExceptionally(e));
        }
        batch.clear();
    }

    /** Writes what waits, and ends. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
