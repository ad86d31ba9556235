package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.app.Console;
import org.wellhead.app.Outside;

/** Command lines that run for the pages: watched, cancelled, queued. */
class JobsTest {
    private static final Person PERSON = Person.atThisMachine("analyst");
    private static final List<String> LONG =
            List.of("simulate", "--out", "world", "--accounts", "100000", "--payments", "50000000");

    @TempDir
    Path folder;

    @Test
    void aRunIsCancelledWhereItTellsHowFarItIs() throws Exception {
        try (Jobs jobs = jobs()) {
            Job job = jobs.job(start(jobs, LONG).id());
            await(jobs, job, told -> !told.step().isEmpty());
            job.stop();

            Job.Told told = await(jobs, job, each -> job.state().isOver());
            assertThat(told.state()).isEqualTo("cancelled");
            assertThat(told.exitCode()).isEqualTo(4);
            assertThat(told.errors()).contains("stopped");
        }
    }

    @Test
    void aJobThatWaitsIsCancelledAtOnceAndNeverRuns() throws Exception {
        try (Jobs jobs = jobs()) {
            Job first = jobs.job(start(jobs, LONG).id());
            Job second = jobs.job(start(jobs, List.of("trace", "--help")).id());
            second.stop();
            first.stop();

            assertThat(second.told().state()).isEqualTo("cancelled");
            assertThat(second.told().exitCode()).isNull();
            await(jobs, first, each -> first.state().isOver());
        }
    }

    @Test
    void aRunOfSomebodyWhoMayNoLongerWorkStops() throws Exception {
        AtomicBoolean may = new AtomicBoolean(true);
        try (Jobs jobs = jobs(_ -> may.get())) {
            Job job = jobs.job(start(jobs, LONG).id());
            await(jobs, job, told -> !told.step().isEmpty());
            may.set(false);

            Job.Told told = await(jobs, job, each -> job.state().isOver());
            assertThat(told.state()).isEqualTo("cancelled");
            assertThat(told.errors()).contains("analyst no longer has the rights with which this was begun");
        }
    }

    @Test
    void wrongUseIsToldAsTheTerminalTellsIt() throws Exception {
        try (Jobs jobs = jobs()) {
            Job job = jobs.job(start(jobs, List.of("trace", "no-such-file.csv")).id());

            Job.Told told = await(jobs, job, each -> job.state().isOver());
            assertThat(told.state()).isEqualTo("failed");
            assertThat(told.exitCode()).isEqualTo(2);
            assertThat(told.errors()).contains("which accounts are designated?");
        }
    }

    @Test
    void moreThanTwentyDoNotWait() {
        try (Jobs jobs = jobs()) {
            start(jobs, LONG);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 22; i++) {
                            start(jobs, LONG);
                        }
                    })
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("20 jobs are waiting");
        }
    }

    @Test
    void aSecretIsOverwrittenWhenTheRunIsOverAndStandsNowhere() throws Exception {
        try (Jobs jobs = jobs()) {
            char[] secret = "correct horse".toCharArray();
            var over = new CountDownLatch(1);
            jobs.start(PERSON, "trace", List.of("trace", "--help"), Optional.of(secret), over::countDown);
            over.await();

            assertThat(Arrays.equals(secret, new char[secret.length])).isTrue();
            assertThat(jobs.all().toString()).doesNotContain("correct horse");
        }
    }

    @Test
    void argumentsThatAShellWouldReadAreQuoted() {
        assertThat(Job.command(List.of("trace", "--case", "it's a case; rm -rf *")))
                .isEqualTo("./wellhead trace --case 'it'\\''s a case; rm -rf *'");
    }

    private Jobs jobs() {
        return jobs(_ -> true);
    }

    private Jobs jobs(Predicate<Person> hasRights) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Outside outside = new Outside(Clock.systemUTC(), "analyst", Map.of(), _ -> Optional.empty());
        return new Jobs(Console.of(nowhere, nowhere, folder, outside), hasRights);
    }

    private static Job.Told start(Jobs jobs, List<String> arguments) {
        return jobs.start(PERSON, arguments.getFirst(), arguments, Optional.empty(), () -> {});
    }

    /** Waits until a change after which this holds. */
    private static Job.Told await(Jobs jobs, Job job, Predicate<Job.Told> condition) throws InterruptedException {
        var reached = new CountDownLatch(1);
        jobs.listen(changed -> {
            if (condition.test(job.told())) {
                reached.countDown();
            }
        });
        if (!condition.test(job.told())) {
            reached.await();
        }
        return job.told();
    }
}
