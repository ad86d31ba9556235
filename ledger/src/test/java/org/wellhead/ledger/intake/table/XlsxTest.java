package org.wellhead.ledger.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.ledger.intake.Recorded;

class XlsxTest {
    private static final String HEADER =
            "<row r='4'>" + inline("time", "payer", "payee", "amount", "currency") + "</row>";

    @TempDir
    Path folder;

    private static String inline(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append("<c t='inlineStr'><is><t>").append(text).append("</t></is></c>");
        }
        return cells.toString();
    }

    private Recorded read(String... sheets) {
        return Tables.read(
                TableForm.XLSX, Sheets.xlsx(folder, "<si><t>Al</t><rPh><t>x</t></rPh><r><t>pha</t></r></si>", sheets));
    }

    @Test
    void aWorkbookIsReadAsAUserWouldSendIt() {
        Recorded read = read(
                "May",
                "<row r='1'>" + inline("Payments of May") + "</row>" + HEADER
                        + "<row r='5'><c s='1'><v>45413.395833333336</v></c><c t='s'><v>0</v></c>" + inline("B")
                        + "<c s='3'><v>1234.5599999999999</v></c>" + inline("USD") + "</row>"
                        + "<row r='7' hidden='1'><c r='A7' s='2'><v>45413</v></c>"
                        + "<c r='B7' t='str'><f>x</f><v>A</v></c>"
                        + inline("B", "$ 5.00", "USD") + "</row>"
                        + "<row>" + "<c s='2'><v>45413</v></c>" + inline("A", "B")
                        + "<c><f>SUM(D5:D7)</f><v>1E3</v></c></row>"
                        + "<row><c r='D9'><v>2239.56</v></c></row></sheetData><mergeCells><mergeCell ref='A1:E1'/></mergeCells>",
                "Notes",
                "<row>" + inline("nothing here") + "</row></sheetData>",
                "-Old",
                HEADER + "<row>" + inline("2023-05-01", "A", "B", "7", "") + "</row></sheetData>");

        assertThat(read.lines())
                .containsExactly(
                        "5 xlsx Alpha (,  by NOTHING) -> B (,  by NOTHING) 1234.56 USD",
                        "7 xlsx A (,  by NOTHING) -> B (,  by NOTHING) 5.00 USD",
                        "8 xlsx A (,  by NOTHING) -> B (,  by NOTHING) 1000 ",
                        "5 xlsx A (,  by NOTHING) -> B (,  by NOTHING) 7 ");
        assertThat(read.payments.getFirst().bookedAtEpochMicros())
                .isEqualTo(Instant.parse("2024-05-01T09:30:00Z").toEpochMilli() * 1000);
        assertThat(Tables.mends(read.payments.getFirst()))
                .containsExactly("amount shortest 1234.5599999999999 -> 1234.56");
        assertThat(Tables.mends(read.payments.get(1))).containsExactly("amount currency-sign $ 5.00 -> 5.00");
        assertThat(Tables.mends(read.payments.get(2))).containsExactly("amount exponent 1E3 -> 1000");
        assertThat(read.payments.get(3).details()).containsEntry("sheet", "Old");
        assertThat(read.refusals).containsExactly("9:1 element-missing (sheet May: time)");
        assertThat(read.notices)
                .containsExactly(
                        "Sheet 'May' hides 1 rows; they were read like the others.",
                        "Sheet 'May' has 2 formulas; what the spreadsheet last computed was taken, and nothing computed anew.",
                        "Sheet 'May' has 1 merged cells; each counts for its first row and column only.",
                        "Sheet 'Notes' was not read: it has no header with the columns of payments.",
                        "Sheet 'Old' is hidden in the spreadsheet; it was read like the others.");
    }

    @Test
    void aWorkbookOfAnotherProgramIsRead() throws URISyntaxException {
        Path book = Path.of(Objects.requireNonNull(XlsxTest.class.getResource("openpyxl.xlsx"))
                .toURI());
        Recorded read = Tables.read(TableForm.XLSX, book);

        assertThat(read.lines())
                .containsExactly(
                        "4 xlsx Alpha (,  by NOTHING) -> Beta (,  by NOTHING) 1234.56 USD",
                        "5 xlsx Alpha (,  by NOTHING) -> Beta (,  by NOTHING) 5.10 USD");
        assertThat(read.payments.getFirst().bookedAtEpochMicros())
                .isEqualTo(Instant.parse("2024-05-01T09:30:00Z").toEpochMilli() * 1000);
        assertThat(read.refusals).containsExactly("6:1 time-unreadable (sheet May: time 'Total')");
    }

    @Test
    void aWorkbookWithoutAHeaderIsToldSo() {
        assertThat(read("S", "<row>" + inline("time", "payer", "amount") + "</row></sheetData>").refusals)
                .containsExactly("1:1 column-missing (no row within the first 50 is a header; nearest lacks payee)");
    }

    @Test
    void damageIsToldAndWhatStoodBeforeItIsRead() {
        Recorded read = read("S", HEADER + "<row>" + inline("2024-05-01", "A", "B", "5") + "</row><row><c></row>");

        assertThat(read.payments).hasSize(1);
        assertThat(read.refusals).singleElement().asString().startsWith("5:1 table-unreadable");
        Path text = Tables.write(folder, "no.xlsx", "not a zip");
        assertThat(Tables.read(TableForm.XLSX, text).refusals)
                .singleElement()
                .asString()
                .contains("table-unreadable");
        Path empty = Sheets.zip(folder.resolve("e.xlsx"), "x", "y");
        assertThat(Tables.read(TableForm.XLSX, empty).refusals)
                .singleElement()
                .asString()
                .contains("the workbook lacks");
    }

    @Test
    void hostileWorkbooksAreStopped() {
        String entity = "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c SYSTEM 'file:///etc/hostname'>]>";
        Path bomb = Sheets.zip(
                folder.resolve("dtd.xlsx"),
                "xl/_rels/workbook.xml.rels",
                entity + "<r>&a;&c;</r>",
                "xl/workbook.xml",
                "<w/>");
        assertThat(Tables.read(TableForm.XLSX, bomb).refusals)
                .singleElement()
                .asString()
                .contains("table-unreadable");
        assertThat(read(
                                "S",
                                "<row><c t='inlineStr'><is><t>" + " ".repeat(40_000_000)
                                        + "</t></is></c></row></sheetData>")
                        .refusals)
                .singleElement()
                .asString()
                .contains("unpacks to more than");
        assertThat(read("S", "<row><c x='" + "x".repeat(3_000_000) + "'/></row></sheetData>").refusals)
                .singleElement()
                .asString()
                .contains("longer than");
        assertThat(read("S", "<a>".repeat(100) + "</a>".repeat(100) + "</sheetData>").refusals)
                .singleElement()
                .asString()
                .contains("table-unreadable");
        Recorded wide = read("S", HEADER + "<row r='999999999'><c r='ZZZZZZZ1'><v>1</v></c></row></sheetData>");
        assertThat(wide.refusals).singleElement().asString().contains("rows in a sheet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dd/mm/yyyy       | true
            [Red]#,##0.00    | false
            0.00 "day"       | false
            [$-F800]d mmm yy | true
            h:mm:ss          | false
            General          | false
            """)
    void aFormatWithADayOrAYearIsADate(String code, boolean date) {
        assertThat(XlsxSource.isDate(code)).isEqualTo(date);
    }
}
