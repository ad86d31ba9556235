package org.wellhead.app;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.NameBased;
import org.wellhead.share.release.PartnerSecret;

/**
 * Finds which keys of a case a partner's words stand for: makes the words of every key anew, as the partner was told them, and looks whether they
 * are asked for. Constant time for each key, and none for a kind that nobody asks for.
 */
final class RevealSearch {
    private static final Pattern ID =
            Pattern.compile("(?:([a-z][-a-z0-9]*)--)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Map<String, Kind> TYPES = Map.of(
            "identity", Kind.PARTY,
            "financial-account", Kind.ACCOUNT,
            "financial-payment", Kind.PAYMENT,
            "note", Kind.SOURCE,
            "course-of-action", Kind.FREEZE,
            "relationship", Kind.MATCH,
            "sighting", Kind.SIGHTING,
            "file", Kind.INPUT);

    /** The most that a key takes. */
    private static final int NAME_CHARS_MAX = 2_000;

    private final PartnerSecret secret;
    private final String caseId;
    private final Set<UUID> revoked;
    private final Map<UUID, String> ids = new HashMap<>();
    private final Map<String, String> pseudonyms = new HashMap<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Map<String, String> found = new LinkedHashMap<>();

    /**
     * Begins with what is asked.
     *
     * @param revoked the ids that the partner was told to use no more: what is told again after that has the next id of a chain
     */
    RevealSearch(PartnerSecret secret, String caseId, Set<UUID> revoked, Collection<String> wanted) {
        this.secret = secret;
        this.caseId = caseId;
        this.revoked = Set.copyOf(revoked);
        for (String asked : wanted) {
            Matcher id = ID.matcher(asked.strip().toLowerCase(Locale.ROOT));
            if (id.matches()) {
                ids.put(UUID.fromString(id.group(2)), "");
                Optional<Kind> kind = Optional.ofNullable(id.group(1)).map(TYPES::get);
                kind.ifPresentOrElse(kinds::add, () -> kinds.addAll(EnumSet.allOf(Kind.class)));
            } else {
                pseudonyms.put(word(asked), "");
                // Only names and numbers are told by pseudonyms.
                kinds.addAll(List.of(Kind.PARTY, Kind.ACCOUNT));
            }
        }
    }

    private static String word(String pseudonym) {
        return pseudonym.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether keys of this kind can still be meant. */
    boolean wants(Kind kind) {
        return kinds.contains(kind) && found.size() < ids.size() + pseudonyms.size();
    }

    /**
     * Looks whether a key is meant.
     *
     * @param name of the key; one that is too long for a key was never told
     * @param meant says who or what it is; asked only if it is meant
     */
    void look(Kind kind, String name, Supplier<String> meant) {
        if (!wants(kind) || name.isEmpty() || name.length() > NAME_CHARS_MAX) {
            return;
        }
        Key key = new Key(kind, name);
        if (!pseudonyms.isEmpty() && (kind == Kind.PARTY || kind == Kind.ACCOUNT)) {
            String pseudonym = word(secret.pseudonym(caseId, key));
            if (pseudonyms.containsKey(pseudonym)) {
                found.put(pseudonym, meant.get());
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        UUID id = secret.id(caseId, key);
        note(id, meant);
        while (revoked.contains(id)) {
            id = NameBased.id(id, "again");
            note(id, meant);
        }
    }

    private void note(UUID id, Supplier<String> meant) {
        if (ids.containsKey(id)) {
            found.put(id.toString(), meant.get());
        }
    }

    /** What was asked for so means, if it was found. */
    Optional<String> meaning(String asked) {
        Matcher id = ID.matcher(asked.strip().toLowerCase(Locale.ROOT));
        return Optional.ofNullable(found.get(id.matches() ? id.group(2) : word(asked)));
    }
}
