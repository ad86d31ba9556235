package org.wellhead.bench;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wellhead.screen.name.Fold;
import org.wellhead.screen.name.Script;
import org.wellhead.screen.name.sound.Chunk;

/** What is known of a script's letters before anything is counted: chunks with weights, by hand or by plain romanisation. */
final class SoundsPriors {
    private static final double[] LENGTHS = {0.1, 0.5, 0.25, 0.1, 0.04, 0.008, 0.002};
    private static final Transliterator ROMANISED = Transliterator.getInstance("Any-Latin");

    private final String table;
    private final Map<String, Double> tails = new LinkedHashMap<>();
    private final Map<Character, Map<Integer, Double>> chunks = new HashMap<>();
    private double share = 0.03;

    SoundsPriors(String table) {
        this.table = table;
        boolean ours = false;
        for (String line : lines("sounds-letters.txt")) {
            if (line.startsWith("[")) {
                ours = line.startsWith("[" + table + "]");
                if (ours && line.contains("share")) {
                    share = Double.parseDouble(line.substring(line.indexOf("share") + 6));
                }
            } else if (ours && line.startsWith("tails ")) {
                tails.putAll(weights(line.split(" +", -1), 1));
            } else if (ours) {
                String[] words = line.split(" +", -1);
                for (char letter : words[1].toCharArray()) {
                    add(letter, weights(words, 2), line.startsWith("c"));
                }
            }
        }
        chunks.values().forEach(SoundsPriors::normalise);
    }

    /** How much of the hand's knowledge stays, however much was counted. */
    double share() {
        return share;
    }

    /** The letters that were written down by hand. */
    Iterable<Character> letters() {
        return List.copyOf(chunks.keySet());
    }

    /** The probabilities of a letter's chunks as the hand has them. */
    Map<Integer, Double> of(char letter) {
        return chunks.computeIfAbsent(letter, this::romanised);
    }

    /** Never nil, so that any alignment can begin. */
    double smoothed(char letter, int code) {
        int length = 0;
        for (int rest = code; rest != 0; rest = (rest << 5) & 0x3FFFFFFF) {
            length++;
        }
        return 0.85 * of(letter).getOrDefault(code, 0.0) + 0.15 * LENGTHS[length] * Math.pow(22, -length);
    }

    /** The names written down by hand: a word of the script, then its spellings. */
    static List<List<String>> names(Script script) {
        List<List<String>> names = new ArrayList<>();
        boolean ours = false;
        for (String line : lines("sounds-names.txt")) {
            if (line.startsWith("[")) {
                ours = line.startsWith("[" + script + "]");
            } else if (ours) {
                names.add(List.of(line.strip().split(" +", -1)));
            }
        }
        return names;
    }

    private void add(char letter, Map<String, Double> weights, boolean withTails) {
        Map<Integer, Double> of = chunks.computeIfAbsent(letter, any -> new HashMap<>());
        Map<String, Double> after = withTails && !tails.isEmpty() ? tails : Map.of("", 1.0);
        double all = after.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.forEach((core, weight) -> after.forEach((tail, part) -> {
            put(of, core + tail, weight * part / all);
            if (core.length() == 1 && withTails) {
                put(of, core + core + tail, 0.08 * weight * part / all);
            }
        }));
    }

    private static void put(Map<Integer, Double> of, String chunk, double weight) {
        if (chunk.length() <= Chunk.MOST_LETTERS) {
            of.merge(Chunk.code(chunk, 0, chunk.length()), weight, Double::sum);
        }
    }

    private Map<Integer, Double> romanised(char letter) {
        Map<Integer, Double> of = new HashMap<>();
        if (table.equals("KANJI")) {
            // Romanisation would give the Chinese reading.
            put(of, "", 1);
            return of;
        }
        String latin =
                Fold.latin(ROMANISED.transliterate(String.valueOf(letter))).replaceAll("[^a-z]", "");
        put(of, "", table.equals("HAN") ? 0.02 : 0.2);
        if (!latin.isEmpty()) {
            put(of, latin.substring(0, Math.min(Chunk.MOST_LETTERS, latin.length())), 0.8);
            if (table.equals("HAN")) {
                put(of, wadeGiles(latin), 0.25);
                put(of, wadeGiles(latin).replace("ung", "ong"), 0.05);
            }
        }
        normalise(of);
        return of;
    }

    /** The spelling of Mandarin before pinyin, without its marks. */
    private static String wadeGiles(String pinyin) {
        return pinyin.replaceFirst("^(zh|[jq])", "ch")
                .replaceFirst("^x", "hs")
                .replaceFirst("^[zc](?!h)", "ts")
                .replaceFirst("^b", "p")
                .replaceFirst("^d", "t")
                .replaceFirst("^g", "k")
                .replaceFirst("^r", "j")
                .replaceFirst("ian$", "ien")
                .replaceFirst("ong$", "ung")
                .replaceFirst("^([khg])e$", "$1o")
                .replaceFirst("^(.*)uo$", "$1o");
    }

    private static void normalise(Map<Integer, Double> of) {
        double all = of.values().stream().mapToDouble(Double::doubleValue).sum();
        of.replaceAll((code, weight) -> weight / all);
    }

    private static Map<String, Double> weights(String[] words, int from) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = from; i + 1 < words.length; i += 2) {
            weights.put(words[i].equals("-") ? "" : words[i], Double.parseDouble(words[i + 1]));
        }
        return weights;
    }

    static List<String> lines(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SoundsPriors.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
