package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wellhead.observe.Shot;
import org.wellhead.observe.Sighting;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.oil.FlowPerDay;
import org.wellhead.observe.oil.Influence;
import org.wellhead.observe.oil.OilEstimate;
import org.wellhead.observe.oil.Prior;
import org.wellhead.observe.oil.Stock;
import org.wellhead.observe.oil.WholeInterval;
import org.wellhead.observe.vehicle.Count;

/** A sighting as one JSON text, for programs. */
public final class SightingSummary {
    private final SightingFindings findings;
    private final Sighting sighting;

    private SightingSummary(SightingFindings findings) {
        this.findings = findings;
        this.sighting = findings.sighting();
    }

    /**
     * The content of {@code sighting.json}. All but {@code timings_millis}, which stands last, is the same for the same
     * inputs on the same kind of processor.
     *
     * @param files what {@link SightingResults#write} returned; empty if nothing was written
     */
    public static String json(SightingFindings findings, List<ResultFolder.Written> files) {
        return Json.write(new SightingSummary(findings).all(files));
    }

    private Map<String, Object> all(List<ResultFolder.Written> files) {
        SightingHeadline headline = new SightingHeadline(findings);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("answer", headline.what() + ".");
        all.put("convoys_told", headline.convoys());
        all.put("how_sure", headline.howSure());
        all.put("assumes", SightingHeadline.NOT_SEEN);
        all.put("version", findings.facts().version());
        all.put(
                "model",
                RunJson.object(
                        "version",
                        findings.model().version(),
                        "sha256",
                        findings.model().sha256()));
        all.put("inputs", RunJson.inputs(findings.facts()));
        all.put("options", findings.facts().options());
        all.put("pictures", sighting.shots().stream().map(SightingSummary::shot).toList());
        all.put(
                "counts",
                RunJson.object(
                        "large",
                        count(sighting.large()),
                        "small",
                        count(sighting.small()),
                        "seen_twice",
                        sighting.seenTwice(),
                        "overlap",
                        Decimal.of(sighting.overlapPart(), 3)));
        all.put("convoys", convoys());
        all.put("oil", oil(findings.oil()));
        all.put(
                "priors",
                findings.priors().all().stream().map(SightingSummary::prior).toList());
        all.put("notices", findings.facts().notices());
        all.put("files", RunJson.files(files));
        all.put("timings_millis", findings.facts().timingsMillis());
        return all;
    }

    private static Map<String, Object> shot(Shot shot) {
        Map<String, Object> entry = RunJson.object(
                "name", shot.name(), "form", shot.form(), "width_px", shot.widthPx(), "height_px", shot.heightPx());
        entry.put(
                "scale",
                RunJson.object(
                        "metres_per_pixel",
                        Decimal.of(shot.scale().metresPerPixel(), 5),
                        "relative_error",
                        Decimal.of(shot.scale().relativeError(), 4),
                        "source",
                        shot.scale().source().name().toLowerCase(Locale.ROOT),
                        "told",
                        shot.scale().told()));
        entry.put("tilted", shot.isTilted());
        if (!shot.corners().isEmpty()) {
            entry.put("georeference", shot.georeference());
            entry.put(
                    "corners",
                    shot.corners().stream().map(SightingSummary::place).toList());
        }
        shot.camera().takenAt().ifPresent(time -> entry.put("taken_at_as_written", time));
        entry.put("notes", shot.notes());
        return entry;
    }

    private static List<Object> place(Place place) {
        return List.of(Decimal.degrees(place.lonDegrees()), Decimal.degrees(place.latDegrees()));
    }

    private static Map<String, Object> count(Count count) {
        return RunJson.object(
                "found", count.found(), "low", count.low(), "middle", count.middle(), "high", count.high());
    }

    private List<Object> convoys() {
        List<Object> convoys = new ArrayList<>();
        for (int i = 0; i < sighting.convoys().size(); i++) {
            convoys.add(SightingTables.properties(i + 1, sighting.convoys().get(i)));
        }
        return convoys;
    }

    private static Map<String, Object> oil(OilEstimate oil) {
        Stock stock = oil.stock();
        FlowPerDay flow = oil.flow();
        List<Object> influences = new ArrayList<>();
        for (Influence influence : oil.influences()) {
            influences.add(RunJson.object(
                    "what",
                    influence.what(),
                    "share_of_stock",
                    Decimal.of(influence.stockShare(), 3),
                    "share_of_flow",
                    Decimal.of(influence.flowShare(), 3)));
        }
        return RunJson.object(
                "stock",
                RunJson.object(
                        "tankers",
                        interval(stock.tankers()),
                        "barrels",
                        interval(stock.barrels()),
                        "usd",
                        interval(stock.dollars())),
                "flow_per_day",
                RunJson.object(
                        "tankers",
                        interval(flow.tankers()),
                        "barrels",
                        interval(flow.barrels()),
                        "usd",
                        interval(flow.dollars())),
                "influences",
                influences,
                "seed",
                oil.seed(),
                "draws",
                oil.draws());
    }

    private static Map<String, Object> interval(WholeInterval interval) {
        return RunJson.object("low", interval.low(), "median", interval.median(), "high", interval.high());
    }

    private static Map<String, Object> prior(Prior prior) {
        return RunJson.object(
                "quantity",
                prior.quantity().key(),
                "value",
                SightingHeadline.prior(prior),
                "unit",
                prior.quantity().unit(),
                "source",
                prior.source());
    }
}
