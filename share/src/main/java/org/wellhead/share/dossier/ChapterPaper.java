package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.share.dossier.Block.Bullets;
import org.wellhead.share.dossier.Block.Fact;
import org.wellhead.share.dossier.Block.Facts;
import org.wellhead.share.dossier.Block.Figure;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.dossier.Block.Note;
import org.wellhead.share.dossier.Block.Prose;

/**
 * Lays a chapter out on paper, so that nothing is parted from what it needs: a heading, an introduction, a remark and the facts about a finding stand
 * on the sheet of what follows them.
 */
final class ChapterPaper {
    private static final float FACT_LABEL = 118;
    private static final float PICTURE_HEIGHT_MAX = 430;

    private final Flow flow;
    private final Chapter chapter;
    private final List<Runnable> held = new ArrayList<>();

    ChapterPaper(Flow flow, Chapter chapter) {
        this.flow = flow;
        this.chapter = chapter;
    }

    void lay() {
        hold(this::heading);
        List<Block> blocks = chapter.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1)) : Optional.empty());
        }
        together(() -> {});
    }

    /** It is laid with what comes next. */
    private void hold(Runnable piece) {
        held.add(piece);
    }

    /** Lays this and what was held for it on one sheet, if one has room for it. */
    private void together(Runnable piece) {
        List<Runnable> pieces = new ArrayList<>(held);
        pieces.add(piece);
        held.clear();
        flow.together(() -> pieces.forEach(Runnable::run));
    }

    private void heading() {
        float above = chapter.level() == 1 ? 26 : (chapter.level() == 2 ? 18 : 12);
        float below = chapter.level() == 1 ? 9 : (chapter.level() == 2 ? 6 : 4);
        Ink ink = chapter.level() == 1 ? Ink.HEADING_1 : (chapter.level() == 2 ? Ink.HEADING_2 : Ink.HEADING_3);
        flow.space(chapter.isFinding() ? 12 : above);
        flow.anchor(chapter.anchor());
        flow.paragraph(Flow.MARGIN, Flow.INNER, chapter.isFinding() ? Ink.HEADING_3 : ink, chapter.title());
        flow.down(chapter.isFinding() ? 4 : below);
    }

    private void block(Block block, Optional<Block> next) {
        switch (block) {
            case Prose prose -> {
                boolean isIntroduction = next.isPresent() && !(next.get() instanceof Prose);
                put(isIntroduction, () -> {
                    flow.paragraph(Flow.MARGIN, Flow.INNER, Ink.PROSE, prose.text());
                    flow.down(7);
                });
            }
            case Note note ->
                put(next.isPresent(), () -> {
                    flow.paragraph(Flow.MARGIN, Flow.INNER, Ink.NOTE, note.text());
                    flow.down(4);
                });
            case Bullets bullets -> {
                bullets.items().forEach(item -> together(() -> bullet(item)));
                flow.down(5);
            }
            case Facts facts ->
                put(next.isPresent(), () -> {
                    facts(flow, facts.facts(), Ink.LABEL, Ink.FACT);
                    flow.down(9);
                });
            case Grid grid -> {
                GridPaper paper = new GridPaper(flow, grid);
                together(paper::begin);
                paper.end();
            }
            case Figure figure -> together(() -> figure(flow, figure));
        }
    }

    private void put(boolean isHeld, Runnable piece) {
        if (isHeld) {
            hold(piece);
        } else {
            together(piece);
        }
    }

    private void bullet(String item) {
        flow.words(Flow.MARGIN + 3, 0, Ink.PROSE, "•");
        flow.paragraph(Flow.MARGIN + 14, Flow.INNER - 14, Ink.PROSE, item);
        flow.down(3);
    }

    /** Labels, and what is known under them. */
    static void facts(Flow flow, List<Fact> facts, Ink label, Ink value) {
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
