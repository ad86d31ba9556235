package org.wellhead.observe.vehicle;

/**
 * A vehicle as the model sees it, in the ground's frame of one picture (see {@link
 * org.wellhead.observe.geometry.View}): x to the right, y down.
 *
 * @param xMetres of its middle
 * @param yMetres of its middle
 * @param lengthMetres along its axis, positive
 * @param widthMetres across, positive
 * @param frontRadians where the front points: 0 to the right, a quarter turn down; -pi to pi
 * @param frontProbability that this end is the front and not the other, 0.5 to 1
 * @param size small or large
 * @param score that it is a vehicle, 0 to 1
 * @param tankerProbability that it is a tanker, 0 to 1; 0 for small ones
 */
public record Detection(
        double xMetres,
        double yMetres,
        double lengthMetres,
        double widthMetres,
        double frontRadians,
        double frontProbability,
        VehicleSize size,
        double score,
        double tankerProbability) {}
