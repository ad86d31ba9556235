package org.wellhead.observe;

import java.util.List;
import org.wellhead.observe.convoy.Convoy;
import org.wellhead.observe.vehicle.Count;
import org.wellhead.observe.vehicle.Vehicle;

/**
 * What one picture, or one strip of pictures, shows.
 *
 * @param shots the pictures, in the order given
 * @param vehicles each once, picture by picture, from top to bottom
 * @param seenTwice how many sightings were of a vehicle that another picture shows too
 * @param overlapPart of the ground shown, the part that more than one picture shows, 0 to 1
 * @param convoys the one with most vehicles first
 * @param small how many small vehicles there are
 * @param large how many large vehicles there are
 * @param notes what was joined and how, for people
 */
public record Sighting(
        List<Shot> shots,
        List<Vehicle> vehicles,
        long seenTwice,
        double overlapPart,
        List<Convoy> convoys,
        Count small,
        Count large,
        List<String> notes) {
    public Sighting {
        shots = List.copyOf(shots);
        vehicles = List.copyOf(vehicles);
        convoys = List.copyOf(convoys);
        notes = List.copyOf(notes);
        if (small.found() + large.found() != vehicles.size()) {
            throw new IllegalArgumentException("small and large vehicles do not add up to all");
        }
    }
}
