package org.wellhead.app.serve;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What runs: the list, events of each change, and how to stop one. */
final class JobsApi implements Api, AutoCloseable {
    /** Changes are told this often at most: a bar needs no more. */
    private static final int PAUSE_MILLIS = 200;

    /** So often a line goes out whether or not something changed: it finds clients that went away. */
    private static final int BEATS_PER_COMMENT = 75;

    private static final int CLIENTS_MOST = 200;
    private static final int CLIENTS_OF_ONE_MOST = 20;

    /** All jobs. */
    record All(List<Job.Told> jobs) {}

    private final Jobs jobs;
    private final Map<String, Job> changed = new ConcurrentHashMap<>();
    /** Who listens, and whether the session in which it began goes on. */
    private final Map<SseClient, Listener> clients = new ConcurrentHashMap<>();

    private final Door door;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("events").daemon().factory());
    private int beats;

    JobsApi(Jobs jobs, Door door) {
        this.jobs = jobs;
        this.door = door;
        jobs.listen(job -> changed.put(job.id(), job));
        var _ = beat.scheduleWithFixedDelay(this::tell, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/jobs", Deed.SEE, _ -> new All(jobs.all()));
        routes.events("/api/jobs/events", Deed.SEE, this::connect);
        routes.get(
                "/api/jobs/{id}",
                Deed.SEE,
                context -> jobs.job(context.pathParam("id")).told());
        routes.delete("/api/jobs/{id}", Deed.WORK, context -> {
            Job job = jobs.job(context.pathParam("id"));
            job.stop();
            return job.told();
        });
    }

    private void connect(SseClient client) {
        String person = Guard.person(client.ctx()).name();
        long own = clients.values().stream()
                .filter(each -> each.person().equals(person))
                .count();
        if (own >= CLIENTS_OF_ONE_MOST || clients.size() >= CLIENTS_MOST) {
            client.close();
            return;
        }
        client.keepAlive();
        client.onClose(() -> clients.remove(client));
        var listener = new Listener(client, person, door.goesOn(client.ctx()));
        clients.put(client, listener);
        listener.greet();
    }

    private void tell() {
        beats++;
        boolean greets = beats % BEATS_PER_COMMENT == 0;
        for (String id : List.copyOf(changed.keySet())) {
            Job job = changed.remove(id);
            if (job != null) {
                clients.values().forEach(listener -> listener.hear(job));
            }
        }
        clients.values().forEach(greets ? Listener::greet : Listener::tell);
        clients.keySet().removeIf(SseClient::terminated);
    }

    @Override
    public void close() {
        beat.shutdownNow();
        clients.keySet().forEach(SseClient::close);
    }
}
