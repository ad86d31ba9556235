package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the UK Sanctions List, CSV, and the OFSI's older ConList.csv: a line with the date, the header, a row for each name. */
final class UkCsv {
    /** The header stands within so many rows. */
    private static final int HEADER_WITHIN = 4;

    private final Table table;
    private final Drafts drafts;
    private final boolean ofsi;

    private UkCsv(Table table, Drafts drafts, boolean ofsi) {
        this.table = table;
        this.drafts = drafts;
        this.ofsi = ofsi;
    }

    /** @param ofsi whether the file is the OFSI's: its entries go by Group ID */
    static void read(Path file, Drafts drafts, boolean ofsi) throws IOException, ListRefused {
        try (Table table = Table.open(file, ',')) {
            UkCsv reader = new UkCsv(table, drafts, ofsi);
            reader.header();
            for (List<String> row = table.next(); row != null; row = table.next()) {
                reader.row(row);
            }
        }
    }

    private void header() throws IOException, ListRefused {
        for (int i = 0; i < HEADER_WITHIN; i++) {
            List<String> row = table.next();
            if (row == null) {
                break;
            }
            String first = row.getFirst().toLowerCase(Locale.ROOT);
            if (row.size() > 3 && row.stream().filter(field -> !field.isEmpty()).count() > 3) {
                table.setHeader(row);
                break;
            }
            if (first.startsWith("report date") || first.startsWith("last updated")) {
                int colon = first.indexOf(':');
                String behind = colon < 0 ? "" : first.substring(colon + 1).strip();
                drafts.published(Dates.day(behind.isEmpty() && row.size() > 1 ? row.get(1) : behind));
            }
        }
        table.need("Name 6");
        table.need("Name 1");
        if (ofsi) {
            table.need("Group ID");
            table.need("Group Type");
        } else {
            table.need("Unique ID");
            table.need("Name type");
        }
    }

    private void row(List<String> row) throws ListRefused {
        Draft draft = drafts.entry(table.get(row, ofsi ? "Group ID" : "Unique ID"), table.place());
        draft.schema(Uk.schema(table.get(row, "Group Type", "Designation Type", "Individual, Entity, Ship")));
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            parts.add(table.get(row, "Name " + i));
        }
        Uk.name(
                draft,
                parts,
                table.get(row, "Name type", "Alias Type"),
                table.get(row, "Alias strength", "Alias Quality"));
        Uk.foreignName(draft, table.get(row, "Name non-latin script"));
        Uk.birth(draft, table.get(row, "D.O.B"));
        Uk.countries(draft, table.get(row, "Nationality(/ies)", "Nationality"));
        Uk.countries(draft, table.get(row, "Address Country", "Country"));
        Uk.countries(draft, table.get(row, "Current believed flag of ship"));
        draft.gender(table.get(row, "Gender"));
        Uk.identifiers(draft, "PASSPORT", table.get(row, "Passport number"));
        Uk.identifiers(
                draft, "NATIONAL_ID", table.get(row, "National Identifier number", "National Identification Number"));
        Uk.identifiers(draft, "REGISTRATION", table.get(row, "Business registration number (s)"));
        Uk.identifiers(draft, "IMO", table.get(row, "IMO number"));
        Uk.identifiers(draft, "EMAIL", table.get(row, "Email address"));
        Uk.identifiers(draft, "PHONE", table.get(row, "Phone number"));
        Uk.identifiers(draft, "WEBSITE", table.get(row, "Website"));
        draft.programme(table.get(row, "Regime Name", "Regime"));
        draft.listed(table.get(row, "Date Designated", "UK Sanctions List Date Designated"));
        if (ofsi) {
            draft.listed(table.get(row, "Listed On"));
        }
    }
}
