package org.wellhead.app.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is in, and when a session ends. */
class SessionsTest {
    @TempDir
    Path root;

    private final HandClock clock = new HandClock();
    private People people;

    @BeforeEach
    void two() throws IOException {
        people = People.open(root, clock, new HashCost(8, 1, 1));
        people.add("anna", "Anna", Role.ADMINISTRATOR, password(), () -> {});
        people.add("boris", "Boris", Role.ANALYST, password(), () -> {});
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void theTokenIsThePerson() {
        String token = people.sessions().begin("boris", "192.0.2.1");

        assertThat(token).hasSize(43);
        assertThat(people.sessions().use(token).orElseThrow().person().name()).isEqualTo("boris");
        assertThat(people.sessions().use(token.substring(1) + "A")).isEmpty();
        assertThat(people.sessions().use("")).isEmpty();
    }

    @Test
    void aSessionThatIsNotUsedEndsAfterAnHour() {
        String token = people.sessions().begin("boris", "192.0.2.1");
        clock.pass(Duration.ofMinutes(59));
        assertThat(people.sessions().use(token)).isPresent();
        clock.pass(Duration.ofMinutes(59));
        assertThat(people.sessions().use(token)).isPresent();
        clock.pass(Duration.ofMinutes(60));
        assertThat(people.sessions().use(token)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverMuchItIsUsed() {
        String token = people.sessions().begin("boris", "192.0.2.1");
        for (int halfHours = 0; halfHours < 23; halfHours++) {
            clock.pass(Duration.ofMinutes(30));
            assertThat(people.sessions().use(token)).isPresent();
        }
        clock.pass(Duration.ofMinutes(30));
        assertThat(people.sessions().use(token)).isEmpty();
    }

    @Test
    void lookingWhetherASessionGoesOnDoesNotKeepItGoing() {
        String token = people.sessions().begin("boris", "192.0.2.1");
        long id = people.sessions().use(token).orElseThrow().id();
        clock.pass(Duration.ofMinutes(50));
        assertThat(people.sessions().goesOn(id)).isTrue();
        clock.pass(Duration.ofMinutes(10));
        assertThat(people.sessions().goesOn(id)).isFalse();
    }

    @Test
    void aSessionEndsWhenItsPersonSignsOut() {
        String token = people.sessions().begin("boris", "192.0.2.1");
        String other = people.sessions().begin("boris", "192.0.2.2");

        people.sessions().end(token);

        assertThat(people.sessions().use(token)).isEmpty();
        assertThat(people.sessions().use(other)).isPresent();
    }

    @Test
    void sessionsEndWhenThePasswordOrTheRoleChangesOrThePersonIsRemoved() {
        String token = people.sessions().begin("boris", "192.0.2.1");
        people.changePassword("boris", "six loud ravens at dawn".toCharArray(), () -> {});
        assertThat(people.sessions().use(token)).isEmpty();

        token = people.sessions().begin("boris", "192.0.2.1");
        people.changeRole("boris", Role.APPROVER, () -> {});
        assertThat(people.sessions().use(token)).isEmpty();

        token = people.sessions().begin("boris", "192.0.2.1");
        people.remove("boris", () -> {});
        assertThat(people.sessions().use(token)).isEmpty();
        assertThatThrownBy(() -> people.sessions().begin("boris", "192.0.2.1")).isInstanceOf(PeopleRefused.class);
    }

    @Test
    void anAdministratorSeesAllAndEndsOne() {
        people.sessions().begin("anna", "192.0.2.1");
        String token = people.sessions().begin("boris", "192.0.2.7");

        List<Session> all = people.sessions().all();
        assertThat(all).extracting(session -> session.person().name()).containsExactly("boris", "anna");
        assertThat(all.getFirst().address()).isEqualTo("192.0.2.7");

        assertThat(people.sessions().end(all.getFirst().id())).isTrue();
        assertThat(people.sessions().end(all.getFirst().id())).isFalse();
        assertThat(people.sessions().use(token)).isEmpty();
    }

    @Test
    void aSessionGoesOnWhenTheServerIsStartedAgain() throws IOException {
        String token = people.sessions().begin("boris", "192.0.2.1");
        people.close();
        people = People.open(root, clock, new HashCost(8, 1, 1));

        assertThat(people.sessions().use(token)).isPresent();
    }

    @Test
    void nobodyComesInWithWhatIsInTheFile() throws IOException {
        String token = people.sessions().begin("boris", "192.0.2.1");

        StringBuilder all = new StringBuilder();
        try (var files = Files.list(root.resolve("serve"))) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        assertThat(all).contains("boris").doesNotContain(token).doesNotContain("nine quiet herons");
    }

    @Test
    void ofManySessionsOfOnePersonTheOldestEnd() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            tokens.add(people.sessions().begin("boris", "192.0.2.1"));
        }

        assertThat(people.sessions().use(tokens.getFirst())).isEmpty();
        assertThat(people.sessions().use(tokens.get(1))).isPresent();
        assertThat(people.sessions().all()).hasSize(20);
    }

    private static char[] password() {
        return "nine quiet herons at dusk".toCharArray();
    }
}
