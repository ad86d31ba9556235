package org.wellhead.app.output;

import java.util.List;
import java.util.Locale;
import org.wellhead.observe.Shot;
import org.wellhead.observe.Sighting;
import org.wellhead.observe.convoy.Convoy;
import org.wellhead.observe.oil.Influence;
import org.wellhead.observe.oil.OilEstimate;
import org.wellhead.observe.oil.Prior;
import org.wellhead.observe.oil.WholeInterval;
import org.wellhead.observe.vehicle.Count;

/** The page of a sighting: what was counted, how sure that is, the pictures, the convoys, the oil, and what all of it rests on. */
final class SightingReport {
    private static final int LISTED_MOST = 40;

    private final Html html = new Html();
    private final SightingFindings findings;
    private final Sighting sighting;
    private final SightingHeadline headline;

    private SightingReport(SightingFindings findings) {
        this.findings = findings;
        this.sighting = findings.sighting();
        this.headline = new SightingHeadline(findings);
    }

    /**
     * The page, to be stored as UTF-8.
     *
     * @param pngNames of the pictures to show, in order
     * @param pngsBase64 the pictures, in the same order
     */
    static String html(SightingFindings findings, List<String> pngNames, List<String> pngsBase64) {
        SightingReport report = new SightingReport(findings);
        PageFrame.openWithPictures(
                report.html,
                report.headline.what(),
                "Observe · " + Words.count(report.sighting.shots().size(), "picture", "pictures"));
        report.answer();
        report.sure();
        report.pictures(pngNames, pngsBase64);
        report.convoys();
        report.oil();
        report.shots();
        ReportInputs.write(report.html, findings.facts());
        PageFrame.close(report.html);
        return report.html.toString();
    }

    private void answer() {
        html.add("<section class=\"answer\">\n<h1>{}.</h1>\n", headline.what());
        headline.convoys().forEach(sentence -> html.add("<p class=\"standfirst\">{}</p>\n", sentence));
        html.add("<p class=\"note\">{}</p>\n</section>\n", SightingHeadline.NOT_SEEN);
    }

    private void sure() {
        html.add("<section id=\"sure\">\n<h2>How sure is this?</h2>\n<dl class=\"sure-list\">\n");
        html.add("<div><dt>The count</dt><dd>{}</dd></div>\n", headline.found());
        for (String sentence : headline.howSure()) {
            html.add(
                    "<div><dt>{}</dt><dd>{}</dd></div>\n",
                    sentence.startsWith("Scale") ? "The scale" : "The oil",
                    sentence);
        }
        html.add("""
                <div><dt>The people</dt><dd>Nothing here says who drives, who owns the load or where it goes.</dd></div>
                </dl>
                <div class="wide"><table class="narrow"><thead><tr><th scope="col">Vehicles</th><th scope="col" class="n">Found</th>\
                <th scope="col" class="n">At least</th><th scope="col" class="n">Most likely</th><th scope="col" class="n">At most</th>\
                </tr></thead>
                <tbody>
                """);
        count("Large", sighting.large());
        count("Small", sighting.small());
        html.add("""
                </tbody></table></div>
                <p class="note">The interval holds 95 % of what scenes of known truth allow.</p>
                </section>
                """);
    }

    private void count(String name, Count count) {
        html.add(
                "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n strong\">{}</td>"
                        + "<td class=\"n\">{}</td></tr>\n",
                name,
                Words.grouped(count.found()),
                Words.grouped(count.low()),
                Words.grouped(count.middle()),
                Words.grouped(count.high()));
    }

    private void pictures(List<String> names, List<String> pngs) {
        html.add("<section id=\"pictures\">\n<h2>What the pictures show</h2>\n");
        SightingMap.write(html, sighting);
        for (int i = 0; i < names.size(); i++) {
            html.add(
                    "<figure><img class=\"photo\" alt=\"{}, with a box around each vehicle\" src=\"data:image/png;base64,",
                    names.get(i));
            html.addBase64(pngs.get(i));
            html.add("\"/><figcaption class=\"note\">{}</figcaption></figure>\n", names.get(i));
        }
        html.add("</section>\n");
    }

    private void convoys() {
        if (sighting.convoys().isEmpty()) {
            return;
        }
        html.add("""
                <section id="convoys">
                <h2>Convoys</h2>
                <div class="wide"><table><thead><tr><th scope="col" class="n">No.</th><th scope="col" class="n">Large</th>\
                <th scope="col" class="n">Small among</th><th scope="col" class="n">Length</th><th scope="col" class="n">Lanes</th>\
                <th scope="col" class="n">Median gap</th><th scope="col" class="n">Heading</th><th scope="col">Motion</th></tr></thead>
                <tbody>
                """);
        for (int i = 0; i < Math.min(LISTED_MOST, sighting.convoys().size()); i++) {
            Convoy convoy = sighting.convoys().get(i);
            html.add(
                    "<tr><td class=\"n\">{}</td><td class=\"n strong\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>",
                    i + 1,
                    convoy.vehicles().size(),
                    convoy.smallAmong().size(),
                    SightingHeadline.length(convoy),
                    convoy.lanes());
            html.add(
                    "<td class=\"n\">{} m</td><td class=\"n\">{}°</td><td class=\"text\">{}: {}</td></tr>\n",
                    Decimal.of(convoy.gaps().medianMetres(), 0),
                    Decimal.of(convoy.headingDegrees(), 0),
                    convoy.motion().word(),
                    convoy.motionTold());
        }
        html.add("</tbody></table></div>\n<p class=\"note\">± is two standard deviations. Lines with places are in"
                + " convoys.geojson.</p>\n</section>\n");
    }

