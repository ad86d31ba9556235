package org.wellhead.screen.name;

import org.jspecify.annotations.Nullable;

/**
 * A word of a name.
 *
 * @param letters folded letters of its own script
 * @param latin folded Latin letters and digits; its likeliest reading where the script is another; may be {@code ""}
 * @param sound {@link Sound#form} of {@code latin}
 * @param meaning the word that stands for its meaning (legal forms, generic words, titles, nicknames), or {@code ""}
 * @param rarity how rare the word is in names, in hundredths of a nat: some 500 for Muhammad, 1200 for a word never seen
 * @param classes which classes of consonants it has, a bit each: see {@link Likeness}
 * @param heard how it sounds in Latin letters, or null for a Latin word
 */
public record Word(
        String letters,
        Script script,
        String latin,
        String sound,
        Role role,
        String meaning,
        int rarity,
        @Nullable Heard heard,
        int classes) {
    /** A word, with what follows from its letters. */
    Word(String letters, Script script, String latin, Role role, String meaning, int rarity, @Nullable Heard heard) {
        this(letters, script, latin, Sound.form(latin), role, meaning, rarity, heard, 0);
    }

    /** The classes follow from the sound, whatever is told. */
    public Word {
        classes = Likeness.classes(sound);
    }

    /** The same word in another role. */
    Word as(Role other, int itsRarity) {
        return new Word(letters, script, latin, sound, other, meaning, itsRarity, heard, classes);
    }

    /** Whether it is written in Latin letters. */
    public boolean isLatin() {
        return heard == null;
    }
}
