package org.wellhead.share.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Fact;
import org.wellhead.share.dossier.Block.Facts;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.dossier.Block.Prose;
import org.wellhead.share.release.Samples;

class SheetsTest {
    private static final Letters LETTERS = new Letters();
    private static final Wrapping WRAPPING = new Wrapping(LETTERS);

    @Test
    void aDateIsNotBrokenAndItsTimeMayStandBelow() {
        assertThat(WRAPPING.lines("2014-06-28 10:57:49", Ink.CELL, 50)).containsExactly("2014-06-28", "10:57:49");
        assertThat(WRAPPING.widestPiece("2014-06-28 10:57:49", Ink.CELL))
                .isEqualTo(LETTERS.width(Ink.CELL, "2014-06-28"));
    }

    @Test
    void aPseudonymIsBrokenBehindItsHyphens() {
        assertThat(WRAPPING.lines("Account-9H98-9V78-DTGG", Ink.CELL, 60))
                .containsExactly("Account-9H98-", "9V78-DTGG");
        assertThat(WRAPPING.lines(Legible.within("Account-9H98-9V78-DTGG"), Ink.CELL, 60))
                .containsExactly("Account-9H98-", "9V78-DTGG");
    }

    @Test
    void noFigureIsPartedFromItsPerCent() {
        assertThat(WRAPPING.lines(Said.prose("about 69 % comes"), Ink.CELL, LETTERS.width(Ink.CELL, "about 69 ")))
                .containsExactly("about", "69\u00A0%", "comes");
    }

    @Test
    void columnsAreWideEnoughForDatesPseudonymsAndGroups() {
        List<String> row = List.of(
                "2014-06-28 10:57:49",
                "A holder of a long name\nAccount-9H9H-KV78-DTGG",
                "Another holder of a long name\nTR33 0006 1005 1978 6457 8413 26",
                "1,250,000,000.00",
                "1,000,000,000.00\u00A0– 2,000,000,000.00",
                "1,000,000,000.00\u00A0– 2,000,000,000.00",
                "fuel, of Ege\nstatements-of-ege.csv:3");
        List<Column> columns = IntStream.range(0, row.size())
                .mapToObj(i -> new Column("Title", i > 2 && i < 6, i == 0 ? 5 : 40))
                .toList();
        Flow flow = new Flow(LETTERS);
        new GridPaper(flow, new Grid(columns, List.of(row), List.of(), List.of())).begin();
        assertThat(words(flow))
                .contains("2014-06-28", "10:57:49")
                .doesNotContain("G")
                .noneMatch(line -> line.matches("[A-Z0-9]{1,2}") && !line.equals("26"));
    }

    @ParameterizedTest
    @ValueSource(floats = {300, 500, 560, 600, 640, 670})
    void aHeadingAndTheFactsOfAFindingStandOnTheSheetOfWhatFollows(float down) {
        Flow flow = new Flow(LETTERS);
        flow.down(down);
        List<Fact> facts = List.of(new Fact("Party", "Ege"), new Fact("Account", "A"));
        Grid figures = new Grid(
                List.of(new Column("Policy", false, 1), new Column("Amount", true, 1)),
                List.of(List.of("FIFO", "1.00"), List.of("LIFO", "2.00")),
                List.of(),
                List.of());
        new ChapterPaper(
                        flow,
                        new Chapter("finding-1", 3, "Finding 1", List.of(new Prose("It."), new Facts(facts), figures)))
                .lay();
        List<List<String>> sheets =
                flow.sheets().stream().map(SheetsTest::words).toList();
        assertThat(sheets.getLast()).contains("Finding 1", "It.", "Party", "Policy", "LIFO");
        assertThat(flow.anchors()).containsEntry("finding-1", sheets.size() - 1);
        assertThat(sheets.subList(0, sheets.size() - 1))
                .allSatisfy(sheet -> assertThat(sheet).isEmpty());
        assertThat(sheets.size()).isEqualTo(down < 550 ? 1 : 2);
    }

    @Test
    void sumsStandOnTheSheetOfTheLastRow() {
        List<List<String>> rows = IntStream.range(0, 12)
                .mapToObj(i -> List.of("Row " + i, "1.00"))
                .toList();
        Grid grid = new Grid(
                List.of(new Column("Row", false, 1), new Column("Amount", true, 1)),
                rows,
                List.of("Together", "12.00"),
                List.of());
        for (int down = 300; down < 660; down += 6) {
            Flow flow = new Flow(LETTERS);
            flow.down(down);
            new ChapterPaper(flow, new Chapter("a", 2, "A", List.of(grid))).lay();
            assertThat(words(flow.sheets().getLast())).as("%d down", down).contains("Row 11", "Together");
        }
    }

    @Test
    void theHeadingsOfAllFindingsAreOfOneSize() {
        for (int level = 1; level <= 3; level++) {
            Flow flow = new Flow(LETTERS);
            new ChapterPaper(flow, new Chapter("finding-1", level, "Finding 1", List.of())).lay();
            assertThat(flow.sheets().getFirst())
                    .hasOnlyElementsOfType(Mark.Words.class)
                    .extracting(mark -> ((Mark.Words) mark).ink())
                    .containsExactly(Ink.HEADING_3);
        }
        assertThat(HtmlDossierTest.html(Samples.exact()).split("<section class=\"level[23] finding\"", -1))
                .hasSize(5);
    }

    @Test
    void whatFitsOnNoSheetIsBrokenWhereItStands() {
        Flow flow = new Flow(LETTERS);
        flow.down(100);
        List<Fact> facts = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> facts.add(new Fact("Fact", "Value " + i)));
        new ChapterPaper(flow, new Chapter("finding-1", 3, "Finding 1", List.of(new Facts(facts)))).lay();
        assertThat(flow.sheets()).hasSize(2);
        assertThat(words(flow.sheets().getFirst())).contains("Finding 1", "Value 0");
        assertThat(words(flow)).containsOnlyOnce("Value 59");
    }

    private static List<String> words(Flow flow) {
        return flow.sheets().stream().flatMap(sheet -> words(sheet).stream()).toList();
    }

    private static List<String> words(List<Mark> sheet) {
        return sheet.stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).visual())
                .toList();
    }
}
