package org.wellhead.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.wellhead.bench.ScreenFigures.Figure;
import org.wellhead.screen.Schema;
import org.wellhead.screen.Score;
import org.wellhead.screen.match.Comparison;

/** The figures of labelled pairs of names. */
final class ScreenPairs {
    private static final double PRECISION = 0.99;

    private ScreenPairs() {}

    record Pair(String left, String right, Schema schema, boolean same, String source, String reliability) {
        Score score() {
            return Comparison.compare(left, right, schema);
        }

        boolean hit() {
            return score().perMille() >= ScreenFigures.THRESHOLD_PER_MILLE;
        }

        boolean from(String part) {
            return source.contains(part);
        }

        boolean sure() {
            return reliability.equals("A") || reliability.equals("B");
        }
    }

    /** What the kinds of {@code --wrong} select. */
    private static final Map<String, Predicate<Pair>> KINDS = Map.ofEntries(
            Map.entry("ab", pair -> pair.from("name_bench") && pair.sure()),
            Map.entry("all", pair -> pair.from("name_bench") && !pair.reliability.equals("X")),
            Map.entry("original", pair -> pair.from("NAME_ORIGINAL_SCRIPT")),
            Map.entry("same", pair -> pair.from("two separately listed persons")),
            Map.entry("cross", pair -> pair.from("original script of one person vs primary of another")),
            Map.entry("hebrew", pair -> pair.from("Wikidata via") && pair.from("hebrew")),
            Map.entry("korean", pair -> pair.from("Wikidata via") && pair.from("korean")),
            Map.entry("entity", pair -> pair.from("entity_bench") && pair.sure()),
            Map.entry("putin", pair -> pair.from("putin_names") && pair.sure()),
            Map.entry("watchman", pair -> pair.from("watchman/") && pair.sure()),
            Map.entry("yente", pair -> pair.from("yente/") && pair.sure()),
            Map.entry("word", pair -> pair.from("Wikidata name tokens")),
            Map.entry("good", pair -> pair.from("Good-quality alias vs primary")));

    /** Lower ends of the bands of scores that the table of calibration has, per mille. */
    private static final List<Integer> BANDS = List.of(0, 100, 300, 500, 600, 700, 800, 900, 950);

