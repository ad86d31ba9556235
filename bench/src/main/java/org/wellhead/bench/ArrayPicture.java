package org.wellhead.bench;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.picture.CameraFacts;
import org.wellhead.observe.picture.Picture;

/** A picture in memory, for measurements on pictures that are made coarser on purpose. */
final class ArrayPicture implements Picture {
    private final int widthPx;
    private final int heightPx;
    private final byte[] rgb;

    ArrayPicture(int widthPx, int heightPx, byte[] rgb) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.rgb = rgb;
    }

    static ArrayPicture of(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                rgb[at++] = (byte) (colour >> 16);
                rgb[at++] = (byte) (colour >> 8);
                rgb[at++] = (byte) colour;
            }
        }
        return new ArrayPicture(image.getWidth(), image.getHeight(), rgb);
    }

    /** The same as a coarser sensor sees it: each pixel is the mean of what it covers, {@code factor} of the old ones across. */
    ArrayPicture coarser(double factor) {
        int width = Math.max(1, (int) (widthPx / factor));
        int height = Math.max(1, (int) (heightPx / factor));
        byte[] out = new byte[3 * width * height];
        int samples = (int) Math.ceil(2 * factor);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < 3; band++) {
                    double sum = 0;
                    for (int sy = 0; sy < samples; sy++) {
                        int fromY = (int) Math.min(heightPx - 1, (y + (sy + 0.5) / samples) * factor);
                        for (int sx = 0; sx < samples; sx++) {
                            int fromX = (int) Math.min(widthPx - 1, (x + (sx + 0.5) / samples) * factor);
                            sum += rgb[3 * (fromY * widthPx + fromX) + band] & 0xff;
                        }
                    }
                    out[3 * (y * width + x) + band] = (byte) Math.round(sum / (samples * samples));
                }
            }
        }
        return new ArrayPicture(width, height, out);
    }

    @Override
    public String name() {
        return "in memory";
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
        return "array";
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
