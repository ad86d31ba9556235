package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.share.dossier.Block.Bullets;
import org.wellhead.share.dossier.Block.Fact;
import org.wellhead.share.dossier.Block.Facts;
import org.wellhead.share.dossier.Block.Figure;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.dossier.Block.Note;
import org.wellhead.share.dossier.Block.Prose;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.release.Head;

/** Lays a dossier out on A4: cover, contents, chapters. What stands on every page is added by {@link PdfWriter}. */
final class PdfDossier {
    private static final float FACT_LABEL = 118;
    private static final float PICTURE_HEIGHT_MAX = 430;

    private final Telling telling;
    private final Letters letters = new Letters();

    private PdfDossier(Telling telling) {
        this.telling = telling;
    }

    static FormFile write(Telling telling, Head head) {
        PdfDossier paper = new PdfDossier(telling);
        List<List<Mark>> sheets = new ArrayList<>();
        Map<String, Integer> anchors = new HashMap<>();
        for (Flow flow : List.of(paper.cover(), paper.contents(), paper.chapters())) {
            flow.anchors().forEach((anchor, sheet) -> anchors.put(anchor, sheets.size() + sheet));
            sheets.addAll(flow.sheets());
        }
        return new FormFile("dossier.pdf", new PdfWriter(telling, head, paper.letters, sheets, anchors).write());
    }

    private Flow cover() {
        Flow flow = new Flow(letters);
        Cover cover = telling.cover();
        flow.down(100);
        flow.paragraph(Flow.MARGIN, Flow.INNER, Ink.TITLE, cover.title());
        flow.down(22);
        facts(flow, cover.facts(), Ink.COVER_LABEL, Ink.COVER_FACT);
        flow.down(26);
        cover.limits().forEach(limit -> {
            flow.paragraph(Flow.MARGIN, 400, Ink.PROSE, limit);
            flow.down(6);
        });
        return flow;
    }

    private Flow contents() {
        Flow flow = new Flow(letters);
        flow.anchor("contents");
        flow.paragraph(Flow.MARGIN, Flow.INNER, Ink.HEADING_1, "Contents");
        flow.down(10);
        List<Chapter> shown = HtmlDossier.contents(telling.chapters());
        for (Chapter chapter : shown) {
            contentsLine(flow, chapter);
        }
        if (shown.size() < telling.chapters().size()) {
            flow.down(10);
            flow.paragraph(
                    Flow.MARGIN,
                    400,
                    Ink.NOTE,
                    "Single findings stand in the tables that begin each part, with their pages, and among the bookmarks of this file.");
        }
        return flow;
    }

    private static void contentsLine(Flow flow, Chapter chapter) {
        Ink ink = chapter.level() == 1 ? Ink.PROSE.in(Face.SERIF_BOLD) : Ink.PROSE;
        if (chapter.level() == 1) {
            flow.space(5);
        }
        flow.room(ink.leadingPoints());
        float indent = (chapter.level() - 1) * 16f;
        flow.words(Flow.MARGIN + indent, 0, ink, flow.wrapping().line(chapter.title(), ink, Flow.INNER - indent - 40));
        flow.put(new Mark.PageOf(Flow.MARGIN + Flow.INNER, flow.y() + ink.baselinePoints(), ink, chapter.anchor()));
        flow.put(new Mark.Link(Flow.MARGIN, flow.y(), Flow.INNER, ink.leadingPoints(), chapter.anchor()));
        flow.down(ink.leadingPoints() + 1);
    }

    private Flow chapters() {
        Flow flow = new Flow(letters);
        for (Chapter chapter : telling.chapters()) {
            heading(flow, chapter);
            chapter.blocks().forEach(block -> block(flow, block));
        }
        return flow;
    }

    private static void heading(Flow flow, Chapter chapter) {
        switch (chapter.level()) {
            case 1 -> {
                // A chapter begins a new sheet if little is left of the last.
                flow.room(0.35f * Flow.HEIGHT);
                flow.space(26);
                flow.anchor(chapter.anchor());
                flow.paragraph(Flow.MARGIN, Flow.INNER, Ink.HEADING_1, chapter.title());
                flow.down(9);
            }
            case 2 -> {
                flow.room(150);
                flow.space(18);
                flow.anchor(chapter.anchor());
                flow.paragraph(Flow.MARGIN, Flow.INNER, Ink.HEADING_2, chapter.title());
                flow.down(6);
            }
            default -> {
                flow.room(150);
                flow.space(12);
                flow.anchor(chapter.anchor());
                flow.paragraph(Flow.MARGIN, Flow.INNER, Ink.HEADING_3, chapter.title());
                flow.down(4);
            }
        }
    }

    private static void block(Flow flow, Block block) {
        switch (block) {
            case Prose prose -> {
                flow.paragraph(Flow.MARGIN, Flow.INNER, Ink.PROSE, prose.text());
                flow.down(7);
            }
            case Note note -> {
                flow.room(60);
                flow.paragraph(Flow.MARGIN, Flow.INNER, Ink.NOTE, note.text());
                flow.down(4);
            }
            case Bullets bullets -> {
                for (String item : bullets.items()) {
                    flow.room(Ink.PROSE.leadingPoints());
                    flow.words(Flow.MARGIN + 3, 0, Ink.PROSE, "•");
                    flow.paragraph(Flow.MARGIN + 14, Flow.INNER - 14, Ink.PROSE, item);
                    flow.down(3);
                }
                flow.down(5);
            }
            case Facts facts -> {
                facts(flow, facts.facts(), Ink.LABEL, Ink.FACT);
                flow.down(9);
            }
            case Grid grid -> new GridPaper(flow, grid).lay();
            case Figure figure -> figure(flow, figure);
        }
    }

    private static void facts(Flow flow, List<Fact> facts, Ink label, Ink value) {
        for (Fact fact : facts) {
            List<String> lines = flow.wrapping().lines(fact.value(), value, Flow.INNER - FACT_LABEL);
            flow.room(value.leadingPoints() + 4);
            flow.words(Flow.MARGIN, 2, label, fact.label());
            for (String line : lines) {
                flow.room(value.leadingPoints() + 4);
                flow.words(Flow.MARGIN + FACT_LABEL, 2, value, line);
                flow.down(value.leadingPoints());
            }
            flow.down(4);
            flow.rule(0.4f, Ink.HAIR);
        }
    }

    private static void figure(Flow flow, Figure figure) {
        Optional<Picture> picture = Picture.of(figure.attachment().bytes());
        if (picture.isEmpty()) {
            flow.paragraph(
                    Flow.MARGIN,
                    Flow.INNER,
                    Ink.NOTE,
                    figure.caption() + " It is no PNG or JPEG that can be shown here; the file goes with the release.");
            flow.down(8);
            return;
        }
        float wide = picture.get().width();
        float high = picture.get().height();
        float scale = Math.min(Math.min(Flow.INNER / wide, PICTURE_HEIGHT_MAX / high), 1);
        flow.room(high * scale + 30);
        flow.put(new Mark.Image(Flow.MARGIN, flow.y(), wide * scale, high * scale, figure.attachment()));
        flow.down(high * scale + 4);
        flow.paragraph(Flow.MARGIN, Flow.INNER, Ink.NOTE, figure.caption());
        flow.down(8);
    }
}
