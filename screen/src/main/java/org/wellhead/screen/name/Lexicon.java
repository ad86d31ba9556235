package org.wellhead.screen.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that mean the same in many languages, or say little: titles, particles, legal forms, words of organisations. */
final class Lexicon {
    /** What a run of words means. */
    record Sense(Role role, String meaning, int words) {}

    private static final Lexicon SHIPPED = read("lexicon.txt");

    private final Map<String, Sense> senses = new HashMap<>();
    private final Map<String, List<String>> longer = new HashMap<>();
    private final Map<String, String> nicknames = new HashMap<>();

    private final Map<String, String> slips = new HashMap<>();
    private final Set<String> spelt = new HashSet<>();

    private Lexicon() {}

    static Lexicon shipped() {
        return SHIPPED;
    }

    /** What the words from {@code at} on mean together, the longest run first; null where nothing is known. */
    @Nullable
    Sense sense(List<String> words, int at) {
        for (String run : longer.getOrDefault(words.get(at), List.of())) {
            String[] parts = run.split(" ", -1);
            if (at + parts.length <= words.size()
                    && Arrays.asList(parts).equals(words.subList(at, at + parts.length))) {
                return senses.get(run);
            }
        }
        return senses.get(words.get(at));
    }

    /** The name that this one is short for, or {@code ""}. */
    String fullName(String letters) {
        return nicknames.getOrDefault(letters, "");
    }

    /** A slip in a long word of the lexicon mended: "geselschaft", "compan"; else the word itself. */
    String corrected(String word) {
        if (word.length() < 5 || spelt.contains(word)) {
            return word;
        }
        for (String key : Slips.keys(word)) {
            String meant = slips.get(key);
            if (meant != null) {
                return meant;
            }
        }
        return word;
    }

    private void add(String section, String meaning, String variant) {
        if (variant.isEmpty()) {
            return;
        }
        if (section.equals("nickname")) {
            nicknames.putIfAbsent(variant, meaning);
            return;
        }
        String[] words = variant.split(" ", -1);
        if (section.equals("legal") || section.equals("generic")) {
            for (String word : words) {
                if (word.length() >= 5) {
                    spelt.add(word);
                    Slips.keys(word).forEach(key -> slips.putIfAbsent(key, word));
                }
            }
        }
        Role role = Role.valueOf(section.toUpperCase(Locale.ROOT));
        senses.putIfAbsent(variant, new Sense(role, meaning, words.length));
        if (words.length > 1 && variant.length() < 2 * words.length) {
            // Letters with dots or blanks between them are also written as one word: s a r l, sarl.
            String together = variant.replace(" ", "");
            senses.putIfAbsent(together, new Sense(role, meaning, 1));
        }
        if (words.length > 1) {
            longer.computeIfAbsent(words[0], first -> new ArrayList<>()).add(variant);
        }
    }

    private static Lexicon read(String resource) {
        Lexicon lexicon = new Lexicon();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("[")) {
                    section = line.substring(1, line.indexOf(']'));
                    continue;
                }
                int colon = line.indexOf(':');
                String meaning = line.substring(0, colon).strip();
                lexicon.add(section, meaning, meaning);
                for (String variant : line.substring(colon + 1).split(",", -1)) {
                    String letters = ArabicLetters.plain(Fold.letters(variant.strip()));
                    lexicon.add(section, meaning, letters);
                    lexicon.add(section, meaning, NameReader.withoutArticle(letters));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        lexicon.longer.values().forEach(runs -> runs.sort((a, b) -> Integer.compare(b.length(), a.length())));
        return lexicon;
    }

    /** Words one slip apart share a key: the word, and the word without one letter. */
    private static final class Slips {
        static List<String> keys(String word) {
            List<String> keys = new ArrayList<>();
            keys.add(word);
            for (int i = 0; i < word.length(); i++) {
                keys.add(word.substring(0, i) + word.substring(i + 1));
            }
            return keys;
        }
    }
}
