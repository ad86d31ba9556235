package org.wellhead.app.serve;

import io.javalin.http.Context;
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
    private static final String RETRY_SECONDS = "60";

    /** All jobs. */
    record All(List<Job.Told> jobs) {}

    private final Jobs jobs;
    private final Map<String, Job> changed = new ConcurrentHashMap<>();
    /** Who listens, and whether the session in which it began goes on. */
    private final Map<SseClient, Listener> clients = new ConcurrentHashMap<>();

    private final CaseHandle served;
    private final Acts acts;
    private final Door door;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("events").daemon().factory());
    private int beats;

    JobsApi(CaseHandle served, Jobs jobs, Acts acts, Door door) {
        this.served = served;
        this.jobs = jobs;
        this.acts = acts;
        this.door = door;
        jobs.listen(job -> changed.put(job.id(), job));
        var _ = beat.scheduleWithFixedDelay(this::tell, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/jobs", Deed.SEE, _ -> new All(jobs.all()));
        routes.events("/api/jobs/events", Deed.SEE, this::refuseTooMany, this::connect);
        routes.get(
                "/api/jobs/{id}",
                Deed.SEE,
                context -> jobs.job(context.pathParam("id")).told());
        routes.delete("/api/jobs/{id}", Deed.WORK, context -> {
            Job job = jobs.job(context.pathParam("id"));
            cancel(job, Guard.person(context));
            return job.told();
        });
    }

    /** What one person began no other stops, but those who answer for the case. */
    private void cancel(Job job, Person by) {
        String owner = job.by().name();
        if (!owner.equals(by.name()) && !by.may().contains(Deed.ADMINISTER)) {
            throw new Problem(
                    403,
                    "the job is " + job.by().display() + "'s",
                    "ask " + owner + " or an administrator to cancel it");
        }
        if (job.state().isOver()) {
            return;
        }
        // What makes a case has none yet in which that could be written.
        if (served.isThere()) {
            acts.record(
                    by.name(),
                    "cancel job",
                    job.verb(),
                    Map.of("command", Job.command(job.arguments()), "job", job.id(), "person", owner));
        }
        job.stop();
    }

    private void refuseTooMany(Context context) {
        if (isFull(Guard.person(context).name())) {
            context.header("Retry-After", RETRY_SECONDS);
            throw new Problem(
                    503, "as many pages hear of jobs as can", "close pages that are open elsewhere, or wait a minute");
        }
    }

    private boolean isFull(String person) {
        long own = clients.values().stream()
                .filter(each -> each.person().equals(person))
                .count();
        return own >= CLIENTS_OF_ONE_MOST || clients.size() >= CLIENTS_MOST;
    }

    private void connect(SseClient client) {
        String person = Guard.person(client.ctx()).name();
        if (isFull(person)) {
            // Several came in at once.
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
