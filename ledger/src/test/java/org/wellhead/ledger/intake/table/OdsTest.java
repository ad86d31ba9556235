package org.wellhead.ledger.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.intake.Recorded;

class OdsTest {
    private static final String HEADER = row(texts("time", "payer", "payee", "amount", "currency"));

    @TempDir
    Path folder;

    private static String texts(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append("<table:table-cell office:value-type='string'><text:p>")
                    .append(text)
                    .append("</text:p></table:table-cell>");
        }
        return cells.toString();
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private Recorded read(String tables) {
        return Tables.read(TableForm.ODS, Sheets.ods(folder, tables));
    }

    @Test
    void aSpreadsheetIsReadAsAUserWouldSendIt() {
        Recorded read = read("<table:table table:name='May'>" + row(texts("May"))
                + "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='1024'/></table:table-row>"
                + HEADER
                + "<table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='date' office:date-value='2024-05-01T09:30:00'><text:p>1.5.</text:p></table:table-cell>"
                + texts("A<text:s/>1", "B")
                + "<table:table-cell office:value-type='currency' office:value='1250.5' table:formula='of:=1'><office:annotation><text:p>note</text:p></office:annotation><text:p>1.250,50 €</text:p></table:table-cell>"
                + texts("EUR") + "</table:table-row>"
                + "<table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
                + "</table:table><table:table table:name='Old' table:style-name='ta2'>" + HEADER + "</table:table>");

        assertThat(read.lines())
                .containsExactly(
                        "5 ods A1 (,  by NOTHING) -> B (,  by NOTHING) 1250.5 EUR",
                        "6 ods A1 (,  by NOTHING) -> B (,  by NOTHING) 1250.5 EUR");
        assertThat(read.refusals).isEmpty();
        assertThat(read.notices)
                .contains("Sheet 'Old' is hidden in the spreadsheet; it was read like the others.")
                .anyMatch(notice -> notice.contains("has 1 formulas"));
    }

    @Test
    void repetitionsWithoutEndAreStopped() {
        String cells = texts("2024-05-01", "A", "B", "5", "EUR");
        Recorded rows = read(
                "<table:table table:name='S'>" + HEADER + "<table:table-row table:number-rows-repeated='999999999'>"
                        + cells + "</table:table-row></table:table>");
        Recorded columns = read("<table:table table:name='S'>" + HEADER
                + row(cells + "<table:table-cell table:number-columns-repeated='2147483647'/>")
                + row(
                        "<table:table-cell table:number-columns-repeated='999999999' office:value-type='string'><text:p>x</text:p></table:table-cell>")
                + "</table:table>");

        assertThat(rows.payments).isEmpty();
        assertThat(rows.refusals)
                .singleElement()
                .asString()
                .isEqualTo("2:1 record-too-large (sheet S: one row that stands for 999999999 payments)");
        assertThat(columns.payments).hasSize(1);
        assertThat(columns.refusals).singleElement().asString().startsWith("3:1 record-too-large");
    }

    @Test
    void formsAreRecognisedByContent() throws IOException {
        assertThat(TableForm.recognise(Sheets.ods(folder, ""))).contains(TableForm.ODS);
        assertThat(TableForm.recognise(Sheets.xlsx(folder, "", "S", "</sheetData>")))
                .contains(TableForm.XLSX);
        assertThat(TableForm.recognise(Sheets.zip(folder.resolve("x.zip"), "a", "b")))
                .isEmpty();
        assertThat(TableForm.recognise(Tables.write(folder, "a", " \n{\"time\":1}")))
                .contains(TableForm.JSON_LINES);
        assertThat(TableForm.recognise(
                        Tables.write(folder, "a", "{\"id\":\"1\",\"schema\":\"Payment\",\"properties\":{}}")))
                .isEmpty();
        assertThat(TableForm.recognise(Files.writeString(folder.resolve("a"), "PAR1")))
                .contains(TableForm.PARQUET);
        assertThat(TableForm.recognise(Files.writeString(folder.resolve("a"), "")))
                .isEqualTo(Optional.empty());
    }
}