    private void oil() {
        if (!SightingHeadline.tellsOil(sighting)) {
            return;
        }
        OilEstimate oil = findings.oil();
        html.add("""
                <section id="oil">
                <h2>Oil and money</h2>
                <p>What stands on the road and what passes in a day are two things: the one is no part of the other.</p>
                <div class="wide"><table class="narrow"><thead><tr><th scope="col"></th><th scope="col" class="n">At least</th>\
                <th scope="col" class="n">In the middle</th><th scope="col" class="n">At most</th></tr></thead>
                <tbody>
                """);
        interval("Tankers on the road", "", oil.stock().tankers());
        interval("Barrels, if all are full", "", oil.stock().barrels());
        interval("Dollars for these, at the well", "$", oil.stock().dollars());
        interval("Tankers filled per day", "", oil.flow().tankers());
        interval("Barrels per day", "", oil.flow().barrels());
        interval("Dollars per day, at the well", "$", oil.flow().dollars());
        html.add("</tbody></table></div>\n<h3>Which assumption matters most</h3>\n");
        html.add("<div class=\"wide\"><table class=\"narrow\"><thead><tr><th scope=\"col\">What is not known</th>"
                + "<th scope=\"col\" class=\"n\">Part of the spread per day</th></tr></thead>\n<tbody>\n");
        for (Influence influence : oil.influences()) {
            if (influence.flowShare() < 0.005) {
                continue;
            }
            html.add(
                    "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td></tr>\n",
                    Report.capital(SightingHeadline.unknown(influence)),
                    SightingHeadline.percent(influence.flowShare()));
        }
        html.add("</tbody></table></div>\n<h3>Assumptions and where they come from</h3>\n");
        html.add(
                "<div class=\"wide\"><table><thead><tr><th scope=\"col\">Quantity</th><th scope=\"col\" class=\"n\">Value</th>"
                        + "<th scope=\"col\">Unit</th><th scope=\"col\">Source</th></tr></thead>\n<tbody>\n");
        for (Prior prior : findings.priors().all()) {
            html.add(
                    "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td>{}</td><td class=\"text\">{}</td></tr>\n",
                    prior.quantity().key().replace('_', ' '),
                    SightingHeadline.prior(prior),
                    prior.quantity().unit(),
                    prior.source());
        }
        html.add("""
                </tbody></table></div>
                <p class="note">Each can be replaced with --priors; see docs/oil-priors.md.</p>
                </section>
                """);
    }

    private void interval(String name, String sign, WholeInterval interval) {
        html.add(
                "<tr><th scope=\"row\">{}</th><td class=\"n\">{}{}</td><td class=\"n strong\">{}{}</td><td class=\"n\">{}{}</td></tr>\n",
                name,
                sign,
                Words.grouped(interval.low()),
                sign,
                Words.grouped(interval.median()),
                sign,
                Words.grouped(interval.high()));
    }

    private void shots() {
        html.add("<section id=\"scale\">\n<h2>The pictures and their scale</h2>\n<ul>\n");
        sighting.shots().stream().limit(LISTED_MOST).forEach(this::shot);
        html.add(
                "</ul>\n<p class=\"note\">Vehicles were found by model {} (SHA-256 {}), as docs/vehicle-model.md describes"
                        + " it.</p>\n</section>\n",
                findings.model().version(),
                findings.model().sha256());
    }

    private void shot(Shot shot) {
        html.add(
                "<li><bdi>{}</bdi>: {}, {} x {} pixels, {}.",
                shot.name(),
                shot.form(),
                Words.grouped(shot.widthPx()),
                Words.grouped(shot.heightPx()),
                SightingHeadline.scale(shot.scale()));
        shot.middle()
                .ifPresent(middle -> html.add(
                        " Its middle lies at {}.",
                        String.format(
                                Locale.ROOT,
                                "%.5f, %.5f (latitude, longitude)",
                                middle.latDegrees(),
                                middle.lonDegrees())));
        shot.camera().takenAt().ifPresent(time -> html.add(" Its camera wrote the time <bdi>{}</bdi>.", time));
        shot.notes().forEach(note -> html.add(" {}.", note));
        html.add("</li>\n");
    }
}
