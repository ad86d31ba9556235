package org.wellhead.screen.name;

import java.util.List;
import org.wellhead.screen.name.sound.Letters;
import org.wellhead.screen.name.sound.Skeleton;
import org.wellhead.screen.name.sound.Voice;

/** How words of other scripts sound in Latin letters. */
public final class Sounds {
    private static final int MOST_CHARACTERS = 160;

    private Sounds() {}

    /**
     * Prepares a word (letters of one script, any case and marks); costs some µs. The result is immutable and cheap to ask.
     * The first word of a script loads its table (some ten ms). Very long words are cut.
     */
    public static Heard hear(String word, Script script) {
        String start = word.length() > MOST_CHARACTERS ? word.substring(0, MOST_CHARACTERS) : word;
        List<Voice> voices =
                Letters.spellings(start, script).stream().map(Voice::of).toList();
        return new Heard(voices);
    }

    /** The coarse key under which a Latin word is retrieved; see {@link Heard#skeletons}. */
    public static String skeleton(String latinFolded) {
        return Skeleton.of(latinFolded);
    }
}
