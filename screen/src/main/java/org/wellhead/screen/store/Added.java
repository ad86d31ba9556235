package org.wellhead.screen.store;

import java.util.List;
import java.util.Optional;

/**
 * What came of adding a list.
 *
 * @param snapshot the list as it was read
 * @param isNew false where the snapshot before it has the very same bytes, so that nothing was changed
 * @param isInForce false where a snapshot of a later day stays in force
 * @param difference from the snapshot before it; empty where it is the first
 * @param notices what the reader could not use, and what is odd, in words for people
 */
public record Added(
        Snapshot snapshot, boolean isNew, boolean isInForce, Optional<ListDiff> difference, List<String> notices) {
    public Added {
        notices = List.copyOf(notices);
    }
}
