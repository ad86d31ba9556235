package org.wellhead.screen.name;

import org.wellhead.screen.name.sound.Letters;
import org.wellhead.screen.name.sound.Skeleton;
import org.wellhead.screen.name.sound.SoundTable;

/** How words of other scripts sound in Latin letters. */
public final class Sounds {
    /** Words are cut after so many letters, so that a hostile one costs no more than a long one. */
    private static final int MOST_LETTERS = 40;

    private Sounds() {}

    /**
     * Prepares a word (letters of one script, any case and marks); costs some µs. The result is immutable and cheap to ask.
     * The first word of a script loads its table (some ten ms).
     */
    public static Heard hear(String word, Script script) {
        String start = word.length() > 4 * MOST_LETTERS ? word.substring(0, 4 * MOST_LETTERS) : word;
        String letters = Letters.of(start, script);
        String cut = letters.length() > MOST_LETTERS ? letters.substring(0, MOST_LETTERS) : letters;
        SoundTable table = SoundTable.of(script);
        return new Heard(table, table.rows(cut));
    }

    /** The coarse key under which a Latin word is retrieved; see {@link Heard#skeletons}. */
    public static String skeleton(String latinFolded) {
        return Skeleton.of(latinFolded);
    }
}
