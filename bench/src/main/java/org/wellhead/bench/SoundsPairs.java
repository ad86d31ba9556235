package org.wellhead.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.wellhead.screen.name.Fold;
import org.wellhead.screen.name.Script;
import org.wellhead.screen.name.sound.Letters;

/** Pairs of a Latin word and the same word in another script, with how often they were seen together. */
final class SoundsPairs {
    /** @param letters as {@link Letters#of} spells the word */
    record Pair(String latin, String word, String letters, int count) {
        /** 0 to 9, by the Latin form alone: 0 is held out for the figures, 1 for the scale. */
        int tenth() {
            return Math.floorMod((latin.hashCode() * 0x9E3779B9) >>> 7, 10);
        }
    }

    private SoundsPairs() {}

    /** The pairs of a file whose foreign words are wholly of the script (Han and kana may stand together). */
    static List<Pair> read(Path file, Script script) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                String word = columns[1].replace(" ", "");
                boolean pure = word.codePoints()
                        .allMatch(c -> Script.of(c) == script || (Script.of(c) == Script.LATIN && !isLatinLetter(c)));
                if (pure) {
                    add(pairs, columns[0], word, script, Integer.parseInt(columns[2]));
                }
            }
        }
        return pairs;
    }

    /** The same pairs with the letters of plain romanisation. */
    static List<Pair> romanised(List<Pair> pairs) {
        List<Pair> romanised = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            add(romanised, pair.latin(), pair.word(), Script.OTHER, pair.count());
        }
        return romanised;
    }

    /** The names written down by hand; a share of them by their hash. */
    static List<Pair> byHand(Script script, boolean odd) {
        List<Pair> pairs = new ArrayList<>();
        for (List<String> name : SoundsPriors.names(script)) {
            if ((Math.floorMod(name.getFirst().hashCode(), 2) == 1) == odd) {
                for (int i = 1; i < name.size(); i++) {
                    add(pairs, name.get(i), name.getFirst(), script, 4000 / (i + 1));
                }
            }
        }
        return pairs;
    }

    private static void add(List<Pair> pairs, String latin, String word, Script script, int count) {
        String folded = Fold.latin(latin);
        String letters = Letters.of(word, script);
        boolean sane = folded.length() >= 1
                && folded.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && !letters.isEmpty()
                && folded.length() <= 30
                && letters.length() <= 30;
        if (sane) {
            pairs.add(new Pair(folded, word, letters, count));
        }
    }

    private static boolean isLatinLetter(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN || Character.isDigit(c);
    }
}
