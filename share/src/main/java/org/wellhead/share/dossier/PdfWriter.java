package org.wellhead.share.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.wellhead.ledger.Sha256;
import org.wellhead.share.release.Head;

/**
 * Writes sheets as a PDF, each with its number and the label of the Traffic Light Protocol at top and bottom, and the chapters as bookmarks.
 *
 * <p>The same sheets give the same bytes: times, producer and the document's id follow from the release.
 */
final class PdfWriter {
    private static final PDRectangle A4 = new PDRectangle(Flow.WIDTH, Flow.HEIGHT);

    private final Telling telling;
    private final Head head;
    private final Letters letters;
    private final List<List<Mark>> sheets;
    private final Map<String, Integer> anchors;

    /**
     * A writer of these.
     *
     * @param sheets all of them in order
     * @param anchors on which sheet each anchor is, from 0
     */
    PdfWriter(Telling telling, Head head, Letters letters, List<List<Mark>> sheets, Map<String, Integer> anchors) {
        this.telling = telling;
        this.head = head;
        this.letters = letters;
        this.sheets = sheets;
        this.anchors = anchors;
    }

    byte[] write() {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            document.setDocumentId(id());
            information(document);
            for (int i = 0; i < sheets.size(); i++) {
                document.addPage(new PDPage(A4));
            }
            SheetPainter painter = new SheetPainter(document, letters, anchors);
            Running running = new Running(telling.cover().tlp(), head, new Wrapping(letters), letters);
            for (int i = 0; i < sheets.size(); i++) {
                painter.paint(i, sheets.get(i), running.marks(sheets.get(i), i + 1, sheets.size()));
            }
            bookmarks(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private long id() {
        String what =
                String.join("\n", head.senderId(), head.partnerId(), String.valueOf(head.serial()), head.commitment());
        return ByteBuffer.wrap(Sha256.digest().digest(what.getBytes(UTF_8))).getLong();
    }

    private void information(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(telling.cover().title() + " (" + head.tlp().label() + ")");
        information.setAuthor(Legible.name(head.senderName()));
        information.setCreator("Wellhead");
        information.setProducer("Wellhead");
        GregorianCalendar at = GregorianCalendar.from(head.at().atZone(ZoneOffset.UTC));
        information.setCreationDate(at);
        information.setModificationDate(at);
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private void bookmarks(PDDocument document) {
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineNode[] parents = new PDOutlineNode[4];
        parents[0] = outline;
        for (Chapter chapter : telling.chapters()) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(Legible.unmarked(chapter.title()));
            PDPageFitWidthDestination to = new PDPageFitWidthDestination();
            to.setPage(document.getPage(Objects.requireNonNull(anchors.get(chapter.anchor()))));
            item.setDestination(to);
            Objects.requireNonNull(parents[chapter.level() - 1]).addLast(item);
            for (int level = chapter.level(); level < parents.length; level++) {
                parents[level] = item;
            }
        }
        outline.openNode();
    }
}
