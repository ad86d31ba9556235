package org.wellhead.app.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.sentinel.MovingTruck;
import org.wellhead.observe.sentinel.MovingTrucks;

/**
 * Writes the folder of moving trucks: {@code trucks.csv}, {@code trucks.geojson}, {@code annotated.png}, {@code report.html} and
 * {@code sighting.json}. The columns are described in docs/sentinel.md.
 */
public final class TrucksResults {
    private static final String TRUCKS = "trucks.csv";
    private static final String PLACES = "trucks.geojson";
    private static final String ANNOTATED = "annotated.png";
    private static final String REPORT = "report.html";
    private static final String SUMMARY = "sighting.json";
    private static final Color MARK = new Color(0xffb300);
    private static final int LISTED_MOST = 200;

    private TrucksResults() {}

    /** Every name that {@link #write} uses in its folder, those of files under way included. */
    public static List<String> names() {
        return ResultFolder.names(Stream.of(TRUCKS, PLACES, ANNOTATED, REPORT, SUMMARY));
    }

    /**
     * Writes every file, or none: see {@link ResultFolder}.
     *
     * @param folder made if it is not there
     * @param picture the bands as colours
     * @return the files in the order of writing, {@code sighting.json} not among them: pass them to {@link #json}
     * @throws IOException if the folder cannot be made or written to
     */
    public static List<ResultFolder.Written> write(Path folder, TrucksFindings findings, Picture picture)
            throws IOException {
        try (ResultFolder files = new ResultFolder(folder, SUMMARY)) {
            files.replace("", "vehicles[.]csv|convoys[.]geojson|annotated-[0-9]{3}[.]png");
            files.addText(TRUCKS, out -> table(findings, out));
            files.addText(PLACES, out -> out.write(places(findings)));
            byte[] png = SightingResults.png(annotated(findings, Overview.of(picture)));
            files.addBytes(ANNOTATED, out -> out.write(png));
            files.addText(
                    REPORT, out -> out.write(html(findings, Base64.getEncoder().encodeToString(png))));
            return files.finish(written -> json(findings, written));
        }
    }

