package org.wellhead.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.wellhead.app.people.HashCost;
import org.wellhead.app.people.People;
import org.wellhead.app.people.PeopleRefused;
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
}
