package org.wellhead.app.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a {@link Letter} as an office document that word processors open and edit.
 *
 * <p>The same letter gives the same bytes on every machine: entries bear one fixed time and are stored, not packed, since
 * packing differs between versions of zlib. Source: ECMA-376 part 1 (WordprocessingML) and part 2 (packages).
 */
final class Docx {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Not the first of January 1980, which the zip of the JDK takes for "unknown" and amends by the local time zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Between the margins, in twentieths of a point. */
    private static final int TEXT_WIDTH = 11_906 - 2 * 1_134;

    /** What the space beside a cell's text takes, in letters. */
    private static final int CELL_MARGIN_COLUMNS = 4;

    /** What a header takes more than the same text in a row: it is bold. */
    private static final int BOLD_COLUMNS = 2;

    /** Longer texts are broken; a SHA-256 is not. */
    private static final int CELL_COLUMNS_MOST = 64;

    private interface Content {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    private Docx() {}

    /** Writes the document; {@code out} stays open. */
    static void write(Letter letter, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        entry(zip, "[Content_Types].xml", Docx::types);
        entry(zip, "_rels/.rels", xml -> relations(xml, "officeDocument", "word/document.xml"));
        entry(zip, "word/_rels/document.xml.rels", xml -> relations(xml, "styles", "styles.xml"));
        entry(zip, "word/styles.xml", Docx::styles);
        entry(zip, "word/document.xml", xml -> document(xml, letter));
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException intoMemory) {
            throw new UncheckedIOException(new IOException(intoMemory));
        }
        CRC32 sum = new CRC32();
        sum.update(bytes.toByteArray());
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        entry.setSize(bytes.size());
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        bytes.writeTo(zip);
        zip.closeEntry();
    }

    private static void types(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Types");
        xml.writeDefaultNamespace(PACKAGE + "content-types");
        xml.writeEmptyElement("Default");
        xml.writeAttribute("Extension", "rels");
        xml.writeAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        override(xml, "/word/document.xml", "document.main+xml");
        override(xml, "/word/styles.xml", "styles+xml");
        xml.writeEndElement();
    }

    private static void override(XMLStreamWriter xml, String part, String type) throws XMLStreamException {
        xml.writeEmptyElement("Override");
        xml.writeAttribute("PartName", part);
        xml.writeAttribute("ContentType", TYPE + type);
    }

    private static void relations(XMLStreamWriter xml, String type, String target) throws XMLStreamException {
        xml.writeStartElement("Relationships");
        xml.writeDefaultNamespace(PACKAGE + "relationships");
        xml.writeEmptyElement("Relationship");
        xml.writeAttribute("Id", "r1");
        xml.writeAttribute("Type", OFFICE + type);
        xml.writeAttribute("Target", target);
        xml.writeEndElement();
    }

    /** Sizes are half points, distances twentieths of a point. */
    private static void styles(XMLStreamWriter xml) throws XMLStreamException {
        start(xml, "styles");
        xml.writeNamespace("w", W);
        style(xml, "Normal", "Normal", 20, false, 120);
        style(xml, "Title", "Title", 36, true, 240);
        style(xml, "Heading1", "heading 1", 26, true, 120);
        style(xml, "Cell", "Cell", 16, false, 0);
        xml.writeEndElement();
    }

