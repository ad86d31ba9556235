package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.people.HashCost;
import org.wellhead.app.people.People;
import org.wellhead.app.people.PeopleRefused;
import org.wellhead.app.people.Role;
import picocli.CommandLine.Mixin;

/** {@code --case}, and what all verbs of {@code serve people} do with it. */
final class PeopleOptions {
    @Mixin
    private final CaseOption theCase = new CaseOption();

    /** What a verb does with the people of the case. */
    @FunctionalInterface
    interface Work {
        void with(People people) throws IOException;
    }

    /**
     * Does it with the people of the case.
     *
     * @throws WrongUse if it cannot be, which is told as the people tell it
     */
    void work(Console console, Work work) throws IOException {
        try (People people =
                People.open(theCase.root(console), console.outside().clock(), HashCost.STANDARD)) {
            work.with(people);
        } catch (PeopleRefused refused) {
            throw new WrongUse(String.valueOf(refused.getMessage()));
        } catch (UncheckedIOException notLogged) {
            throw notLogged.getCause();
        }
    }

    /** Writes into the log of the case, before it is done, that the person at the machine does this. */
    Runnable logged(Console console, String verb, String name, Map<String, String> facts) {
        Path root = theCase.root(console);
        return () -> {
            try {
                CaseAudit.record(root, console, verb, name, facts);
            } catch (IOException notWritten) {
                throw new UncheckedIOException(notWritten);
            }
        };
    }

    /** The role of a word. */
    static Role role(String word) {
        return Role.of(word)
                .orElseThrow(() -> new WrongUse(
                        "no role is called '" + word + "'; there are viewer, analyst, approver and administrator"));
    }

    /**
     * A new password, of a file's first line, or typed twice by the person at the terminal; the caller overwrites it.
     *
     * @throws WrongUse if there is nobody to ask, or the two are not the same
     */
    static char[] password(String name, @Nullable String file, Console console) throws IOException {
        if (file != null) {
            byte[] bytes = SmallFile.read(Arguments.file(console.folder(), "--password-file", file), console);
            try {
                return new String(bytes, UTF_8).lines().findFirst().orElse("").toCharArray();
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        }
        Outside.Asked asked = console.outside().asked();
        Optional<char[]> chosen = asked.secret("New password of " + name + ": ");
        if (chosen.isEmpty()) {
            throw new WrongUse("a password is needed, and there is nobody to ask: give it by --password-file FILE");
        }
        char[] again = asked.secret("The same again: ").orElse(new char[0]);
        boolean same = Arrays.equals(chosen.get(), again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(chosen.get(), '\0');
            throw new WrongUse("the two passwords are not the same; nothing was written");
        }
        return chosen.get();
    }
}
