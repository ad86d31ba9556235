package org.wellhead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wellhead.observe.vehicle.VehicleSize;

/**
 * A vehicle that is known to be in a picture.
 *
 * @param xPx of its middle
 * @param yPx of its middle
 * @param longPx the longer side of its box
 * @param size small or large
 * @param label as the set calls it
 */
record VehicleTruth(double xPx, double yPx, double longPx, VehicleSize size, String label) {
    /**
     * Reads rows of class, middle and sides as parts of the picture.
     *
     * @param labels by class; others are left out
     */
    static List<VehicleTruth> yolo(Path file, int widthPx, int heightPx, List<String> labels) throws IOException {
        List<VehicleTruth> all = new ArrayList<>();
        for (String row : Files.readAllLines(file)) {
            String[] fields = row.strip().split("\\s+", -1);
            if (fields.length < 5) {
                continue;
            }
            int kind = Integer.parseInt(fields[0]);
            if (kind >= labels.size() || labels.get(kind).isEmpty()) {
                continue;
            }
            double w = Double.parseDouble(fields[3]) * widthPx;
            double h = Double.parseDouble(fields[4]) * heightPx;
            all.add(new VehicleTruth(
                    Double.parseDouble(fields[1]) * widthPx,
                    Double.parseDouble(fields[2]) * heightPx,
                    Math.max(w, h),
                    size(labels.get(kind)),
                    labels.get(kind)));
        }
        return all;
    }

    /** Reads rows of four corners and a label. */
    static List<VehicleTruth> corners(Path file) throws IOException {
        List<VehicleTruth> all = new ArrayList<>();
        for (String row : Files.readAllLines(file)) {
            String[] fields = row.strip().split(" ", -1);
            if (fields.length < 9 || !fields[8].endsWith("vehicle")) {
                continue;
            }
            double[] at = new double[8];
            for (int i = 0; i < 8; i++) {
                at[i] = Double.parseDouble(fields[i]);
            }
            all.add(new VehicleTruth(
                    (at[0] + at[2] + at[4] + at[6]) / 4,
                    (at[1] + at[3] + at[5] + at[7]) / 4,
                    Math.max(Math.hypot(at[2] - at[0], at[3] - at[1]), Math.hypot(at[4] - at[2], at[5] - at[3])),
                    fields[8].startsWith("large") ? VehicleSize.LARGE : VehicleSize.SMALL,
                    fields[8]));
        }
        return all;
    }

    private static VehicleSize size(String label) {
        return switch (label) {
            case "truck", "bus", "longvehicle" -> VehicleSize.LARGE;
            default -> VehicleSize.SMALL;
        };
    }
}
