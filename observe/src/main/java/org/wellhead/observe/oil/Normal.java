package org.wellhead.observe.oil;

/** The normal distribution, both ways, to nine digits and the same on every machine. */
final class Normal {
    /** 95 % lies within this many standard deviations. */
    static final double QUANTILE_975 = 1.959963984540054;

    private static final double TAIL = 0.02425;

    private Normal() {}

    /**
     * How much lies below z. Source: Marsaglia, Evaluating the Normal Distribution, 2004: the Taylor series of the integral
     * over its density.
     */
    static double below(double z) {
        if (Math.abs(z) > 8) {
            return z < 0 ? 0 : 1;
        }
        double term = z;
        double sum = z;
        for (int i = 3; sum != sum + term || i < 5; i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return Math.clamp(0.5 + sum * StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI), 0, 1);
    }

    /**
     * The z below which a part lies, to a relative error of 1.2e-9. Source: Acklam's rational approximation, 2003.
     *
     * @param part 0 to 1; 0 and 1 are taken for the nearest number inside
     */
    static double quantile(double part) {
        double p = Math.clamp(part, Double.MIN_NORMAL, Math.nextDown(1.0));
        if (p < TAIL) {
            return tail(Math.sqrt(-2 * StrictMath.log(p)));
        }
        if (p > 1 - TAIL) {
            return -tail(Math.sqrt(-2 * StrictMath.log1p(-p)));
        }
        double q = p - 0.5;
        double r = q * q;
        double above = -39.69683028665376;
        above = above * r + 220.9460984245205;
        above = above * r - 275.9285104469687;
        above = above * r + 138.3577518672690;
        above = above * r - 30.66479806614716;
        above = above * r + 2.506628277459239;
        double under = -54.47609879822406;
        under = under * r + 161.5858368580409;
        under = under * r - 155.6989798598866;
        under = under * r + 66.80131188771972;
        under = under * r - 13.28068155288572;
        return above * q / (under * r + 1);
    }

    private static double tail(double q) {
        double above = -0.007784894002430293;
        above = above * q - 0.3223964580411365;
        above = above * q - 2.400758277161838;
        above = above * q - 2.549732539343734;
        above = above * q + 4.374664141464968;
        above = above * q + 2.938163982698783;
        double under = 0.007784695709041462;
        under = under * q + 0.3224671290700398;
        under = under * q + 2.445134137142996;
        under = under * q + 3.754408661907416;
        return above / (under * q + 1);
    }
}