    private static void style(XMLStreamWriter xml, String id, String name, int halfPoints, boolean bold, int after)
            throws XMLStreamException {
        start(xml, "style");
        attribute(xml, "type", "paragraph");
        attribute(xml, "styleId", id);
        if (id.equals("Normal")) {
            attribute(xml, "default", "1");
        }
        value(xml, "name", name);
        start(xml, "pPr");
        xml.writeEmptyElement("w", "spacing", W);
        attribute(xml, "before", bold ? "240" : "0");
        attribute(xml, "after", String.valueOf(after));
        xml.writeEndElement();
        start(xml, "rPr");
        xml.writeEmptyElement("w", "rFonts", W);
        for (String script : List.of("ascii", "hAnsi", "cs")) {
            attribute(xml, script, "Arial");
        }
        if (bold) {
            xml.writeEmptyElement("w", "b", W);
        }
        value(xml, "sz", String.valueOf(halfPoints));
        value(xml, "szCs", String.valueOf(halfPoints));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void document(XMLStreamWriter xml, Letter letter) throws XMLStreamException {
        start(xml, "document");
        xml.writeNamespace("w", W);
        start(xml, "body");
        String headingStyle = "Title";
        for (Letter.Block block : letter.blocks()) {
            switch (block) {
                case Letter.Block.Heading(String text) -> {
                    paragraph(xml, headingStyle, false, false, Letter.shown(text));
                    headingStyle = "Heading1";
                }
                case Letter.Block.Paragraph(String text) -> paragraph(xml, "Normal", false, false, text);
                case Letter.Block.Table table -> {
                    table(xml, table);
                    paragraph(xml, "Normal", false, false, "");
                }
            }
        }
        page(xml);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** A4 with margins of 2 cm. */
    private static void page(XMLStreamWriter xml) throws XMLStreamException {
        start(xml, "sectPr");
        xml.writeEmptyElement("w", "pgSz", W);
        attribute(xml, "w", "11906");
        attribute(xml, "h", "16838");
        xml.writeEmptyElement("w", "pgMar", W);
        for (String side : List.of("top", "right", "bottom", "left")) {
            attribute(xml, side, "1134");
        }
        for (String band : List.of("header", "footer")) {
            attribute(xml, band, "567");
        }
        attribute(xml, "gutter", "0");
        xml.writeEndElement();
    }

    private static void table(XMLStreamWriter xml, Letter.Block.Table table) throws XMLStreamException {
        start(xml, "tbl");
        start(xml, "tblPr");
        xml.writeEmptyElement("w", "tblW", W);
        attribute(xml, "w", "5000");
        attribute(xml, "type", "pct");
        start(xml, "tblBorders");
        for (String side : List.of("top", "bottom", "insideH")) {
            xml.writeEmptyElement("w", side, W);
            attribute(xml, "val", "single");
            attribute(xml, "sz", "4");
            attribute(xml, "space", "0");
            attribute(xml, "color", "808080");
        }
        xml.writeEndElement();
        xml.writeEndElement();
        start(xml, "tblGrid");
        for (long width : widths(table)) {
            xml.writeEmptyElement("w", "gridCol", W);
            attribute(xml, "w", String.valueOf(width));
        }
        xml.writeEndElement();
        row(xml, table, table.header(), true);
        for (List<String> cells : table.rows()) {
            row(xml, table, cells, false);
        }
        xml.writeEndElement();
    }

    /** The page's width shared out by the longest text of each column, so that a hash or a place is not broken for a rank. */
    private static long[] widths(Letter.Block.Table table) {
        long[] columns = new long[table.header().size()];
        for (int column = 0; column < columns.length; column++) {
            long longest = (long) BOLD_COLUMNS
                    + Legible.columns(Letter.shown(table.header().get(column)));
            for (List<String> row : table.rows()) {
                longest = Math.max(longest, Legible.columns(Letter.shown(row.get(column))));
            }
            columns[column] = CELL_MARGIN_COLUMNS + Math.min(longest, CELL_COLUMNS_MOST);
        }
        long all = LongStream.of(columns).sum();
        return LongStream.of(columns).map(width -> width * TEXT_WIDTH / all).toArray();
    }

    private static void row(XMLStreamWriter xml, Letter.Block.Table table, List<String> cells, boolean header)
            throws XMLStreamException {
        start(xml, "tr");
        start(xml, "trPr");
        xml.writeEmptyElement("w", "cantSplit", W);
        if (header) {
            xml.writeEmptyElement("w", "tblHeader", W);
        }
        xml.writeEndElement();
        for (int column = 0; column < cells.size(); column++) {
            start(xml, "tc");
            paragraph(xml, "Cell", table.numbers().get(column), header, Letter.shown(cells.get(column)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void paragraph(XMLStreamWriter xml, String style, boolean right, boolean bold, String text)
            throws XMLStreamException {
        start(xml, "p");
        start(xml, "pPr");
        value(xml, "pStyle", style);
        if (right) {
            value(xml, "jc", "right");
        }
        xml.writeEndElement();
        if (!text.isEmpty()) {
            start(xml, "r");
            if (bold) {
                start(xml, "rPr");
                xml.writeEmptyElement("w", "b", W);
                xml.writeEndElement();
            }
            start(xml, "t");
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(Legible.line(text));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("w", name, W);
    }

    private static void value(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("w", name, W);
        attribute(xml, "val", value);
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute("w", W, name, value);
    }
}
