package org.wellhead.observe.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.observe.geometry.Georeference;

/** Opens a TIFF, GeoTIFF or COG of any size: tiles and strips are read from the file when they are asked for. */
final class Tiff {
    private static final int JPEG_TABLES = 347;
    private static final int ORIENTATION = 274;

    private Tiff() {}

    static OpenPicture.Content open(PictureFile file, Path scratch) throws IOException {
        TiffDirectory directory = TiffDirectory.read(file);
        TiffLayout layout = TiffLayout.of(file, directory);
        TiffShades shades = TiffShades.of(layout, directory, file);
        TiffBlocks blocks = new TiffBlocks(file, layout, JpegHead.tables(file, directory.bytes(JPEG_TABLES)));
        List<String> notes = new ArrayList<>();
        Pixels pixels;
        if (TiffStrips.areTooLong(layout, shades)) {
            pixels = TiffStrips.open(file, layout, blocks, shades, scratch, notes);
        } else {
            TiffPixels tiled = new TiffPixels(layout, blocks, shades);
            if (shades.hasAlpha() && !tiled.alphaIsPlain()) {
                shades.forgetAlpha();
                notes.add(
                        "band %d is marked as opacity, but its values are something else (near infrared, as a rule); it is left out"
                                .formatted(layout.alphaBand + 1));
            }
            if (shades.needsStretch()) {
                Stretch stretch = tiled.sample();
                shades.stretch(stretch);
                notes.add(stretch.note(layout.bits + (layout.format == TiffLayout.FLOAT ? " bits (float)" : " bits")));
            }
            pixels = tiled;
        }
        noteBands(layout, shades, notes);
        Optional<Georeference> georeference = GeoTags.georeference(file, directory, notes);
        int orientation = (int) directory.integer(ORIENTATION, 1);
        if (orientation > 1 && orientation <= 8 && !directory.has(GeoTags.KEYS)) {
            pixels = new Turned(pixels, orientation);
            notes.add("turned as the file says (orientation " + orientation + ")");
        }
        String form = directory.has(GeoTags.KEYS) ? "GeoTIFF" : "TIFF";
        return new OpenPicture.Content(form, pixels, georeference, CameraFacts.NONE, notes);
    }

    private static void noteBands(TiffLayout layout, TiffShades shades, List<String> notes) {
        int seen = layout.photometric == TiffLayout.PRINT ? 4 : shades.isGrey() || isPalette(layout) ? 1 : 3;
        if (layout.photometric == TiffLayout.PRINT) {
            notes.add("the colours of print were turned to red, green and blue without a profile");
        }
        int left = layout.bands - seen - (layout.alphaBand >= seen ? 1 : 0);
        if (left > 0) {
            notes.add("%d bands: the first %s; %s"
                    .formatted(
                            layout.bands,
                            seen == 1
                                    ? "is shown as grey"
                                    : seen == 3 ? "three are shown as red, green, blue" : "four are ink",
                            left == 1
                                    ? "the " + (layout.bands == 2 ? "2nd" : layout.bands == 4 ? "4th" : "last")
                                            + " (near infrared, as a rule) is left out"
                                    : left + " are left out"));
        }
        if (shades.hasAlpha()) {
            notes.add("what is transparent is black");
        }
    }

    private static boolean isPalette(TiffLayout layout) {
        return layout.photometric == TiffLayout.PALETTE;
    }
}
