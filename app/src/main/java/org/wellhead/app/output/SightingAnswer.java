package org.wellhead.app.output;

import java.util.List;
import org.wellhead.observe.Shot;
import org.wellhead.observe.Sighting;

/** A sighting for the terminal, in plain text. */
public final class SightingAnswer {
    private static final int SHOTS_MOST = 12;

    private SightingAnswer() {}

    /**
     * The text, each line ended by a line feed and at most {@code widthColumns} wide; at 40 or more.
     *
     * @param resultsIn the folder of results as the user named it, or {@code ""} if none was written
     */
    public static String text(SightingFindings findings, int widthColumns, String resultsIn) {
        SightingHeadline headline = new SightingHeadline(findings);
        TextPage out = new TextPage(widthColumns);
        out.paragraph(headline.what() + ".");
        headline.convoys().forEach(out::paragraph);
        out.gap();
        out.paragraph(headline.found());
        headline.howSure().forEach(out::paragraph);
        if (SightingHeadline.tellsOil(findings.sighting())) {
            out.gap();
            out.paragraph(headline.stock());
            out.paragraph(headline.flow());
        }
        shots(out, findings.sighting());
        out.gap();
        out.paragraph(SightingHeadline.NOT_SEEN);
        findings.facts().notices().forEach(notice -> out.paragraph("Note: " + Legible.of(notice, 400)));
        if (!resultsIn.isEmpty()) {
            out.paragraph("Results: " + resultsIn + " (open report.html)");
        }
        return out.toString();
    }

    private static void shots(TextPage out, Sighting sighting) {
        if (sighting.shots().size() < 2) {
            return;
        }
        TextTable table = new TextTable()
                .text("picture", 0)
                .number("m a pixel", 0)
                .number("large", 0)
                .number("small", 0);
        for (int i = 0; i < Math.min(SHOTS_MOST, sighting.shots().size()); i++) {
            Shot shot = sighting.shots().get(i);
            table.row(
                    shot.name(),
                    Decimal.of(shot.scale().metresPerPixel(), 3).toPlainString(),
                    Words.grouped(SightingHeadline.found(sighting, i, true)),
                    Words.grouped(SightingHeadline.found(sighting, i, false)));
        }
        int more = sighting.shots().size() - SHOTS_MOST;
        out.section(
                "Counted in each picture",
                table,
                more > 0 ? List.of(Words.grouped(more) + " more in sighting.json") : List.of());
    }
}
