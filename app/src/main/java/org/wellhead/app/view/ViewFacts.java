package org.wellhead.app.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.Money;
import org.wellhead.trace.Policy;

/**
 * What a view is of: which trace of which inputs.
 *
 * @param version of the program that wrote it
 * @param contents hash of the case's contents, or {@code ""} of files
 * @param options what was asked, as a user would write it
 * @param inputs the files that were read
 * @param payments how many the ledger has
 * @param money currency and digits of all amounts
 * @param units their names, by number
 * @param policies those traced, in the order of the command
 * @param buckets the time by which is filtered
 * @param totals by policy, then unit
 */
public record ViewFacts(
        String version,
        String contents,
        Map<String, String> options,
        List<Input> inputs,
        int payments,
        Money money,
        List<String> units,
        List<Policy> policies,
        Buckets buckets,
        List<Total> totals) {

    /** Takes copies. */
    public ViewFacts {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        inputs = List.copyOf(inputs);
        units = List.copyOf(units);
        policies = List.copyOf(policies);
        totals = List.copyOf(totals);
    }

    /**
     * A file that was read.
     *
     * @param name as it was given
     * @param sha256 64 lower-case hexadecimal digits
     * @param bytes its size
     */
    public record Input(String name, String sha256, long bytes) {}

    /**
     * What a unit received under a policy: see {@code Trace.Total}.
     *
     * @param policy in whose light
     * @param unit its number
     * @param arrivedMinor all that came from others
     * @param returnedMinor the part that had before left a designated account
     */
    public record Total(Policy policy, int unit, long arrivedMinor, long returnedMinor) {
        /** What is attributed to sources. */
        public long tracedMinor() {
            return arrivedMinor - returnedMinor;
        }
    }

    /** The total of a unit under a policy. */
    public Total total(Policy policy, int unit) {
        return totals.get(policies.indexOf(policy) * units.size() + unit);
    }
}
