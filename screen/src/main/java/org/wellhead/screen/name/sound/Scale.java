package org.wellhead.screen.name.sound;

/**
 * How costs become likeness: a weighted sum of what a rendering gains over chance and of what it lacks to the best rendering,
 * both by letter, laid on 0 to 1000 by four fixed points.
 *
 * @param gain weight of {@code (background - cost) / letters}
 * @param lack weight of {@code (cost - least) / letters}
 * @param none sum that has likeness 0
 * @param chance sum that 1 of 100 unrelated pairs reaches: 540
 * @param poor sum that 19 of 20 true pairs reach: 720
 * @param usual sum that half of the true pairs reach: 900
 * @param best sum that 1 of 20 true pairs reaches: 1000
 */
public record Scale(double gain, double lack, double none, double chance, double poor, double usual, double best) {
    static final Scale NONE = new Scale(0, 0, 0, 1, 2, 3, 4);

    /** Seven numbers with blanks between them. */
    public static Scale parse(String text) {
        String[] n = text.split(" ", -1);
        return new Scale(
                Double.parseDouble(n[0]),
                Double.parseDouble(n[1]),
                Double.parseDouble(n[2]),
                Double.parseDouble(n[3]),
                Double.parseDouble(n[4]),
                Double.parseDouble(n[5]),
                Double.parseDouble(n[6]));
    }

    /** The sum that is laid on the scale; costs in hundredths of a nat. */
    public double sum(int background, int cost, int least, int latinLetters, int letters) {
        return gain * (background - cost) / latinLetters - lack * (cost - least) / Math.max(latinLetters, letters);
    }

    /** 0 to 1000. */
    public int likeness(double sum) {
        if (sum <= chance) {
            return sum <= none ? 0 : (int) between(sum, none, chance, 0, 540);
        }
        if (sum <= poor) {
            return (int) between(sum, chance, poor, 540, 720);
        }
        if (sum <= usual) {
            return (int) between(sum, poor, usual, 720, 900);
        }
        return sum >= best ? 1000 : (int) between(sum, usual, best, 900, 1000);
    }

    /** A cost, not over {@link Rendering#NEVER}, above which the {@link #sum} has less than this likeness. */
    int mostCost(int likeness, int background, int least, int latinLetters, int letters) {
        double ofGain = gain / latinLetters;
        double ofLack = lack / Math.max(latinLetters, letters);
        if (ofGain + ofLack <= 0) {
            return Rendering.NEVER;
        }
        double cost = (ofGain * background + ofLack * least - leastSum(likeness)) / (ofGain + ofLack);
        // One more, since a quotient is not exact.
        return (int) Math.min(Rendering.NEVER, Math.ceil(cost) + 1);
    }

    /** A sum below which all have less than this likeness. */
    private double leastSum(int likeness) {
        if (likeness <= 540) {
            return likeness <= 0 ? Double.NEGATIVE_INFINITY : none + (chance - none) * likeness / 540;
        }
        if (likeness <= 720) {
            return chance + (poor - chance) * (likeness - 540) / 180;
        }
        return likeness <= 900
                ? poor + (usual - poor) * (likeness - 720) / 180
                : usual + (best - usual) * (likeness - 900) / 100;
    }

    private static double between(double sum, double low, double high, double from, double to) {
        return high <= low ? to : from + (to - from) * (sum - low) / (high - low);
    }
}
