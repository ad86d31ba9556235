package org.wellhead.screen.match;

import java.util.List;
import java.util.Locale;
import org.wellhead.screen.Hit;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Party;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Schema;
import org.wellhead.screen.Score;

/** Compares a party with an entry of a list. */
public final class Comparison {
    private Comparison() {}

    /** The party against the best of the entry's names. */
    public static Hit compare(Party party, ListedParty entry) {
        for (ListedName name : entry.names()) {
            if (name.text().toLowerCase(Locale.ROOT).equals(party.name().toLowerCase(Locale.ROOT))) {
                return new Hit(entry, name, new Score(List.of(new Reason("name", 500, "the same letters"))));
            }
        }
        return new Hit(
                entry, entry.names().getFirst(), new Score(List.of(new Reason("name", -500, "not the same letters"))));
    }

    /** Two names against each other; the left is the one asked about. */
    public static Score compare(String left, String right, Schema schema) {
        return compare(Party.named(left, schema), ListedParty.named("pair", "right", schema, right))
                .score();
    }
}
