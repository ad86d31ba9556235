package org.wellhead.app.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sighting as a page shows it.
 *
 * @param moving whether it is of trucks that move, at 10 m a pixel
 * @param counts null of what moves, as {@code oil}
 * @param lines of convoys
 * @param movingTrucks null but of what moves, as {@code roadKm}
 */
record SightingTold(
        String id,
        boolean moving,
        String command,
        String answer,
        List<String> convoysTold,
        List<String> howSure,
        String assumes,
        String version,
        List<SightingFile.Input> inputs,
        List<PictureTold> pictures,
        SightingFile.@Nullable Counts counts,
        List<SightingFile.Convoy> convoys,
        List<Sightings.Line> lines,
        SightingFile.@Nullable Oil oil,
        List<SightingFile.Prior> priors,
        List<String> notices,
        @Nullable Integer movingTrucks,
        @Nullable String roadKm) {
    /**
     * A picture of it.
     *
     * @param metresPerPixel at its middle
     * @param corners top left, top right, bottom right, bottom left, each degrees east and north; empty without a georeference
     * @param topHeadingDegrees where its top points, clockwise from north; null without a georeference
     * @param hasTiles whether the case has the picture itself
     * @param hasDrawing whether it was drawn with its boxes
     */
    record PictureTold(
            String name,
            String form,
            int widthPx,
            int heightPx,
            double metresPerPixel,
            String scale,
            boolean tilted,
            List<List<Double>> corners,
            @Nullable Double topHeadingDegrees,
            String takenAt,
            List<String> notes,
            boolean hasTiles,
            boolean hasDrawing) {}

    private static final double SENTINEL_METRES = 10;

    /** That of a folder. */
    static SightingTold of(Sightings sightings, String id, String folder) throws IOException {
        SightingFile file = sightings.file(id);
        return new SightingTold(
                id,
                file.isMoving(),
                Sightings.command(file, folder),
                file.answer(),
                listed(file.convoysTold()),
                listed(file.howSure()),
                file.assumes(),
                file.version(),
                file.inputs(),
                pictures(sightings, id, file),
                file.counts(),
                listed(file.convoys()),
                sightings.lines(id),
                file.oil(),
                listed(file.priors()),
                listed(file.notices() == null ? file.notes() : file.notices()),
                file.movingTrucks(),
                file.roadKm());
    }

    private static List<PictureTold> pictures(Sightings sightings, String id, SightingFile file) throws IOException {
        List<PictureTold> told = new ArrayList<>();
        List<SightingFile.Picture> pictures = listed(file.pictures());
        for (int i = 0; i < pictures.size(); i++) {
            SightingFile.Picture picture = pictures.get(i);
            List<List<Double>> corners = corners(picture);
            told.add(new PictureTold(
                    picture.name(),
                    picture.form(),
                    picture.widthPx(),
                    picture.heightPx(),
                    picture.scale().metresPerPixel(),
                    picture.scale().told(),
                    picture.tilted(),
                    corners,
                    corners.isEmpty() ? null : (Double) topHeadingDegrees(corners),
                    picture.takenAtAsWritten() == null ? "" : picture.takenAtAsWritten(),
                    listed(picture.notes()),
                    sightings.picture(id, file, i) != null,
                    sightings.annotated(id, file, i) != null));
        }
        SightingFile.Size bands = file.picture();
        if (bands != null) {
            told.add(new PictureTold(
                    Sightings.names(file).getFirst(),
                    "Sentinel-2",
                    bands.widthPx(),
                    bands.heightPx(),
                    SENTINEL_METRES,
                    "10 m, as the bands have it",
                    false,
                    List.of(),
                    null,
                    "",
                    List.of(),
                    false,
                    sightings.annotated(id, file, 0) != null));
        }
        return told;
    }

    /** The four corners of a picture that says where it lies; else none. */
    static List<List<Double>> corners(SightingFile.Picture picture) {
        List<List<Double>> corners = listed(picture.corners());
        boolean placed = corners.size() == 4 && corners.stream().allMatch(corner -> corner.size() == 2);
        return placed ? corners : List.of();
    }

    /** From the middle of the bottom edge to the middle of the top one. */
    private static double topHeadingDegrees(List<List<Double>> corners) {
        // Each edge by itself, since 180 degrees may lie between them.
        double east = Math.IEEEremainder(corners.get(0).get(0) - corners.get(3).get(0), 360)
                + Math.IEEEremainder(corners.get(1).get(0) - corners.get(2).get(0), 360);
        double north = corners.get(0).get(1)
                + corners.get(1).get(1)
                - corners.get(2).get(1)
                - corners.get(3).get(1);
        double middle =
                corners.stream().mapToDouble(corner -> corner.get(1)).average().orElse(0);
        double degrees = Math.toDegrees(Math.atan2(east * Math.cos(Math.toRadians(middle)), north));
        return (degrees + 360) % 360;
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
