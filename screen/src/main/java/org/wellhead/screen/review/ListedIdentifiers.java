package org.wellhead.screen.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wellhead.screen.Hit;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Score;

/**
 * Listed identifiers that name one party in the world, by what is compared of them. An account whose id is a listed wallet is
 * a hit whatever its holder is called, and so is a party without a name.
 */
final class ListedIdentifiers {
    /** Others, such as a passport number, are only one in the world together with what issued them. */
    private static final Set<String> OF_ONE_PARTY = Set.of("WALLET", "IBAN", "LEI", "IMO");

    /** A score of 0.999. */
    private static final int CERTAIN_POINTS = 700;

    private final Map<String, List<ListedParty>> byKey = new HashMap<>();

    ListedIdentifiers(List<ListedParty> entries) {
        for (ListedParty entry : entries) {
            for (Identifier identifier : entry.identifiers()) {
                if (OF_ONE_PARTY.contains(identifier.scheme())
                        && !identifier.key().isEmpty()) {
                    byKey.computeIfAbsent(key(identifier), _ -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
    }

    private static String key(Identifier identifier) {
        String key = identifier.key();
        // Of these wallets upper and lower case are one; of others they are not.
        boolean isCaseless = key.matches("(?i)0x[0-9a-f]{40}|(bc|ltc)1[0-9a-z]{11,71}");
        return identifier.scheme() + ":" + (isCaseless ? key.toLowerCase(Locale.ROOT) : key);
    }

    /** The entries that have one of the party's identifiers, each once. */
    List<Hit> hits(AskedParty party) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (Identifier identifier : party.identifiers()) {
            for (ListedParty entry : byKey.getOrDefault(key(identifier), List.of())) {
                Reason reason = new Reason("identifier", CERTAIN_POINTS, identifier + " is listed");
                hits.putIfAbsent(entry.key(), new Hit(entry, entry.names().getFirst(), new Score(List.of(reason))));
            }
        }
        return List.copyOf(hits.values());
    }
}
