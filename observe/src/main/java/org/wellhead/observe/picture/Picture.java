package org.wellhead.observe.picture;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.wellhead.observe.geometry.Georeference;

/** An open picture, read in tiles. Not for several threads at once. */
public interface Picture extends AutoCloseable {
    /** As the user called the file. */
    String name();

    /** The file's hash: 64 lower-case hexadecimal digits. */
    String sha256();

    /** The file's size. */
    long bytes();

    /** The form of the file, for people, e.g. {@code GeoTIFF} or {@code JPEG}. */
    String form();

    int widthPx();

    int heightPx();

    /** Where it lies on Earth, if the file says so. */
    Optional<Georeference> georeference();

    /** What the camera wrote into the file. */
    CameraFacts camera();

    /** What had to be done so that it can be seen, in sentences for people: bands left out, bits stretched. */
    List<String> notes();

    /**
     * Reads a part as red, green, blue. What lies outside of the picture, or is marked as no data, is black.
     *
     * @param xPx left edge, may be negative
     * @param yPx top edge, may be negative
     * @param rgb where the pixels go: three bytes a pixel, row by row, at least {@code 3 * widthPx * heightPx} long
     * @throws PictureException if the file is damaged there
     */
    void read(int xPx, int yPx, int widthPx, int heightPx, byte[] rgb) throws IOException;

    @Override
    void close() throws IOException;
}
