package org.wellhead.ledger.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.Rule;

/** What spreadsheets of both forms have in common: a zip of XML, and rows that are told to {@link TableRows}. */
abstract class SheetSource {
    protected final TableRows rows;
    private long row;
    private long hiddenRows;
    private long formulas;
    private long merged;
    private String sheet = "";

    SheetSource(TableRows rows) {
        this.rows = rows;
    }

    void read(Path file) throws IOException {
        try (SheetZip zip = new SheetZip(file)) {
            sheets(zip);
        } catch (ZipException | XMLStreamException | IllegalArgumentException | SheetZip.TooLarge damaged) {
            damaged(damaged);
        } catch (java.io.EOFException cutOff) {
            damaged(cutOff);
        }
        endSheet();
    }

    private void damaged(Exception fault) {
        String message = String.valueOf(fault.getMessage()).replaceAll("\\s+", " ");
        rows.bad(Math.max(1, row), 1, Rule.TABLE_UNREADABLE, "", message);
    }

    /** Reads all sheets in their order. */
    abstract void sheets(SheetZip zip) throws IOException, XMLStreamException;

    void startSheet(String name, boolean hidden) {
        endSheet();
        sheet = name;
        row = 0;
        hiddenRows = 0;
        formulas = 0;
        merged = 0;
        rows.sheet(name);
        if (hidden) {
            rows.notice("Sheet '" + name + "' is hidden in the spreadsheet; it was read like the others.");
        }
    }

    private void endSheet() {
        if (hiddenRows > 0) {
            rows.notice("Sheet '" + sheet + "' hides " + hiddenRows + " rows; they were read like the others.");
        }
        if (formulas > 0) {
            rows.notice("Sheet '" + sheet + "' has " + formulas
                    + " formulas; what the spreadsheet last computed was taken, and nothing computed anew.");
        }
        if (merged > 0) {
            rows.notice("Sheet '" + sheet + "' has " + merged
                    + " merged cells; each counts for its first row and column only.");
        }
        hiddenRows = 0;
        formulas = 0;
        merged = 0;
    }

    void hiddenRow() {
        hiddenRows++;
    }

    void formula() {
        formulas++;
    }

    void mergedCell() {
        merged++;
    }

    /** Tells a row; false if no more are wanted. */
    boolean tell(long number, SheetRow cells) {
        row = number;
        if (number > Limits.SHEET_ROWS) {
            rows.bad(number, 1, Rule.TABLE_UNREADABLE, "", "more than " + Limits.SHEET_ROWS + " rows in a sheet");
            return false;
        }
        if (cells.isTooLarge()) {
            rows.bad(
                    number,
                    1,
                    Rule.RECORD_TOO_LARGE,
                    "",
                    "more than " + SheetRow.COLUMNS_MAX + " columns, or 1 MiB of text");
            return true;
        }
        return cells.isEmpty() || rows.cells(number, cells.cells(), "");
    }
}
