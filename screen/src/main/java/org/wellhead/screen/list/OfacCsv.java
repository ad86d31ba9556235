package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.Schema;

/** Reads OFAC's sdn.csv with the alt.csv, add.csv and sdn_comments.csv that belong to it. */
final class OfacCsv {
    static final int ENTRY_FIELDS = 12;
    static final int ALIAS_FIELDS = 5;
    static final int ADDRESS_FIELDS = 6;
    static final int COMMENT_FIELDS = 2;

    private static final int LAST = ENTRY_FIELDS - 1;

    private OfacCsv() {}

    /** @param comments what goes on behind an entry's remarks, which the main file cuts after 1,000 characters */
    static void entries(Path file, Map<String, StringBuilder> comments, Drafts drafts) throws IOException, ListRefused {
        try (Table table = Table.open(file, ',')) {
            table.setWidth(ENTRY_FIELDS);
            for (List<String> row = table.next(); row != null; row = table.next()) {
                if (isHeader(row, table, drafts)) {
                    continue;
                }
                Draft draft = drafts.begin(row.getFirst(), table.place());
                draft.schema(Ofac.schema(told(row, 2)));
                draft.name(name(draft, told(row, 1)), Quality.PRIMARY);
                for (String programme : told(row, 3).split("\\]|;|\\[", -1)) {
                    draft.programme(programme);
                }
                draft.identifier("CALL_SIGN", told(row, 5));
                draft.country(told(row, 9));
                Remarks.read(draft, told(row, LAST) + comments.getOrDefault(draft.id(), new StringBuilder()));
            }
        }
    }

    static void aliases(Path file, Drafts drafts) throws IOException, ListRefused {
        try (Table table = Table.open(file, ',')) {
            table.setWidth(ALIAS_FIELDS);
            for (List<String> row = table.next(); row != null; row = table.next()) {
                Draft draft = known(row, table, drafts);
                if (draft != null) {
                    draft.name(name(draft, told(row, 3)), Quality.STRONG);
                }
            }
        }
    }

    static void addresses(Path file, Drafts drafts) throws IOException, ListRefused {
        try (Table table = Table.open(file, ',')) {
            table.setWidth(ADDRESS_FIELDS);
            for (List<String> row = table.next(); row != null; row = table.next()) {
                Draft draft = known(row, table, drafts);
                if (draft != null) {
                    draft.country(told(row, 4));
                }
            }
        }
    }

    /** What did not fit into the remarks of the main file, by OFAC's number. */
    static Map<String, StringBuilder> comments(Path file) throws IOException, ListRefused {
        Map<String, StringBuilder> comments = new HashMap<>();
        try (Table table = Table.open(file, ',')) {
            table.setWidth(COMMENT_FIELDS);
            for (List<String> row = table.next(); row != null; row = table.next()) {
                StringBuilder text = comments.computeIfAbsent(row.getFirst(), key -> new StringBuilder());
                text.append(told(row, 1));
                if (text.length() > Limits.FIELD_CHARS) {
                    throw ListRefused.at(
                            file,
                            table.place().line(),
                            "the comments of one entry have more than " + Limits.FIELD_CHARS + " characters",
                            "no field of a list has that");
                }
            }
        }
        return comments;
    }

    /** A first row that is no entry; told rows begin with OFAC's number. */
    private static boolean isHeader(List<String> row, Table table, Drafts drafts) {
        return drafts.size() == 0 && table.place().line() == 1 && !isNumber(row.getFirst());
    }

    /** The entry that a row beside the main file is about, or null where there is none: the files are of different days. */
    private static @Nullable Draft known(List<String> row, Table table, Drafts drafts) {
        if (table.place().line() == 1 && !isNumber(row.getFirst())) {
            return null;
        }
        Draft draft = drafts.find(row.getFirst());
        if (draft == null) {
            drafts.notices().tell(table.place(), "rows about entries that are not in the main file are left out");
            return null;
        }
        return draft.at(table.place());
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String name(Draft draft, String text) {
        return draft.schema() == Schema.PERSON ? PersonName.givenFirst(text) : text;
    }

    private static String told(List<String> row, int field) {
        String text = row.get(field);
        return text.equals("-0-") ? "" : text;
    }
}