    /**
     * Of the pairs that took no part in learning the weights (reliability C and D; their labels are the least sure), the share in
     * each band of scores that is of one party; then of the sure ones, which did.
     */
    static void printCalibration(Path data) throws IOException {
        List<Pair> pairs = read(data);
        System.out.printf("%-12s %22s %22s%n", "score", "true, C and D", "true, A and B");
        for (int i = 0; i < BANDS.size(); i++) {
            int from = BANDS.get(i);
            int to = i + 1 < BANDS.size() ? BANDS.get(i + 1) : 1001;
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %22s %22s%n",
                    Score.text(from) + "-" + (to > 1000 ? "1" : Score.text(to)),
                    share(pairs, from, to, false),
                    share(pairs, from, to, true));
        }
    }

    private static String share(List<Pair> pairs, int from, int to, boolean sure) {
        List<Pair> band = pairs.stream()
                .filter(pair -> pair.sure() == sure && !pair.reliability.equals("X"))
                .filter(pair -> pair.score().perMille() >= from && pair.score().perMille() < to)
                .toList();
        long same = band.stream().filter(Pair::same).count();
        return band.isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%.2f of %d", (double) same / band.size(), band.size());
    }

    static List<Figure> figures(Path data) throws IOException {
        List<Pair> pairs = read(data);
        List<Figure> figures = new ArrayList<>();
        figures.add(f1("name_bench A and B: F1", 0.93, of(pairs, "ab")));
        figures.add(f1("name_bench all but X: F1", 0.82, of(pairs, "all")));
        List<Pair> original = of(pairs, "original");
        figures.add(Figure.atLeast("UN original script: found", hits(original), 0.97, original.size()));
        List<Pair> same = of(pairs, "same");
        figures.add(
                Figure.atMost("UN others who share parts, same script: wrongly hit", hits(same), 0.05, same.size()));
        List<Pair> cross = of(pairs, "cross");
        figures.add(
                Figure.atMost("UN others who share parts, cross script: wrongly hit", hits(cross), 0.05, cross.size()));
        List<Pair> hebrew = of(pairs, "hebrew");
        List<Pair> korean = of(pairs, "korean");
        List<Pair> both = new ArrayList<>(hebrew);
        both.addAll(korean);
        figures.add(atPrecision("Wikidata Hebrew and Korean: recall at precision 0.99", 0.90, both));
        figures.add(atPrecision("  Hebrew", 0.90, hebrew));
        figures.add(atPrecision("  Korean", 0.90, korean));
        List<Pair> found = both.stream().filter(Pair::same).toList();
        figures.add(Figure.plain("  both: recall at 0.7", hits(found), found.size()));
        List<Pair> others = both.stream().filter(pair -> !pair.same).toList();
        figures.add(Figure.plain("  both: others wrongly hit at 0.7", hits(others), others.size()));
        for (String kind : List.of("entity", "putin", "watchman", "yente", "word", "good")) {
            List<Pair> positives = of(pairs, kind).stream().filter(Pair::same).toList();
            figures.add(Figure.plain(kind + ": recall", hits(positives), positives.size()));
            List<Pair> negatives =
                    of(pairs, kind).stream().filter(pair -> !pair.same).toList();
            if (!negatives.isEmpty()) {
                figures.add(Figure.plain(kind + ": wrongly hit", hits(negatives), negatives.size()));
            }
        }
        return figures;
    }

    /** Prints rows of this kind that are wrong at the threshold; false where pairs have no such kind. */
    static boolean printWrong(Path data, String kind, int most) throws IOException {
        if (!KINDS.containsKey(kind)) {
            return false;
        }
        List<Pair> wrong = of(read(data), kind).stream()
                .filter(pair -> pair.hit() != pair.same)
                .toList();
        System.out.println(wrong.size() + " wrong");
        for (Pair pair : wrong.subList(0, Math.min(most, wrong.size()))) {
            Score score = pair.score();
            System.out.println((pair.same ? "MISSED " : "ALARM  ") + Score.text(score.perMille()) + "  " + pair.left
                    + "  |  " + pair.right + "  [" + pair.schema.word() + ", " + pair.reliability + "]");
            score.reasons().forEach(reason -> System.out.println("           " + reason));
        }
        return true;
    }

    private static List<Pair> read(Path data) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(data.resolve("pairs.csv"))) {
            for (NamedCsvRecord row : rows) {
                pairs.add(new Pair(
                        row.getField("left"),
                        row.getField("right"),
                        Schema.parse(row.getField("schema")),
                        row.getField("label").equals("positive"),
                        row.getField("source"),
                        row.getField("reliability")));
            }
        }
        return pairs;
    }

    /** The pairs of one party of this kind. */
    static List<Pair> positives(Path data, String kind) throws IOException {
        return of(read(data), kind).stream().filter(Pair::same).toList();
    }

    private static List<Pair> of(List<Pair> pairs, String kind) {
        return pairs.stream().filter(KINDS.getOrDefault(kind, pair -> false)).toList();
    }

    private static double hits(List<Pair> pairs) {
        return pairs.stream().filter(Pair::hit).count() / (double) Math.max(1, pairs.size());
    }

    private static Figure f1(String what, double reach, List<Pair> pairs) {
        long right = pairs.stream().filter(pair -> pair.same && pair.hit()).count();
        long wrong = pairs.stream().filter(pair -> pair.same != pair.hit()).count();
        return Figure.atLeast(what, 2.0 * right / Math.max(1, 2 * right + wrong), reach, pairs.size());
    }

    /** The greatest share of positives at or above a threshold above which 99 of 100 pairs are positives. */
    private static Figure atPrecision(String what, double reach, List<Pair> pairs) {
        record Scored(int points, boolean same) {}
        List<Scored> scored = pairs.stream()
                .map(pair -> new Scored(pair.score().points(), pair.same))
                .sorted(Comparator.comparingInt(Scored::points).reversed())
                .toList();
        int positives = (int) pairs.stream().filter(Pair::same).count();
        int right = 0;
        int best = 0;
        for (int i = 0; i < scored.size(); i++) {
            right += scored.get(i).same ? 1 : 0;
            boolean last = i + 1 == scored.size() || scored.get(i + 1).points < scored.get(i).points;
            if (last && right >= PRECISION * (i + 1)) {
                best = right;
            }
        }
        return Figure.atLeast(what, best / (double) Math.max(1, positives), reach, pairs.size());
    }
}
