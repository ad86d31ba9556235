package org.wellhead.observe.convoy;

import java.util.List;
import java.util.Optional;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.vehicle.Vehicle;

/**
 * One picture of a sighting, with the vehicles found in it.
 *
 * @param name as the user called it
 * @param georeference where it lies; a picture without one is never joined to others
 * @param errorMetres one standard deviation of where it lies, 0 or more
 * @param vehicles found in it, each of whose {@code at} is a point of this picture
 */
public record Sheet(
        String name,
        int widthPx,
        int heightPx,
        Optional<Georeference> georeference,
        double errorMetres,
        List<Vehicle> vehicles) {
    public Sheet {
        vehicles = List.copyOf(vehicles);
        if (widthPx < 1 || heightPx < 1 || !(errorMetres >= 0 && errorMetres < 1000)) {
            throw new IllegalArgumentException(name + ": a picture has pixels, and an error of 0 to below 1000 m");
        }
    }

    /** How far a vehicle's middle is from the picture's nearest edge, in pixels. */
    double borderPx(Vehicle vehicle) {
        return Math.min(
                Math.min(vehicle.at().xPx(), widthPx - vehicle.at().xPx()),
                Math.min(vehicle.at().yPx(), heightPx - vehicle.at().yPx()));
    }
}
