package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.ListedName.Quality;

/** Reads the EU's consolidated list of financial sanctions, CSV: a row for each name, date of birth, address... of an entity. */
final class EuCsv {
    private final Table table;
    private final Drafts drafts;

    private EuCsv(Table table, Drafts drafts) {
        this.table = table;
        this.drafts = drafts;
    }

    static void read(Path file, Drafts drafts) throws IOException, ListRefused {
        try (Table table = Table.open(file, ';')) {
            List<String> header = table.next();
            if (header == null) {
                return;
            }
            table.setHeader(header);
            table.need("Entity_LogicalId");
            table.need("NameAlias_WholeName", "Naal_wholename");
            table.need("Entity_SubjectType", "Entity_SubjectType_ClassificationCode", "Subject_type");
            EuCsv reader = new EuCsv(table, drafts);
            for (List<String> row = table.next(); row != null; row = table.next()) {
                reader.row(row);
            }
        }
    }

    private void row(List<String> row) throws ListRefused {
        String reference = table.get(row, "Entity_EU_ReferenceNumber", "EU_ref_num");
        Draft draft = drafts.entry(reference.isEmpty() ? table.get(row, "Entity_LogicalId") : reference, table.place());
        drafts.published(Dates.day(table.get(row, "fileGenerationDate")));
        draft.schema(Eu.schema(
                table.get(row, "Entity_SubjectType", "Subject_type"),
                table.get(row, "Entity_SubjectType_ClassificationCode")));
        String whole = table.get(row, "NameAlias_WholeName", "Naal_wholename");
        boolean weak =
                table.get(row, "NameAlias_Strong").toLowerCase(Locale.ROOT).matches("false|0|no");
        draft.name(
                whole.isEmpty()
                        ? table.get(row, "NameAlias_FirstName") + " " + table.get(row, "NameAlias_MiddleName") + " "
                                + table.get(row, "NameAlias_LastName")
                        : whole,
                weak ? Quality.WEAK : Quality.STRONG);
        draft.gender(table.get(row, "NameAlias_Gender", "Naal_gender"));
        birth(draft, row);
        Eu.country(
                draft,
                table.get(row, "Citizenship_CountryIso2Code"),
                table.get(row, "Citizenship_CountryDescription", "Citi_country"));
        Eu.country(
                draft,
                table.get(row, "Address_CountryIso2Code"),
                table.get(row, "Address_CountryDescription", "Addr_country"));
        String number = table.get(row, "Identification_Number", "Iden_number");
        if (!number.isEmpty()) {
            Eu.identifier(
                    draft,
                    table.get(row, "Identification_TypeCode"),
                    table.get(row, "Identification_TypeDescription"),
                    number);
        }
        draft.programme(table.get(row, "Entity_Regulation_Programme", "Programme", "Naal_programme"));
        String designated = table.get(row, "Entity_DesignationDate");
        draft.listed(designated.isEmpty() ? table.get(row, "Entity_Regulation_PublicationDate") : designated);
    }

    private void birth(Draft draft, List<String> row) {
        boolean circa = table.get(row, "BirthDate_Circa").equalsIgnoreCase("true");
        String date = table.get(row, "BirthDate_BirthDate", "Birt_date");
        int from = Dates.number(table.get(row, "BirthDate_YearRangeFrom"));
        int to = Dates.number(table.get(row, "BirthDate_YearRangeTo"));
        BirthDate years = from > 0 && to > 0 ? Dates.years(from, to, circa) : null;
        if (!date.isEmpty()) {
            draft.birth(date, circa);
        } else if (years != null) {
            draft.birth(years);
        } else {
            draft.birth(table.get(row, "BirthDate_Year", "Birt_year"), circa);
        }
    }
}
