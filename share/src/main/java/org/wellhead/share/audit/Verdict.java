package org.wellhead.share.audit;

import java.util.List;
import java.util.Optional;

/**
 * What a check of a log found.
 *
 * @param entries how many whole entries there are
 * @param head the head of all of them, computed anew; none of an empty log
 * @param faults the first place where the log disagrees with its own heads, then each kept head that it disagrees with; empty if it holds
 * @param torn what a killed process left, which the next {@link AuditLog#open} mends and which is no fault
 */
public record Verdict(long entries, Optional<TreeHead> head, List<Fault> faults, Optional<String> torn) {
    public Verdict {
        faults = List.copyOf(faults);
    }

    /** Whether nothing was changed, removed, inserted or re-ordered. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
