package org.wellhead.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.intake.CsvTexts;
import org.wellhead.ledger.intake.CsvTexts.Row;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.Party;
import org.wellhead.screen.Schema;

/**
 * A row of a table of names.
 *
 * @param party who is asked about
 * @param on the day for which "listed then" is asked, if there is one
 * @param id what the file calls the row, or {@code ""}
 */
record NameRow(Party party, @Nullable LocalDate on, String id) {
    private static final List<String> KNOWN =
            List.of("name", "schema", "birth_date", "country", "identifier", "gender", "date", "id");

    private static final int NAME = 0;
    private static final int SCHEMA = 1;
    private static final int BIRTH_DATE = 2;
    private static final int COUNTRY = 3;
    private static final int IDENTIFIER = 4;
    private static final int GENDER = 5;
    private static final int DATE = 6;
    private static final int ID = 7;

    private static final Set<String> OF_ANY_SCHEMA = Set.of("legalentity", "thing", "unknown");

    /** What is counted of a field that says nothing that is understood. */
    static final List<String> UNREAD = List.of("schema", "birth_date", "country", "identifier", "gender", "date");

    static CsvTexts.Columns columns(Map<String, String> renamed) {
        return new CsvTexts.Columns(KNOWN, 1, 1, renamed);
    }

    static List<String> known() {
        return KNOWN;
    }

    /**
     * Reads a row. A field that cannot be understood is passed over and counted: the name is screened all the same.
     *
     * @param onAll the day where the row itself has none
     */
    static NameRow of(Row row, @Nullable LocalDate onAll, Tally tally) {
        List<String> fields = row.fields();
        Schema schema = Schema.parse(fields.get(SCHEMA));
        if (schema == Schema.UNKNOWN
                && !fields.get(SCHEMA).isEmpty()
                && !OF_ANY_SCHEMA.contains(fields.get(SCHEMA).toLowerCase(Locale.ROOT))) {
            tally.countAt("schema", row.line());
        }
        Gender gender = Gender.parse(fields.get(GENDER));
        if (gender == Gender.UNKNOWN
                && !fields.get(GENDER).isEmpty()
                && !fields.get(GENDER).equalsIgnoreCase("unknown")) {
            tally.countAt("gender", row.line());
        }
        List<BirthDate> births = each(row, BIRTH_DATE, Dates::birth, tally);
        List<String> countries = each(row, COUNTRY, Country::parse, tally);
        List<Identifier> identifiers = each(row, IDENTIFIER, NameRow::identifier, tally);
        List<LocalDate> days = each(row, DATE, Dates::day, tally);
        return new NameRow(
                new Party(fields.get(NAME), schema, births, countries, gender, identifiers),
                days.isEmpty() ? onAll : days.getFirst(),
                fields.get(ID));
    }

    private static <T> List<T> each(Row row, int column, Function<String, Optional<T>> parse, Tally tally) {
        List<T> read = new ArrayList<>();
        for (String text : parts(row.fields().get(column))) {
            Optional<T> value = parse.apply(text);
            value.ifPresentOrElse(read::add, () -> tally.countAt(KNOWN.get(column), row.line()));
        }
        return read.stream().distinct().toList();
    }

    private static List<String> parts(String field) {
        return Stream.of(field.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** {@code SCHEME:value}; a text without a scheme is an {@code ID}. */
    static Optional<Identifier> identifier(String text) {
        int colon = text.indexOf(':');
        boolean hasScheme = colon > 0 && text.substring(0, colon).matches("[A-Za-z][A-Za-z_]{0,29}");
        String scheme = hasScheme ? text.substring(0, colon) : "ID";
        String value = hasScheme ? text.substring(colon + 1).strip() : text.strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(new Identifier(scheme, value));
    }
}
