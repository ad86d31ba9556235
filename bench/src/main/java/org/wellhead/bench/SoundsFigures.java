package org.wellhead.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.wellhead.screen.name.sound.Readings;
import org.wellhead.screen.name.sound.Rendering;
import org.wellhead.screen.name.sound.Row;
import org.wellhead.screen.name.sound.Scale;
import org.wellhead.screen.name.sound.Skeleton;
import org.wellhead.screen.name.sound.SoundTable;

/** Lays a table's costs on the scale of likeness, and measures on held-out pairs how well it tells. */
final class SoundsFigures {
    private static final int SEED = 20261;

    private final List<SoundsPairs.Pair> pairs;
    private final List<SoundsPairs.Pair> names;
    private final Map<String, Set<String>> known = new HashMap<>();

    SoundsFigures(List<SoundsPairs.Pair> pairs, List<SoundsPairs.Pair> names) {
        this.pairs = pairs;
        this.names = names;
        pairs.forEach(pair ->
                known.computeIfAbsent(pair.letters(), any -> new HashSet<>()).add(pair.latin()));
        names.forEach(pair ->
                known.computeIfAbsent(pair.letters(), any -> new HashSet<>()).add(pair.latin()));
    }

    /** A pair's letters and the parts of its sum. */
    private record Weighed(double gain, double lack) {
        double sum(double[] weights) {
            return weights[0] * gain - weights[1] * lack;
        }
    }

    String scale(SoundTable table) {
        List<SoundsPairs.Pair> tenth = pairs.stream()
                .filter(pair -> pair.tenth() == 1 && pair.latin().length() > 2)
                .toList();
        List<Weighed> right = new ArrayList<>();
        List<Weighed> usual = new ArrayList<>();
        for (SoundsPairs.Pair pair : tenth) {
            Weighed weighed = weigh(table, pair.letters(), pair.latin());
            if (pair.count() >= 2) {
                right.add(weighed);
                usual.add(weighed);
            }
        }
        List<Weighed> wrong = new ArrayList<>();
        List<Weighed> chance = new ArrayList<>();
        unrelated(tenth, 1).forEach((pair, latin) -> chance.add(weigh(table, pair.letters(), latin)));
        unrelated(tenth, 200).forEach((pair, latin) -> wrong.add(weigh(table, pair.letters(), latin)));
        wrong.addAll(chance);
        double[] weights = logistic(right, wrong);
        double[] good = sums(usual, weights);
        double[] bad = sums(chance, weights);
        double none = bad[bad.length / 4];
        double often = bad[(int) (0.99 * bad.length)];
        double middle = Math.max(often + 0.4, good[(int) (0.45 * good.length)]);
        // Where chance reaches what the poorest true pairs have, chance decides.
        double poor = Math.max(often + (middle - often) / 3, good[(int) (0.05 * good.length)]);
        double best = Math.max(middle + 0.2, good[(int) (0.95 * good.length)]);
        return String.format(
                Locale.ROOT,
                "scale %.5f %.5f %.3f %.3f %.3f %.3f %.3f",
                weights[0],
                weights[1],
                none,
                often,
                poor,
                middle,
                best);
    }

    private static double[] sums(List<Weighed> weighed, double[] weights) {
        return weighed.stream().mapToDouble(w -> w.sum(weights)).sorted().toArray();
    }

    private static Weighed weigh(SoundTable table, String letters, String latin) {
        Row[] rows = table.rows(letters);
        int cost = Rendering.cost(rows, table.insertCosts(), latin);
        double gain = (double) (Rendering.background(latin) - cost) / latin.length();
        double lack = (double) (cost - Rendering.least(rows)) / Math.max(latin.length(), letters.length());
        return new Weighed(gain, lack);
    }

    /** Gradient ascent on standardised parts; both weights stay positive. */
    private static double[] logistic(List<Weighed> right, List<Weighed> wrong) {
        double[] w = {0.02, 0.02};
        double bias = 0;
        for (int round = 0; round < 2000; round++) {
            double[] slope = new double[3];
            for (int side = 0; side < 2; side++) {
                List<Weighed> pairs = side == 0 ? right : wrong;
                for (Weighed pair : pairs) {
                    double z = pair.sum(w) + bias;
                    double error = ((side == 0 ? 1 : 0) - 1 / (1 + Math.exp(-z))) / pairs.size();
                    slope[0] += error * pair.gain / 100;
                    slope[1] -= error * pair.lack / 100;
                    slope[2] += error;
                }
            }
            w[0] = Math.max(0.001, w[0] + 0.02 * slope[0]);
            w[1] = Math.max(0.001, w[1] + 0.02 * slope[1]);
            bias += 1.0 * slope[2];
        }
        return w;
    }

    /** To each pair a Latin word that does not render it: the nearest by spelling of so many of about its length. */
    private Map<SoundsPairs.Pair, String> unrelated(List<SoundsPairs.Pair> from, int candidates) {
        Random random = new Random(SEED);
        Map<SoundsPairs.Pair, String> unrelated = new java.util.LinkedHashMap<>();
        for (SoundsPairs.Pair pair : from) {
            String best = "";
            int least = Integer.MAX_VALUE;
            for (int tries = 0, found = 0; tries < 20 * candidates && found < candidates; tries++) {
                String latin = pairs.get(random.nextInt(pairs.size())).latin();
                if (Math.abs(latin.length() - pair.latin().length()) <= 1
                        && !known.getOrDefault(pair.letters(), Set.of()).contains(latin)) {
                    found++;
                    int distance = candidates == 1 ? 0 : edits(latin, pair.latin());
                    if (distance < least) {
                        least = distance;
                        best = latin;
                    }
                }
            }
            if (!best.isEmpty()) {
                unrelated.put(pair, best);
            }
        }
        return unrelated;
    }

