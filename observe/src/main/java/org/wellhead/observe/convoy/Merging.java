package org.wellhead.observe.convoy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.vehicle.Vehicle;

/** Pictures laid into one flat frame one after the other, each new vehicle held against those already there. */
final class Merging {
    /** Along the axis two boxes of one vehicle differ by less than this part of its length, across by less than this part of its width. */
    private static final double PART_OF_LENGTH = 0.4;

    private static final double PART_OF_WIDTH = 0.6;

    /** Two deviations of where both pictures lie. */
    private static final double DEVIATIONS = 2;

    private static final double MOST_TURN_DEGREES = 20;

    private final FlatFrame frame;
    private final List<Vehicle> kept = new ArrayList<>();
    private final List<Sheet> sheetOf = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int seenTwice;

    Merging(Place first) {
        frame = new FlatFrame(first);
    }

    /** Vehicle j of the new picture may be vehicle i of those kept. */
    private record Pair(int kept, int added, double metres) {}

    void add(int number, Sheet sheet) {
        List<Vehicle> added = new ArrayList<>();
        for (Vehicle vehicle : sheet.vehicles()) {
            Place place = vehicle.place()
                    .orElseGet(() -> sheet.georeference().orElseThrow().place(vehicle.at()));
            added.add(Mosaic.laid(vehicle, number, frame.ground(place), Optional.of(place)));
        }
        List<Pair> pairs = pairs(sheet, added);
        pairs.sort(Comparator.comparingDouble(Pair::metres)
                .thenComparingInt(Pair::kept)
                .thenComparingInt(Pair::added));
        BitSet keptTaken = new BitSet();
        BitSet addedTaken = new BitSet();
        TreeMap<String, double[]> shared = new TreeMap<>();
        for (Pair pair : pairs) {
            if (keptTaken.get(pair.kept) || addedTaken.get(pair.added)) {
                continue;
            }
            keptTaken.set(pair.kept);
            addedTaken.set(pair.added);
            seenTwice++;
            double[] sum = shared.computeIfAbsent(sheetOf.get(pair.kept).name(), key -> new double[2]);
            sum[0]++;
            sum[1] += pair.metres;
            if (isBetter(added.get(pair.added), sheet, kept.get(pair.kept), sheetOf.get(pair.kept))) {
                kept.set(pair.kept, added.get(pair.added));
                sheetOf.set(pair.kept, sheet);
            }
        }
        for (int i = 0; i < added.size(); i++) {
            if (!addedTaken.get(i)) {
                kept.add(added.get(i));
                sheetOf.add(sheet);
            }
        }
        shared.forEach((name, sum) -> notes.add(Mosaic.told(name, sheet.name(), (int) sum[0], sum[1] / sum[0])));
    }

    private List<Pair> pairs(Sheet sheet, List<Vehicle> added) {
        double[] east = new double[kept.size()];
        double[] north = new double[kept.size()];
        double worst = 0;
        double longest = 0;
        for (int i = 0; i < kept.size(); i++) {
            east[i] = kept.get(i).ground().eastMetres();
            north[i] = kept.get(i).ground().northMetres();
            worst = Math.max(worst, sheetOf.get(i).errorMetres());
            longest = Math.max(longest, kept.get(i).lengthMetres());
        }
        Grid grid = new Grid(east, north);
        double reach = DEVIATIONS * Math.hypot(worst, sheet.errorMetres()) + PART_OF_LENGTH * longest;
        List<Pair> pairs = new ArrayList<>();
        for (int j = 0; j < added.size(); j++) {
            GroundPoint at = added.get(j).ground();
            for (int c = Grid.cell(at.eastMetres() - reach); c <= Grid.cell(at.eastMetres() + reach); c++) {
                for (int r = Grid.cell(at.northMetres() - reach); r <= Grid.cell(at.northMetres() + reach); r++) {
                    int slot = grid.find(c, r);
                    for (int position = slot < 0 ? 0 : grid.from(slot);
                            slot >= 0 && position < grid.to(slot);
                            position++) {
                        int i = grid.point(position);
                        double error = DEVIATIONS * Math.hypot(sheetOf.get(i).errorMetres(), sheet.errorMetres());
                        if (isSame(kept.get(i), added.get(j), error)) {
                            pairs.add(new Pair(i, j, kept.get(i).ground().metresTo(at)));
                        }
                    }
                }
            }
        }
        return pairs;
    }

    private static boolean isSame(Vehicle one, Vehicle other, double errorMetres) {
        double apart = Math.abs(one.headingDegrees() - other.headingDegrees()) % 180;
        double heading = Math.toRadians(one.headingDegrees());
        double east = other.ground().eastMetres() - one.ground().eastMetres();
        double north = other.ground().northMetres() - one.ground().northMetres();
        double along = Math.abs(east * Math.sin(heading) + north * Math.cos(heading));
        double across = Math.abs(east * Math.cos(heading) - north * Math.sin(heading));
        return Math.min(apart, 180 - apart) <= MOST_TURN_DEGREES
                && along <= PART_OF_LENGTH * Math.max(one.lengthMetres(), other.lengthMetres()) + errorMetres
                && across <= PART_OF_WIDTH * Math.max(one.widthMetres(), other.widthMetres()) + errorMetres;
    }

    /** A vehicle whose middle lies closer to the edge than its half is cut, and never better than one that is whole. */
    private static boolean isBetter(Vehicle one, Sheet ofOne, Vehicle other, Sheet ofOther) {
        boolean cut = isCut(one, ofOne);
        boolean otherCut = isCut(other, ofOther);
        if (cut != otherCut) {
            return otherCut;
        }
        return one.score() == other.score()
                ? ofOne.borderPx(one) > ofOther.borderPx(other)
                : one.score() > other.score();
    }

    private static boolean isCut(Vehicle vehicle, Sheet sheet) {
        double half = vehicle.lengthMetres() / 2;
        return sheet.georeference()
                .map(it -> sheet.borderPx(vehicle) < half / pixelMetres(sheet, vehicle))
                .orElse(false);
    }

    private static double pixelMetres(Sheet sheet, Vehicle vehicle) {
        Place here = sheet.georeference().orElseThrow().place(vehicle.at());
        Place beside = sheet.georeference()
                .orElseThrow()
                .place(new PixelPoint(vehicle.at().xPx() + 1, vehicle.at().yPx()));
        return Math.max(1e-3, FlatFrame.metres(here, beside));
    }

    FlatFrame frame() {
        return frame;
    }

    List<Vehicle> kept() {
        return kept;
    }

    int seenTwice() {
        return seenTwice;
    }

    List<String> notes() {
        return notes;
    }
}
