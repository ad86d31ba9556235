package org.wellhead.screen.match;

import org.jspecify.annotations.Nullable;
import org.wellhead.screen.name.Likeness;
import org.wellhead.screen.name.Word;

/**
 * The likenesses of one asked name's words, each measured once: the entries that are compared with it have the same words
 * again and again.
 *
 * <p>Design: a table without chains; a pair takes the place of another with its hash, which is then measured anew. Words are
 * told apart by identity, which {@link Listed} makes the same for equal Latin words of a list. For one thread.
 */
final class Likenesses {
    private static final int LIST_BITS = 11;
    private static final int PAIR_BITS = 5;

    private final int shift;
    private final @Nullable Word[] ofAsked;
    private final @Nullable Word[] ofListed;
    private final short[] likenesses;

    private Likenesses(int bits) {
        this.shift = 32 - bits;
        this.ofAsked = new Word[1 << bits];
        this.ofListed = new Word[1 << bits];
        this.likenesses = new short[1 << bits];
    }

    /** For a name that is compared with many. */
    static Likenesses ofMany() {
        return new Likenesses(LIST_BITS);
    }

    /** For a name that is compared with one. */
    static Likenesses ofOne() {
        return new Likenesses(PAIR_BITS);
    }

    /** {@link Likeness#of(Word, Word)}. */
    @SuppressWarnings("ReferenceEquality")
    int of(Word asked, Word listed) {
        int hash = asked.letters().hashCode() * 31 + listed.letters().hashCode();
        int slot = (hash * 0x9E3779B9) >>> shift;
        if (ofAsked[slot] != asked || ofListed[slot] != listed) {
            ofAsked[slot] = asked;
            ofListed[slot] = listed;
            likenesses[slot] = (short) Likeness.of(asked, listed);
        }
        return likenesses[slot];
    }
}
