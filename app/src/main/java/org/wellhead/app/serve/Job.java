package org.wellhead.app.serve;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.Main;
import org.wellhead.app.SharePreview;
import org.wellhead.app.Watch;

/** One command line that is run for somebody, from waiting to its end. Safe for several threads. */
final class Job implements Watch {
    /** How far it is. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    /**
     * A job as it is told.
     *
     * @param command as it would be typed
     * @param step what it does now, e.g. "tracing"
     * @param done of {@code total}; 0 of 0 where that is not known
     * @param secondsLeft where it can be told by the rate so far
     * @param exitCode of the command line, once it is over
     * @param output the last that it printed
     * @param errors the last that it complained of
     * @param by whose it is
     */
    record Told(
            String id,
            String verb,
            String command,
            String state,
            String step,
            String itemsWord,
            long done,
            long total,
            long items,
            long itemsPerSecond,
            @Nullable Long secondsLeft,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer exitCode,
            String output,
            String errors,
            String by) {}

    private static final int OUTPUT_BYTES_MAX = 64 << 10;
    private static final double NANOS = 1e9;
    private static final long ASK_AGAIN_NANOS = 500_000_000;

    private final String id;
    private final String verb;
    private final List<String> arguments;
    private final Person by;
    private final Clock clock;
    private final BooleanSupplier mayGoOn;
    private final Runnable changed;
    private final Tail out = new Tail(OUTPUT_BYTES_MAX);
    private final Tail err = new Tail(OUTPUT_BYTES_MAX);

    private State state = State.WAITING;
    private boolean stopped;
    private long askedNanos = System.nanoTime() - ASK_AGAIN_NANOS;
    private String step = "";
    private String itemsWord = "";
    private long done;
    private long total;
    private long items;
    private long stepStartedNanos;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable Integer exitCode;
    private SharePreview.@Nullable Told preview;

    /**
     * @param mayGoOn whether its person has all rights still: who was taken off the case meanwhile, or may do less, gets no more of it
     * @param changed is told after each change
     */
    Job(
            String id,
            String verb,
            List<String> arguments,
            Person by,
            Clock clock,
            BooleanSupplier mayGoOn,
            Runnable changed) {
        this.id = id;
        this.verb = verb;
        this.arguments = List.copyOf(arguments);
        this.by = by;
        this.clock = clock;
        this.mayGoOn = mayGoOn;
        this.changed = changed;
    }

    String verb() {
        return verb;
    }

    String id() {
        return id;
    }

    List<String> arguments() {
        return arguments;
    }

    Person by() {
        return by;
    }

    PrintStream out() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    PrintStream err() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** Begins, unless it was stopped while it waited. */
    boolean begin() {
        boolean begins;
        synchronized (this) {
            begins = !isStopped();
            if (begins) {
                state = State.RUNNING;
                startedAt = now();
            } else {
                cancelWaiting();
            }
        }
        changed.run();
        return begins;
    }

    private void cancelWaiting() {
        if (state == State.WAITING) {
            state = State.CANCELLED;
            endedAt = now();
        }
    }

    void end(int code) {
        synchronized (this) {
            exitCode = code;
            endedAt = now();
            state = code == Main.DONE ? State.DONE : code == Main.STOPPED ? State.CANCELLED : State.FAILED;
        }
        changed.run();
    }

    /** Wants it to stop. A run goes on until it next tells how far it is. */
    void stop() {
        synchronized (this) {
            stopped = true;
            cancelWaiting();
        }
        changed.run();
    }

    synchronized State state() {
        return state;
    }

    @Override
    public void at(String newStep, String word, long doneNow, long totalNow, long itemsNow) {
        synchronized (this) {
            if (!newStep.equals(step)) {
                step = newStep;
                stepStartedNanos = System.nanoTime();
            }
            itemsWord = word;
            done = doneNow;
            total = totalNow;
            items = itemsNow;
        }
        changed.run();
    }

    @Override
    public synchronized void found(SharePreview.Told found) {
        preview = found;
    }

    /** What it found, if it was {@code share preview} and is done. */
    synchronized Optional<SharePreview.Told> preview() {
        return state == State.DONE ? Optional.ofNullable(preview) : Optional.empty();
    }

    @Override
    public synchronized boolean isStopped() {
        // A run asks at each step; what its person may is looked up.
        if (!stopped && System.nanoTime() - askedNanos >= ASK_AGAIN_NANOS) {
            askedNanos = System.nanoTime();
            if (!mayGoOn.getAsBoolean()) {
                stopped = true;
                err().println("wellhead: " + by.display() + " no longer has the rights with which this was begun");
            }
        }
        return stopped;
    }

    /** As it is now. */
    synchronized Told told() {
        double seconds = Math.max(1e-3, (System.nanoTime() - stepStartedNanos) / NANOS);
        boolean known = state == State.RUNNING && done > 0 && total >= done;
        return new Told(
                id,
                verb,
                command(arguments),
                state.name().toLowerCase(java.util.Locale.ROOT),
                step,
                itemsWord,
                done,
                total,
                items,
                state == State.RUNNING ? (long) (items / seconds) : 0,
                known ? (Long) (long) Math.ceil(seconds * (total - done) / done) : null,
                startedAt,
                endedAt,
                exitCode,
                out.text(),
                err.text(),
                by.name());
    }

    /** The command line as a person would type it. */
    static String command(List<String> arguments) {
        return "./wellhead " + arguments.stream().map(Job::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:=,@%+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
