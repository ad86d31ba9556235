package org.wellhead.share.stix;

import java.util.UUID;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.NameBased;
import org.wellhead.share.release.Release;

/**
 * The ids of one bundle's objects. They follow from the entry's, so that each release to a partner calls a thing the same and no two partners can
 * join theirs. What was revoked stays so, as STIX demands: told again, it gets the next id of a chain that only the history decides.
 */
final class Ids {
    private final Release release;
    private final History before;

    Ids(Release release, History before) {
        this.release = release;
        this.before = before;
    }

    /** Of the object that stands for an entry. */
    String of(UUID entry) {
        return of(release.entry(entry));
    }

    String of(Entry entry) {
        return living(Extension.type(entry.kind()), entry.id());
    }

    /** Of an object that an entry needs besides, such as a sighting's location. */
    String part(Entry entry, String type, String role) {
        return living(type, NameBased.id(entry.id(), role));
    }

    /** Of an object of this sender and partner that belongs to no single entry. */
    String shared(String type, String name) {
        return living(
                type,
                NameBased.id(
                        Extension.NAMESPACE,
                        release.head().senderId() + "|" + release.head().partnerId() + "|" + name));
    }

    private String living(String type, UUID first) {
        UUID id = first;
        while (before.isRevoked(type + "--" + id)) {
            id = NameBased.id(id, "again");
        }
        return type + "--" + id;
    }
}
