package org.wellhead.app.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wellhead.app.Console;
import org.wellhead.app.Main;

/**
 * Command lines that are run for the pages, one after the other: each may need the machine's whole memory, and a case has one writer. What is over stays listed until newer ones
 * push it out.
 */
final class Jobs implements AutoCloseable {
    private static final int KEPT_MOST = 50;
    private static final int WAITING_MOST = 20;

    /** Of one person in a team, so that nobody keeps the others from working. */
    private static final int WAITING_OF_ONE_MOST = 5;

    private static final int STOP_SECONDS = 10;

    private final Console console;
    private final Predicate<Person> hasRights;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("jobs").daemon().factory());
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong lastId = new AtomicLong();

    /** @param hasRights whether somebody still has all rights that it had when it was asked who it is */
    Jobs(Console console, Predicate<Person> hasRights) {
        this.console = console;
        this.hasRights = hasRights;
    }

    /**
     * Queues a command line.
     *
     * @param arguments as typed after {@code ./wellhead}
     * @param secret what is answered where the run asks for a passphrase; overwritten when the run is over
     * @param after is run when the job is over, however it ended
     */
    Job.Told start(Person by, String verb, List<String> arguments, Optional<char[]> secret, Runnable after) {
        return start(by, verb, arguments, console.given(), secret, after);
    }

    /**
     * As {@link #start(Person, String, List, Optional, Runnable)}, of files that a browser brought.
     *
     * @param given the folder that they are in, from which they are told
     */
    Job.Told start(
            Person by, String verb, List<String> arguments, Path given, Optional<char[]> secret, Runnable after) {
        Job job;
        synchronized (jobs) {
            refuseTooMany(by);
            String id = String.valueOf(lastId.incrementAndGet());
            Job[] self = new Job[1];
            job = new Job(
                    id, verb, arguments, by, console.outside().clock(), () -> hasRights.test(by), () -> tell(self[0]));
            self[0] = job;
            jobs.put(id, job);
            forgetOldest();
        }
        tell(job);
        one.execute(() -> run(job, given, secret, after));
        return job.told();
    }

    private void refuseTooMany(Person by) {
        List<Job> waiting = jobs.values().stream()
                .filter(each -> each.state() == Job.State.WAITING)
                .toList();
        if (waiting.size() >= WAITING_MOST) {
            throw new Problem(429, WAITING_MOST + " jobs are waiting already", "wait, or cancel some of them");
        }
        long own = waiting.stream()
                .filter(each -> each.by().name().equals(by.name()))
                .count();
        if (!by.isAtThisMachine() && own >= WAITING_OF_ONE_MOST) {
            throw new Problem(
                    429,
                    WAITING_OF_ONE_MOST + " jobs of " + by.display() + " are waiting already",
                    "wait, or cancel one of them: others want to work too");
        }
    }

    private void run(Job job, Path given, Optional<char[]> secret, Runnable after) {
        try {
            if (job.begin()) {
                job.end(Main.run(job.arguments(), console(job, given, secret)));
            }
        } finally {
            secret.ifPresent(chars -> java.util.Arrays.fill(chars, '\0'));
            after.run();
        }
    }

    private Console console(Job job, Path given, Optional<char[]> secret) {
        return Seat.of(console, job.by(), job.out(), job.err(), secret)
                .watchedBy(job)
                .givenIn(given);
    }

    /** All that are known, the newest first. */
    List<Job.Told> all() {
        synchronized (jobs) {
            return new ArrayList<>(jobs.values())
                    .reversed().stream().map(Job::told).toList();
        }
    }

    /** One of them. */
    Job job(String id) {
        synchronized (jobs) {
            Job job = jobs.get(id);
            if (job == null) {
                throw Problem.missing("no job has the number " + id);
            }
            return job;
        }
    }

    /** Has all changes told until {@link #forget}. */
    void listen(Consumer<Job> listener) {
        listeners.add(listener);
    }

    void forget(Consumer<Job> listener) {
        listeners.remove(listener);
    }

    private void tell(Job job) {
        listeners.forEach(listener -> listener.accept(job));
    }

    private void forgetOldest() {
        var over = jobs.values().iterator();
        while (jobs.size() > KEPT_MOST && over.hasNext()) {
            if (over.next().state().isOver()) {
                over.remove();
            }
        }
    }

    /** Stops what runs and what waits, and waits a while until that has ended: files that it reads are taken away next. */
    @Override
    public void close() {
        synchronized (jobs) {
            jobs.values().forEach(Job::stop);
        }
        one.shutdown();
        try {
            if (!one.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                console.complain("wellhead: a job did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
