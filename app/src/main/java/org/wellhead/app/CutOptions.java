package org.wellhead.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellhead.app.output.PlanResults;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Policy;
import org.wellhead.trace.cut.Terms;

/**
 * What {@code cut} was asked to do: read, and known to make sense.
 *
 * @param payments which payments, and where the answer goes
 * @param policy whose shares are counted
 * @param budgetMillis what all frozen accounts may cost together, in thousandths
 * @param fromEpochMicros from when on accounts are frozen; {@link Long#MIN_VALUE} from the beginning
 * @param jurisdictions countries whose accounts may be frozen; empty for all
 * @param kinds kinds of holders whose accounts may be frozen
 * @param designatedToo whether designated accounts may be frozen
 * @param costs the file of prices
 * @param collateralMicros the charge for honest money, in millionths
 * @param boundedSources for how many of the largest sources bounds are told; {@link #NO_BOUNDS} for no bounds at all
 * @param percents shares for which the smallest coalitions are told
 */
record CutOptions(
        PaymentsOptions payments,
        Policy policy,
        long budgetMillis,
        long fromEpochMicros,
        Set<String> jurisdictions,
        Set<PartyKind> kinds,
        boolean designatedToo,
        Optional<PriceFile> costs,
        long collateralMicros,
        int boundedSources,
        List<Integer> percents) {

    /** No bounds are wanted. */
    static final int NO_BOUNDS = -1;

    CutOptions {
        jurisdictions = Set.copyOf(jurisdictions);
        kinds = Set.copyOf(kinds);
        percents = List.copyOf(percents);
    }

    boolean wantsBounds() {
        return boundedSources != NO_BOUNDS;
    }

    /**
     * As {@link PaymentsOptions#refuseToWriteOverInputs}, the file of prices included.
     *
     * @throws WrongUse if a result or the quarantine would be written over an input, or one over the other
     */
    void refuseToWriteOverInputs() throws IOException {
        List<String> names = new ArrayList<>(PlanResults.names());
        if (payments.out().isPresent()) {
            names.addAll(orders(payments.out().get().resolve(PlanResults.ORDERS)));
        }
        payments.refuseToWriteOverInputs(
                names, costs.map(PriceFile::file).stream().toList());
    }

    /** Files that a draft order would replace, or that are swept away as a draft of an older plan; the quarantine too. */
    private List<String> orders(Path folder) throws IOException {
        Set<Path> names = new TreeSet<>();
        payments.quarantine().map(Path::getFileName).ifPresent(names::add);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(Path::getFileName).forEach(names::add);
            }
        }
        return names.stream()
                .map(Path::toString)
                .filter(PlanResults::isOrder)
                .map(name -> PlanResults.ORDERS + "/" + name)
                .toList();
    }

    /**
     * The terms.
     *
     * @param priceMillis the prices of accounts by number
     */
    Terms terms(Map<Integer, Long> priceMillis) {
        return new Terms(
                budgetMillis, jurisdictions, kinds, designatedToo, fromEpochMicros, priceMillis, collateralMicros);
    }

    /** What bears on the answer, as a user would write it, in a fixed order; options that were not used are left out. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("policy", policy.word());
        told.put("budget", thousandths(budgetMillis));
        if (fromEpochMicros != Long.MIN_VALUE) {
            told.put(
                    "from",
                    Instant.EPOCH.plus(fromEpochMicros, ChronoUnit.MICROS).toString());
        }
        if (!jurisdictions.isEmpty()) {
            told.put("jurisdiction", String.join(",", new TreeSet<>(jurisdictions)));
        }
        if (!kinds.equals(Terms.KINDS)) {
            told.put("kind", kinds.stream().map(PartyKind::word).sorted().collect(Collectors.joining(",")));
        }
        if (designatedToo) {
            told.put("with-designated", "yes");
        }
        costs.ifPresent(prices -> told.put("cost", "prices, SHA-256 " + prices.sha256()));
        if (collateralMicros > 0) {
            told.put(
                    "collateral",
                    BigDecimal.valueOf(collateralMicros, 6).stripTrailingZeros().toPlainString());
        }
        if (wantsBounds()) {
            told.put("bounds", String.valueOf(boundedSources));
        }
        told.put("share", percents.stream().map(String::valueOf).collect(Collectors.joining(",")));
        told.putAll(payments.told());
        return told;
    }

    private static String thousandths(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }
}
