package org.wellhead.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wellhead.screen.name.sound.Chunk;
import org.wellhead.screen.name.sound.SoundTable;

/**
 * Learns what letters become: expectation and maximisation over all ways to cut the Latin word into chunks, first for letters
 * alone, then for letters between their neighbours, each level smoothed by the one below.
 *
 * <p>Source: many-to-many alignment after Jiampojamarn, Kondrak and Sherif (2007); smoothing by interpolation. A pair counts by
 * the root of how often it was seen, and by how much better the letters explain it than chance does, so that wrong pairs fade.
 */
final class SoundsCounts {
    private static final double LETTER_SMOOTHING = 6;
    private static final double NEIGHBOUR_SMOOTHING = 8;
    private static final double WRONG = 0.02;

    private final SoundsPriors priors;
    private final SoundsLatin latin;
    private final int longest;
    private final List<SoundsPairs.Pair> pairs;
    private final Map<Long, Integer> contexts = new HashMap<>();
    private final int[][] contextsOf;
    private SoundsSparse counts = new SoundsSparse();
    private double[] totals;

    SoundsCounts(SoundsPriors priors, SoundsLatin latin, List<SoundsPairs.Pair> pairs, int longest) {
        this.priors = priors;
        this.latin = latin;
        this.pairs = pairs;
        this.longest = longest;
        contextsOf = new int[pairs.size()][];
        for (int p = 0; p < pairs.size(); p++) {
            String letters = pairs.get(p).letters();
            int n = letters.length();
            contextsOf[p] = new int[4 * n];
            for (int i = 0; i < n; i++) {
                char before = i == 0 ? SoundTable.START : letters.charAt(i - 1);
                char after = i + 1 == n ? SoundTable.END : letters.charAt(i + 1);
                char letter = letters.charAt(i);
                contextsOf[p][4 * i] = context(SoundTable.ANY, letter, SoundTable.ANY);
                contextsOf[p][4 * i + 1] = context(before, letter, SoundTable.ANY);
                contextsOf[p][4 * i + 2] = context(SoundTable.ANY, letter, after);
                contextsOf[p][4 * i + 3] = context(before, letter, after);
            }
        }
        totals = new double[contexts.size()];
    }

    private int context(char before, char letter, char after) {
        return contexts.computeIfAbsent(((long) before << 32) | ((long) letter << 16) | after, any -> contexts.size());
    }

    void learn() {
        for (int round = 0; round < 9; round++) {
            SoundsSparse next = new SoundsSparse();
            double[] nextTotals = new double[totals.length];
            for (int p = 0; p < pairs.size(); p++) {
                expect(pairs.get(p), contextsOf[p], round >= 5, next, nextTotals);
            }
            counts = next;
            totals = nextTotals;
        }
    }

