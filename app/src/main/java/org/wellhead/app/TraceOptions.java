package org.wellhead.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;

/**
 * What {@code trace} was asked to do: read, and known to make sense.
 *
 * @param payments what is read and where the answer goes
 * @param policies at least one, each once, in the order in which they are to be told
 * @param direction which way the money is followed
 * @param fromEpochMicros only what reaches (downstream: leaves) designated accounts from here on;
 *     {@link Long#MIN_VALUE} for no limit
 * @param toEpochMicros and before this; {@link Long#MAX_VALUE} for no limit
 * @param smallestShown rows of less are not shown in the terminal, in whole units of the ledger's currency, 0 or more
 * @param view whether to keep what the browser shows; it bears on no answer
 * @param prove the account that is to be proved, in place of the whole answer
 * @param engine the word of the engine that answers, if it is not this machine
 */
record TraceOptions(
        PaymentsOptions payments,
        List<Policy> policies,
        Direction direction,
        long fromEpochMicros,
        long toEpochMicros,
        BigDecimal smallestShown,
        boolean view,
        Optional<String> prove,
        Optional<String> engine) {

    TraceOptions {
        policies = List.copyOf(policies);
        if (fromEpochMicros >= toEpochMicros) {
            throw new WrongUse("--from must be before --to");
        }
        if (view && direction != Direction.UPSTREAM) {
            throw new WrongUse("--view keeps what sources paid in; it goes with --direction upstream");
        }
        if (prove.isPresent() && (view || payments.json() || direction != Direction.UPSTREAM)) {
            throw new WrongUse(
                    "--prove shows payments and nothing else; it goes without --view, --json and --direction");
        }
        if (prove.isPresent() && policies.stream().noneMatch(Policy::isShare)) {
            throw new WrongUse("--prove: poison gives upper bounds, which no payments prove; choose another policy");
        }
        boolean plain = direction == Direction.UPSTREAM && payments.overdraftMicros() == 0 && !payments.byParty();
        if (engine.isPresent() && !plain) {
            throw new WrongUse("--engine " + engine.get()
                    + " follows money upstream, account by account, in strict order of payments: without --direction,"
                    + " --overdraft and --by party");
        }
        if (view && payments.root().isEmpty() && payments.out().isEmpty()) {
            throw new WrongUse("--view keeps its folder beside the results; say where they go: --out FOLDER");
        }
    }

    /** Everything at its default but the payments. */
    static TraceOptions of(PaymentsOptions payments) {
        return new TraceOptions(
                payments,
                List.of(Policy.values()),
                Direction.UPSTREAM,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                BigDecimal.ZERO,
                false,
                Optional.empty(),
                Optional.empty());
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
        engine.ifPresent(word -> told.put("engine", word));
        told.putAll(payments.told());
        return told;
    }

    private static String instant(long epochMicros) {
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS).toString();
    }
}
