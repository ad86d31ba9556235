package org.wellhead.share.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.share.dossier.Block.Fact;
import org.wellhead.share.dossier.Block.Facts;
import org.wellhead.share.dossier.Block.Figure;
import org.wellhead.share.dossier.Block.Prose;
import org.wellhead.share.item.Attachment;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;

/** Tells what pictures show: what was counted and measured, between which figures, with the picture. */
final class SightingChapters {
    private final Release release;
    private final Findings findings;
    private final Proofs proofs;

    SightingChapters(Release release, Findings findings) {
        this.release = release;
        this.findings = findings;
        this.proofs = new Proofs(release);
    }

    List<Chapter> chapters() {
        if (findings.sightings().isEmpty()) {
            return List.of();
        }
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter(
                "sightings",
                1,
                "Sightings from above",
                List.of(new Prose(
                        "What pictures from above show. Counts and quantities are estimates; the figures around them say between which the true one"
                                + " is expected."))));
        findings.sightings().forEach(sighting -> chapters.add(finding(sighting)));
        return chapters;
    }

    private Chapter finding(Entry sighting) {
        List<Block> blocks = new ArrayList<>();
        Said.lines(sighting, Field.STATEMENT).forEach(line -> blocks.add(new Prose(Legible.within(line))));
        List<Fact> facts = new ArrayList<>();
        Proofs.add(facts, "Taken", Said.time(sighting, Field.TIME));
        Proofs.add(facts, "Place", place(sighting));
        Proofs.add(facts, "Vehicles", estimate(sighting));
        Proofs.add(facts, "Length of convoys", unit(Said.count(sighting, Field.LENGTH_METRES), " m"));
        Proofs.add(
                facts, "Oil on the road", unit(between(sighting, Field.BARRELS_LOW, Field.BARRELS_HIGH), " barrels"));
        Proofs.add(facts, "SHA-256 of the original", Said.name(sighting, Field.SHA256));
        if (!facts.isEmpty()) {
            blocks.add(new Facts(facts));
        }
        sighting.text(Field.PICTURE)
                .ifPresent(name -> Optional.ofNullable(release.attachments().get(name))
                        .ifPresent(picture -> blocks.add(figure(name, picture))));
        blocks.add(new Facts(proofs.limits(sighting)));
        String title = Said.name(sighting, Field.TITLE);
        return new Chapter(
                findings.anchor(sighting),
                2,
                "Finding " + findings.number(sighting) + (title.isEmpty() ? "" : ": " + Legible.within(title)),
                blocks);
    }

    private static Figure figure(String name, Attachment picture) {
        return new Figure(name, picture, "The annotated picture, " + Legible.name(name) + ".");
    }

    private static String estimate(Entry sighting) {
        String best = Said.count(sighting, Field.VEHICLES);
        String between = between(sighting, Field.VEHICLES_LOW, Field.VEHICLES_HIGH);
        if (best.isEmpty() || between.isEmpty()) {
            return best + between;
        }
        return best + " (" + between + ")";
    }

    private static String between(Entry sighting, Field low, Field high) {
        String from = Said.count(sighting, low);
        String to = Said.count(sighting, high);
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        if (from.isEmpty()) {
            return "at most " + to;
        }
        return to.isEmpty() ? "at least " + from : from + " to " + to;
    }

    private static String unit(String figure, String unit) {
        return figure.isEmpty() ? "" : figure + unit;
    }

    private static String place(Entry sighting) {
        Optional<Long> north = sighting.count(Field.LATITUDE);
        Optional<Long> east = sighting.count(Field.LONGITUDE);
        if (north.isEmpty() || east.isEmpty()) {
            return "";
        }
        return degrees(north.get(), "N", "S") + ", " + degrees(east.get(), "E", "W");
    }

    private static String degrees(long millionths, String positive, String negative) {
        BigDecimal degrees = BigDecimal.valueOf(millionths, 6)
                .setScale(5, RoundingMode.HALF_EVEN)
                .abs();
        return degrees.toPlainString() + "° " + (millionths < 0 ? negative : positive);
    }
}
