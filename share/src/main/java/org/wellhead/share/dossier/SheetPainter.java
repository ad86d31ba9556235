package org.wellhead.share.dossier;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;

/** Paints marks on the pages of a PDF. Fonts are embedded as they are met, with the letters that are used. */
final class SheetPainter {
    private final PDDocument document;
    private final Letters letters;
    private final Map<String, Integer> anchors;
    private final Map<Letters.Font, PDFont> fonts = new HashMap<>();

    SheetPainter(PDDocument document, Letters letters, Map<String, Integer> anchors) {
        this.document = document;
        this.letters = letters;
        this.anchors = anchors;
    }

    /** Paints a page, from 0: its own marks and those that stand on every page. */
    void paint(int index, List<Mark> sheet, List<Mark> running) throws IOException {
        PDPage page = document.getPage(index);
        List<PDAnnotation> links = new ArrayList<>();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Mark mark : Stream.concat(running.stream(), sheet.stream()).toList()) {
                switch (mark) {
                    case Mark.Words words -> words(content, words.x(), words.y(), words.ink(), words.visual());
                    case Mark.PageOf pageOf -> pageOf(content, pageOf);
                    case Mark.Rule rule -> rule(content, rule);
                    case Mark.Fill fill -> fill(content, fill);
                    case Mark.Link link -> links.add(link(link));
                    case Mark.Image image -> image(content, image);
                }
            }
        }
        if (!links.isEmpty()) {
            page.setAnnotations(links);
        }
    }

    private void pageOf(PDPageContentStream content, Mark.PageOf mark) throws IOException {
        String number = Said.grouped(Objects.requireNonNull(anchors.get(mark.anchor()), mark.anchor()) + 1L);
        words(content, mark.right() - letters.width(mark.ink(), number), mark.y(), mark.ink(), number);
    }

    /** Words, each run of letters of one font by itself. */
    private void words(PDPageContentStream content, float x, float y, Ink ink, String visual) throws IOException {
        content.setNonStrokingColor(new Color(ink.rgb()));
        content.beginText();
        content.newLineAtOffset(x, Flow.HEIGHT - y);
        StringBuilder run = new StringBuilder();
        Letters.Font of = null;
        for (int i = 0; i < visual.length(); ) {
            int c = visual.codePointAt(i);
            i += Character.charCount(c);
            int shown = letters.shown(ink.face(), c);
            if (shown < 0) {
                continue;
            }
            Letters.Font font = letters.font(ink.face(), shown);
            if (of != null && of != font) {
                show(content, of, ink, run);
            }
            of = font;
            run.appendCodePoint(shown);
        }
        if (of != null) {
            show(content, of, ink, run);
        }
        content.endText();
    }

    private void show(PDPageContentStream content, Letters.Font font, Ink ink, StringBuilder run) throws IOException {
        PDFont embedded = fonts.get(font);
        if (embedded == null) {
            embedded = PDType0Font.load(document, font.font(), true);
            fonts.put(font, embedded);
        }
        content.setFont(embedded, ink.sizePoints());
        content.showText(run.toString());
        run.setLength(0);
    }

    private static void rule(PDPageContentStream content, Mark.Rule rule) throws IOException {
        content.setStrokingColor(new Color(rule.rgb()));
        content.setLineWidth(rule.weight());
        content.moveTo(rule.x(), Flow.HEIGHT - rule.y());
        content.lineTo(rule.x() + rule.width(), Flow.HEIGHT - rule.y());
        content.stroke();
    }

    private static void fill(PDPageContentStream content, Mark.Fill fill) throws IOException {
        content.setNonStrokingColor(new Color(fill.rgb()));
        content.addRect(fill.x(), Flow.HEIGHT - fill.y() - fill.height(), fill.width(), fill.height());
        content.fill();
    }

    private PDAnnotationLink link(Mark.Link mark) {
        PDAnnotationLink link = new PDAnnotationLink();
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        link.setRectangle(
                new PDRectangle(mark.x(), Flow.HEIGHT - mark.y() - mark.height(), mark.width(), mark.height()));
        PDPageFitWidthDestination to = new PDPageFitWidthDestination();
        to.setPage(document.getPage(Objects.requireNonNull(anchors.get(mark.anchor()), mark.anchor())));
        link.setDestination(to);
        return link;
    }

    private void image(PDPageContentStream content, Mark.Image mark) throws IOException {
        try {
            PDImageXObject image = PDImageXObject.createFromByteArray(
                    document, mark.attachment().bytes(), null);
            content.drawImage(image, mark.x(), Flow.HEIGHT - mark.y() - mark.height(), mark.width(), mark.height());
        } catch (IOException | RuntimeException broken) {
            // Its head was sound and its body is not: the room stays, and says so.
            words(content, mark.x(), mark.y() + 12, Ink.NOTE, "This picture is damaged and cannot be shown.");
        }
    }
}
