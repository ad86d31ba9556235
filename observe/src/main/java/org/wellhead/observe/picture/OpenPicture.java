package org.wellhead.observe.picture;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wellhead.observe.geometry.Georeference;

/** A picture of any form, once its pixels can be read. */
final class OpenPicture implements Picture {
    private final PictureFile file;
    private final String sha256;
    private final Content content;

    /**
     * What a reader found in a file.
     *
     * @param form for people
     * @param pixels its pixels
     * @param georeference where it lies on Earth, if the file says so
     * @param camera what the camera wrote
     * @param notes what had to be done to see it
     */
    record Content(
            String form, Pixels pixels, Optional<Georeference> georeference, CameraFacts camera, List<String> notes) {
        Content {
            notes = List.copyOf(notes);
        }
    }

    OpenPicture(PictureFile file, String sha256, Content content) {
        this.file = file;
        this.sha256 = sha256;
        this.content = content;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public long bytes() {
        return file.bytes();
    }

    @Override
    public String form() {
        return content.form();
    }

    @Override
    public int widthPx() {
        return content.pixels().widthPx();
    }

    @Override
    public int heightPx() {
        return content.pixels().heightPx();
    }

    @Override
    public Optional<Georeference> georeference() {
        return content.georeference();
    }

    @Override
    public CameraFacts camera() {
        return content.camera();
    }

    @Override
    public List<String> notes() {
        return content.notes();
    }

    @Override
    public void read(int xPx, int yPx, int widthPx, int heightPx, byte[] rgb) throws IOException {
        if (widthPx < 0 || heightPx < 0 || 3L * widthPx * heightPx > rgb.length) {
            throw new IllegalArgumentException(
                    "%d x %d pixels do not fit into %d bytes".formatted(widthPx, heightPx, rgb.length));
        }
        Arrays.fill(rgb, 0, 3 * widthPx * heightPx, (byte) 0);
        int left = Math.max(0, xPx);
        int top = Math.max(0, yPx);
        int right = (int) Math.min(widthPx(), (long) xPx + widthPx);
        int bottom = (int) Math.min(heightPx(), (long) yPx + heightPx);
        if (left < right && top < bottom) {
            int from = 3 * ((top - yPx) * widthPx + (left - xPx));
            content.pixels().read(left, top, right - left, bottom - top, rgb, from, 3 * widthPx);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            content.pixels().close();
        } finally {
            file.close();
        }
    }
}
