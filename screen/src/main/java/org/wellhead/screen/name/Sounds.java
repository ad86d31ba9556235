package org.wellhead.screen.name;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.name.sound.Letters;
import org.wellhead.screen.name.sound.Skeleton;
import org.wellhead.screen.name.sound.Voice;

/** How words of other scripts sound in Latin letters. */
public final class Sounds {
    private static final int MOST_CHARACTERS = 160;

    /** The words heard last: whoever asks for a name has its words heard to look for them, and again to compare them. */
    private static final AtomicReferenceArray<@Nullable Recent> RECENT = new AtomicReferenceArray<>(64);

    private record Recent(String word, Script script, Heard heard) {}

    private Sounds() {}

    /**
     * Prepares a word (letters of one script, any case and marks); costs some µs. The result is immutable and cheap to ask.
     * The first word of a script loads its table (some ten ms). Very long words are cut.
     */
    public static Heard hear(String word, Script script) {
        String start = word.length() > MOST_CHARACTERS ? word.substring(0, MOST_CHARACTERS) : word;
        int slot = start.hashCode() & (RECENT.length() - 1);
        Recent recent = RECENT.get(slot);
        if (recent == null || recent.script != script || !recent.word.equals(start)) {
            List<Voice> voices =
                    Letters.spellings(start, script).stream().map(Voice::of).toList();
            recent = new Recent(start, script, new Heard(voices));
            RECENT.set(slot, recent);
        }
        return recent.heard;
    }

    /** The coarse key under which a Latin word is retrieved; see {@link Heard#skeletons}. */
    public static String skeleton(String latinFolded) {
        return Skeleton.of(latinFolded);
    }
}
