package org.wellhead.app;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One more thread, on which steps of a run that do not need the others' answers are done one after the other. What a step
 * answers does not depend on when it is done, so neither does what the run writes; no more than one such thread, since each
 * step at work holds a flow of its own in memory.
 */
final class Beside implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    /** A step at work, or done. */
    static final class Step<T> {
        private final Future<Done<T>> future;

        private Step(Future<Done<T>> future) {
            this.future = future;
        }

        /**
         * Waits for the answer, and notes under this name how long the step itself took.
         *
         * @throws RuntimeException whatever the step threw; so with errors, e.g. that there was not enough memory
         */
        T await(PaymentsReading reading, String name) {
            try {
                Done<T> done = future.get();
                reading.tookMillis(name, done.millis());
                return done.answer();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Error fault) {
                    throw fault;
                }
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for: " + name, interrupted);
            }
        }
    }

    private record Done<T>(T answer, long millis) {}

    /** Does a step after those started before it. */
    <T> Step<T> start(Callable<T> step) {
        return new Step<>(thread.submit(() -> {
            long startedNanos = System.nanoTime();
            T answer = step.call();
            return new Done<>(answer, (System.nanoTime() - startedNanos) / 1_000_000);
        }));
    }

    /** Waits for the step at work; those after it are not begun. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
