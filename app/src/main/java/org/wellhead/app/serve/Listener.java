package org.wellhead.app.serve;

import io.javalin.http.sse.SseClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * A browser that hears how jobs go. Each is written to by a thread of its own, so that one that does not read holds up nobody else; of what it misses meanwhile it hears the
 * last of each job.
 */
final class Listener {
    private final SseClient client;
    private final String person;
    private final BooleanSupplier goesOn;
    private final Map<String, Job> unheard = new LinkedHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param goesOn whether the session goes on in which it began to listen */
    Listener(SseClient client, String person, BooleanSupplier goesOn) {
        this.client = client;
        this.person = person;
        this.goesOn = goesOn;
    }

    /** Whose browser it is. */
    String person() {
        return person;
    }

    /** A job changed, which is told next time. */
    void hear(Job job) {
        synchronized (unheard) {
            unheard.put(job.id(), job);
        }
    }

    /** Tells what it has not heard yet; nothing where it is still being told the last. */
    void tell() {
        List<Job> told;
        synchronized (unheard) {
            if (unheard.isEmpty() || !busy.compareAndSet(false, true)) {
                return;
            }
            told = List.copyOf(unheard.values());
            unheard.clear();
        }
        write(() -> told.forEach(job -> client.sendEvent("job", job.told())));
    }

    /** As {@link #tell}, with a line that finds browsers which went away. */
    void greet() {
        if (busy.compareAndSet(false, true)) {
            write(() -> client.sendComment("here"));
        }
    }

    private void write(Runnable lines) {
        Thread.startVirtualThread(() -> {
            try {
                // Nobody listens on after its session ended.
                if (goesOn.getAsBoolean()) {
                    lines.run();
                } else {
                    client.close();
                }
            } finally {
                busy.set(false);
            }
        });
    }
}
