package org.wellhead.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import org.wellhead.app.output.Legible;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.share.audit.AuditException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: runs one command and says how it ended. */
public final class Main {
    /** The command did what it was asked. */
    public static final int DONE = 0;

    /** A fault of ours, or of the machine (a full disk). */
    public static final int FAULT = 1;

    /** Wrong use: told in one line. */
    public static final int WRONG_USE = 2;

    /** Input refused, with every refusal listed; nothing was written. */
    public static final int REFUSED = 3;

    /** Stopped by whoever watches it; only a run that is watched ends so. */
    public static final int STOPPED = 4;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int exitCode = run(List.of(args), Console.ofProcess(out, err));
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /**
     * Runs one command line to its end.
     *
     * @param arguments as typed after {@code ./wellhead}
     * @return the exit code: {@link #DONE}, {@link #FAULT}, {@link #WRONG_USE} or {@link #REFUSED}
     */
    public static int run(List<String> arguments, Console console) {
        try {
            int exitCode = commandLine(console).execute(arguments.toArray(String[]::new));
            if (exitCode == DONE && console.out().checkError()) {
                console.complain("wellhead: cannot go on: standard output takes no more, e.g. since the disk is full");
                return FAULT;
            }
            return exitCode;
        } catch (OutOfMemoryError tooLarge) {
            long givenMebibytes = Runtime.getRuntime().maxMemory() >> 20;
            console.err()
                    .println("wellhead: not enough memory: " + givenMebibytes
                            + " MiB were given; a machine with more, or WELLHEAD_JAVA_OPTIONS=-Xmx..., can do it");
            return FAULT;
        } catch (Error fault) {
            return console.isStopped() ? tellStopped(console) : tellFault(console, arguments, fault);
        }
    }

    /** The version of this build, e.g. {@code 0.1.0}. */
    public static String version() {
        try (var stream = Objects.requireNonNull(Main.class.getResourceAsStream("version.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new WellheadCommand());
        line.addSubcommand(new ImportCommand(console));
        line.addSubcommand(new TraceCommand(console));
        line.addSubcommand(new CutCommand(console));
        line.addSubcommand(new ScreenCommand(console));
        line.addSubcommand(new ReviewCommand(console));
        line.addSubcommand(new ShowCommand(console));
        line.addSubcommand(new PartiesCommand(console));
        line.addSubcommand(new CheckCommand(console));
        line.addSubcommand(new ForgetCommand(console));
        line.addSubcommand(ListsCommand.with(console));
        line.addSubcommand(ObserveCommand.with(console));
        line.addSubcommand(AuditCommand.with(console));
        line.addSubcommand(KeyCommand.with(console));
        line.addSubcommand(ShareCommand.with(console));
        line.addSubcommand(new SimulateCommand(console));
        line.addSubcommand(ServeCommand.with(console));
        line.addSubcommand(new DemoCommand(console));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        // Plain text everywhere, so that what a page of the manual shows is what every terminal shows.
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setParameterExceptionHandler((wrong, arguments) -> tellWrongUse(console, wrong));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> switch (thrown) {
            case WrongUse wrong -> tellWrongUse(console, command, wrong);
            case InputRefused refused -> {
                console.complain(Objects.toString(refused.getMessage(), "refused"));
                yield REFUSED;
            }
            case CaseException damaged ->
                tellWrongUse(console, command, new WrongUse(Objects.toString(damaged.getMessage(), "no case")));
            case AuditException noLog ->
                tellWrongUse(console, command, new WrongUse(Objects.toString(noLog.getMessage(), "no log")));
            case UncheckedIOException io -> tellMachine(console, command, Objects.requireNonNull(io.getCause()));
            case IOException io -> tellMachine(console, command, io);
            default -> console.isStopped() ? tellStopped(console) : tellFault(console, parsed.originalArgs(), thrown);
        });
        return line;
    }

    private static int tellWrongUse(Console console, ParameterException wrong) {
        Exception told =
                wrong instanceof UnmatchedArgumentException unmatched ? new WrongUse(notKnown(unmatched)) : wrong;
        return tellWrongUse(console, wrong.getCommandLine(), told);
    }

    private static String notKnown(UnmatchedArgumentException unmatched) {
        String message = "'" + unmatched.getUnmatched().getFirst() + "' is not known";
        return unmatched.getSuggestions().stream()
                .findFirst()
                .map(nearest -> message + "; did you mean " + nearest + "?")
                .orElse(message);
    }

    private static int tellWrongUse(Console console, CommandLine command, Exception wrong) {
        String name = command.getCommandSpec().qualifiedName();
        String oneLine = Objects.toString(wrong.getMessage(), "wrong use")
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceFirst("\\.$", "");
        console.complain(name + ": " + oneLine + "; see ./" + name + " --help");
        return WRONG_USE;
    }

    private static int tellMachine(Console console, CommandLine command, IOException failed) {
        String reason = switch (failed) {
            case NoSuchFileException missing -> "no such file: " + missing.getFile();
            case AccessDeniedException denied -> "no right to use " + denied.getFile();
            case FileSystemException other -> other.getFile() + ": " + other.getReason();
            default -> Objects.toString(failed.getMessage(), failed.toString());
        };
        console.complain(command.getCommandSpec().qualifiedName() + ": cannot go on: " + Legible.line(reason));
        return FAULT;
    }

    /** What runs beside may end in whatever a stop looks like to it: whoever watches knows better why the run ended. */
    private static int tellStopped(Console console) {
        console.complain("wellhead: " + new RunStopped().getMessage());
        return STOPPED;
    }

    static int tellFault(Console console, List<String> arguments, Throwable fault) {
        var facts = new StringWriter();
        fault.printStackTrace(new PrintWriter(facts));
        console.complain("wellhead: a fault of ours: " + Legible.line(fault.toString()));
        console.complain(
                "Please report it with the lines below, after a look that they name nobody who must not be named.");
        console.complain("  version   " + version());
        console.complain("  arguments " + Legible.line(String.join(" ", arguments)));
        console.complain("  java      " + System.getProperty("java.vendor") + " " + Runtime.version());
        console.complain("  system    " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB for Java");
        // A trace is set in by tabs, which are no letters.
        console.complain(facts.toString().replace("\t", "    "));
        return FAULT;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        // Names come in many scripts: UTF-8 whatever the machine's locale says.
        return new PrintStream(new Pipe(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }
}
