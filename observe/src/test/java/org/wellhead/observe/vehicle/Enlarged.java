package org.wellhead.observe.vehicle;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.picture.CameraFacts;
import org.wellhead.observe.picture.Picture;

/** A picture each of whose pixels stands several times. */
final class Enlarged implements Picture {
    private final Picture picture;
    private final int factor;

    Enlarged(Picture picture, int factor) {
        this.picture = picture;
        this.factor = factor;
    }

    @Override
    public String name() {
        return picture.name();
    }

    @Override
    public String sha256() {
        return picture.sha256();
    }

    @Override
    public long bytes() {
        return picture.bytes();
    }

    @Override
    public String form() {
        return picture.form();
    }

    @Override
    public int widthPx() {
        return picture.widthPx() * factor;
    }

    @Override
    public int heightPx() {
        return picture.heightPx() * factor;
    }

    @Override
    public Optional<Georeference> georeference() {
        return Optional.empty();
    }

    @Override
    public CameraFacts camera() {
        return CameraFacts.NONE;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void read(int xPx, int yPx, int width, int height, byte[] rgb) throws IOException {
        byte[] all = new byte[3 * picture.widthPx() * picture.heightPx()];
        picture.read(0, 0, picture.widthPx(), picture.heightPx(), all);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = 3 * ((yPx + y) / factor * picture.widthPx() + (xPx + x) / factor);
                System.arraycopy(all, from, rgb, 3 * (y * width + x), 3);
            }
        }
    }

    @Override
    public void close() {}
}
