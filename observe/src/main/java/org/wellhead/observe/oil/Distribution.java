package org.wellhead.observe.oil;

import java.util.List;

/** What is held to be known of a quantity. Each draw is one quantile, so that a draw takes one random number whatever the kind. */
public sealed interface Distribution {
    /** Known exactly. */
    record Fixed(double value) implements Distribution {
        public Fixed {
            finite(value);
        }
    }

    /** Anything from low to high alike. */
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            finite(low, high);
            ordered("low lies below high", low < high);
        }
    }

    /** Most likely the mode, less towards low and high, nothing beyond. */
    record Triangular(double low, double mode, double high) implements Distribution {
        public Triangular {
            finite(low, mode, high);
            ordered("low, mode and high stand in this order", low <= mode && mode <= high && low < high);
        }
    }

    /** Normal around the mean, cut off at low and high. */
    record TruncatedNormal(double mean, double sd, double low, double high) implements Distribution {
        public TruncatedNormal {
            finite(mean, sd, low, high);
            ordered("sd is positive", sd > 0);
            ordered("low, mean and high stand in this order", low < mean && mean < high);
        }
    }

    /** Logarithm normal; 95 % lies between low and high, the median is their geometric mean. */
    record Lognormal(double low, double high) implements Distribution {
        public Lognormal {
            finite(low, high);
            ordered("low is positive and lies below high", low > 0 && low < high);
        }
    }

    /** One of some values; weights need not add up to 1. */
    record Choice(List<Double> values, List<Double> weights) implements Distribution {
        /** How many values there may be. */
        static final int VALUES_MAX = 1000;

        public Choice {
            values = List.copyOf(values);
            weights = List.copyOf(weights);
            values.forEach(Distribution::finite);
            weights.forEach(Distribution::finite);
            ordered("there are 1 to " + VALUES_MAX + " values", !values.isEmpty() && values.size() <= VALUES_MAX);
            ordered("there are as many weights as values", values.size() == weights.size());
            ordered("weights are positive", weights.stream().allMatch(weight -> weight > 0 && weight < 1e12));
            ordered(
                    "values ascend",
                    values.equals(values.stream().sorted().distinct().toList()));
        }
    }

    /**
     * The value below which a part lies.
     *
     * @param part 0 to 1
     */
    default double quantile(double part) {
        return switch (this) {
            case Fixed(double value) -> value;
            case Uniform(double low, double high) -> low + part * (high - low);
            case Triangular(double low, double mode, double high) -> {
                double left = (mode - low) / (high - low);
                yield part < left
                        ? low + Math.sqrt(part * (high - low) * (mode - low))
                        : high - Math.sqrt((1 - part) * (high - low) * (high - mode));
            }
            case TruncatedNormal(double mean, double sd, double low, double high) -> {
                double from = Normal.below((low - mean) / sd);
                double to = Normal.below((high - mean) / sd);
                yield Math.clamp(mean + sd * Normal.quantile(from + part * (to - from)), low, high);
            }
            case Lognormal(double low, double high) -> {
                double middle = (StrictMath.log(low) + StrictMath.log(high)) / 2;
                double sd = (StrictMath.log(high) - middle) / Normal.QUANTILE_975;
                yield StrictMath.exp(middle + sd * Normal.quantile(part));
            }
            case Choice(List<Double> values, List<Double> weights) -> {
                double left = part * weights.stream().mapToDouble(w -> w).sum();
                int i = 0;
                while (i < values.size() - 1 && left >= weights.get(i)) {
                    left -= weights.get(i);
                    i++;
                }
                yield values.get(i);
            }
        };
    }

    /** Half lies below it. */
    default double median() {
        return quantile(0.5);
    }

    /** The least value; of a lognormal, the low end of 95 %. */
    default double low() {
        return switch (this) {
            case Lognormal lognormal -> lognormal.low;
            case Fixed _, Uniform _, Triangular _, TruncatedNormal _, Choice _ -> quantile(0);
        };
    }

    /** The greatest value; of a lognormal, the high end of 95 %. */
    default double high() {
        return switch (this) {
            case Lognormal lognormal -> lognormal.high;
            case Fixed _, Uniform _, Triangular _, TruncatedNormal _, Choice _ -> quantile(1);
        };
    }

    private static void finite(double... numbers) {
        for (double number : numbers) {
            ordered("a number is finite", Math.abs(number) < 1e15);
        }
    }

    private static void ordered(String rule, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
