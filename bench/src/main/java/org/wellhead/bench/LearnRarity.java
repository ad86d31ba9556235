package org.wellhead.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.wellhead.screen.Schema;
import org.wellhead.screen.name.Fold;
import org.wellhead.screen.name.Name;
import org.wellhead.screen.name.Rarity;
import org.wellhead.screen.name.Role;
import org.wellhead.screen.name.Sound;
import org.wellhead.screen.name.Word;

/**
 * Learns how rare words are in names, and writes the table of {@link Rarity}: from counts of name words of the world, and
 * from the names of a list, which has other names than the world. Arguments: the folder of tokens, the folder of a list in
 * OFAC's files, the file to write.
 */
public final class LearnRarity {
    /** A word seen less often than this is left out: it is as rare as one never seen. */
    private static final double LEAST_SEEN = 4;

    /** A word on a list stands for more of its kind than one of the world's. */
    private static final double LIST_WEIGHT = 2;

    private LearnRarity() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Double> seen = new HashMap<>();
        world(Path.of(arguments[0])).forEach((sound, count) -> seen.merge(sound, count, Double::sum));
        list(Path.of(arguments[1])).forEach((sound, count) -> seen.merge(sound, LIST_WEIGHT * count, Double::sum));
        double all = seen.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Integer, Integer> tenths = new TreeMap<>();
        seen.forEach((sound, count) -> {
            if (count >= LEAST_SEEN) {
                int rarity = (int) Math.round(-10 * Math.log(count / all));
                tenths.merge(Rarity.hash(sound), rarity, Math::min);
            }
        });
        try (DataOutputStream out =
                new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2]))))) {
            out.writeInt(tenths.size());
            for (int hash : tenths.keySet()) {
                out.writeInt(hash);
            }
            for (int rarity : tenths.values()) {
                out.writeByte(Math.min(255, rarity));
            }
        }
        System.out.println(tenths.size() + " sounds of " + seen.size() + ", " + (long) all + " seen");
    }

    /** A word stands in several files once for each script: its largest count is told. */
    private static Map<String, Double> world(Path folder) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".gz"))
                    .sorted()
                    .toList()) {
                Map<String, Integer> here = new HashMap<>();
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        String[] columns = line.split("\t", -1);
                        here.merge(columns[0], Integer.parseInt(columns[2]), Integer::sum);
                    }
                }
                here.forEach((word, count) -> counts.merge(word, count, Math::max));
            }
        }
        Map<String, Double> sounds = new HashMap<>();
        counts.forEach((word, count) -> sounds.merge(Sound.form(Fold.latin(word)), (double) count, Double::sum));
        sounds.remove("");
        return sounds;
    }

    private static Map<String, Double> list(Path folder) throws IOException {
        Map<String, Double> sounds = new HashMap<>();
        for (String file : List.of("sdn.csv", "alt.csv")) {
            int column = file.equals("sdn.csv") ? 1 : 3;
            try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(folder.resolve(file))) {
                for (CsvRecord row : rows) {
                    if (row.getFieldCount() > column) {
                        for (Word word :
                                Name.read(row.getField(column), Schema.UNKNOWN).words()) {
                            if (word.role() == Role.NAME) {
                                sounds.merge(word.sound(), 1.0, Double::sum);
                            }
                        }
                    }
                }
            }
        }
        return sounds;
    }
}
