package org.wellhead.app;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.picture.CameraFacts;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.sentinel.BandFiles;
import org.wellhead.observe.sentinel.Bands;

/** The bands of a satellite picture as the colours that people know, so that it can be shown. */
final class BandsPicture implements Picture {
    /** This much reflectance is white: dry soil is bright, clouds are white. */
    private static final float WHITE = 0.35f;

    private final BandFiles files;
    private final Optional<Georeference> georeference;

    BandsPicture(BandFiles files, Optional<Georeference> georeference) {
        this.files = files;
        this.georeference = georeference;
    }

    @Override
    public String name() {
        return "bands";
    }

    @Override
    public String sha256() {
        throw new UnsupportedOperationException("bands have a hash for each file");
    }

    @Override
    public long bytes() {
        throw new UnsupportedOperationException("bands have a size for each file");
    }

    @Override
    public String form() {
        return "Sentinel-2";
    }

    @Override
    public int widthPx() {
        return files.widthPx();
    }

    @Override
    public int heightPx() {
        return files.heightPx();
    }

    @Override
    public Optional<Georeference> georeference() {
        return georeference;
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
        int from = Math.clamp(yPx, 0, heightPx());
        int to = Math.clamp((long) yPx + height, from, heightPx());
        Arrays.fill(rgb, 0, 3 * width * height, (byte) 0);
        if (from == to) {
            return;
        }
        Bands rows = files.rows(from, to - from);
        for (int y = from; y < to; y++) {
            for (int x = Math.max(0, xPx); x < Math.min(widthPx(), xPx + width); x++) {
                int at = 3 * ((y - yPx) * width + x - xPx);
                rgb[at] = shown(rows.red(x, y - from));
                rgb[at + 1] = shown(rows.green(x, y - from));
                rgb[at + 2] = shown(rows.blue(x, y - from));
            }
        }
    }

    @Override
    public void close() {}

    private static byte shown(float reflectance) {
        return (byte) Math.clamp(Math.round(reflectance / WHITE * 255), 0, 255);
    }
}
