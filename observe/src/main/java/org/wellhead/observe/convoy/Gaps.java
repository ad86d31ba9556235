package org.wellhead.observe.convoy;

/**
 * Free road between a convoy's large vehicles and the next ones ahead in their lanes, from front to rear; never below 0.
 *
 * @param count how many gaps were measured; where it is 0, all others are 0 too
 * @param meanMetres their mean, which missed vehicles make too large
 * @param tenthMetres a tenth of them are shorter
 * @param medianMetres half of them are shorter; one missed vehicle in five hardly moves it
 * @param nineTenthsMetres a tenth of them are longer
 */
public record Gaps(int count, double meanMetres, double tenthMetres, double medianMetres, double nineTenthsMetres) {
    public Gaps {
        if (count < 0 || !(meanMetres >= 0 && tenthMetres >= 0 && medianMetres >= 0 && nineTenthsMetres >= 0)) {
            throw new IllegalArgumentException("gaps are not negative");
        }
    }
}
