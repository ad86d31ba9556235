package org.wellhead.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is on a case, in what role. */
class PeopleTest {
    private static final HashCost CHEAP = new HashCost(8, 1, 1);

    @TempDir
    Path root;

    private People people;

    @BeforeEach
    void anna() throws IOException {
        people = People.open(root, new HandClock(), CHEAP);
        people.add("anna", "Anna Kaya", Role.ADMINISTRATOR, password(), () -> {});
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void aRoleMayWhatThoseBeforeItMay() {
        assertThat(Role.VIEWER.includes(Role.VIEWER)).isTrue();
        assertThat(Role.VIEWER.includes(Role.ANALYST)).isFalse();
        assertThat(Role.ANALYST.includes(Role.APPROVER)).isFalse();
        assertThat(Role.APPROVER.includes(Role.ANALYST)).isTrue();
        assertThat(Role.ADMINISTRATOR.includes(Role.APPROVER)).isTrue();
    }

    @Test
    void whoIsAddedIsThereInTheNextRun() throws IOException {
        people.add("boris", "Борис", Role.ANALYST, password(), () -> {});
        people.close();

        people = People.open(root, new HandClock(), CHEAP);

        assertThat(people.all()).extracting(Member::name).containsExactly("anna", "boris");
        assertThat(people.find("boris").orElseThrow().display()).isEqualTo("Борис");
        assertThat(people.find("boris").orElseThrow().role()).isEqualTo(Role.ANALYST);
    }

    @Test
    void aServerSeesAtOnceWhatACommandChanges() throws IOException {
        try (People command = People.open(root, new HandClock(), CHEAP)) {
            command.add("boris", "Boris", Role.VIEWER, password(), () -> {});
            assertThat(people.find("boris")).isPresent();

            command.changeRole("boris", Role.APPROVER, () -> {});
            assertThat(people.find("boris").orElseThrow().role()).isEqualTo(Role.APPROVER);
        }
    }

    @Test
    void theFileIsForItsOwnerAlone() throws IOException {
        for (String name : new String[] {"serve/serve.db", "serve/serve.db-wal"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("serve"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatIsNoneOfOursIsRefused() throws IOException {
        people.close();
        Files.writeString(
                root.resolve("serve/serve.db"), "this is no database, but long enough to look like a file of one");
        Files.deleteIfExists(root.resolve("serve/serve.db-wal"));

        assertThatThrownBy(() -> People.open(root, new HandClock(), CHEAP).close())
                .isInstanceOf(PeopleRefused.class)
                .hasMessageContaining("take it from a copy");
    }

    @Test
    void aFileThatLeadsElsewhereIsNotFollowed(@TempDir Path other) throws IOException {
        Files.createDirectory(other.resolve("serve"));
        Files.createSymbolicLink(other.resolve("serve/serve.db"), root.resolve("serve/serve.db"));

        assertThatThrownBy(() -> People.open(other, new HandClock(), CHEAP).close())
                .isInstanceOf(PeopleRefused.class);
    }

    @Test
    void aNameIsOnesOwn() {
        assertThatThrownBy(() -> people.add("anna", "Another Anna", Role.VIEWER, password(), () -> {}))
                .hasMessageContaining("anna is on the case already");
        assertThatThrownBy(
                        () -> people.admit("https://login.example 17", "anna", "Another Anna", Role.VIEWER, () -> {}))
                .hasMessageContaining("somebody else's");
    }

    @Test
    void whatIsNoNameIsRefused() {
        for (String name : new String[] {"", "Anna", "../anna", "an na", "-anna", "a".repeat(65), "анна"}) {
            assertThatThrownBy(() -> people.add(name, "Anna", Role.VIEWER, password(), () -> {}))
                    .as(name)
                    .isInstanceOf(PeopleRefused.class);
        }
        assertThatThrownBy(() -> people.add("boris", "Bo\u202Eris", Role.VIEWER, password(), () -> {}))
                .hasMessageContaining("legible");
    }

    @Test
    void aPasswordThatIsEasyToGuessIsRefused() {
        for (String weak : new String[] {
            "", "short", "elevenchars", "aaaaaaaaaaaaaaaa", "boris-boris-boris", "boris12345password", "x".repeat(201)
        }) {
            assertThatThrownBy(() -> people.add("boris", "Boris", Role.VIEWER, weak.toCharArray(), () -> {}))
                    .as(weak)
                    .isInstanceOf(PeopleRefused.class);
        }
    }

    @Test
    void theOnlyAdministratorStays() {
        assertThatThrownBy(() -> people.remove("anna", () -> {})).hasMessageContaining("only administrator");
        assertThatThrownBy(() -> people.changeRole("anna", Role.VIEWER, () -> {}))
                .hasMessageContaining("only administrator");

        people.add("boris", "Boris", Role.ADMINISTRATOR, password(), () -> {});

        assertThat(people.remove("anna", () -> {}).isActive()).isFalse();
        assertThat(people.haveAdministrator()).isTrue();
    }

    @Test
    void whoWasRemovedStaysListedAndCanBeAddedAgain() {
        people.add("boris", "Boris", Role.APPROVER, password(), () -> {});
        people.remove("boris", () -> {});
        assertThat(people.all()).hasSize(2);
        assertThatThrownBy(() -> people.changeRole("boris", Role.VIEWER, () -> {}))
                .hasMessageContaining("nobody");

        Member again = people.add("boris", "Boris", Role.VIEWER, password(), () -> {});

        assertThat(again.isActive()).isTrue();
        assertThat(again.role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void whoIsVouchedForIsTheSamePersonWhateverTheNameBecomes() {
        people.admit("https://login.example 42", "cem", "Cem", Role.ANALYST, () -> {});

        Member later = people.admit("https://login.example 42", "cem.new", "Cem Yılmaz", Role.VIEWER, () -> {});

        assertThat(later.name()).isEqualTo("cem");
        assertThat(later.display()).isEqualTo("Cem Yılmaz");
        assertThat(later.role()).isEqualTo(Role.VIEWER);
        assertThat(later.way()).isEqualTo(Member.Way.OPENID);
    }

    @Test
    void whoWasRemovedIsNotLetInByAnotherServer() {
        people.admit("https://login.example 42", "cem", "Cem", Role.ANALYST, () -> {});
        people.remove("cem", () -> {});

        assertThatThrownBy(() -> people.admit("https://login.example 42", "cem", "Cem", Role.ANALYST, () -> {}))
                .hasMessageContaining("was removed");
    }

    @Test
    void eachHasItsOwnSettings() {
        people.settings().put("anna", "theme", "dark");
        people.settings().put("anna", "theme", "light");
        people.settings().put("boris", "theme", "dark");

        assertThat(people.settings().of("anna")).containsExactly(java.util.Map.entry("theme", "light"));
        assertThatThrownBy(() -> people.settings().put("anna", "theme", "x".repeat(10_001)))
                .isInstanceOf(PeopleRefused.class);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 201; i++) {
                        people.settings().put("anna", "s" + i, "");
                    }
                })
                .hasMessageContaining("200");
    }

    @Test
    void whatCannotBeLoggedIsNotDone() {
        Runnable diskIsFull = () -> {
            throw new IllegalStateException("the disk is full");
        };

        assertThatThrownBy(() -> people.add("boris", "Boris", Role.VIEWER, password(), diskIsFull))
                .hasMessageContaining("disk");
        assertThatThrownBy(() -> people.changePassword("anna", "six loud ravens at dawn".toCharArray(), diskIsFull))
                .hasMessageContaining("disk");

        assertThat(people.find("boris")).isEmpty();
        assertThat(people.haveAdministrator()).isTrue();
    }

    private static char[] password() {
        return "nine quiet herons at dusk".toCharArray();
    }
}
