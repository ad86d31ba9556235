package org.wellhead.screen.name.sound;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What ICU knows of a Han character, asked once for each, since a question costs more than all the rest of hearing a word. */
final class HanCharacter {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Map<Character, HanCharacter> KNOWN = new ConcurrentHashMap<>();

    final String simplified;
    final String pinyin;

    private HanCharacter(char c) {
        simplified = SIMPLIFIED.transliterate(String.valueOf(c));
        pinyin = Letters.Romanised.letter(c);
    }

    static HanCharacter of(char c) {
        HanCharacter known = KNOWN.get(c);
        return known != null ? known : KNOWN.computeIfAbsent(c, HanCharacter::new);
    }
}
