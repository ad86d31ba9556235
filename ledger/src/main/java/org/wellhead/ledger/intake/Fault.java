package org.wellhead.ledger.intake;

/** A broken rule in the place of a value: the parsers of fields give a value or one of these, in the same long. */
final class Fault {
    private static final Rule[] RULES = Rule.values();

    private Fault() {}

    @SuppressWarnings("EnumOrdinal") // lives only within a run and never in a file
    static long of(Rule rule) {
        return Long.MIN_VALUE + rule.ordinal();
    }

    static boolean is(long value) {
        return value < Long.MIN_VALUE + RULES.length;
    }

    static Rule rule(long fault) {
        return RULES[(int) (fault - Long.MIN_VALUE)];
    }
}
