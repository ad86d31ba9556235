package org.wellhead.share.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

class PdfDossierTest {
    private static final Letters LETTERS = new Letters();

    @Test
    void everyPageHasItsNumberAndTheLabelAtTopAndBottom() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Samples.exact()))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(5);
            PDFTextStripperByArea areas = new PDFTextStripperByArea();
            areas.addRegion("top", new Rectangle(0, 0, 596, 70));
            areas.addRegion("bottom", new Rectangle(0, 772, 596, 70));
            for (int i = 0; i < pages; i++) {
                areas.extractRegions(document.getPage(i));
                assertThat(areas.getTextForRegion("top")).contains("TLP:AMBER+STRICT");
                assertThat(areas.getTextForRegion("bottom"))
                        .contains("TLP:AMBER+STRICT", "page " + (i + 1) + " of " + pages);
            }
        }
    }

    @Test
    void theContentsNameTheRightPages() {
        List<String> pages = pages(pdf(Samples.exact()));
        List<String> lines = pages.get(1)
                .lines()
                .filter(line -> line.matches(".* [0-9]+") && !line.startsWith("page "))
                .toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("Finding 4: Strip north of the river "))
                .hasSizeGreaterThan(10);
        for (String line : lines) {
            if (line.startsWith("Financial unit")) {
                continue;
            }
            int space = line.lastIndexOf(' ');
            int page = Integer.parseInt(line.substring(space + 1));
            assertThat(pages.get(page - 1).lines().map(String::strip))
                    .as(line)
                    .contains(line.substring(0, space).strip());
        }
    }

    @Test
    void everyFindingOfManyIsThereWithItsPaymentsAndInTheBookmarks() throws IOException {
        byte[] pdf = pdf(Samples.large(200));
        String text = text(pdf);
        for (int i = 0; i < 200; i++) {
            assertThat(text).contains("Person " + i + ", S-" + i + "\n");
        }
        assertThat(text).contains("Finding 200: ", "1,001.99", "Single findings stand in the tables");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> bookmarks = new ArrayList<>();
            walk(document.getDocumentCatalog().getDocumentOutline().children(), bookmarks);
            assertThat(bookmarks)
                    .contains("Summary", "Türkiye", "How sure this is")
                    .filteredOn(title -> title.startsWith("Finding "))
                    .hasSize(200);
        }
    }

    private static void walk(Iterable<PDOutlineItem> items, List<String> titles) {
        for (PDOutlineItem item : items) {
            titles.add(item.getTitle());
            walk(item.children(), titles);
        }
    }

    @Test
    void thePagesInATableAreThoseOfItsFindings() {
        List<String> pages = pages(pdf(Samples.large(200)));
        String row = pages.stream()
                .flatMap(String::lines)
                .filter(line -> line.matches("200 Person .*"))
                .findFirst()
                .orElseThrow();
        int page = Integer.parseInt(row.substring(row.lastIndexOf(' ') + 1).replace(",", ""));
        assertThat(pages.get(page - 1)).contains("Finding 200: ");
    }

    @Test
    void scriptsAreEmbeddedAndReadable() throws IOException {
        byte[] pdf = pdf(Cases.named(
                Redaction.SOURCES_ONLY,
                "محمد بن سلمان",
                "Ελληνική Τράπεζα",
                "Банк Нефть",
                "בנק הפועלים",
                "Şişecam Łódź Õ",
                "ქართული Հայ"));
        assertThat(text(pdf))
                .contains(
                        "محمد بن سلمان",
                        "Ελληνική Τράπεζα",
                        "Банк Нефть",
                        "בנק הפועלים",
                        "Şişecam Łódź Õ",
                        "ქართული Հայ")
                .doesNotContain("stands for a character");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void arabicIsJoinedAndRunsToTheLeft() {
        Letters letters = new Letters();
        // Seen from the left: final meem-dal, then the other joined forms.
        assertThat(new Wrapping(letters).lines("محمد", Ink.PROSE, 400)).containsExactly("\uFEAA\uFEE4\uFEA4\uFEE3");
        assertThat(new Wrapping(letters).lines("of " + Legible.within("محمد 12") + ", 34", Ink.PROSE, 400))
                .containsExactly("of 12 \uFEAA\uFEE4\uFEA4\uFEE3, 34");
    }

    @Test
    void aLongTitleIsCutWithinItsWord() {
        Wrapping wrapping = new Wrapping(LETTERS);
        assertThat(wrapping.line("Finding 6: " + "W".repeat(200), Ink.PROSE, 200))
                .matches("Finding 6: W{10,20}…");
        assertThat(LETTERS.width(Ink.PROSE, wrapping.line("W".repeat(200), Ink.PROSE, 200)))
                .isLessThanOrEqualTo(200);
    }

    @Test
    void aCharacterWithoutALetterShowsAsABoxAndThePageSaysSo() {
        assertThat(text(pdf(Cases.named(Redaction.SOURCES_ONLY, "北京 Oil"))))
                .contains("▯▯ Oil", "▯ stands for a character that this file has no letter for");
    }

    @Test
    void hostileNamesAreTamed() {
        String text = text(pdf(Cases.named(
                Redaction.SOURCES_ONLY,
                "W".repeat(10_000),
                "abc\u202Edcba",
                "a\u0000b\u001B[31m",
                "x ".repeat(5_000),
                "\uD800 alone",
                "<b>&")));
        assertThat(text)
                .contains("…", "abc\uFFFDdcba", "a\uFFFDb\uFFFD[31m", "\uFFFD alone", "<b>&")
                .doesNotContain("\u202E");
    }

    @Property(tries = 60)
    void anyNameIsWritten(@ForAll @NotBlank @StringLength(max = 200) String name) {
        assertThat(pages(pdf(Cases.named(Redaction.SOURCES_ONLY, name)))).isNotEmpty();
    }

    @Property(tries = 200)
    void linesAreNoWiderThanTheyMayBe(@ForAll @StringLength(max = 300) String text) {
        for (String line : new Wrapping(LETTERS).lines(Legible.text(text), Ink.CELL, 60)) {
            assertThat(LETTERS.width(Ink.CELL, line)).as(line).isLessThanOrEqualTo(60 + Ink.CELL.sizePoints() * 1.7f);
        }
    }

    @Test
    void aPictureIsShownAndADamagedOneIsSaidToBe() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Cases.pictured(Cases.png())))) {
            assertThat(Stream.iterate(0, i -> i + 1)
                            .limit(document.getNumberOfPages())
                            .flatMap(i -> pictures(document.getPage(i))))
                    .hasSize(1);
        }
        byte[] cut = Arrays.copyOf(Cases.png(), 40);
        assertThat(text(pdf(Cases.pictured(cut)))).contains("This picture is damaged and cannot be shown.");
        assertThat(text(pdf(Cases.pictured("GIF89a".getBytes(UTF_8)))))
                .contains("It is no PNG or JPEG that can be shown here");
    }

    private static Stream<COSName> pictures(PDPage page) {
        List<COSName> names = new ArrayList<>();
        page.getResources().getXObjectNames().forEach(names::add);
        return names.stream();
    }

    @Test
    void itsTimesAreThoseOfTheRelease() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Samples.exact()))) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Samples.AT);
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Wellhead");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Financial findings (TLP:AMBER+STRICT)");
        }
    }

    private static byte[] pdf(Release release) {
        Findings findings = Findings.of(release);
        return PdfDossier.write(Telling.of(release, findings, Annexes.of(release, findings)), release.head())
                .bytes();
    }

    /** All text of a PDF. */
    static String text(byte[] pdf) {
        return String.join("\n", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replace('\u00A0', ' '));
            }
            return pages;
        } catch (IOException notAPdf) {
            throw new UncheckedIOException(notAPdf);
        }
    }
}
