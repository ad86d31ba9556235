package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellhead.ledger.Money;

/**
 * What a verb reads that asks something of payments, and where its answer goes: known to make sense.
 *
 * @param root the folder of the case whose payments are taken; then there are no files of payments
 * @param payments the files of payments, each once; at least one if there is no case
 * @param designated the file that names the designated accounts; needed if there is no case
 * @param accepted whether accounts of parties of the case that a person accepted as listed are designated too
 * @param accounts the file of accounts
 * @param byParty whether all accounts of a party are one
 * @param overdraftMicros how long a debit may precede its credit, 0 or more
 * @param creditsFirst whether on one day money comes in before it goes out
 * @param columnNames known column name to the file's own
 * @param base the currency to count in
 * @param rates the file of exchange rates; only with a base
 * @param quarantine where refused rows go; empty if a refusal stops the run
 * @param out the folder for the results; empty if only the answer is wanted, or if the case has them
 * @param json whether the answer is told as JSON
 * @param quiet whether no progress is shown
 */
record PaymentsOptions(
        Optional<Path> root,
        List<Path> payments,
        Optional<Path> designated,
        boolean accepted,
        Optional<Path> accounts,
        boolean byParty,
        long overdraftMicros,
        boolean creditsFirst,
        Map<String, String> columnNames,
        Optional<Money> base,
        Optional<Path> rates,
        Optional<Path> quarantine,
        Optional<Path> out,
        boolean json,
        boolean quiet) {

    PaymentsOptions {
        payments = List.copyOf(payments);
        columnNames = Map.copyOf(columnNames);
        if (payments.isEmpty() == root.isEmpty()) {
            throw new WrongUse(
                    root.isEmpty()
                            ? "a file of payments or a case is needed"
                            : "a case or files of payments, not both; import the files into the case");
        }
        if (root.isEmpty() && designated.isEmpty()) {
            throw new WrongUse("which accounts are designated? --designated FILE");
        }
        boolean ofFiles = accounts.isPresent()
                || base.isPresent()
                || rates.isPresent()
                || quarantine.isPresent()
                || creditsFirst
                || !columnNames.isEmpty();
        if (root.isPresent() && ofFiles) {
            throw new WrongUse(
                    "--accounts, --base, --rates, --map, --same-day and --quarantine are for files; what is in"
                            + " a case was decided when it was imported");
        }
        var given = new HashSet<Path>();
        for (Path file : payments) {
            if (!given.add(file.toAbsolutePath().normalize())) {
                throw new WrongUse("this file of payments is given twice: " + file.getFileName());
            }
        }
        if (byParty && root.isEmpty()) {
            throw new WrongUse(
                    "--by party needs a case: files of payments do not say which accounts are of one holder");
        }
        if (rates.isPresent() && base.isEmpty()) {
            throw new WrongUse("--rates needs --base, the currency to count in");
        }
    }

    /** Files alone, and everything else at its default. */
    static PaymentsOptions ofFiles(
            List<Path> payments, Path designated, Optional<Path> accounts, Optional<Path> out, boolean quiet) {
        return new PaymentsOptions(
                Optional.empty(),
                payments,
                Optional.of(designated),
                false,
                accounts,
                false,
                0,
                false,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                out,
                false,
                quiet);
    }

    /**
     * Looks at the files themselves, whatever they are called: nothing that is read may be written over.
     *
     * @param names every name that the verb uses in its folder of results
     * @param more other files that the verb reads
     * @throws WrongUse if a result or the quarantine would be written over an input, or one over the other
     */
    void refuseToWriteOverInputs(List<String> names, List<Path> more) throws IOException {
        List<Path> inputs = Stream.of(
                        payments.stream(), designated.stream(), accounts.stream(), rates.stream(), more.stream())
                .flatMap(files -> files)
                .toList();
        if (quarantine.isPresent() && RealFiles.anyIs(inputs, quarantine.get())) {
            throw new WrongUse("--quarantine would write over an input file");
        }
        if (out.isEmpty()) {
            return;
        }
        if (quarantine.isPresent() && RealFiles.of(out.get()).startsWith(RealFiles.of(quarantine.get()))) {
            throw new WrongUse("--quarantine is in the way of the folder --out");
        }
        for (String name : names) {
            Path result = out.get().resolve(name);
            if (RealFiles.anyIs(inputs, result)) {
                throw new WrongUse(
                        "--out: the result " + name + " would be written over an input file; name another folder");
            }
            if (quarantine.isPresent() && RealFiles.anyIs(List.of(quarantine.get()), result)) {
                throw new WrongUse("--quarantine: the result " + name + " would be written over it; name another file");
            }
        }
    }

    /** Refuses to replace a folder in which a file lies that is read. */
    void refuseToReplace(Path folder) throws IOException {
        Path replaced = RealFiles.of(folder);
        List<Path> inputs = Stream.of(payments.stream(), designated.stream(), accounts.stream(), rates.stream())
                .flatMap(files -> files)
                .toList();
        for (Path input : inputs) {
            if (RealFiles.of(input).startsWith(replaced)) {
                throw new WrongUse("the folder " + folder.getFileName() + " of the results would be replaced, and an"
                        + " input file lies in it; name another folder");
            }
        }
    }

    /** What bears on any answer, as a user would write it, in a fixed order; options that were not used are left out. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        if (overdraftMicros > 0) {
            told.put(
                    "overdraft", Duration.of(overdraftMicros, ChronoUnit.MICROS).toSeconds() + "s");
        }
        if (creditsFirst) {
            told.put("same-day", "credits-first");
        }
        if (byParty) {
            told.put("by", "party");
        }
        if (!columnNames.isEmpty()) {
            told.put(
                    "map",
                    columnNames.entrySet().stream()
                            .map(name -> name.getKey() + "=" + name.getValue())
                            .sorted()
                            .collect(Collectors.joining(",")));
        }
        base.ifPresent(money -> told.put("base", money.currency()));
        quarantine.ifPresent(_ -> told.put("quarantine", "refused rows were left out"));
        return told;
    }
}
