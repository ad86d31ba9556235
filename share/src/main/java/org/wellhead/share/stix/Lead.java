package org.wellhead.share.stix;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wellhead.ledger.Money;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.release.Shown;

/**
 * What a received object says, with the sender's markings.
 *
 * @param item as a case can hold it: its key's name is the object's id; without what was told as a band or a month only
 * @param shown all that was told, as exactly as it was
 * @param money what its amounts are in, which need not be the case's; empty if it tells none
 */
public record Lead(Item item, SortedMap<Field, Shown> shown, Optional<Money> money) {
    public Lead {
        shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
    }
}
