package org.wellhead.observe.convoy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.vehicle.Vehicle;

/**
 * The vehicles of several pictures, each counted once.
 *
 * <p>Pictures with a georeference are laid into one flat frame, around the first place of the first of them. Where two overlap, a vehicle of one and
 * a vehicle of the other are the same if they lie at the same place, within a part of their size and the pictures' errors, and along the same axis; pairs are
 * taken from the nearest on, each vehicle once. Of a pair the one farther from its picture's edge is kept if the other one is cut, else the
 * surer one. Pictures without a georeference are counted apart: nobody can say whether they show the same vehicles.
 *
 * @param groups vehicles that can be linked with each other: the joined pictures first, then each other picture alone; {@link Vehicle#picture()} is
 *     the number of the sheet
 * @param seenTwice vehicles that were dropped since another picture shows them better
 * @param overlapPart of the joined pictures' area, the part that more than one shows, 0 to 1
 * @param frame the joined pictures' flat frame; empty if none has a georeference
 * @param notes what was joined and what was not, in sentences for people
 */
public record Mosaic(
        List<List<Vehicle>> groups, int seenTwice, double overlapPart, Optional<FlatFrame> frame, List<String> notes) {
    private static final int SAMPLES = 48;

    public Mosaic {
        groups = groups.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /**
     * Lays pictures together. Takes O(n log n) for n vehicles, and O(p²) for p pictures.
     *
     * @throws IllegalArgumentException if there is no picture, or a vehicle of a picture with a georeference lies on no place of Earth
     */
    public static Mosaic merge(List<Sheet> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a mosaic has pictures");
        }
        List<List<Vehicle>> groups = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Merging merging = null;
        for (int number = 0; number < sheets.size(); number++) {
            Sheet sheet = sheets.get(number);
            if (sheet.georeference().isEmpty()) {
                continue;
            }
            if (merging == null) {
                merging = new Merging(sheet.georeference().get().place(new PixelPoint(0, 0)));
            }
            merging.add(number, sheet);
        }
        if (merging != null) {
            groups.add(merging.kept());
            notes.addAll(merging.notes());
        }
        for (int number = 0; number < sheets.size(); number++) {
            Sheet sheet = sheets.get(number);
            if (sheet.georeference().isEmpty()) {
                groups.add(numbered(number, sheet.vehicles()));
                if (sheets.size() > 1) {
                    notes.add(
                            sheet.name()
                                    + " does not say where it lies; it is counted apart, and may show vehicles of other pictures again");
                }
            }
        }
        return new Mosaic(
                groups,
                merging == null ? 0 : merging.seenTwice(),
                overlapPart(sheets),
                Optional.ofNullable(merging).map(Merging::frame),
                notes);
    }

    private static List<Vehicle> numbered(int number, List<Vehicle> vehicles) {
        return vehicles.stream()
                .map(it -> laid(it, number, it.ground(), it.place()))
                .toList();
    }

    static Vehicle laid(Vehicle it, int picture, GroundPoint ground, Optional<Place> place) {
        return new Vehicle(
                picture,
                it.at(),
                it.lengthMetres(),
                it.widthMetres(),
                it.headingDegrees(),
                it.frontProbability(),
                it.size(),
                it.score(),
                it.tankerProbability(),
                ground,
                place);
    }

    /** By points on a raster of each picture: each counts by its picture's area, shared among the pictures that show it. */
    private static double overlapPart(List<Sheet> sheets) {
        double all = 0;
        double shared = 0;
        List<Box> boxes = sheets.stream().map(Box::around).toList();
        for (int number = 0; number < sheets.size(); number++) {
            Sheet sheet = sheets.get(number);
            Optional<Georeference> georeference = sheet.georeference();
            if (georeference.isEmpty()) {
                continue;
            }
            double weight = areaMetres(sheet, georeference.get());
            for (int i = 0; i < SAMPLES * SAMPLES; i++) {
                Place place = georeference
                        .get()
                        .place(new PixelPoint(
                                sheet.widthPx() * (i % SAMPLES + 0.5) / SAMPLES,
                                sheet.heightPx() * (Math.floorDiv(i, SAMPLES) + 0.5) / SAMPLES));
                int shown = 0;
                for (int other = 0; other < sheets.size(); other++) {
                    boolean near = other == number || boxes.get(other).holds(place);
                    shown += near && (other == number || shows(sheets.get(other), place)) ? 1 : 0;
                }
                all += weight / shown;
                shared += shown > 1 ? weight / shown : 0;
            }
        }
        return all == 0 ? 0 : shared / all;
    }

    /** Degrees that a picture cannot leave: a quick no for most pairs. Across the date line it holds everything. */
    private record Box(double west, double south, double east, double north) {
        static Box around(Sheet sheet) {
            if (sheet.georeference().isEmpty()) {
                return new Box(1, 1, -1, -1);
            }
            double west = 180;
            double south = 90;
            double east = -180;
            double north = -90;
            for (int corner = 0; corner < 4; corner++) {
                Place place = sheet.georeference()
                        .get()
                        .place(new PixelPoint(sheet.widthPx() * (corner & 1), sheet.heightPx() * (corner >> 1)));
                west = Math.min(west, place.lonDegrees());
                east = Math.max(east, place.lonDegrees());
                south = Math.min(south, place.latDegrees());
                north = Math.max(north, place.latDegrees());
            }
            double wider = (east - west) / 10;
            double higher = (north - south) / 10;
            return east - west > 180
                    ? new Box(-180, -90, 180, 90)
                    : new Box(west - wider, south - higher, east + wider, north + higher);
        }

        boolean holds(Place place) {
            return place.lonDegrees() >= west
                    && place.lonDegrees() <= east
                    && place.latDegrees() >= south
                    && place.latDegrees() <= north;
        }
    }

    private static double areaMetres(Sheet sheet, Georeference georeference) {
        Place corner = georeference.place(new PixelPoint(0, 0));
        double width = FlatFrame.metres(corner, georeference.place(new PixelPoint(sheet.widthPx(), 0)));
        double height = FlatFrame.metres(corner, georeference.place(new PixelPoint(0, sheet.heightPx())));
        return width * height;
    }

    private static boolean shows(Sheet sheet, Place place) {
        if (sheet.georeference().isEmpty()) {
            return false;
        }
        PixelPoint at = sheet.georeference().get().pixel(place);
        return at.xPx() >= 0 && at.yPx() >= 0 && at.xPx() <= sheet.widthPx() && at.yPx() <= sheet.heightPx();
    }

    /** What the answer says of the overlap, with a figure. */
    static String told(String one, String other, int pairs, double shiftMetres) {
        return String.format(
                Locale.ROOT, "%s and %s share %d vehicles, on average %.1f m apart", one, other, pairs, shiftMetres);
    }
}
