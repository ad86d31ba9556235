package org.wellhead.ledger.intake.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.wellhead.ledger.intake.Limits;

/**
 * Reads Office Open XML workbooks row by row. Source: ECMA-376 part 1, chapter 18.
 *
 * <p>Texts that cells share stand in one table, which is held in memory up to {@link #SHARED_CHARS} characters.
 */
final class XlsxSource extends SheetSource {
    private static final long SHARED_CHARS = 1L << 28;
    private static final int SHARED_TEXTS = 1 << 24;
    private static final int STYLES_MAX = 1 << 16;
    private static final long MILLIS_PER_DAY = 86_400_000L;
    private static final int LAST_SERIAL = 2_958_465;
    private static final Set<String> PHONETIC = Set.of("rPh", "phoneticPr");

    private final List<String> shared = new ArrayList<>();
    /** By style: whether its numbers are dates. */
    private final List<Boolean> dates = new ArrayList<>();

    private boolean since1904;

    /** @param path of its XML in the zip */
    private record SheetPart(String name, String path, boolean hidden) {}

    XlsxSource(TableRows rows) {
        super(rows);
    }

    @Override
    void sheets(SheetZip zip) throws IOException, XMLStreamException {
        List<SheetPart> parts = parts(zip);
        readShared(zip);
        readStyles(zip);
        for (SheetPart part : parts) {
            startSheet(part.name, part.hidden);
            Optional<SheetZip.Member> member = zip.open(part.path);
            if (member.isEmpty()) {
                rows.notice("Sheet '" + part.name + "' holds no rows (it is a chart, or its part is missing).");
                continue;
            }
            try (SheetZip.Member open = member.get();
                    SheetXml xml = new SheetXml(open)) {
                readSheet(xml);
            }
        }
    }

