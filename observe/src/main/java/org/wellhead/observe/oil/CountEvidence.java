package org.wellhead.observe.oil;

import java.util.List;

/**
 * What a picture says of large vehicles: how many there are, corrected for what the detector misses and invents, and what the
 * found ones look like.
 *
 * @param largeVehicles the corrected count with its interval, 0 to {@value #VEHICLES_MAX}
 * @param lengthsMetres of each found one; empty if not known, then {@link Quantity#SEMI_SHARE} stands in
 * @param tankerProbabilities of each found one, in the same order, 0 to 1; empty if not known, then
 *     {@link Quantity#TANKER_SHARE} stands in
 */
public record CountEvidence(Interval largeVehicles, List<Double> lengthsMetres, List<Double> tankerProbabilities) {
    /** More trucks than there are on any road. */
    public static final int VEHICLES_MAX = 10_000_000;

    public CountEvidence {
        lengthsMetres = List.copyOf(lengthsMetres);
        tankerProbabilities = List.copyOf(tankerProbabilities);
        if (!(largeVehicles.low() >= 0 && largeVehicles.high() <= VEHICLES_MAX)) {
            throw new IllegalArgumentException("a count of vehicles is 0 to 10000000, not " + largeVehicles);
        }
        if (!lengthsMetres.stream().allMatch(length -> length > 0 && length < 1000)) {
            throw new IllegalArgumentException("a vehicle's length is a positive number of metres");
        }
        if (!tankerProbabilities.stream().allMatch(probability -> probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is 0 to 1");
        }
        if (!lengthsMetres.isEmpty()
                && !tankerProbabilities.isEmpty()
                && lengthsMetres.size() != tankerProbabilities.size()) {
            throw new IllegalArgumentException("as many lengths as probabilities, not " + lengthsMetres.size() + " and "
                    + tankerProbabilities.size());
        }
    }

    /** A count alone. */
    public static CountEvidence ofCount(Interval largeVehicles) {
        return new CountEvidence(largeVehicles, List.of(), List.of());
    }
}
