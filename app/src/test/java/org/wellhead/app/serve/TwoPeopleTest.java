package org.wellhead.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.app.Console;
import org.wellhead.app.Outside;
import org.wellhead.app.people.HandClock;
import org.wellhead.app.people.People;
import org.wellhead.app.people.Role;

/** A release that two people must sign, started from the pages: each signs with the key of its own name and no other. */
class TwoPeopleTest {
    private static final String PASSPHRASE = "correct horse battery staple";

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private People people;
    private Console console;
    private Jobs jobs;
    private PersonKeys keys;

    @BeforeEach
    void aCaseOfTwo() throws IOException {
        Visitor.example(folder);
        Files.writeString(folder.resolve("pass.txt"), PASSPHRASE + "\n");
        Files.writeString(folder.resolve("handling.toml"), """
                organisation = "pt-fiu"
                name = "Unit of Portugal"
                [[person]]
                name = "Anna"
                key = "anna.pub"
                [[person]]
                name = "Cem"
                key = "cem.pub"
                """);
        Files.writeString(folder.resolve("tr.toml"), """
                id = "tr-fiu"
                name = "Unit of Türkiye"
                country = "TR"
                clearance = "amber+strict"
                """);
        Files.createDirectories(folder.resolve("antalya/share/keys"));
        for (String name : List.of("anna", "cem")) {
            Visitor.type(folder, "key", "new", "--name", name, "--out", name + ".key", "--passphrase-file", "pass.txt");
        }
        Visitor.type(folder, "share", "rules", "--case", "antalya", "handling.toml");
        for (String name : List.of("anna", "cem")) {
            Files.copy(folder.resolve(name + ".key"), folder.resolve("antalya/share/keys/" + name + ".key"));
        }
        people = People.open(folder.resolve("antalya"), clock, TeamVisitor.CHEAP);
        for (String name : List.of("anna", "cem", "dora")) {
            people.add(name, name, Role.APPROVER, TeamVisitor.PASSWORD.toCharArray(), () -> {});
        }
        var stream = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        Outside outside = new Outside(clock, "root", Map.of(), _ -> Optional.empty());
        console = Console.of(stream, stream, folder, outside);
        jobs = new Jobs(console);
        CaseHandle served = new CaseHandle(folder.resolve("antalya"), "antalya");
        keys = new PersonKeys(door(served), served);
    }

    @AfterEach
    void close() {
        jobs.close();
        people.close();
    }

    @Test
    void theSamePersonCannotApprove() throws Exception {
        String id = proposedBy("anna");

        Job.Told same = run("anna", "share", "approve", "--case", "antalya", id, "--out", "release");
        assertThat(same.exitCode()).isEqualTo(3);
        assertThat(same.errors()).contains("proposed this and cannot be the second person to approve it");
        assertThat(folder.resolve("release")).doesNotExist();

        Job.Told other = run("cem", "share", "approve", "--case", "antalya", id, "--out", "release");
        assertThat(other.exitCode()).as(other.errors()).isZero();
        assertThat(folder.resolve("release/release.dsse.json")).exists();
    }

    @Test
    void thePassphraseIsInNoCommandLineAndNoOutput() throws Exception {
        proposedBy("anna");

        assertThat(jobs.all()).allSatisfy(job -> assertThat(job.toString()).doesNotContain(PASSPHRASE));
    }

    @Test
    void whoHasNoKeyOfItsOwnSignsWithNobodyElses() {
        assertThatThrownBy(() -> keys.arguments(person("dora")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("dora has no key on this server");
        assertThat(keys.arguments(person("anna"))).containsExactly("--sign-with", "antalya/share/keys/anna.key");
    }

    private String proposedBy(String name) throws Exception {
        Job.Told proposed = run(
                name, "share", "propose", "--case", "antalya", "--select", "all", "--to", "tr.toml", "--tlp", "amber");
        assertThat(proposed.exitCode()).as(proposed.errors()).isZero();
        return proposed.output().replaceAll("(?s).*Proposed as ([0-9a-f]{12}).*", "$1");
    }

    /** As the page does it: the person's key is named, and the passphrase goes beside. */
    private Job.Told run(String name, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(keys.arguments(person(name)));
        Job.Told started = jobs.start(person(name), "share", line, Optional.of(PASSPHRASE.toCharArray()), () -> {});
        while (!jobs.job(started.id()).state().isOver()) {
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        return jobs.job(started.id()).told();
    }

    private Person person(String name) {
        return Person.of(people.find(name).orElseThrow());
    }

    private TeamDoor door(CaseHandle served) throws IOException {
        return new TeamDoor(
                TeamVisitor.team(folder, Optional.empty(), 1_000),
                people,
                Optional.empty(),
                clock,
                new Acts(served.root(), console));
    }
}