    private List<SheetPart> parts(SheetZip zip) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (SheetZip.Member open = needed(zip, "xl/_rels/workbook.xml.rels");
                SheetXml xml = new SheetXml(open)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && targets.size() < Limits.SHEET_ROWS) {
                    targets.put(xml.attribute("Id"), xml.attribute("Target"));
                }
            }
        }
        Map<String, SheetPart> parts = new LinkedHashMap<>();
        try (SheetZip.Member open = needed(zip, "xl/workbook.xml");
                SheetXml xml = new SheetXml(open)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    since1904 = Set.of("1", "true").contains(xml.attribute("date1904"));
                } else if (xml.starts("sheet")) {
                    String target = targets.getOrDefault(relation(xml), "");
                    String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    boolean hidden = xml.attribute("state")
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("hidden");
                    // A part that several sheets name is read once: its rows are there once.
                    parts.putIfAbsent(path, new SheetPart(xml.attribute("name"), path, hidden));
                }
            }
        }
        return List.copyOf(parts.values());
    }

    /** The attribute {@code r:id}, beside {@code sheetId}. */
    private static String relation(SheetXml xml) {
        return xml.attribute("id");
    }

    private static SheetZip.Member needed(SheetZip zip, String path) throws IOException, XMLStreamException {
        return zip.open(path).orElseThrow(() -> new XMLStreamException("the workbook lacks " + path));
    }

    private void readShared(SheetZip zip) throws IOException, XMLStreamException {
        Optional<SheetZip.Member> member = zip.open("xl/sharedStrings.xml");
        if (member.isEmpty()) {
            return;
        }
        long chars = 0;
        try (SheetZip.Member open = member.get();
                SheetXml xml = new SheetXml(open)) {
            StringBuilder text = new StringBuilder();
            while (xml.next()) {
                if (xml.starts("si")) {
                    text.setLength(0);
                    xml.text(text, PHONETIC);
                    shared.add(text.toString());
                    chars += text.length();
                    if (chars > SHARED_CHARS || shared.size() > SHARED_TEXTS) {
                        throw new SheetZip.TooLarge("the workbook's shared texts are larger than any honest ones");
                    }
                }
            }
        }
    }

    private void readStyles(SheetZip zip) throws IOException, XMLStreamException {
        Optional<SheetZip.Member> member = zip.open("xl/styles.xml");
        if (member.isEmpty()) {
            return;
        }
        Map<Integer, String> formats = new HashMap<>();
        boolean inCells = false;
        try (SheetZip.Member open = member.get();
                SheetXml xml = new SheetXml(open)) {
            while (xml.next()) {
                if (xml.starts("numFmt") && formats.size() < STYLES_MAX) {
                    formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                } else if (xml.name().equals("cellXfs")) {
                    inCells = xml.isStart();
                } else if (inCells && xml.starts("xf") && dates.size() < STYLES_MAX) {
                    int format = xml.number("numFmtId", 0);
                    dates.add(formats.containsKey(format) ? isDate(formats.getOrDefault(format, "")) : isDate(format));
                }
            }
        }
    }

    /** Formats that need no code of their own: dates of most languages. Source: ECMA-376 part 1, 18.8.30. */
    private static boolean isDate(int format) {
        return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    }

    /** Whether a format's code shows a day or a year; literal text, colours and conditions do not count. */
    static boolean isDate(String code) {
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", "").toLowerCase(java.util.Locale.ROOT);
        return bare.indexOf('d') >= 0 || bare.indexOf('y') >= 0;
    }

    private void readSheet(SheetXml xml) throws XMLStreamException {
        SheetRow row = new SheetRow();
        long number = 0;
        boolean more = true;
        while (xml.next()) {
            if (more && xml.starts("row")) {
                number = Math.max(number + 1, xml.number("r", 0));
                if (Set.of("1", "true").contains(xml.attribute("hidden"))) {
                    hiddenRow();
                }
                row.clear();
                readRow(xml, row);
                more = tell(number, row);
            } else if (xml.starts("mergeCell")) {
                mergedCell();
            }
        }
    }

    private void readRow(SheetXml xml, SheetRow row) throws XMLStreamException {
        int next = 0;
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends("row")) {
            if (!xml.starts("c")) {
                continue;
            }
            int column = column(xml.attribute("r"), next);
            next = column + 1;
            String type = xml.attribute("t");
            int style = xml.number("s", -1);
            text.setLength(0);
            while (xml.next() && !xml.ends("c")) {
                if (xml.starts("v") || xml.starts("is")) {
                    xml.text(text, PHONETIC);
                } else if (xml.starts("f")) {
                    formula();
                }
            }
            put(row, column, type, style, text.toString());
        }
    }

    private void put(SheetRow row, int column, String type, int style, String text) {
        switch (type) {
            case "s" -> {
                int index = text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : -1;
                row.put(column, index >= 0 && index < shared.size() ? shared.get(index) : "", Cell.Type.TEXT);
            }
            case "", "n" -> {
                boolean date = style >= 0 && style < dates.size() && dates.get(style);
                Optional<String> time = date ? time(text.strip()) : Optional.empty();
                if (time.isPresent()) {
                    row.put(column, time.get(), Cell.Type.LOCAL_TIME);
                } else {
                    row.put(column, text.strip(), Cell.Type.BINARY);
                }
            }
            case "d" -> row.put(column, text.strip(), Cell.Type.LOCAL_TIME);
            default -> row.put(column, text, Cell.Type.TEXT);
        }
    }

    /** ISO text of a day number: days since 1899-12-30, or 1904-01-01, with the time of day as its fraction. */
    private Optional<String> time(String serial) {
        if (!serial.matches("\\d{1,7}(\\.\\d{1,20})?([eE]-?\\d{1,2})?")) {
            return Optional.empty();
        }
        BigDecimal days = new BigDecimal(serial);
        if (days.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return Optional.empty();
        }
        long millis = days.multiply(BigDecimal.valueOf(MILLIS_PER_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long day = millis / MILLIS_PER_DAY;
        LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        // The day number 60 is 29 February 1900, which never was; days before it are one off.
        LocalDate date = first.plusDays(!since1904 && day < 60 ? day + 1 : day);
        long ofDay = millis % MILLIS_PER_DAY;
        LocalDateTime time = date.atStartOfDay().plusNanos(ofDay * 1_000_000);
        return Optional.of(ofDay == 0 ? date.toString() : time.toString());
    }

    /** From 0; {@code otherwise} where the cell does not say. */
    static int column(String reference, int otherwise) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
            if (letter < 0 || letter > 25 || i > 4) {
                return SheetRow.COLUMNS_MAX;
            }
            column = column * 26 + letter + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }
}
