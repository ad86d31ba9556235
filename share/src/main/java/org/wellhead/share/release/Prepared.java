package org.wellhead.share.release;

import java.util.List;

/**
 * What would leave the house, and what would not.
 *
 * @param release all that the partner gets
 * @param withheld what it does not get or less exactly, by item and field; for the owner alone
 */
public record Prepared(Release release, List<Withheld> withheld) {
    public Prepared {
        withheld = List.copyOf(withheld);
    }
}
