package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.cut.Terms;
import picocli.CommandLine;

/** A command line of {@code cut} that asks a case, understood and not run: where its results would be, and what it asks of whom. */
public final class CutAsked {
    /** It asks nothing sensible, or nothing that this case can answer; the message says why, in the words of the terminal. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(RuntimeException why) {
            super(why.getMessage(), why);
        }
    }

    /**
     * What a flow of traced money is an answer to. To be used as long as the case is open.
     *
     * @param ledger the case's payments, by party if that was asked for
     * @param flowKey two that have the same are answered by the same flow, whoever may be frozen
     */
    public record Asks(Ledger ledger, Question question, String flowKey) {}

    private final CutOptions options;
    private final Console console;

    private CutAsked(CutOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Reads a command line.
     *
     * @param arguments as typed after {@code ./wellhead cut}
     * @throws Refused as the command would end in wrong use
     */
    public static CutAsked of(List<String> arguments, Console console) throws IOException {
        CutCommand command = new CutCommand(console);
        try {
            new CommandLine(command).setExpandAtFiles(false).parseArgs(arguments.toArray(String[]::new));
            return new CutAsked(command.options(), console);
        } catch (WrongUse | CommandLine.ParameterException wrong) {
            throw new Refused(wrong);
        }
    }

    /** Whose shares are counted. */
    public Policy policy() {
        return options.policy();
    }

    /** From when on accounts are frozen; {@link Long#MIN_VALUE} from the beginning. */
    public long fromEpochMicros() {
        return options.fromEpochMicros();
    }

    /** Who may be frozen, prices apart. */
    public Terms terms() {
        return options.terms(Map.of());
    }

    /** What bears on the answer, as {@code plan.json} tells it. */
    public Map<String, String> told() {
        return options.told();
    }

    /**
     * Where the command would write its results in the case as it is now.
     *
     * @throws Refused if the case has nothing to ask, e.g. no designated accounts
     */
    public Path folder(CaseFolder opened) throws IOException {
        PaymentsReading reading = reading(opened);
        if (options.costs().isPresent()) {
            // As the run does once it has read them.
            reading.input(options.costs().get().input(console));
        }
        Optional<Path> out = reading.out("cut", options.told());
        return Objects.requireNonNull(out.orElse(null), "a case has a folder for results");
    }

    /**
     * What is asked of whom.
     *
     * @throws Refused as {@link #folder}
     */
    public Asks asks(CaseFolder opened) throws IOException {
        PaymentsReading reading = reading(opened);
        try {
            Optional<Path> out = reading.out(
                    "flow-" + options.policy().word(), options.payments().told());
            return new Asks(
                    reading.ledger(),
                    reading.question(Direction.UPSTREAM, Long.MIN_VALUE, Long.MAX_VALUE),
                    opened.contents() + " " + out.map(Path::toString).orElse(""));
        } catch (InputRefused refused) {
            throw new Refused(refused);
        }
    }

    /** The case stays open: whoever opened it closes it. */
    private PaymentsReading reading(CaseFolder opened) throws IOException {
        try {
            return PaymentsReading.of(options.payments(), console, opened);
        } catch (InputRefused | WrongUse refused) {
            throw new Refused(refused);
        }
    }
}
