package org.wellhead.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked of a ledger.
 *
 * @param units the names of the units, at most {@value #UNITS_MAX}; a unit may be named {@code ""}
 * @param designations each account at most once
 * @param direction upstream or downstream
 * @param fromEpochMicros only money that reaches (downstream: leaves) designated accounts from this instant on is told;
 *     {@link Long#MIN_VALUE} for no limit. Earlier payments still move money.
 * @param toEpochMicros and before this instant; {@link Long#MAX_VALUE} for no limit
 * @param overdraftMicros how long a debit may precede the credit that covers it; 0 for strict order
 */
public record Question(
        List<String> units,
        List<Designation> designations,
        Direction direction,
        long fromEpochMicros,
        long toEpochMicros,
        long overdraftMicros) {

    /** How many units one question may have: results and working memory grow with their number. */
    public static final int UNITS_MAX = 62;

    public Question {
        units = List.copyOf(units);
        designations = List.copyOf(designations);
        if (units.size() > UNITS_MAX) {
            throw new IllegalArgumentException("at most " + UNITS_MAX + " units in one question, not " + units.size());
        }
        if (overdraftMicros < 0) {
            throw new IllegalArgumentException("an overdraft lasts 0 or more, not " + overdraftMicros);
        }
        Set<Integer> seen = new HashSet<>();
        for (Designation designation : designations) {
            if (designation.unit() < 0 || designation.unit() >= units.size()) {
                throw new IllegalArgumentException("no unit has number " + designation.unit());
            }
            if (!seen.add(designation.account())) {
                throw new IllegalArgumentException("account " + designation.account() + " is designated twice");
            }
        }
    }

    /** All money that ever reached these accounts, in strict order of payments. */
    public static Question upstream(List<String> units, List<Designation> designations) {
        return new Question(units, designations, Direction.UPSTREAM, Long.MIN_VALUE, Long.MAX_VALUE, 0);
    }

    /** The same question, with one unit of which all designated accounts are. */
    public Question unitsTogether() {
        List<Designation> together = designations.stream()
                .map(designation -> new Designation(designation.account(), 0, designation.sinceEpochMicros()))
                .toList();
        return new Question(List.of(""), together, direction, fromEpochMicros, toEpochMicros, overdraftMicros);
    }
}
