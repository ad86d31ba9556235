package org.wellhead.ledger.intake.table;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.wellhead.ledger.intake.Rule;

/**
 * Reads OpenDocument spreadsheets row by row. Source: OpenDocument 1.3 part 3, chapter 9.
 *
 * <p>Rows and cells may be repeated thousands of millions of times in a few bytes: empty ones cost nothing, and a row of
 * a payment is taken as often as it stands there, up to a limit.
 */
final class OdsSource extends SheetSource {
    /** Rows that follow each other and say the same. */
    private static final int REPEATED_MAX = 10_000;

    /** Notes stand within a cell and are no part of it. */
    private static final Set<String> NOTES = Set.of("annotation");

    private final Set<String> hiddenStyles = new HashSet<>();

    OdsSource(TableRows rows) {
        super(rows);
    }

    @Override
    void sheets(SheetZip zip) throws IOException, XMLStreamException {
        SheetZip.Member member =
                zip.open("content.xml").orElseThrow(() -> new XMLStreamException("the spreadsheet lacks content.xml"));
        try (member;
                SheetXml xml = new SheetXml(member)) {
            String style = "";
            while (xml.next()) {
                if (xml.starts("style")) {
                    style = xml.attribute("name");
                } else if (xml.starts("table-properties")
                        && xml.attribute("display").equals("false")) {
                    hiddenStyles.add(style);
                } else if (xml.starts("table")) {
                    startSheet(xml.attribute("name"), hiddenStyles.contains(xml.attribute("style-name")));
                    readSheet(xml);
                }
            }
        }
    }

    private void readSheet(SheetXml xml) throws XMLStreamException {
        SheetRow row = new SheetRow();
        long number = 0;
        boolean more = true;
        while (xml.next() && !xml.ends("table")) {
            if (!xml.starts("table-row")) {
                continue;
            }
            long repeated = Math.max(1, xml.number("number-rows-repeated", 1));
            boolean hidden = !xml.attribute("visibility").isEmpty()
                    && !xml.attribute("visibility").equals("visible");
            row.clear();
            readRow(xml, row);
            if (row.isEmpty() && !row.isTooLarge()) {
                number += repeated;
                continue;
            }
            if (repeated > REPEATED_MAX) {
                rows.bad(number + 1, 1, Rule.RECORD_TOO_LARGE, "", "one row that stands for " + repeated + " payments");
                number += repeated;
                continue;
            }
            for (long i = 0; more && i < repeated; i++) {
                number++;
                if (hidden) {
                    hiddenRow();
                }
                more = tell(number, row);
            }
        }
    }

    private void readRow(SheetXml xml, SheetRow row) throws XMLStreamException {
        long column = 0;
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends("table-row")) {
            boolean covered = xml.starts("covered-table-cell");
            if (!covered && !xml.starts("table-cell")) {
                continue;
            }
            int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
            if (xml.number("number-columns-spanned", 1) > 1 || xml.number("number-rows-spanned", 1) > 1) {
                mergedCell();
            }
            if (!xml.attribute("formula").isEmpty()) {
                formula();
            }
            String type = xml.attribute("value-type");
            String value = xml.attribute("value");
            String date = xml.attribute("date-value");
            String name = xml.name();
            text.setLength(0);
            readText(xml, name, text);
            for (int i = 0; i < repeated && column + i <= SheetRow.COLUMNS_MAX && !covered; i++) {
                put(row, Math.toIntExact(column + i), type, value, date, text.toString());
            }
            column = Math.min(column + repeated, SheetRow.COLUMNS_MAX);
        }
    }

    /** Paragraphs of a cell, each on a line. */
    private static void readText(SheetXml xml, String cell, StringBuilder text) throws XMLStreamException {
        int depth = xml.depth();
        while (xml.next() && !(xml.ends(cell) && xml.depth() < depth)) {
            if (xml.starts("annotation")) {
                xml.text(new StringBuilder(), NOTES);
            } else if (xml.starts("p")) {
                text.append(text.isEmpty() ? "" : "\n");
                xml.text(text, NOTES);
            }
        }
    }

    private static void put(SheetRow row, int column, String type, String value, String date, String text) {
        switch (type) {
            case "float", "currency", "percentage" ->
                row.put(column, value.isEmpty() ? text : value, value.isEmpty() ? Cell.Type.TEXT : Cell.Type.BINARY);
            case "date" ->
                row.put(column, date.isEmpty() ? text : date, date.isEmpty() ? Cell.Type.TEXT : Cell.Type.LOCAL_TIME);
            default -> row.put(column, text, Cell.Type.TEXT);
        }
    }
}
