package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.Schema;

/** Reads a list of one's own: a CSV with a header, of which only {@code name} must be there. */
final class OwnCsv {
    private OwnCsv() {}

    static void read(Path file, Drafts drafts) throws IOException, ListRefused {
        try (Table table = Table.open(file, Table.separator(TextFile.head(file)))) {
            List<String> header = table.next();
            if (header == null) {
                return;
            }
            table.setHeader(header);
            table.need("name");
            int number = 0;
            for (List<String> row = table.next(); row != null; row = table.next()) {
                number++;
                String id = table.get(row, "id");
                row(drafts.begin(id.isEmpty() ? Integer.toString(number) : id, table.place()), table, row);
            }
        }
    }

    private static void row(Draft draft, Table table, List<String> row) {
        draft.schema(Schema.parse(table.get(row, "schema")));
        draft.name(table.get(row, "name"), Quality.PRIMARY);
        each(table.get(row, "aliases", "alias")).forEach(name -> draft.name(name, Quality.STRONG));
        each(table.get(row, "weak_aliases", "weak_alias")).forEach(name -> draft.name(name, Quality.WEAK));
        each(table.get(row, "birth_date")).forEach(draft::birth);
        each(table.get(row, "country", "countries")).forEach(draft::country);
        draft.gender(table.get(row, "gender"));
        for (String told : each(table.get(row, "identifiers", "identifier"))) {
            int colon = told.indexOf(':');
            boolean named = colon > 0 && told.substring(0, colon).matches("[A-Za-z_ ]{2,20}");
            draft.identifier(
                    named ? told.substring(0, colon).strip().replace(' ', '_') : "ID",
                    named ? told.substring(colon + 1) : told);
        }
        each(table.get(row, "programme", "program")).forEach(draft::programme);
        draft.listed(table.get(row, "listed_on"));
        draft.delisted(table.get(row, "delisted_on"));
    }

    /** The pieces of a field between semicolons. */
    static List<String> each(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(";", -1));
    }
}
