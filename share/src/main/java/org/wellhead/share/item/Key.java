package org.wellhead.share.item;

/**
 * What the case calls an item. It never leaves the house.
 *
 * @param kind what it is
 * @param name its natural key among those of its kind, e.g. an account's number; 1 to 2,000 characters
 */
public record Key(Kind kind, String name) implements Comparable<Key> {
    private static final int CHARS_MAX = 2_000;

    public Key {
        if (name.isEmpty() || name.length() > CHARS_MAX) {
            throw new IllegalArgumentException("a key has 1 to " + CHARS_MAX + " characters");
        }
    }

    @Override
    public int compareTo(Key other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
