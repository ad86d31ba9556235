package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.release.Head;

/** Lays a dossier out on A4: cover, contents, chapters. What stands on every page is added by {@link PdfWriter}. */
final class PdfDossier {
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
        ChapterPaper.facts(flow, cover.facts(), Ink.COVER_LABEL, Ink.COVER_FACT);
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
            if (chapter.level() == 1) {
                // A chapter begins a new sheet if little is left of the last.
                flow.room(0.35f * Flow.HEIGHT);
            }
            new ChapterPaper(flow, chapter).lay();
        }
        return flow;
    }
}
