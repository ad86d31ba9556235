package org.wellhead.simulate;

import java.util.List;

/**
 * Chance that is the same everywhere: whole numbers only, no floating point, no library whose algorithm may change.
 *
 * <p>Source: SplitMix64, in Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** What a world rolls dice for; each has its own, so that a change in one leaves the others as they are. */
    enum Stream {
        COUNTRIES(1),
        CAST(2),
        POPULATION(3),
        CALENDAR(4),
        ECONOMY(5),
        SCHEME(6),
        WORDING(7),
        DIRT(8);

        private final int number;

        Stream(int number) {
            this.number = number;
        }
    }

    static Dice of(World world, Stream stream) {
        return new Dice(hash(~world.seed(), stream.number));
    }

    /** A fixed number for two numbers: how a trait of an account is known without being stored. */
    static long hash(long a, long b) {
        return mix(a + GOLDEN_GAMMA * (b + 1));
    }

    /** A whole number from 0 to {@code bound - 1}, made of a {@link #hash}; what is left of the hash serves again. */
    static int pick(long hash, int bound) {
        return (int) (((hash >>> 32) * bound) >>> 32);
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** 0 to {@code bound - 1}; the bias, below bound / 2^32, does not matter here. */
    int below(int bound) {
        return pick(next(), bound);
    }

    /** Both ends may come. */
    long between(long least, long most) {
        return least + Math.floorMod(next(), most - least + 1);
    }

    /** Small numbers often, large ones seldom, as amounts of money are: the cube of an even chance. */
    long skewed(long least, long most) {
        long even = next() >>> 44;
        long cube = (((even * even) >>> 20) * even) >>> 20;
        return least + (((most - least) * cube) >>> 20);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            list.set(i, list.set(below(i + 1), list.get(i)));
        }
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
