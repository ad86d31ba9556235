package org.wellhead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How good and how fast screening is, in one table with the reach beside each figure. Arguments: {@code [DATA] [--only
 * pairs|retrieval|list|calibration] [--wrong KIND [N]]}; DATA is the folder with {@code pairs.csv}, {@code ofac_queries.csv}, {@code neg_*.csv} and
 * {@code ofac/}. {@code --wrong} prints the first N rows of a kind that are wrong, with scores and reasons, instead of the
 * table; the kinds are what {@link #KINDS} says.
 */
public final class ScreenFigures {
    /** The default threshold of a hit, per mille: the table is made at it. */
    static final int THRESHOLD_PER_MILLE = 700;

    private static final String KINDS =
            "pairs: ab, all, original, same, cross, hebrew, korean, entity, putin, watchman, yente,"
                    + " word, good; list: exact, typo1, typo_every_token, joined, first_last_only, neg;"
                    + " not even compared: lost- before those, and lost-un-list, -un-original, -hebrew, -korean, -word, -good";

    /** Before a kind: what was not even compared. */
    static final String LOST = "lost-";

    private ScreenFigures() {}

    /**
     * A figure of the table.
     *
     * @param reach what is to be reached, as words; empty where nothing is asked
     * @param reached whether it is
     */
    record Figure(String what, String value, String reach, boolean reached, int rows) {
        static Figure atLeast(String what, double value, double reach, int rows) {
            return new Figure(what, share(value), "≥ " + share(reach), value >= reach, rows);
        }

        static Figure atMost(String what, double value, double reach, int rows) {
            return new Figure(what, share(value), "≤ " + share(reach), value <= reach, rows);
        }

        static Figure plain(String what, double value, int rows) {
            return new Figure(what, share(value), "", true, rows);
        }

        static String share(double value) {
            return String.format(Locale.ROOT, "%.3f", value);
        }
    }

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        String only = option(words, "--only", "");
        String wrong = option(words, "--wrong", "");
        int most = 50;
        Path data = Path.of("../shared/data/screening");
        for (String word : words) {
            if (word.chars().allMatch(Character::isDigit)) {
                most = Integer.parseInt(word);
            } else {
                data = Path.of(word);
            }
        }
        if (!Files.exists(data.resolve("pairs.csv"))) {
            System.err.println("no pairs.csv in " + data
                    + "; usage: bench/figures screen [DATA] [--only pairs|retrieval|list|calibration]"
                    + " [--wrong KIND [N]]; kinds: " + KINDS);
            System.exit(2);
        }
        if (!wrong.isEmpty()) {
            boolean known = wrong.startsWith(LOST)
                    ? ScreenRetrieval.printLost(data, wrong.substring(LOST.length()), most)
                            || ScreenList.printWrong(data, wrong, most)
                    : ScreenPairs.printWrong(data, wrong, most) || ScreenList.printWrong(data, wrong, most);
            if (!known) {
                System.err.println("no kind \"" + wrong + "\"; " + KINDS);
                System.exit(2);
            }
            return;
        }
        if (only.equals("calibration")) {
            ScreenPairs.printCalibration(data);
            return;
        }
        List<Figure> figures = new ArrayList<>();
        if (only.isEmpty() || only.equals("retrieval")) {
            figures.addAll(ScreenRetrieval.figures(data));
        }
        if (only.isEmpty() || only.equals("pairs")) {
            figures.addAll(ScreenPairs.figures(data));
        }
        if (only.isEmpty() || only.equals("list")) {
            figures.addAll(ScreenList.figures(data));
        }
        System.out.printf(Locale.ROOT, "%-72s %10s %12s %6s%n", "at threshold 0.7", "figure", "reach", "rows");
        for (Figure figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "%-72s %10s %12s %6d%s%n",
                    figure.what,
                    figure.value,
                    figure.reach,
                    figure.rows,
                    figure.reached ? "" : "  <-- short");
        }
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            return otherwise;
        }
        words.remove(at);
        return words.remove(at);
    }
}
