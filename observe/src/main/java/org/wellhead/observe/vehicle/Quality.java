package org.wellhead.observe.vehicle;

/**
 * How well the model found the vehicles of one size in one scene whose truth is known.
 *
 * @param set of pictures, e.g. {@code psu-riyadh}
 * @param scene one place at one time: frames of one scene are one, since they show the same vehicles
 * @param size of the vehicles
 * @param there how many there are, 1 or more
 * @param right how many of them were found
 * @param found how many were said to be there, {@code right} or more; -1 where the truth has not all vehicles, so that what
 *     was found beside it may be right too
 */
public record Quality(String set, String scene, VehicleSize size, int there, int right, int found) {
    public Quality {
        if (there < 1 || right < 0 || right > there || (found != -1 && found < right)) {
            throw new IllegalArgumentException(
                    "no such quality: " + there + " there, " + right + " right, " + found + " found");
        }
    }

    /** Whether it can be told how much of what was found is right. */
    public boolean tellsPrecision() {
        return found >= 0;
    }
}
