package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.Schema;

/** Reads targets.simple.csv of OpenSanctions. */
final class FtmCsv {
    private FtmCsv() {}

    static void read(Path file, Drafts drafts) throws IOException, ListRefused {
        try (Table table = Table.open(file, ',')) {
            List<String> header = table.next();
            if (header == null) {
                return;
            }
            table.setHeader(header);
            for (String column : List.of("id", "schema", "name", "aliases")) {
                table.need(column);
            }
            for (List<String> row = table.next(); row != null; row = table.next()) {
                Schema schema = Ftm.schema(table.get(row, "schema"));
                if (schema == null) {
                    drafts.notices()
                            .tell(
                                    table.place(),
                                    "schema " + Notices.quoted(table.get(row, "schema"))
                                            + " is of no party and is left out");
                } else {
                    row(drafts.begin(table.get(row, "id"), table.place()).schema(schema), table, row, drafts);
                }
            }
        }
    }

    private static void row(Draft draft, Table table, List<String> row, Drafts drafts) {
        draft.name(table.get(row, "name"), Quality.PRIMARY);
        OwnCsv.each(table.get(row, "aliases")).forEach(name -> draft.name(name, Quality.STRONG));
        OwnCsv.each(table.get(row, "birth_date")).forEach(draft::birth);
        OwnCsv.each(table.get(row, "countries")).forEach(country -> Ftm.country(draft, country));
        for (String identifier : OwnCsv.each(table.get(row, "identifiers"))) {
            draft.identifier(
                    Form.isWallet(identifier) && draft.schema() == Schema.UNKNOWN ? "WALLET" : "ID", identifier);
        }
        OwnCsv.each(table.get(row, "sanctions")).forEach(draft::programme);
        OwnCsv.each(table.get(row, "emails")).forEach(email -> draft.identifier("EMAIL", email));
        OwnCsv.each(table.get(row, "phones")).forEach(phone -> draft.identifier("PHONE", phone));
        drafts.published(Dates.day(table.get(row, "last_seen")));
    }
}
