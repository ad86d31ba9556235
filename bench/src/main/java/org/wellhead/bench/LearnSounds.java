package org.wellhead.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wellhead.screen.name.Script;
import org.wellhead.screen.name.sound.SoundTable;

/**
 * Learns the tables of {@link org.wellhead.screen.name.Sounds} from pairs of words and writes them: letters' statistics, no words.
 * Arguments: the folder of tokens, the folder to write to, then {@code latin} (the letters of Latin names, which the rest needs
 * built in), or scripts to learn (all if none is named); {@code --hold-names} keeps half of the names written by hand out, for the figures.
 */
public final class LearnSounds {
    private static final Map<Script, String> FILES = files();

    private LearnSounds() {}

    private static Map<Script, String> files() {
        Map<Script, String> files = new LinkedHashMap<>();
        files.put(Script.ARABIC, "wd_arabic");
        files.put(Script.HEBREW, "wd_hebrew");
        files.put(Script.CYRILLIC, "wd_russian");
        files.put(Script.HANGUL, "wd_korean");
        files.put(Script.KANA, "wd_katakana");
        files.put(Script.HAN, "wd_chinese");
        return files;
    }

    public static void main(String[] arguments) throws IOException {
        Path tokens = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        List<String> what = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        boolean hold = what.remove("--hold-names");
        Map<Script, List<SoundsPairs.Pair>> pairs = new LinkedHashMap<>();
        List<SoundsPairs.Pair> all = new ArrayList<>();
        for (Map.Entry<Script, String> file : FILES.entrySet()) {
            List<SoundsPairs.Pair> read = SoundsPairs.read(tokens.resolve(file.getValue() + ".tsv.gz"), file.getKey());
            read.sort(Comparator.comparing(SoundsPairs.Pair::latin).thenComparing(SoundsPairs.Pair::letters));
            pairs.put(file.getKey(), read);
            all.addAll(read);
            all.addAll(SoundsPairs.byHand(file.getKey(), false));
            all.addAll(SoundsPairs.byHand(file.getKey(), true));
        }
        SoundsLatin latin = new SoundsLatin(all);
        // What plain romanisation leaves to be heard, learned from a script that has pairs.
        pairs.put(Script.OTHER, SoundsPairs.romanised(pairs.getOrDefault(Script.CYRILLIC, List.of())));
        if (what.remove("latin")) {
            Files.writeString(out.resolve("sounds-latin.txt"), latin.text(), StandardCharsets.US_ASCII);
            return;
        }
        for (Script script : pairs.keySet()) {
            if (what.isEmpty() || what.contains(script.name())) {
                learn(script.name(), script, pairs.get(script), latin, out, hold);
            }
        }
        if (what.isEmpty() || what.contains("KANJI")) {
            learn("KANJI", Script.KANA, SoundsDictionaries.japaneseNames(), latin, out, true);
            Files.writeString(out.resolve("sounds-hanja.txt"), SoundsDictionaries.koreanSyllables());
        }
    }

    private static void learn(
            String table, Script script, List<SoundsPairs.Pair> pairs, SoundsLatin latin, Path out, boolean hold)
            throws IOException {
        List<SoundsPairs.Pair> training =
                new ArrayList<>(pairs.stream().filter(pair -> pair.tenth() > 1).toList());
        training.addAll(SoundsPairs.byHand(script, false));
        if (!hold) {
            training.addAll(SoundsPairs.byHand(script, true));
        }
        SoundsPriors priors = new SoundsPriors(table);
        SoundsCounts counts =
                new SoundsCounts(priors, latin, training, table.equals("HAN") || table.equals("KANJI") ? 6 : 4);
        counts.learn();
        String rows = counts.rows(leastGain(script), 0.002, 24);
        String text = insertCosts(script) + rows;
        SoundsFigures figures = new SoundsFigures(pairs, SoundsPairs.byHand(script, true));
        String scale = figures.scale(SoundTable.read(new StringReader(text)));
        String scaled = scale + '\n' + text;
        Files.writeString(out.resolve("sounds-" + table.toLowerCase(Locale.ROOT) + ".txt"), scaled);
        System.out.printf(
                Locale.ROOT,
                "%s: %d pairs, %d contexts, %d rows, %d KB%n",
                table,
                training.size(),
                counts.contexts(),
                rows.lines().count(),
                scaled.getBytes(StandardCharsets.UTF_8).length / 1024);
        figures.print(SoundTable.read(new StringReader(scaled)));
    }

    /** Nats that neighbours must tell: dear where letters are many, so that a table stays within some 150 KB. */
    private static double leastGain(Script script) {
        return switch (script) {
            case ARABIC -> 60;
            case HAN -> 80;
            case KANA -> 60;
            default -> 35;
        };
    }

    private static String insertCosts(Script script) {
        boolean vowelless = script == Script.ARABIC || script == Script.HEBREW || script == Script.OTHER;
        StringBuilder costs = new StringBuilder("insert");
        for (char c = 'a'; c <= 'z'; c++) {
            int cost = switch (c) {
                case 'a', 'e', 'i', 'o', 'u' -> vowelless ? 300 : 420;
                case 'h', 'y', 'w' -> 600;
                default -> 950;
            };
            costs.append(' ').append(cost);
        }
        return costs.append('\n').toString();
    }
}
