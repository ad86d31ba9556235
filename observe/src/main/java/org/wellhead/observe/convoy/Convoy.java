package org.wellhead.observe.convoy;

import java.util.List;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.Place;

/**
 * Large vehicles that stand or drive one behind the other on one road, in one or more lanes.
 *
 * @param vehicles indices into the list that was linked, from the front; the large ones only
 * @param smallAmong indices of small vehicles between or beside them, from the front
 * @param path the middle of its lanes in the flat frame, from the first vehicle's middle to the last one's
 * @param places the same on Earth; empty if a vehicle of the path has no place
 * @param lengthMetres along the road, from the front of the first to the rear of the last; geodesic if places are known
 * @param lengthErrorMetres one standard deviation: of the scale, of bends hidden in gaps, of vehicles missed at the ends
 * @param lanes how many lie side by side where most vehicles are
 * @param gaps free road between vehicles of a lane
 * @param headingDegrees the mean direction of its vehicles, weighed by nothing but their number: 0 to below 360
 * @param directionProbability that its front is not its rear: 0.5 if no vehicle's front is known, to 1
 * @param motion what the gaps tell
 * @param motionTold why, for people
 */
public record Convoy(
        List<Integer> vehicles,
        List<Integer> smallAmong,
        List<GroundPoint> path,
        List<Place> places,
        double lengthMetres,
        double lengthErrorMetres,
        int lanes,
        Gaps gaps,
        double headingDegrees,
        double directionProbability,
        Motion motion,
        String motionTold) {
    public Convoy {
        vehicles = List.copyOf(vehicles);
        smallAmong = List.copyOf(smallAmong);
        path = List.copyOf(path);
        places = List.copyOf(places);
        if (vehicles.isEmpty() || lanes < 1 || !(lengthMetres > 0 && lengthErrorMetres >= 0)) {
            throw new IllegalArgumentException("a convoy has vehicles, lanes and a length");
        }
        if (!(headingDegrees >= 0 && headingDegrees < 360)) {
            throw new IllegalArgumentException("a heading is 0 to below 360 degrees, not " + headingDegrees);
        }
    }
}
