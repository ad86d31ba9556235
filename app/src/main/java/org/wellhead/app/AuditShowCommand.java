package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Legible;
import org.wellhead.share.audit.AuditEntry;
import org.wellhead.share.audit.LogEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead audit show}: who did what, when. */
@Command(
        name = "show",
        header = "Shows who did what with the case, when.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead audit show --case FOLDER [ENTRY] [OPTIONS]",
        parameterListHeading = "%nEntry:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead audit show --case antalya",
            "  ./wellhead audit show --case antalya 17",
            "  ./wellhead audit show --case antalya --verb review --since 2026-01-01 --json",
            "",
            "Shows what is there; audit verify says whether it is as it was.",
            "Manual: docs/audit.md."
        })
final class AuditShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ENTRY", arity = "0..1", description = "The number of one entry: all that it says.")
    private @Nullable Long entry;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(names = "--verb", paramLabel = "VERB", description = "Only what was done so, e.g. review.")
    private @Nullable String verb;

    @Option(names = "--since", paramLabel = "TIME", description = "Only from this date or date-time on.")
    private @Nullable String since;

    @Option(names = "--json", description = "Shows the lines of the log as they are.")
    private boolean json;

    private long shown;

    AuditShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        Instant from =
                since == null ? Instant.EPOCH : Instant.EPOCH.plus(Arguments.from("--since", since), ChronoUnit.MICROS);
        LogEntries.read(root.resolve(CaseAudit.FOLDER), (read, number) -> {
            boolean wanted = (entry == null || entry == number)
                    && (verb == null || verb.equals(read.verb()))
                    && !read.time().isBefore(from);
            if (wanted) {
                shown++;
                show(read, number);
            }
        });
        if (entry != null && shown == 0) {
            throw new WrongUse("the log has no such entry: " + entry);
        }
        return Main.DONE;
    }

    private void show(AuditEntry read, long number) {
        if (json) {
            console.out().println(new String(read.line(), UTF_8));
            return;
        }
        console.out()
                .println(number + "  " + read.time() + "  " + line(read.actor()) + ": " + line(read.verb()) + " "
                        + line(read.subject()));
        if (entry != null) {
            read.facts().forEach((name, value) -> console.out().println("  " + line(name) + ": " + line(value)));
        }
    }

    private static String line(String text) {
        return Legible.line(text);
    }
}