    void print(SoundTable table) {
        List<SoundsPairs.Pair> held =
                pairs.stream().filter(pair -> pair.tenth() == 0).toList();
        List<SoundsPairs.Pair> often =
                held.stream().filter(pair -> pair.count() >= 2).toList();
        int[] right = likeness(table, often);
        System.out.printf(
                "  held out, seen twice: %d; %s; seen once: %s%n",
                right.length,
                shares(right),
                shares(likeness(
                        table, held.stream().filter(pair -> pair.count() < 2).toList())));
        int[] chance = unrelated(held, 1).entrySet().stream()
                .mapToInt(e -> likeness(table, e.getKey().letters(), e.getValue()))
                .toArray();
        int[] near = unrelated(held, 200).entrySet().stream()
                .mapToInt(e -> likeness(table, e.getKey().letters(), e.getValue()))
                .toArray();
        System.out.printf("  unrelated: %s; nearest of 200: %s%n", shares(chance), shares(near));
        System.out.printf(
                Locale.ROOT, "  area under curve: chance %.4f, near %.4f%n", area(right, chance), area(right, near));
        System.out.println("  skeletons, seen twice: " + skeletons(table, often));
        List<SoundsPairs.Pair> worst = often.stream()
                .sorted(java.util.Comparator.comparingInt(p -> likeness(table, p.letters(), p.latin())))
                .limit(12)
                .toList();
        System.out.println("  worst: " + describe(table, worst));
        if (!names.isEmpty()) {
            System.out.println("  by hand: " + names.size() + "; " + shares(likeness(table, names)) + "; skeletons "
                    + skeletons(table, names));
            System.out.println("  worst: "
                    + describe(
                            table,
                            names.stream()
                                    .sorted(java.util.Comparator.comparingInt(
                                            p -> likeness(table, p.letters(), p.latin())))
                                    .limit(25)
                                    .toList()));
        }
    }

    private static String describe(SoundTable table, List<SoundsPairs.Pair> pairs) {
        StringBuilder text = new StringBuilder();
        for (SoundsPairs.Pair pair : pairs) {
            text.append(pair.word())
                    .append(' ')
                    .append(pair.latin())
                    .append(' ')
                    .append(likeness(table, pair.letters(), pair.latin()))
                    .append(' ')
                    .append(Readings.of(table.rows(pair.letters())).stream()
                            .limit(3)
                            .toList())
                    .append("; ");
        }
        return text.toString();
    }

    private static int[] likeness(SoundTable table, List<SoundsPairs.Pair> pairs) {
        return pairs.stream()
                .mapToInt(pair -> likeness(table, pair.letters(), pair.latin()))
                .toArray();
    }

    private static int likeness(SoundTable table, String letters, String latin) {
        Row[] rows = table.rows(letters);
        Scale scale = table.scale();
        int cost = Rendering.cost(rows, table.insertCosts(), latin);
        return scale.likeness(
                scale.sum(Rendering.background(latin), cost, Rendering.least(rows), latin.length(), letters.length()));
    }

    private static String shares(int[] likeness) {
        return String.format(
                Locale.ROOT,
                ">=550 %.2f%% >=700 %.2f%% >=850 %.2f%%",
                share(likeness, 550),
                share(likeness, 700),
                share(likeness, 850));
    }

    private static double share(int[] likeness, int least) {
        return 100.0 * Arrays.stream(likeness).filter(l -> l >= least).count() / Math.max(1, likeness.length);
    }

    private static double area(int[] right, int[] wrong) {
        int[] sorted = wrong.clone();
        Arrays.sort(sorted);
        double below = 0;
        for (int l : right) {
            int at = Arrays.binarySearch(sorted, l);
            below += at < 0 ? -at - 1 : at;
        }
        return below / ((double) right.length * sorted.length);
    }

    private static String skeletons(SoundTable table, List<SoundsPairs.Pair> pairs) {
        int equal = 0;
        int near = 0;
        int all = 0;
        for (SoundsPairs.Pair pair : pairs) {
            Set<String> keys = new LinkedHashSet<>();
            for (String reading : Readings.of(table.rows(pair.letters()))) {
                if (keys.size() < 6) {
                    keys.add(Skeleton.of(reading));
                }
            }
            String latin = Skeleton.of(pair.latin());
            all += keys.size();
            equal += keys.contains(latin) ? 1 : 0;
            near += keys.stream().anyMatch(key -> edits(key, latin) <= 1) ? 1 : 0;
        }
        double n = Math.max(1, pairs.size());
        return String.format(
                Locale.ROOT, "equal %.2f%%, within one %.2f%%, %.1f each", 100 * equal / n, 100 * near / n, all / n);
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int up = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(up, row[j - 1]));
                diagonal = up;
            }
        }
        return row[b.length()];
    }
}
