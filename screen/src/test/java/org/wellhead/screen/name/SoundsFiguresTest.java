package org.wellhead.screen.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well true pairs are told from chance on words that no table was learned from; the figures of decision 12. */
class SoundsFiguresTest {
    private static final Path TOKENS =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("../shared/data/screening/name-tokens");

    private record Pair(String word, String latin, int count) {
        /** As bench's LearnSounds holds words out: by the Latin form alone. */
        boolean heldOut() {
            return Math.floorMod((latin.hashCode() * 0x9E3779B9) >>> 7, 10) == 0;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ARABIC, wd_arabic, 95, 98", "HEBREW, wd_hebrew, 95, 98", "CYRILLIC, wd_russian, 95, 98",
        "HANGUL, wd_korean, 95, 98", "KANA, wd_katakana, 95, 98", "HAN, wd_chinese, 90, 97"
    })
    void tellsTruePairsFromChance(Script script, String file, double leastHeard, double leastFound) throws IOException {
        Path tokens = TOKENS.resolve(file + ".tsv.gz");
        assumeTrue(
                Files.exists(tokens),
                "SKIPPED: the pairs of name words are not beside the project; the figures of decision 12 are unchecked");
        List<Pair> held = read(tokens, script);
        List<Pair> often = held.stream().filter(pair -> pair.count >= 2).toList();
        int heard = 0;
        int found = 0;
        for (Pair pair : often) {
            Heard word = Sounds.hear(pair.word, script);
            heard += word.likeness(pair.latin) >= 700 ? 1 : 0;
            String key = Sounds.skeleton(pair.latin);
            found += word.skeletons().stream().anyMatch(own -> isNear(own, key)) ? 1 : 0;
        }
        assertThat(100.0 * heard / often.size()).as("true pairs of 700 or more").isGreaterThanOrEqualTo(leastHeard);
        assertThat(100.0 * found / often.size()).as("skeletons that meet").isGreaterThanOrEqualTo(leastFound);
        assertThat(100.0 * byChance(held, script) / held.size())
                .as("chance pairs of 560 or more")
                .isLessThan(1.5);
    }

    private static int byChance(List<Pair> held, Script script) {
        Random random = new Random(7);
        int alike = 0;
        for (Pair pair : held) {
            String other = held.get(random.nextInt(held.size())).latin;
            boolean ofLength = Math.abs(other.length() - pair.latin.length()) <= 1 && !other.equals(pair.latin);
            alike += ofLength && Sounds.hear(pair.word, script).likeness(other) >= 560 ? 1 : 0;
        }
        return alike;
    }

    private static List<Pair> read(Path tokens, Script script) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(tokens)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                String word = columns[1].replace(" ", "");
                Pair pair = new Pair(word, Fold.latin(columns[0]), Integer.parseInt(columns[2]));
                boolean pure = word.codePoints().allMatch(c -> Script.of(c) == script || c == '\'' || c == 'ー');
                if (pure && pair.latin.matches("[a-z]{1,30}") && pair.heldOut()) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** Equal, or one letter changed, gone or come. */
    private static boolean isNear(String a, String b) {
        int start = 0;
        int end = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }
}
