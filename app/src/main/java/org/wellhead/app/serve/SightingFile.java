package org.wellhead.app.serve;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sighting.json} says, by its own names; docs/observe.md and docs/sentinel.md describe them. What is null is of the other kind of sighting.
 *
 * @param picture of a Sentinel-2 sighting, its only one
 * @param movingTrucks how many trucks were seen to move
 */
record SightingFile(
        String answer,
        @Nullable List<String> convoysTold,
        @Nullable List<String> howSure,
        String assumes,
        String version,
        List<Input> inputs,
        Map<String, String> options,
        @Nullable List<Picture> pictures,
        @Nullable Counts counts,
        @Nullable List<Convoy> convoys,
        @Nullable Oil oil,
        @Nullable List<Prior> priors,
        @Nullable List<String> notices,
        @Nullable Size picture,
        @Nullable String roadKm,
        @Nullable Integer movingTrucks,
        @Nullable List<String> notes) {
    SightingFile {
        if (answer == null || assumes == null || inputs == null || options == null) {
            throw new IllegalArgumentException("it lacks what observe writes");
        }
    }

    /** Whether it is of what moves at 10 m a pixel. */
    boolean isMoving() {
        return movingTrucks != null;
    }

    /** A file that it was computed of. */
    record Input(String name, String sha256, long bytes) {}

    /** A picture's size. */
    record Size(int widthPx, int heightPx) {}

    /** A picture. */
    record Picture(
            String name,
            String form,
            int widthPx,
            int heightPx,
            Scale scale,
            boolean tilted,
            @Nullable String georeference,
            @Nullable List<List<Double>> corners,
            @Nullable String takenAtAsWritten,
            @Nullable List<String> notes) {}

    /** How much of the ground a pixel covers. */
    record Scale(double metresPerPixel, double relativeError, String source, String told) {}

    /** Vehicles in all pictures. */
    record Counts(Count large, Count small, long seenTwice, double overlap) {}

    /** How many, with the ends between which 95 % lie. */
    record Count(long found, long low, long middle, long high) {}

    /** A convoy; its line is in a file of its own. */
    record Convoy(
            int convoy,
            int largeVehicles,
            int smallVehiclesAmong,
            double lengthM,
            double lengthErrorM,
            int lanes,
            double gapMedianM,
            double gapMeanM,
            int headingDegrees,
            double directionProbability,
            String motion,
            String motionBecause) {}

    /** What the large vehicles can mean. */
    record Oil(Amounts stock, Amounts flowPerDay, List<Influence> influences) {}

    /** On the road, or in a day. */
    record Amounts(Interval tankers, Interval barrels, Dollars usd) {}

    /** A number, with the ends between which 95 % lie. */
    record Interval(long low, long median, long high) {}

    /** Money, which is a text in every answer. */
    record Dollars(String low, String median, String high) {}

    /** How much of the uncertainty comes from one thing. */
    record Influence(String what, double shareOfStock, double shareOfFlow) {}

    /** What is held to be known. */
    record Prior(String quantity, String value, String unit, String source) {}
}
