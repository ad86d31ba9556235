package org.wellhead.trace;

import java.util.Locale;
import java.util.Optional;

/** Which money leaves an account first, where it holds money from several origins. */
public enum Policy {
    /** Every payment takes the same share of each origin: pro rata, the rolling charge. */
    PROPORTIONAL,
    /** What came first leaves first: the rule in Clayton's case. */
    FIFO,
    /** What came last leaves first. */
    LIFO,
    /** No share but an upper bound: all money that could have been part of it, under any order of leaving. */
    POISON;

    /** The word on the command line and in files, e.g. {@code fifo}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether amounts under this policy are shares that add up to what was received; poison's are bounds. */
    public boolean isShare() {
        return this != POISON;
    }

    public static Optional<Policy> parse(String word) {
        for (Policy policy : values()) {
            if (policy.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
