package org.wellhead.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellhead.app.output.Results;
import org.wellhead.ledger.Money;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;

/**
 * What {@code trace} was asked to do: read, and known to make sense.
 *
 * @param root the folder of the case whose payments are traced; then there are no files of payments
 * @param payments the files of payments, each once; at least one if there is no case
 * @param designated the file that names the designated accounts; needed if there is no case
 * @param accepted whether accounts of parties of the case that a person accepted as listed are designated too
 * @param accounts the file of accounts
 * @param out the folder for the results; empty if only the answer is wanted
 * @param policies at least one, each once, in the order in which they are to be told
 * @param direction which way the money is followed
 * @param fromEpochMicros only what reaches (downstream: leaves) designated accounts from here on;
 *     {@link Long#MIN_VALUE} for no limit
 * @param toEpochMicros and before this; {@link Long#MAX_VALUE} for no limit
 * @param smallestShown rows of less are not shown in the terminal, in whole units of the ledger's currency, 0 or more
 * @param json whether the answer is told as JSON
 * @param overdraftMicros how long a debit may precede its credit, 0 or more
 * @param columnNames known column name to the file's own
 * @param base the currency to count in
 * @param rates the file of exchange rates; only with a base
 * @param quarantine where refused rows go; empty if a refusal stops the run
 * @param byParty whether all accounts of a party are one
 * @param creditsFirst whether on one day money comes in before it goes out
 */
record TraceOptions(
        Optional<Path> root,
        List<Path> payments,
        Optional<Path> designated,
        boolean accepted,
        Optional<Path> accounts,
        Optional<Path> out,
        List<Policy> policies,
        Direction direction,
        long fromEpochMicros,
        long toEpochMicros,
        BigDecimal smallestShown,
        boolean json,
        long overdraftMicros,
        Map<String, String> columnNames,
        Optional<Money> base,
        Optional<Path> rates,
        Optional<Path> quarantine,
        boolean creditsFirst,
        boolean byParty) {

    TraceOptions {
        payments = List.copyOf(payments);
        policies = List.copyOf(policies);
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
        if (fromEpochMicros >= toEpochMicros) {
            throw new WrongUse("--from must be before --to");
        }
        if (rates.isPresent() && base.isEmpty()) {
            throw new WrongUse("--rates needs --base, the currency to count in");
        }
    }

    /**
     * Looks at the files themselves, whatever they are called: nothing that is read may be written over.
     *
     * @throws WrongUse if a result or the quarantine would be written over an input, or one over the other
     */
    void refuseToWriteOverInputs() throws IOException {
        List<Path> inputs = Stream.of(payments.stream(), designated.stream(), accounts.stream(), rates.stream())
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
        for (String name : Results.names(direction)) {
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

    /** Everything at its default but the files. */
    static TraceOptions of(List<Path> payments, Path designated, Optional<Path> accounts, Optional<Path> out) {
        return new TraceOptions(
                Optional.empty(),
                payments,
                Optional.of(designated),
                false,
                accounts,
                out,
                List.of(Policy.values()),
                Direction.UPSTREAM,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                BigDecimal.ZERO,
                false,
                0,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** What bears on the answer, as a user would write it, in a fixed order; options that were not used are left out. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("policy", policies.stream().map(Policy::word).collect(Collectors.joining(",")));
        told.put("direction", direction.word());
        if (fromEpochMicros != Long.MIN_VALUE) {
            told.put("from", instant(fromEpochMicros));
        }
        if (toEpochMicros != Long.MAX_VALUE) {
            told.put("to", instant(toEpochMicros));
        }
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

    private static String instant(long epochMicros) {
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS).toString();
    }
}
