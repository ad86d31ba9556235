package org.wellhead.observe.sentinel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;

/**
 * The moving trucks of one Sentinel-2 picture.
 *
 * @param trucks from the top left on, row by row
 * @param roadKilometres of road that could be seen: what looks like one at 10 m; both carriageways count once
 * @param notes what limits the answer, in sentences for people
 */
public record MovingTrucks(List<MovingTruck> trucks, double roadKilometres, List<String> notes) {
    /** The side of a pixel of the bands B02, B03, B04 and B08. */
    public static final double PIXEL_METRES = 10;

    /** Rows that are searched at once, and rows around them that a road's line and background need. */
    private static final int STRIP_PX = 512;

    private static final int MARGIN_PX = 48;

    /** Bands are registered to each other to 0.3 px at 2 deviations: ESA's data quality reports. */
    private static final double REGISTRATION_PX = 0.15;

    /** How well the middle of a strong blot is found in pixels, on drawn trucks. */
    private static final double MIDDLE_PX = 0.13;

    /** Delays differ by up to 2 % over the field of view: Binet et al., ISPRS Annals V-1-2022, 57. */
    private static final double DELAY_ERROR = 0.02;

    public MovingTrucks {
        trucks = List.copyOf(trucks);
        notes = List.copyOf(notes);
    }

    /**
     * Finds the trucks of a picture that lies in memory.
     *
     * @param georeference where it lies, if known; without, pixels are taken to be 10 m wide, and up is called north
     */
    public static MovingTrucks find(Bands bands, Optional<Georeference> georeference) {
        Search search = new Search(georeference);
        search.strip(bands, 0, 0, bands.heightPx());
        return search.found();
    }

    /**
     * Finds the trucks of a picture in files, strip by strip: memory grows with the picture's width, and with the files.
     *
     * @throws IOException if a file is damaged
     */
    public static MovingTrucks find(BandFiles files, Optional<Georeference> georeference) throws IOException {
        Search search = new Search(georeference);
        for (int row = 0; row < files.heightPx(); row += STRIP_PX) {
            int end = Math.min(files.heightPx(), row + STRIP_PX);
            int from = Math.max(0, row - MARGIN_PX);
            int to = Math.min(files.heightPx(), end + MARGIN_PX);
            search.strip(files.rows(from, to - from), from, row, end);
        }
        MovingTrucks found = search.found();
        List<String> notes = new ArrayList<>(files.notes());
        notes.addAll(found.notes());
        return new MovingTrucks(found.trucks(), found.roadKilometres(), notes);
    }

    /** What is gathered from strip to strip. */
    private static final class Search {
        private final Optional<Georeference> georeference;
        private final List<MovingTruck> trucks = new ArrayList<>();
        private double roadMetres;

        Search(Optional<Georeference> georeference) {
            this.georeference = georeference;
        }

        /** Searches some rows; trucks count where their middle lies in rows {@code row} to below {@code end}. */
        void strip(Bands bands, int from, int row, int end) {
            Roads roads = new Roads(bands);
            roadMetres += roads.metres(row - from, end - from, PIXEL_METRES);
            for (Lags.Lag lag : Lags.find(bands, roads, PIXEL_METRES)) {
                double y = from + lag.middleY() + 0.5;
                if (y >= row && y < end) {
                    trucks.add(truck(lag, from));
                }
            }
        }

        private MovingTruck truck(Lags.Lag lag, int from) {
            PixelPoint blue = new PixelPoint(lag.blueX() + 0.5, from + lag.blueY() + 0.5);
            PixelPoint red = new PixelPoint(lag.redX() + 0.5, from + lag.redY() + 0.5);
            PixelPoint at = new PixelPoint(lag.middleX() + 0.5, from + lag.middleY() + 0.5);
            double axis = Roads.radians(lag.axis());
            double px = (red.xPx() - blue.xPx()) * Math.sin(axis) - (red.yPx() - blue.yPx()) * Math.cos(axis);
            double metres = px * PIXEL_METRES;
            double heading = Math.toDegrees(axis);
            if (georeference.isPresent()) {
                // Ten seconds of this drive, long enough that rounding of places does not turn it.
                Place start = georeference.get().place(at);
                Place end = georeference
                        .get()
                        .place(new PixelPoint(
                                at.xPx() + 10 * px * Math.sin(axis), at.yPx() - 10 * px * Math.cos(axis)));
                GeodesicData line = Geodesic.WGS84.Inverse(
                        start.latDegrees(), start.lonDegrees(), end.latDegrees(), end.lonDegrees());
                metres = line.s12 / 10;
                heading = line.azi1;
            }
            double speed = metres / Lags.RED_SECONDS * 3.6;
            double place = Lags.BLOT_PX / Math.max(1, lag.strength());
            double lagPx = Math.sqrt(2 * (place * place + MIDDLE_PX * MIDDLE_PX + REGISTRATION_PX * REGISTRATION_PX));
            double error = Math.hypot(speed * lagPx / px, DELAY_ERROR * speed);
            double positive = ((heading % 360) + 360) % 360;
            return new MovingTruck(
                    at,
                    blue,
                    red,
                    positive >= 360 ? 0 : positive,
                    speed,
                    error,
                    lag.score(),
                    georeference.map(it -> it.place(at)));
        }

        MovingTrucks found() {
            trucks.sort((one, other) -> one.at().yPx() == other.at().yPx()
                    ? Double.compare(one.at().xPx(), other.at().xPx())
                    : Double.compare(one.at().yPx(), other.at().yPx()));
            List<String> notes = new ArrayList<>();
            notes.add(String.format(
                    Locale.ROOT,
                    "%.1f km of road can be told at 10 m; trucks on narrower roads, in towns and in jams are not seen",
                    roadMetres / 1000));
            notes.add(
                    "only what is bright, large and drives at 36 to 112 km/h shows the colours; standing trucks never do");
            notes.add(
                    "headings rest on blue being taken before red; if traffic keeps to the wrong side, they are reversed");
            if (georeference.isEmpty()) {
                notes.add(
                        "without a georeference pixels are taken to be 10 m wide, and headings count from the picture's top");
            }
            return new MovingTrucks(trucks, roadMetres / 1000, notes);
        }
    }
}
