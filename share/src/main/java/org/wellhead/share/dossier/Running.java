package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.release.Head;

/**
 * What stands on every page: the label of the Traffic Light Protocol at top and bottom, right, in 12 points and its colours on black; what the
 * document is; its page.
 *
 * <p>Source: FIRST, Traffic Light Protocol, version 2.0, usage in documents.
 */
final class Running {
    private static final float BOX_HEIGHT = 20;
    private static final float TOP = 34;
    private static final float BOTTOM = Flow.HEIGHT - 54;

    private final Tlp tlp;
    private final Head head;
    private final Wrapping wrapping;
    private final Letters letters;

    Running(Tlp tlp, Head head, Wrapping wrapping, Letters letters) {
        this.tlp = tlp;
        this.head = head;
        this.wrapping = wrapping;
        this.letters = letters;
    }

    /** Those of one page. */
    List<Mark> marks(List<Mark> sheet, int page, int pages) {
        List<Mark> marks = new ArrayList<>();
        label(marks, TOP);
        label(marks, BOTTOM);
        float above = TOP + BOX_HEIGHT / 2 + 3;
        float below = BOTTOM + BOX_HEIGHT / 2 + 3;
        String what = Legible.within(Legible.name(head.senderName())) + " to "
                + Legible.within(Legible.name(head.partnerName())) + ", release " + head.serial();
        marks.add(new Mark.Words(Flow.MARGIN, above, Ink.NOTE, wrapping.line(what, Ink.NOTE, 320)));
        marks.add(new Mark.Words(
                Flow.MARGIN, below, Ink.NOTE, "page " + Said.grouped(page) + " of " + Said.grouped(pages)));
        if (sheet.stream().anyMatch(this::isMissing)) {
            marks.add(new Mark.Words(
                    Flow.MARGIN,
                    BOTTOM - 12,
                    Ink.NOTE,
                    Character.toString(Letters.MISSING)
                            + " stands for a character that this file has no letter for; dossier.html and the annexed tables"
                            + " have it."));
        }
        return marks;
    }

    private void label(List<Mark> marks, float y) {
        int rgb = Integer.parseInt(HtmlDossier.colour(tlp).substring(1), 16);
        Ink ink = new Ink(Face.SANS_BOLD, 12, BOX_HEIGHT, rgb);
        float width = letters.width(ink, tlp.label());
        float right = Flow.MARGIN + Flow.INNER;
        marks.add(new Mark.Fill(right - width - 14, y, width + 14, BOX_HEIGHT, 0));
        marks.add(new Mark.Words(right - width - 7, y + ink.baselinePoints(), ink, tlp.label()));
    }

    private boolean isMissing(Mark mark) {
        return mark instanceof Mark.Words words
                && words.visual()
                        .codePoints()
                        .anyMatch(c -> letters.shown(words.ink().face(), c) == Letters.MISSING);
    }
}
