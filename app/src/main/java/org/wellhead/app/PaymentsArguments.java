package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every verb takes that asks something of payments: which payments, how to read them, and the designated accounts. */
final class PaymentsArguments {
    @Parameters(paramLabel = "PAYMENTS", arity = "0..*", description = "CSV files of payments; .gz and .zst too.")
    private List<String> payments = List.of();

    @Option(
            names = "--case",
            paramLabel = "FOLDER",
            description = "Takes the payments of a case, and writes the result into it unless --out says where.")
    private @Nullable String caseFolder;

    @Option(
            names = "--designated",
            paramLabel = "FILE",
            description = "The designated accounts: CSV with the columns account, unit; also name, since. "
                    + "Without it, those of the case: its file, and its parties that were accepted as listed.")
    private @Nullable String designated;

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "Who holds the accounts: CSV with the columns account, name, country, kind, "
                    + "opening_balance, currency.")
    private @Nullable String accounts;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "account",
            description = "account (the default), or party: all accounts of one holder are one. For a case.")
    private String by = "account";

    @Option(
            names = "--overdraft",
            paramLabel = "TIME",
            description = "How long a debit may come before the credit that covers it, e.g. 12h or 3d.")
    private @Nullable String overdraft;

    @Option(
            names = "--same-day",
            paramLabel = "ORDER",
            description =
                    "credits-first: on one day money comes in before it goes out. For files that have dates only.")
    private @Nullable String sameDay;

    @Option(
            names = "--map",
            paramLabel = "NAMES",
            description = "What your file calls its columns: known=yours, with commas.")
    private @Nullable String map;

    @Option(names = "--base", paramLabel = "CURRENCY", description = "The currency to count in, e.g. USD.")
    private @Nullable String base;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "Exchange rates: CSV with the columns date, currency, rate, or the ECB's eurofxref-hist.csv.")
    private @Nullable String rates;

    @Option(
            names = "--quarantine",
            paramLabel = "FILE",
            description = "Goes on when rows are refused and writes them, with the reasons, to this file. "
                    + "Without it, a refusal stops the run.")
    private @Nullable String quarantine;

    /** The case as it was named, if one was. */
    Optional<String> caseName() {
        return Optional.ofNullable(caseFolder);
    }

    /** Takes a copy in place of the case that was named. */
    void take(Path copy) {
        caseFolder = copy.toString();
    }

    /**
     * The options as typed, read and checked.
     *
     * @param answer where the answer goes
     * @throws WrongUse if one cannot be read, a file is not there, or two contradict each other
     */
    PaymentsOptions options(AnswerArguments answer, Console console) throws IOException {
        if (caseFolder == null && designated == null) {
            throw new WrongUse("which accounts are designated? --designated FILE");
        }
        Path folder = console.folder();
        Optional<Path> root = Optional.ofNullable(caseFolder).map(name -> CaseArguments.existing(folder, name));
        if (sameDay != null && !sameDay.equals("credits-first")) {
            throw new WrongUse("--same-day: '" + sameDay + "' is no order; there is credits-first");
        }
        if (!by.equals("account") && !by.equals("party")) {
            throw new WrongUse("--by: '" + by + "' is neither account nor party");
        }
        return new PaymentsOptions(
                root,
                payments.stream()
                        .map(name -> Arguments.file(folder, "payments", name))
                        .toList(),
                designated == null && root.isPresent()
                        ? CaseArguments.designated(root.get())
                        : Optional.ofNullable(designated).map(name -> Arguments.file(folder, "--designated", name)),
                designated == null && root.isPresent(),
                Optional.ofNullable(accounts).map(name -> Arguments.file(folder, "--accounts", name)),
                by.equals("party"),
                overdraft == null ? 0 : Arguments.lengthMicros("--overdraft", overdraft),
                sameDay != null,
                map == null ? Map.of() : Arguments.columnNames("--map", map),
                Optional.ofNullable(base).map(code -> Arguments.currency("--base", code)),
                Optional.ofNullable(rates).map(name -> Arguments.file(folder, "--rates", name)),
                Optional.ofNullable(quarantine).map(name -> Arguments.outFile(folder, "--quarantine", name)),
                answer.out(folder),
                answer.json(),
                answer.quiet());
    }
}
