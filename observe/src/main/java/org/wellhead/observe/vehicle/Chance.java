package org.wellhead.observe.vehicle;

import java.util.random.RandomGenerator;

/** Random numbers of the distributions that a corrected count needs. */
final class Chance {
    /** From so many on, a sum of chances is drawn as normal: its error is far below that of any rate. */
    private static final int NORMAL_FROM = 1000;

    private Chance() {}

    /**
     * A gamma variate of scale 1.
     *
     * <p>Source: Marsaglia and Tsang, A Simple Method for Generating Gamma Variables, 2000.
     *
     * @param shape 1 or more
     */
    static double gamma(double shape, RandomGenerator random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** A beta variate, strictly between 0 and 1; shapes below 1 are taken by the boost of the same paper. */
    static double beta(double a, double b, RandomGenerator random) {
        double left = anyGamma(a, random);
        double right = anyGamma(b, random);
        return Math.clamp(left / (left + right), 1e-3, 1 - 1e-9);
    }

    /** How many of {@code n} happen, each with chance {@code p}. */
    static long binomial(long n, double p, RandomGenerator random) {
        if (n >= NORMAL_FROM) {
            double drawn = n * p + random.nextGaussian() * Math.sqrt(n * p * (1 - p));
            return Math.clamp(Math.round(drawn), 0, n);
        }
        long happened = 0;
        for (long i = 0; i < n; i++) {
            happened += random.nextDouble() < p ? 1 : 0;
        }
        return happened;
    }

    /** How many happen where {@code mean} are expected. */
    static long poisson(double mean, RandomGenerator random) {
        if (mean >= NORMAL_FROM) {
            return Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
        }
        long happened = 0;
        for (double time = random.nextExponential(); time < mean; time += random.nextExponential()) {
            happened++;
        }
        return happened;
    }

    private static double anyGamma(double shape, RandomGenerator random) {
        return shape >= 1
                ? gamma(shape, random)
                : gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
    }
}
