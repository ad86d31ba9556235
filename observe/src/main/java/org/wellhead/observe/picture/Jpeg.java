package org.wellhead.observe.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a JPEG, baseline or progressive, in grey, colour or the colours of print, into a raster. */
final class Jpeg {
    private Jpeg() {}

    static OpenPicture.Content open(PictureFile file, Path scratch) throws IOException {
        JpegHead head = JpegHead.read(file, 0, file.bytes());
        if (head.components == 0) {
            throw file.truncated("ends before its first pixel");
        }
        Bounds.check(file, head.widthPx, head.heightPx, Limits.UNPACKED_PIXELS);
        checkMemory(file, head);
        List<String> notes = new ArrayList<>();
        int transform = head.adobeTransform >= 0 ? head.adobeTransform : head.jfif ? 1 : -1;
        JpegRows rows = new JpegRows(file, head, head.start(new byte[0], transform), file.bytes(), notes);
        Raster raster = Raster.create(file, head.widthPx, head.heightPx, scratch);
        try {
            byte[] rgb = new byte[3 * head.widthPx];
            rows.unpack((y, samples) -> {
                toRgb(head, samples, rgb);
                raster.writeRow(y, rgb);
            });
        } catch (IOException | RuntimeException e) {
            raster.close();
            throw e;
        }
        if (head.components == 4) {
            notes.add("the colours of print were turned to red, green and blue without a profile");
        }
        int orientation = Camera.orientation(head.exif);
        Pixels pixels = raster;
        if (orientation > 1) {
            pixels = new Turned(raster, orientation);
            notes.add("turned as the camera says (orientation " + orientation + ")");
        }
        CameraFacts camera = Camera.facts(head.exif, head.xmp, head.widthPx);
        return new OpenPicture.Content("JPEG", pixels, Optional.empty(), camera, notes);
    }

    private static void checkMemory(PictureFile file, JpegHead head) throws IOException {
        long pixels = (long) head.widthPx * head.heightPx;
        long most = head.components == 4
                ? Limits.PRINT_PIXELS
                : head.buffered ? Limits.PROGRESSIVE_PIXELS : Limits.UNPACKED_PIXELS;
        if (pixels > most) {
            throw file.wrong(
                    "is a JPEG %s of %,d px".formatted(head.buffered ? "in scans" : "in the colours of print", pixels),
                    "such a one has at most %,d px, because all of it must be in memory".formatted(most),
                    "write it anew as a baseline JPEG in red, green, blue, or as a tiled TIFF");
        }
        if (head.buffered) {
            int scans = head.scans(file, file.bytes());
            if (scans > Limits.SCANS) {
                throw file.wrong(
                        "has %,d scans".formatted(scans),
                        "a JPEG has at most %d".formatted(Limits.SCANS),
                        "write it anew with a picture program");
            }
        }
    }

    /** Source of the colours of print: Adobe technical note 5116, which also keeps them inverted. */
    private static void toRgb(JpegHead head, byte[] samples, byte[] rgb) {
        switch (head.components) {
            case 1 -> {
                for (int x = 0; x < head.widthPx; x++) {
                    rgb[3 * x] = rgb[3 * x + 1] = rgb[3 * x + 2] = samples[x];
                }
            }
            case 3 -> System.arraycopy(samples, 0, rgb, 0, 3 * head.widthPx);
            default -> {
                for (int x = 0; x < head.widthPx; x++) {
                    Print.toRgb(samples, 4 * x, head.adobeTransform == 2, head.adobeTransform >= 0, rgb, 3 * x);
                }
            }
        }
    }
}
