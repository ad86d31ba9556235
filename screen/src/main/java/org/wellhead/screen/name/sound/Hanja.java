package org.wellhead.screen.name.sound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The Korean syllable of a Han character; each has one, but for few. */
final class Hanja {
    private static final Map<Character, Character> SYLLABLES = read();

    private Hanja() {}

    /** The word in Hangul, or {@code ""} if a character has no syllable. */
    static String hangul(String letters) {
        StringBuilder hangul = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            Character syllable = SYLLABLES.get(letters.charAt(i));
            if (syllable == null) {
                return "";
            }
            // A word does not begin with r: it is n, or nothing before i and y.
            hangul.append(i == 0 ? initial(syllable) : (char) syllable);
        }
        return hangul.toString();
    }

    private static char initial(char syllable) {
        int index = syllable - 0xAC00;
        int vowel = index / 28 % 21;
        boolean soft = vowel == 2 || vowel == 6 || vowel == 7 || vowel == 12 || vowel == 17 || vowel == 20;
        if (index / 588 == 5) {
            return (char) (syllable + (soft ? 6 : -3) * 588);
        }
        return syllable;
    }

    private static Map<Character, Character> read() {
        Map<Character, Character> syllables = new HashMap<>();
        InputStream resource = Hanja.class.getResourceAsStream("/org/wellhead/screen/name/sounds-hanja.txt");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                syllables.put(line.charAt(0), line.charAt(1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return syllables;
    }
}
