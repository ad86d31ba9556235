package org.wellhead.observe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.geometry.Scale;
import org.wellhead.observe.geometry.View;
import org.wellhead.observe.picture.CameraFacts;

/**
 * One picture of a sighting: what it is, and how it lies on the ground.
 *
 * @param name as the user called the file
 * @param sha256 of the file
 * @param bytes of the file
 * @param form of the file, e.g. {@code GeoTIFF}
 * @param widthPx of the picture
 * @param heightPx of the picture
 * @param view how it lies on the ground
 * @param scale at its middle, and how that is known
 * @param isTilted whether its scale changes across it
 * @param topHeadingDegrees where its top points, clockwise from north; empty without a georeference
 * @param middle where its middle lies; empty without a georeference
 * @param corners top left, top right, bottom right, bottom left; empty without a georeference
 * @param georeference how it is known where it lies; empty without one
 * @param camera what the camera wrote
 * @param notes for people
 */
public record Shot(
        String name,
        String sha256,
        long bytes,
        String form,
        int widthPx,
        int heightPx,
        View view,
        Scale scale,
        boolean isTilted,
        OptionalDouble topHeadingDegrees,
        Optional<Place> middle,
        List<Place> corners,
        String georeference,
        CameraFacts camera,
        List<String> notes) {
    public Shot {
        corners = List.copyOf(corners);
        notes = List.copyOf(notes);
    }

    /** The file's name without its folder. */
    public String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
