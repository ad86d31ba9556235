package org.wellhead.share.release;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;

/**
 * An item as a partner gets it.
 *
 * @param id by which this partner, and no other, knows the item: the same in every release to it (UUID, version 5)
 * @param kind what it is
 * @param label what the partner must keep to
 * @param values those of its fields that the partner gets; references are to entries of the same release
 * @param narrower labels of single fields that are narrower than the entry's
 */
public record Entry(UUID id, Kind kind, Label label, SortedMap<Field, Shown> values, SortedMap<Field, Label> narrower) {
    public Entry {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        narrower = Collections.unmodifiableSortedMap(new TreeMap<>(narrower));
    }

    /** The words or the pseudonym of a field. */
    public Optional<String> text(Field field) {
        return switch (values.get(field)) {
            case Shown.Text text -> Optional.of(text.text());
            case Shown.Pseudonym pseudonym -> Optional.of(pseudonym.text());
            case null, default -> Optional.empty();
        };
    }

    /** The exact amount of a field in minor units; empty where there is none, or a band only. */
    public Optional<Long> amountMinor(Field field) {
        return values.get(field) instanceof Shown.Amount amount ? Optional.of(amount.minor()) : Optional.empty();
    }

    /** The exact time of a field in microseconds since 1970; empty where there is none, or a month only. */
    public Optional<Long> epochMicros(Field field) {
        return values.get(field) instanceof Shown.Time time ? Optional.of(time.epochMicros()) : Optional.empty();
    }

    /** The number of a field. */
    public Optional<Long> count(Field field) {
        return values.get(field) instanceof Shown.Count count ? Optional.of(count.count()) : Optional.empty();
    }

    /** The entry that a field refers to. */
    public Optional<UUID> reference(Field field) {
        return values.get(field) instanceof Shown.Reference reference ? Optional.of(reference.to()) : Optional.empty();
    }

    /** The entries that a field refers to, in order; empty where there is no such field. */
    public List<UUID> references(Field field) {
        return values.get(field) instanceof Shown.References references ? references.to() : List.of();
    }
}
