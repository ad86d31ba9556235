package org.wellhead.observe.picture;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellhead.observe.geometry.Place;

/**
 * What a camera wrote into a picture, without trust in it: numbers that no camera can mean are as if they were missing.
 *
 * <p>EXIF is read by metadata-extractor from its own bytes. Of XMP only DJI's attributes count; they are looked for in the text, so
 * that no XML of a stranger is ever parsed. Sources: EXIF 2.32 (tags 37386, 41486, 41488, 41989), DJI's XMP of drones.
 */
final class Camera {
    /** A 35 mm film is 36 mm wide. */
    private static final double FILM_MM = 36;

    private static final double HEIGHT_METRES_MAX = 40_000;
    private static final double FOCAL_PX_MAX = 10_000_000;
    private static final int TEXT_MAX = 40;
    private static final Pattern TAKEN = Pattern.compile("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern DJI = Pattern.compile(
            "drone-dji:(\\w{1,40})\\s{0,9}(?:=\\s{0,9}[\"']|>)\\s{0,9}([+-]?[0-9.]{1,20})\\s{0,9}[\"'<]");

    private Camera() {}

    /** How the picture is stored, 1 to 8; 1 without a sound word. */
    static int orientation(byte[] exif) {
        Directory first = metadata(exif).getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = first == null ? null : first.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return orientation == null || orientation < 1 || orientation > 8 ? 1 : orientation;
    }

    /**
     * What is said.
     *
     * @param exif the EXIF block, a small TIFF; empty if there is none
     * @param xmp the XMP packet; empty if there is none
     * @param widthPx the picture's width as stored
     */
    static CameraFacts facts(byte[] exif, String xmp, int widthPx) {
        Metadata metadata = metadata(exif);
        Directory shot = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        OptionalDouble pitch = dji(xmp, "GimbalPitchDegree", -90, 90);
        OptionalDouble yaw = dji(xmp, "GimbalYawDegree", -360, 360);
        return new CameraFacts(
                focalPx(shot, widthPx),
                dji(xmp, "RelativeAltitude", 1, HEIGHT_METRES_MAX),
                altitude(gps),
                pitch.isPresent() ? OptionalDouble.of(0 - pitch.getAsDouble()) : pitch,
                yaw.isPresent()
                        ? OptionalDouble.of(Math.floorMod(Math.round(yaw.getAsDouble() * 10), 3600) / 10.0)
                        : yaw,
                place(gps),
                taken(shot));
    }

    private static Metadata metadata(byte[] exif) {
        Metadata metadata = new Metadata();
        if (exif.length > 0) {
            try {
                new ExifReader().extract(new ByteArrayReader(exif), metadata);
            } catch (RuntimeException damaged) {
                // Facts are a gift: a picture without them is still a picture.
                return new Metadata();
            }
        }
        return metadata;
    }

    /** From the focal length as on film, which all phones and drones write; else from the sensor's own pixels. */
    private static OptionalDouble focalPx(@Nullable Directory shot, int widthPx) {
        if (shot == null) {
            return OptionalDouble.empty();
        }
        Double film = shot.getDoubleObject(ExifDirectoryBase.TAG_35MM_FILM_EQUIV_FOCAL_LENGTH);
        if (film != null && film >= 1) {
            return sound(film / FILM_MM * widthPx, 1, FOCAL_PX_MAX);
        }
        Double focalMm = shot.getDoubleObject(ExifDirectoryBase.TAG_FOCAL_LENGTH);
        Double perUnit = shot.getDoubleObject(ExifDirectoryBase.TAG_FOCAL_PLANE_X_RESOLUTION);
        Integer unit = shot.getInteger(ExifDirectoryBase.TAG_FOCAL_PLANE_RESOLUTION_UNIT);
        if (focalMm == null || perUnit == null) {
            return OptionalDouble.empty();
        }
        double unitMm = switch (unit == null ? 2 : unit) {
            case 3 -> 10;
            case 4 -> 1;
            case 5 -> 0.001;
            default -> 25.4;
        };
        Double shotWidth = shot.getDoubleObject(ExifDirectoryBase.TAG_EXIF_IMAGE_WIDTH);
        double smaller = shotWidth != null && shotWidth >= 1 ? widthPx / shotWidth : 1;
        return sound(focalMm * perUnit / unitMm * smaller, 1, FOCAL_PX_MAX);
    }

    private static OptionalDouble altitude(@Nullable GpsDirectory gps) {
        Double altitude = gps == null ? null : gps.getDoubleObject(GpsDirectory.TAG_ALTITUDE);
        if (gps == null || altitude == null) {
            return OptionalDouble.empty();
        }
        Integer below = gps.getInteger(GpsDirectory.TAG_ALTITUDE_REF);
        return sound(below != null && below == 1 ? -altitude : altitude, -500, HEIGHT_METRES_MAX);
    }

    private static Optional<Place> place(@Nullable GpsDirectory gps) {
        GeoLocation at = gps == null ? null : gps.getGeoLocation();
        if (at == null || at.isZero()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Place(at.getLongitude(), at.getLatitude()));
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    private static Optional<String> taken(@Nullable Directory shot) {
        String taken = shot == null ? null : shot.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        return taken != null
                        && taken.length() < TEXT_MAX
                        && TAKEN.matcher(taken).matches()
                ? Optional.of(taken)
                : Optional.empty();
    }

    private static OptionalDouble dji(String xmp, String name, double least, double most) {
        Matcher matcher = DJI.matcher(xmp);
        while (matcher.find()) {
            if (name.equals(matcher.group(1))) {
                try {
                    return sound(Double.parseDouble(matcher.group(2)), least, most);
                } catch (NumberFormatException nonsense) {
                    return OptionalDouble.empty();
                }
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble sound(double value, double least, double most) {
        return value >= least && value <= most ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
