package org.wellhead.ledger.intake.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes spreadsheets of both forms out of the XML of their rows. */
final class Sheets {
    private static final String XLSX = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STYLES = "<styleSheet xmlns='" + XLSX + "'><numFmts><numFmt numFmtId='164'"
            + " formatCode='[$-409]dd\\.mm\\.yyyy&quot;d&quot;'/><numFmt numFmtId='165' formatCode='#,##0.00 &quot;day&quot;'/></numFmts>"
            + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='22'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>";

    private Sheets() {}

    /** A workbook whose sheets are given as name (a leading {@code -} hides it), XML of rows, name, XML of rows ... */
    static Path xlsx(Path folder, String shared, String... sheets) {
        StringBuilder book = new StringBuilder("<workbook xmlns='" + XLSX
                + "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>");
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        String[] members = new String[sheets.length + 8];
        for (int i = 0; i < sheets.length; i += 2) {
            boolean hidden = sheets[i].startsWith("-");
            book.append("<sheet name='")
                    .append(sheets[i].replaceFirst("^-", ""))
                    .append("' sheetId='")
                    .append(i + 1)
                    .append(hidden ? "' state='hidden" : "")
                    .append("' r:id='r")
                    .append(i)
                    .append("'/>");
            relations
                    .append("<Relationship Id='r")
                    .append(i)
                    .append("' Target='worksheets/s")
                    .append(i)
                    .append(".xml'/>");
            members[i] = "xl/worksheets/s" + i + ".xml";
            members[i + 1] = "<worksheet xmlns='" + XLSX + "'><sheetData>" + sheets[i + 1] + "</worksheet>";
        }
        int at = sheets.length;
        members[at] = "xl/workbook.xml";
        members[at + 1] = book + "</sheets></workbook>";
        members[at + 2] = "xl/_rels/workbook.xml.rels";
        members[at + 3] = relations + "</Relationships>";
        members[at + 4] = "xl/sharedStrings.xml";
        members[at + 5] = "<sst xmlns='" + XLSX + "'>" + shared + "</sst>";
        members[at + 6] = "xl/styles.xml";
        members[at + 7] = STYLES;
        return zip(folder.resolve("book.xlsx"), members);
    }

    /** A spreadsheet with this XML of tables. */
    static Path ods(Path folder, String tables) {
        String head = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:automatic-styles>"
                + "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>"
                + "</office:automatic-styles><office:body><office:spreadsheet>";
        return zip(
                folder.resolve("book.ods"),
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                head + tables + "</office:spreadsheet></office:body></office:document-content>");
    }

    /** A zip of members given as path, text, path, text ... */
    static Path zip(Path file, String... members) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry(members[i]));
                zip.write(members[i + 1].getBytes(UTF_8));
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        return file;
    }
}
