package org.wellhead.app.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where on the globe the convoys of all sightings are, the newest sighting first.
 *
 * @param withoutPlace how many sightings do not say where they lie
 * @param leftOut how many older ones there are beyond what a map can show
 */
record ConvoyPlaces(List<Sighting> sightings, int withoutPlace, int leftOut) {
    /** A sighting that says where it lies. */
    record Sighting(String id, List<Picture> pictures, List<Convoy> convoys) {}

    /**
     * A picture's outline.
     *
     * @param corners top left, top right, bottom right, bottom left, each degrees east and north
     */
    record Picture(String name, List<List<Double>> corners) {}

    /**
     * A convoy's line.
     *
     * @param places degrees east and north
     */
    record Convoy(int convoy, int largeVehicles, double lengthM, String motion, List<List<Double>> places) {}

    private static final int SIGHTINGS_MOST = 200;
    private static final int POINTS_MOST = 100_000;

    /** Of a case. O(what its newest sightings wrote). */
    static ConvoyPlaces of(Sightings sightings) throws IOException {
        Sightings.Rows rows = sightings.rows(0, SIGHTINGS_MOST);
        List<Sighting> placed = new ArrayList<>();
        int without = 0;
        int points = 0;
        int seen = 0;
        for (Sightings.Row row : rows.rows()) {
            if (points > POINTS_MOST) {
                break;
            }
            seen++;
            Sighting sighting = of(sightings, row.id());
            if (sighting.pictures().isEmpty() && sighting.convoys().isEmpty()) {
                without++;
            } else {
                placed.add(sighting);
                points += sighting.pictures().size() * 4
                        + sighting.convoys().stream()
                                .mapToInt(convoy -> convoy.places().size())
                                .sum();
            }
        }
        return new ConvoyPlaces(placed, without, rows.total() - seen);
    }

    private static Sighting of(Sightings sightings, String id) throws IOException {
        try {
            SightingFile file = sightings.file(id);
            Map<Integer, List<List<Double>>> lines = new HashMap<>();
            sightings.lines(id).forEach(line -> lines.put(line.convoy(), line.places()));
            return new Sighting(id, pictures(file), convoys(file, lines));
        } catch (Problem damaged) {
            // The list of sightings says so; here it only has no place.
            return new Sighting(id, List.of(), List.of());
        }
    }

    private static List<Picture> pictures(SightingFile file) {
        List<Picture> pictures = new ArrayList<>();
        for (SightingFile.Picture picture :
                file.pictures() == null ? List.<SightingFile.Picture>of() : file.pictures()) {
            List<List<Double>> corners = SightingTold.corners(picture);
            if (!corners.isEmpty()) {
                pictures.add(new Picture(picture.name(), corners));
            }
        }
        return pictures;
    }

    private static List<Convoy> convoys(SightingFile file, Map<Integer, List<List<Double>>> lines) {
        List<Convoy> convoys = new ArrayList<>();
        for (SightingFile.Convoy convoy : file.convoys() == null ? List.<SightingFile.Convoy>of() : file.convoys()) {
            List<List<Double>> places = lines.getOrDefault(convoy.convoy(), List.of());
            if (!places.isEmpty()) {
                convoys.add(
                        new Convoy(convoy.convoy(), convoy.largeVehicles(), convoy.lengthM(), convoy.motion(), places));
            }
        }
        return convoys;
    }
}
