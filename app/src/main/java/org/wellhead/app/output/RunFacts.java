package org.wellhead.app.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run read and how it was asked, as it is told beside the findings.
 *
 * @param version of this program
 * @param inputs the files read, in the order of the command line
 * @param rows what became of the rows of payments
 * @param options every option that bears on the answer, in a fixed order, as the user would write it
 * @param unknownDesignated designated accounts that no payment names
 * @param notices sentences for the user, e.g. which columns were kept aside
 * @param timingsMillis how long each step took, in order; the only part that differs between two runs on the same inputs
 */
public record RunFacts(
        String version,
        List<Input> inputs,
        Rows rows,
        Map<String, String> options,
        List<String> unknownDesignated,
        List<String> notices,
        Map<String, Long> timingsMillis) {

    public RunFacts {
        inputs = List.copyOf(inputs);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        unknownDesignated = List.copyOf(unknownDesignated);
        notices = List.copyOf(notices);
        timingsMillis = Collections.unmodifiableMap(new LinkedHashMap<>(timingsMillis));
    }

    /**
     * A file that was read.
     *
     * @param name as the user gave it
     * @param sha256 64 lower-case hexadecimal digits
     * @param bytes its size, 0 or more
     */
    public record Input(String name, String sha256, long bytes) {
        public Input {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, not '" + sha256 + "'");
            }
            if (bytes < 0) {
                throw new IllegalArgumentException("a file has 0 bytes or more, not " + bytes);
            }
        }
    }

    /**
     * Rows of payments: no row disappears.
     *
     * @param read all rows but the header
     * @param taken became payments
     * @param refused broke a rule
     * @param duplicates had been read before with the same id and content
     */
    public record Rows(long read, long taken, long refused, long duplicates) {
        /** A run that read no payments. */
        public static final Rows NONE = new Rows(0, 0, 0, 0);

        public Rows {
            if (read != taken + refused + duplicates) {
                throw new IllegalArgumentException("rows do not add up: " + read + " read, " + taken + " taken, "
                        + refused + " refused, " + duplicates + " duplicates");
            }
        }
    }
}
