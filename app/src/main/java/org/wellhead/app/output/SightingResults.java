package org.wellhead.app.output;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.wellhead.observe.Observer;
import org.wellhead.observe.picture.Picture;

/**
 * Writes the folder of a sighting: {@code vehicles.csv}, {@code convoys.geojson}, an annotated PNG of each picture, {@code
 * report.html} and {@code sighting.json}. The columns are described in docs/observe.md.
 */
public final class SightingResults {
    private static final String VEHICLES = "vehicles.csv";
    private static final String CONVOYS = "convoys.geojson";
    private static final String REPORT = "report.html";
    private static final String SUMMARY = "sighting.json";
    private static final String ANNOTATED = "annotated(-[0-9]{3})?[.]png";

    /** Pictures that are drawn; a strip of hundreds is read in its tables. */
    private static final int DRAWN_MOST = 24;

    /** Pictures that the page shows, so that it opens at once. */
    private static final int SHOWN_MOST = 6;

    private SightingResults() {}

    /**
     * Writes every file, or none: see {@link ResultFolder}. Annotated pictures of an older sighting in the folder go.
     *
     * @param folder made if it is not there
     * @param pictures opens each picture once more
     * @return the files in the order of writing, {@code sighting.json} not among them: pass them to {@link SightingSummary#json}
     * @throws IOException if the folder cannot be made or written to
     */
    public static List<ResultFolder.Written> write(Path folder, SightingFindings findings, Observer.Source pictures)
            throws IOException {
        SightingTables tables = new SightingTables(findings.sighting());
        int all = findings.sighting().shots().size();
        try (ResultFolder files = new ResultFolder(folder, SUMMARY)) {
            files.replace("", ANNOTATED + "|trucks[.]csv|trucks[.]geojson");
            files.addText(VEHICLES, tables::vehicles);
            files.addText(CONVOYS, out -> out.write(tables.convoys()));
            List<String> names = new ArrayList<>();
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < Math.min(all, DRAWN_MOST); i++) {
                String name = all == 1 ? "annotated.png" : String.format(Locale.ROOT, "annotated-%03d.png", i + 1);
                byte[] png;
                try (Picture picture = pictures.open(i)) {
                    png = png(Annotated.draw(findings.sighting(), i, picture));
                }
                files.addBytes(name, out -> out.write(png));
                if (i < SHOWN_MOST) {
                    names.add(name);
                    shown.add(Base64.getEncoder().encodeToString(png));
                }
            }
            files.addText(REPORT, out -> out.write(SightingReport.html(findings, names, shown)));
            return files.finish(written -> SightingSummary.json(findings, written));
        }
    }

    /** Every name that {@link #write} uses in its folder, those of files under way included, annotated pictures left out. */
    public static List<String> names() {
        return ResultFolder.names(Stream.of(VEHICLES, CONVOYS, REPORT, SUMMARY));
    }

    /** Whether an annotated picture could have this name, one under way included. */
    public static boolean isAnnotated(String name) {
        return ResultFolder.names(Stream.of("")).stream()
                .anyMatch(end -> name.endsWith(end)
                        && name.substring(0, name.length() - end.length()).matches(ANNOTATED));
    }

    /** The picture as PNG: no time in it, so the same picture gives the same bytes. */
    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, null));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
