package org.wellhead.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.observe.Sighting;
import org.wellhead.observe.convoy.Convoy;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.vehicle.Vehicle;

/** The tables of a sighting: {@code vehicles.csv} and {@code convoys.geojson}. Their columns are described in docs/observe.md. */
final class SightingTables {
    private final Sighting sighting;

    SightingTables(Sighting sighting) {
        this.sighting = sighting;
    }

    /** One row for each vehicle, in the order of pictures, then from top to bottom. */
    void vehicles(Writer out) throws IOException {
        Map<Integer, Integer> convoys = convoyOfVehicle();
        Csv csv = new Csv(out)
                .header(
                        "x_px",
                        "y_px",
                        "length_m",
                        "width_m",
                        "heading_degrees",
                        "size",
                        "score",
                        "lon",
                        "lat",
                        "picture",
                        "tanker_probability",
                        "front_probability",
                        "convoy");
        for (int i = 0; i < sighting.vehicles().size(); i++) {
            Vehicle vehicle = sighting.vehicles().get(i);
            csv.plain(Decimal.of(vehicle.at().xPx(), 1).toPlainString())
                    .plain(Decimal.of(vehicle.at().yPx(), 1).toPlainString())
                    .plain(Decimal.of(vehicle.lengthMetres(), 1).toPlainString())
                    .plain(Decimal.of(vehicle.widthMetres(), 1).toPlainString())
                    .plain(heading(vehicle.headingDegrees()))
                    .plain(vehicle.size().word())
                    .plain(Decimal.of(vehicle.score(), 3).toPlainString())
                    .plain(vehicle.place()
                            .map(place -> Decimal.degrees(place.lonDegrees()).toPlainString())
                            .orElse(""))
                    .plain(vehicle.place()
                            .map(place -> Decimal.degrees(place.latDegrees()).toPlainString())
                            .orElse(""))
                    .text(sighting.shots().get(vehicle.picture()).name())
                    .plain(Decimal.of(vehicle.tankerProbability(), 2).toPlainString())
                    .plain(Decimal.of(vehicle.frontProbability(), 2).toPlainString())
                    .plain(convoys.containsKey(i) ? String.valueOf(convoys.get(i)) : "")
                    .end();
        }
        csv.flush();
    }

    /** GeoJSON (RFC 7946): a line for each convoy; one whose place is not known has no geometry, and its line in metres instead. */
    String convoys() {
        List<Object> features = new ArrayList<>();
        for (int i = 0; i < sighting.convoys().size(); i++) {
            features.add(feature(i + 1, sighting.convoys().get(i)));
        }
        return Json.write(RunJson.object("type", "FeatureCollection", "features", features));
    }

    /** What both this file and the summary say of a convoy. */
    static Map<String, Object> properties(int number, Convoy convoy) {
        return RunJson.object(
                "convoy",
                number,
                "large_vehicles",
                convoy.vehicles().size(),
                "small_vehicles_among",
                convoy.smallAmong().size(),
                "length_m",
                Decimal.of(convoy.lengthMetres(), 1),
                "length_error_m",
                Decimal.of(convoy.lengthErrorMetres(), 1),
                "lanes",
                convoy.lanes(),
                "gap_median_m",
                Decimal.of(convoy.gaps().medianMetres(), 1),
                "gap_mean_m",
                Decimal.of(convoy.gaps().meanMetres(), 1),
                "heading_degrees",
                Math.floorMod(Math.round(convoy.headingDegrees()), 360),
                "direction_probability",
                Decimal.of(convoy.directionProbability(), 2),
                "motion",
                convoy.motion().word(),
                "motion_because",
                convoy.motionTold());
    }

    private static Map<String, Object> feature(int number, Convoy convoy) {
        Map<String, Object> properties = new LinkedHashMap<>(properties(number, convoy));
        Map<String, Object> feature = RunJson.object("type", "Feature");
        if (convoy.places().isEmpty()) {
            List<Object> path = new ArrayList<>();
            for (GroundPoint point : convoy.path()) {
                path.add(List.of(Decimal.of(point.eastMetres(), 1), Decimal.of(point.northMetres(), 1)));
            }
            properties.put("path_m", path);
            feature.put("geometry", Json.NULL);
        } else {
            feature.put("geometry", line(convoy.places()));
        }
        feature.put("properties", properties);
        return feature;
    }

    /** One line, or several where it crosses the 180th meridian, which no line of GeoJSON may: RFC 7946, section 3.1.9. */
    private static Map<String, Object> line(List<Place> places) {
        List<Object> lines = new ArrayList<>();
        List<Object> line = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (i > 0 && Math.abs(place.lonDegrees() - places.get(i - 1).lonDegrees()) > 180) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(List.of(Decimal.degrees(place.lonDegrees()), Decimal.degrees(place.latDegrees())));
        }
        lines.add(line);
        return lines.size() == 1
                ? RunJson.object("type", "LineString", "coordinates", line)
                : RunJson.object("type", "MultiLineString", "coordinates", lines);
    }

    /** Rounded to a whole degree, which can be 360 but is written as 0. */
    private static String heading(double degrees) {
        return String.valueOf(Math.floorMod(Math.round(degrees), 360));
    }

    private Map<Integer, Integer> convoyOfVehicle() {
        Map<Integer, Integer> convoys = new HashMap<>();
        for (int i = 0; i < sighting.convoys().size(); i++) {
            for (int vehicle : sighting.convoys().get(i).vehicles()) {
                convoys.put(vehicle, i + 1);
            }
            for (int vehicle : sighting.convoys().get(i).smallAmong()) {
                convoys.put(vehicle, i + 1);
            }
        }
        return convoys;
    }
}