    private void expect(SoundsPairs.Pair pair, int[] ids, boolean neighbours, SoundsSparse next, double[] nextTotals) {
        int n = pair.letters().length();
        int m = pair.latin().length();
        int most = longest + 1;
        double[] p = new double[n * (m + 1) * most];
        double[][] forward = new double[n + 1][m + 1];
        double[][] backward = new double[n + 1][m + 1];
        forward[0][0] = 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= m; j++) {
                if (forward[i][j] == 0 || m - j > (n - i) * longest) {
                    continue;
                }
                for (int k = 0; k <= longest && j + k <= m; k++) {
                    double chance = probability(
                            pair.letters().charAt(i), ids, 4 * i, Chunk.code(pair.latin(), j, k), neighbours);
                    p[(i * (m + 1) + j) * most + k] = chance;
                    forward[i + 1][j + k] += forward[i][j] * chance;
                }
            }
        }
        double all = forward[n][m];
        if (all <= 0) {
            return;
        }
        backward[n][m] = 1;
        double right = all / (all + WRONG * Math.exp(-latin.cost(pair.latin())));
        double weight = right * Math.sqrt(Math.min(pair.count(), 2000)) / all;
        for (int i = n - 1; i >= 0; i--) {
            for (int j = 0; j <= m; j++) {
                for (int k = 0; k <= longest && j + k <= m; k++) {
                    double chance = p[(i * (m + 1) + j) * most + k] * backward[i + 1][j + k];
                    if (chance > 0) {
                        backward[i][j] += chance;
                        double seen = weight * forward[i][j] * chance;
                        if (seen > 1e-5) {
                            int code = Chunk.code(pair.latin(), j, k);
                            for (int level = 0; level < 4; level++) {
                                int id = ids[4 * i + level];
                                next.add(((long) id << 30) | code, seen);
                                nextTotals[id] += seen;
                            }
                        }
                    }
                }
            }
        }
    }

    private double probability(char letter, int[] ids, int at, int code, boolean neighbours) {
        double alone = smooth(ids[at], code, LETTER_SMOOTHING, priors.smoothed(letter, code));
        if (!neighbours) {
            return alone;
        }
        double before = smooth(ids[at + 1], code, NEIGHBOUR_SMOOTHING, alone);
        double after = smooth(ids[at + 2], code, NEIGHBOUR_SMOOTHING, alone);
        return smooth(ids[at + 3], code, NEIGHBOUR_SMOOTHING, (before + after) / 2);
    }

    private double smooth(int id, int code, double by, double below) {
        return (counts.get(((long) id << 30) | code) + by * below) / (totals[id] + by);
    }

    /** The rows worth keeping, as text: those whose neighbours tell more than {@code leastGain} nats in all. */
    String rows(double leastGain, double leastChance, int mostChunks) {
        Map<Character, Set<Integer>> chunks = new TreeMap<>();
        for (char letter : priors.letters()) {
            chunks.computeIfAbsent(letter, any -> new TreeSet<>())
                    .addAll(priors.of(letter).keySet());
        }
        long[] keys = new long[totals.length];
        contexts.forEach((key, id) -> keys[id] = key);
        counts.forEach((key, seen) -> {
            long context = keys[(int) (key >>> 30)];
            if ((char) (context >>> 32) == SoundTable.ANY && (char) context == SoundTable.ANY) {
                chunks.computeIfAbsent((char) (context >>> 16), any -> new TreeSet<>())
                        .add((int) (key & 0x3FFFFFFF));
            }
        });
        TreeMap<String, String> rows = new TreeMap<>();
        Map<Long, Map<Integer, Double>> kept = new HashMap<>();
        chunks.forEach((letter, codes) -> {
            Map<Integer, Double> alone = new TreeMap<>();
            Integer id = contexts.get(((long) SoundTable.ANY << 32) | ((long) letter << 16) | SoundTable.ANY);
            for (int code : codes) {
                double prior = priors.smoothed(letter, code);
                alone.put(code, id == null ? prior : smooth(id, code, LETTER_SMOOTHING, prior));
            }
            keep(SoundTable.ANY, letter, SoundTable.ANY, alone, kept, rows, leastChance, mostChunks);
        });
        for (int level = 1; level <= 2; level++) {
            for (Map.Entry<Long, Integer> context : new TreeMap<>(contexts).entrySet()) {
                keepIfTelling(context.getKey(), level, chunks, kept, rows, leastGain, leastChance, mostChunks);
            }
        }
        StringBuilder text = new StringBuilder();
        rows.forEach((key, row) -> text.append(key).append('\t').append(row).append('\n'));
        return text.toString();
    }

    private int id(long key) {
        return contexts.getOrDefault(key, -1);
    }

    private void keepIfTelling(
            long key,
            int level,
            Map<Character, Set<Integer>> chunks,
            Map<Long, Map<Integer, Double>> kept,
            Map<String, String> rows,
            double leastGain,
            double leastChance,
            int mostChunks) {
        char before = (char) (key >>> 32);
        char letter = (char) (key >>> 16);
        char after = (char) key;
        int neighbours = (before == SoundTable.ANY ? 0 : 1) + (after == SoundTable.ANY ? 0 : 1);
        int id = id(key);
        if (neighbours != level || totals[id] < 12) {
            return;
        }
        long middle = (long) letter << 16;
        long anyBefore = (long) SoundTable.ANY << 32;
        int[] ids = {
            id(anyBefore | middle | SoundTable.ANY),
            id(((long) before << 32) | middle | SoundTable.ANY),
            id(anyBefore | middle | after),
            id
        };
        Map<Integer, Double> below = kept.getOrDefault(anyBefore | middle | SoundTable.ANY, Map.of());
        if (level == 2) {
            below = kept.getOrDefault(
                    anyBefore | middle | after,
                    kept.getOrDefault(((long) before << 32) | middle | SoundTable.ANY, below));
        }
        Map<Integer, Double> chances = new TreeMap<>();
        double gain = 0;
        for (int code : chunks.getOrDefault(letter, Set.of())) {
            double chance;
            if (level == 1) {
                double alone = smooth(ids[0], code, LETTER_SMOOTHING, priors.smoothed(letter, code));
                chance = smooth(id, code, NEIGHBOUR_SMOOTHING, alone);
            } else {
                chance = probability(letter, ids, 0, code, true);
            }
            chances.put(code, chance);
            double mixed = (1 - priors.share()) * chance
                    + priors.share() * priors.of(letter).getOrDefault(code, 0.0);
            gain += totals[id] * mixed * Math.log(mixed / below.getOrDefault(code, 1e-4));
        }
        if (gain >= leastGain) {
            keep(before, letter, after, chances, kept, rows, leastChance, mostChunks);
        }
    }

    private void keep(
            char before,
            char letter,
            char after,
            Map<Integer, Double> chances,
            Map<Long, Map<Integer, Double>> kept,
            Map<String, String> rows,
            double leastChance,
            int mostChunks) {
        Map<Integer, Double> hand = priors.of(letter);
        Map<Integer, Double> mixed = new TreeMap<>();
        chances.forEach((code, chance) ->
                mixed.put(code, (1 - priors.share()) * chance + priors.share() * hand.getOrDefault(code, 0.0)));
        double best =
                mixed.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        StringBuilder row = new StringBuilder();
        mixed.entrySet().stream()
                .filter(chunk -> chunk.getValue() >= Math.min(leastChance, best))
                .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                .limit(mostChunks)
                .forEach(chunk -> row.append(row.isEmpty() ? "" : " ")
                        .append(chunk.getKey() == 0 ? "-" : Chunk.letters(chunk.getKey()))
                        .append(' ')
                        .append(Math.round(-100 * Math.log(chunk.getValue()))));
        kept.put(((long) before << 32) | ((long) letter << 16) | after, mixed);
        rows.put("" + before + letter + after, row.toString());
    }

    /** For messages: how many contexts were seen. */
    int contexts() {
        return Arrays.stream(totals).filter(total -> total > 0).toArray().length;
    }
}
