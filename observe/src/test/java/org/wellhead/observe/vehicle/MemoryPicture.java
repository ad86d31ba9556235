package org.wellhead.observe.vehicle;

import java.util.List;
import java.util.Optional;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.picture.CameraFacts;
import org.wellhead.observe.picture.Picture;

/** A picture that a test paints. */
public class MemoryPicture implements Picture {
    private final int widthPx;
    private final int heightPx;
    private final byte[] rgb;

    /** A black picture. */
    public MemoryPicture(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        rgb = new byte[3 * widthPx * heightPx];
    }

    /** Its pixels, to paint: red, green, blue, row by row. */
    public final byte[] rgb() {
        return rgb;
    }

    @Override
    public String name() {
        return "painted";
    }

    @Override
    public String sha256() {
        return "0".repeat(64);
    }

    @Override
    public long bytes() {
        return rgb.length;
    }

    @Override
    public String form() {
        return "painted";
    }

    @Override
    public int widthPx() {
        return widthPx;
    }

    @Override
    public int heightPx() {
        return heightPx;
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
    public void read(int xPx, int yPx, int width, int height, byte[] out) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = xPx + x;
                int fromY = yPx + y;
                boolean inside = fromX >= 0 && fromY >= 0 && fromX < widthPx && fromY < heightPx;
                for (int band = 0; band < 3; band++) {
                    out[3 * (y * width + x) + band] = inside ? rgb[3 * (fromY * widthPx + fromX) + band] : 0;
                }
            }
        }
    }

    @Override
    public void close() {}
}
