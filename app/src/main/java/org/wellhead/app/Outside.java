package org.wellhead.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What a run learns from the machine and the person at it, beside what was typed: a test gives its own.
 *
 * @param clock what time it is
 * @param user as whom the person at the machine is logged in
 * @param environment variables by name
 * @param asked how a person is asked for what must not be seen
 */
public record Outside(Clock clock, String user, Map<String, String> environment, Asked asked) {
    /** Asks a person at the terminal. */
    @FunctionalInterface
    public interface Asked {
        /** A line that was typed without being shown, which the caller overwrites; nothing if nobody can be asked. */
        Optional<char[]> secret(String prompt);
    }

    public Outside {
        environment = Map.copyOf(environment);
    }

    /** The machine's own. */
    static Outside ofProcess() {
        return new Outside(
                Clock.systemUTC(), System.getProperty("user.name", ""), System.getenv(), Outside::atTheTerminal);
    }

    /** Without a terminal, Java's own console is null again since JDK 25. */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<char[]> atTheTerminal(String prompt) {
        java.io.Console terminal = System.console();
        return terminal == null || !terminal.isTerminal()
                ? Optional.empty()
                : Optional.ofNullable(terminal.readPassword("%s", prompt));
    }

    /** Now, in whole seconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** As whom an entry of a log is written: the person at the machine, or that nobody knows who. */
    public String actor() {
        return user.isBlank() ? "unknown user" : user;
    }
}
