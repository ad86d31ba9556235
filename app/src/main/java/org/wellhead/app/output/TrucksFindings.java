package org.wellhead.app.output;

import java.util.List;
import java.util.OptionalDouble;
import org.wellhead.observe.sentinel.MovingTruck;
import org.wellhead.observe.sentinel.MovingTrucks;

/**
 * The moving trucks of a satellite picture.
 *
 * @param trucks what was found
 * @param widthPx of the picture
 * @param heightPx of the picture
 * @param georeference how it is known where it lies; empty if it is not
 * @param topHeadingDegrees where the picture's top points; empty without a georeference
 * @param facts of the run
 */
public record TrucksFindings(
        MovingTrucks trucks,
        int widthPx,
        int heightPx,
        String georeference,
        OptionalDouble topHeadingDegrees,
        RunFacts facts) {
    /** What one picture of 10 m can tell, and what it cannot. */
    static final String NOT_SEEN =
            "At 10 m a truck is one pixel: that it is one is told by its colours, which lie apart because it moved. Cars, standing"
                    + " trucks and trucks in a jam are not seen; buses look the same.";

    /** The title, without a full stop. */
    String what() {
        int count = trucks.trucks().size();
        return (count == 0 ? "No moving trucks" : Words.count(count, "moving truck", "moving trucks"))
                + " on "
                + Decimal.of(trucks.roadKilometres(), 1)
                + " km of road";
    }

    /** Speeds, if there are any. */
    List<String> speeds() {
        double[] speeds = trucks.trucks().stream()
                .mapToDouble(MovingTruck::speedKmh)
                .sorted()
                .toArray();
        if (speeds.length == 0) {
            return List.of();
        }
        double[] errors = trucks.trucks().stream()
                .mapToDouble(MovingTruck::speedErrorKmh)
                .sorted()
                .toArray();
        return List.of("Median speed " + Decimal.of(speeds[speeds.length / 2], 0)
                + " km/h; a single truck's is right to ± " + Decimal.of(2 * errors[errors.length / 2], 0)
                + " km/h (two standard deviations, for half of them).");
    }
}
