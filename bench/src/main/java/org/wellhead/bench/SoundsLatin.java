package org.wellhead.bench;

import java.util.List;
import org.wellhead.screen.name.sound.Background;

/** How letters follow each other in Latin names: trigrams, smoothed by bigrams and single letters. */
final class SoundsLatin {
    private final double[] three = new double[27 * 27 * 27];
    private final double[] two = new double[27 * 27];
    private final double[] one = new double[27];

    SoundsLatin(List<SoundsPairs.Pair> pairs) {
        double[] contextThree = new double[27 * 27];
        double[] contextTwo = new double[27];
        double all = 0;
        double[] seenThree = new double[three.length];
        double[] seenTwo = new double[two.length];
        double[] seenOne = new double[27];
        for (SoundsPairs.Pair pair : pairs) {
            double weight = Math.sqrt(pair.count());
            int before = 0;
            int last = 0;
            for (char c : pair.latin().toCharArray()) {
                int letter = c - 'a' + 1;
                seenThree[(before * 27 + last) * 27 + letter] += weight;
                contextThree[before * 27 + last] += weight;
                seenTwo[last * 27 + letter] += weight;
                contextTwo[last] += weight;
                seenOne[letter] += weight;
                all += weight;
                before = last;
                last = letter;
            }
        }
        for (int c = 0; c < 27; c++) {
            one[c] = (seenOne[c] + 1) / (all + 27);
        }
        for (int i = 0; i < two.length; i++) {
            two[i] = (seenTwo[i] + 30 * one[i % 27]) / (contextTwo[i / 27] + 30);
        }
        for (int i = 0; i < three.length; i++) {
            three[i] = (seenThree[i] + 30 * two[i % 729]) / (contextThree[i / 27] + 30);
        }
    }

    /** In nats. */
    double cost(String latin) {
        double cost = 0;
        int before = 0;
        int last = 0;
        for (int i = 0; i < latin.length(); i++) {
            int letter = latin.charAt(i) - 'a' + 1;
            cost -= Math.log(three[(before * 27 + last) * 27 + letter]);
            before = last;
            last = letter;
        }
        return cost;
    }

    /** The resource that {@link Background} reads. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < three.length; i++) {
            int steps = (int) Math.round(-100 * Math.log(three[i]) / Background.STEP);
            text.append((char) ('!' + Math.clamp(steps, 0, 93)));
            if (i % 27 == 26) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