    /**
     * The content of {@code sighting.json}.
     *
     * @param files what {@link #write} returned; empty if nothing was written
     */
    public static String json(TrucksFindings findings, List<ResultFolder.Written> files) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("answer", findings.what() + ".");
        all.put("how_sure", findings.speeds());
        all.put("assumes", TrucksFindings.NOT_SEEN);
        all.put("version", findings.facts().version());
        all.put("inputs", RunJson.inputs(findings.facts()));
        all.put("options", findings.facts().options());
        all.put("picture", RunJson.object("width_px", findings.widthPx(), "height_px", findings.heightPx()));
        all.put("georeference", findings.georeference());
        all.put("road_km", Decimal.of(findings.trucks().roadKilometres(), 2));
        all.put("moving_trucks", findings.trucks().trucks().size());
        all.put("notes", findings.trucks().notes());
        all.put("files", RunJson.files(files));
        all.put("timings_millis", findings.facts().timingsMillis());
        return Json.write(all);
    }

    /** The answer for the terminal. */
    public static String text(TrucksFindings findings, int widthColumns, String resultsIn) {
        TextPage out = new TextPage(widthColumns);
        out.paragraph(findings.what() + ".");
        findings.speeds().forEach(out::paragraph);
        if (!findings.trucks().trucks().isEmpty()) {
            TextTable table = new TextTable()
                    .number("x", 0)
                    .number("y", 0)
                    .number("heading", 0)
                    .number("km/h", 0)
                    .number("±", 1)
                    .number("score", 2);
            for (MovingTruck truck : first(findings.trucks())) {
                table.row(
                        Decimal.of(truck.at().xPx(), 1).toPlainString(),
                        Decimal.of(truck.at().yPx(), 1).toPlainString(),
                        Decimal.of(truck.headingDegrees(), 0).toPlainString(),
                        Decimal.of(truck.speedKmh(), 0).toPlainString(),
                        Decimal.of(2 * truck.speedErrorKmh(), 0).toPlainString(),
                        Decimal.of(truck.score(), 1).toPlainString());
            }
            int more =
                    findings.trucks().trucks().size() - first(findings.trucks()).size();
            out.section(
                    "Moving trucks",
                    table,
                    more > 0 ? List.of(Words.grouped(more) + " more in trucks.csv") : List.of());
        }
        out.gap();
        out.paragraph(TrucksFindings.NOT_SEEN);
        findings.trucks().notes().forEach(note -> out.paragraph("Note: " + Legible.of(note, 400)));
        if (!resultsIn.isEmpty()) {
            out.paragraph("Results: " + resultsIn + " (open report.html)");
        }
        return out.toString();
    }

    private static List<MovingTruck> first(MovingTrucks trucks) {
        return trucks.trucks().subList(0, Math.min(25, trucks.trucks().size()));
    }

    private static void table(TrucksFindings findings, Writer out) throws IOException {
        Csv csv = new Csv(out)
                .header("x_px", "y_px", "heading_degrees", "speed_kmh", "speed_error_kmh", "score", "lon", "lat");
        for (MovingTruck truck : findings.trucks().trucks()) {
            csv.plain(Decimal.of(truck.at().xPx(), 2).toPlainString())
                    .plain(Decimal.of(truck.at().yPx(), 2).toPlainString())
                    .plain(Decimal.of(truck.headingDegrees(), 0).toPlainString())
                    .plain(Decimal.of(truck.speedKmh(), 0).toPlainString())
                    .plain(Decimal.of(truck.speedErrorKmh(), 0).toPlainString())
                    .plain(Decimal.of(truck.score(), 2).toPlainString())
                    .plain(truck.place()
                            .map(place -> Decimal.degrees(place.lonDegrees()).toPlainString())
                            .orElse(""))
                    .plain(truck.place()
                            .map(place -> Decimal.degrees(place.latDegrees()).toPlainString())
                            .orElse(""))
                    .end();
        }
        csv.flush();
    }

    private static String places(TrucksFindings findings) {
        List<Object> features = new ArrayList<>();
        for (MovingTruck truck : findings.trucks().trucks()) {
            Object geometry = truck.place()
                    .<Object>map(place -> RunJson.object(
                            "type",
                            "Point",
                            "coordinates",
                            List.of(Decimal.degrees(place.lonDegrees()), Decimal.degrees(place.latDegrees()))))
                    .orElse(Json.NULL);
            features.add(RunJson.object(
                    "type",
                    "Feature",
                    "geometry",
                    geometry,
                    "properties",
                    RunJson.object(
                            "heading_degrees",
                            Decimal.of(truck.headingDegrees(), 0),
                            "speed_kmh",
                            Decimal.of(truck.speedKmh(), 0),
                            "speed_error_kmh",
                            Decimal.of(truck.speedErrorKmh(), 0),
                            "score",
                            Decimal.of(truck.score(), 2))));
        }
        return Json.write(RunJson.object("type", "FeatureCollection", "features", features));
    }

    private static BufferedImage annotated(TrucksFindings findings, Overview overview) {
        Briefing briefing = new Briefing(
                overview,
                List.of(
                        findings.what(),
                        "Each arrow: a truck, from where blue saw it to where red saw it a second later, made four times longer."));
        Graphics2D drawing = briefing.drawing();
        double scale = overview.scale();
        for (MovingTruck truck : findings.trucks().trucks()) {
            double x = truck.blueAt().xPx() * scale;
            double y = truck.blueAt().yPx() * scale;
            double dx = (truck.redAt().xPx() - truck.blueAt().xPx()) * scale * 4;
            double dy = (truck.redAt().yPx() - truck.blueAt().yPx()) * scale * 4;
            double length = Math.max(1e-9, Math.hypot(dx, dy));
            double ux = dx / length * 9;
            double uy = dy / length * 9;
            for (boolean under : new boolean[] {true, false}) {
                drawing.setColor(under ? Briefing.UNDER : MARK);
                drawing.setStroke(new BasicStroke(under ? 5f : 2.4f));
                drawing.draw(new Line2D.Double(x, y, x + dx, y + dy));
                drawing.draw(new Line2D.Double(x + dx, y + dy, x + dx - ux - uy / 2, y + dy - uy + ux / 2));
                drawing.draw(new Line2D.Double(x + dx, y + dy, x + dx - ux + uy / 2, y + dy - uy - ux / 2));
            }
        }
        briefing.scaleBar(MovingTrucks.PIXEL_METRES / scale, "");
        findings.topHeadingDegrees().ifPresent(briefing::north);
        return briefing.finish();
    }

    private static String html(TrucksFindings findings, String pngBase64) {
        Html html = new Html();
        PageFrame.openWithPictures(html, findings.what(), "Observe · Sentinel-2");
        html.add("<section class=\"answer\">\n<h1>{}.</h1>\n", findings.what());
        findings.speeds().forEach(sentence -> html.add("<p class=\"standfirst\">{}</p>\n", sentence));
        html.add("<p class=\"note\">{}</p>\n</section>\n", TrucksFindings.NOT_SEEN);
        html.add("<section id=\"sure\">\n<h2>How sure is this?</h2>\n<ul>\n");
        findings.trucks().notes().forEach(note -> html.add("<li>{}.</li>\n", Report.capital(note)));
        html.add(
                        "</ul>\n</section>\n<section id=\"pictures\">\n<h2>What the picture shows</h2>\n<figure><img class=\"photo\" "
                                + "alt=\"The picture, with an arrow for each moving truck\" src=\"data:image/png;base64,")
                .addBase64(pngBase64)
                .add("\"/></figure>\n</section>\n");
        html.add("""
                <section id="trucks">
                <h2>Moving trucks</h2>
                <div class="wide"><table class="sortable"><thead><tr><th scope="col" class="n">x</th><th scope="col" class="n">y</th>\
                <th scope="col" class="n">Heading</th><th scope="col" class="n">km/h</th><th scope="col" class="n">± km/h</th>\
                <th scope="col" class="n">Score</th></tr></thead>
                <tbody>
                """);
        findings.trucks().trucks().stream()
                .limit(LISTED_MOST)
                .forEach(truck -> html.add(
                        "<tr><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}°</td><td class=\"n strong\">{}</td>"
                                + "<td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
                        Decimal.of(truck.at().xPx(), 1),
                        Decimal.of(truck.at().yPx(), 1),
                        Decimal.of(truck.headingDegrees(), 0),
                        Decimal.of(truck.speedKmh(), 0),
                        Decimal.of(2 * truck.speedErrorKmh(), 0),
                        Decimal.of(truck.score(), 1)));
        html.add("""
                </tbody></table></div>
                <p class="note">± is two standard deviations of one truck's speed.</p>
                </section>
                """);
        ReportInputs.write(html, findings.facts());
        PageFrame.close(html);
        return html.toString();
    }
}
