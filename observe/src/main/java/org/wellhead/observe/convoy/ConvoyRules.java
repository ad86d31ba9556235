package org.wellhead.observe.convoy;

/**
 * What it takes to be a convoy. Every figure can be replaced; {@link #USUAL} says why each is as it is.
 *
 * @param fewestVehicles large vehicles, at least 3
 * @param leastElongation how many times longer than wide
 * @param mostLanes side by side; more are a yard
 * @param shortestReachMetres between the middles of neighbours; less never parts a convoy
 * @param longestReachMetres between the middles of neighbours; more always parts it
 * @param reachFactor between those two, the reach is this many times the local spacing
 * @param widestSpacingMetres the median spacing along the road; more is traffic
 */
public record ConvoyRules(
        int fewestVehicles,
        double leastElongation,
        int mostLanes,
        double shortestReachMetres,
        double longestReachMetres,
        double reachFactor,
        double widestSpacingMetres) {
    /**
     * Five vehicles, for three in a row are chance. A reach of eight spacings, so that a detector that misses one vehicle in five
     * leaves a hole that parts a convoy of 2,000 about once in 200. At least 75 m, so that a crossing does not part a queue; at most
     * 600 m. A median spacing of at most 150 m: columns on the march keep 50 to 100 m, lorries of ordinary traffic stand farther apart.
     * At most six lanes and five times longer than wide, which no yard is that has rows.
     */
    public static final ConvoyRules USUAL = new ConvoyRules(5, 5, 6, 75, 600, 8, 150);

    public ConvoyRules {
        if (fewestVehicles < 3) {
            throw new IllegalArgumentException("a convoy has 3 vehicles or more, not " + fewestVehicles);
        }
        if (!(leastElongation >= 1 && mostLanes >= 1 && reachFactor >= 1 && widestSpacingMetres > 0)) {
            throw new IllegalArgumentException("a convoy is longer than wide, and has lanes and a spacing");
        }
        if (!(shortestReachMetres > 0 && longestReachMetres >= shortestReachMetres && longestReachMetres <= 2000)) {
            throw new IllegalArgumentException(
                    "a reach is above 0 and at most 2000 m, not " + shortestReachMetres + " to " + longestReachMetres);
        }
    }
}
