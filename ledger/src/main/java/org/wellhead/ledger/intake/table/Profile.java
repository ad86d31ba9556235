package org.wellhead.ledger.intake.table;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.wellhead.ledger.PartyKind;

/**
 * What a person says of a table: which of its columns is what, and how its dates and amounts are written.
 *
 * @param name for people
 * @param file how the rows are found in the file
 * @param columns the ledger's word -> names of the file's columns, whose texts are joined by a space
 * @param constants the ledger's word -> what holds for every row
 * @param form how values are written
 * @param statement present if the rows are one account's statement
 * @param aggregate present if a row sums several payments up
 * @param keep what a detail is to be called -> name of the file's column
 */
public record Profile(
        String name,
        FileForm file,
        Map<String, List<String>> columns,
        Map<String, String> constants,
        ValueForm form,
        Optional<Statement> statement,
        Optional<Aggregate> aggregate,
        Map<String, String> keep) {

    public Profile {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        keep = Collections.unmodifiableMap(new LinkedHashMap<>(keep));
    }

    /**
     * How rows are found in the file.
     *
     * @param separator between fields of a CSV; empty: comma, semicolon or tab, whichever the header has most of
     * @param encoding of a CSV
     * @param skipRows lines above the header; empty: the header is the first row that has all columns
     * @param sheet the one sheet to read; {@code ""}: all that have the header
     */
    public record FileForm(Optional<Character> separator, Charset encoding, OptionalInt skipRows, String sheet) {
        static final FileForm PLAIN = new FileForm(Optional.empty(), StandardCharsets.UTF_8, OptionalInt.empty(), "");
    }

    /**
     * How values are written.
     *
     * @param dates patterns, tried in order; none: ISO-8601
     * @param zone of times of day without a zone; empty: UTC
     * @param decimal stands before the decimals
     * @param grouping stands between groups of three digits; a space means any sort of space
     * @param exponent whether {@code 1.5E6} is an amount
     * @param round whether an amount finer than its currency is rounded, half to even
     * @param nullWords words that mean nothing, beside those that always do; in lower case
     * @param nameEnds the ledger's word for a name -> the text that ends the name within its field
     * @param debit how a statement tells money that leaves from money that comes
     */
    public record ValueForm(
            List<String> dates,
            Optional<ZoneId> zone,
            char decimal,
            Optional<Character> grouping,
            boolean exponent,
            boolean round,
            Set<String> nullWords,
            Map<String, String> nameEnds,
            Debit debit) {
        static final ValueForm PLAIN = new ValueForm(
                List.of(), Optional.empty(), '.', Optional.empty(), false, false, Set.of(), Map.of(), Debit.MINUS);

        public ValueForm {
            dates = List.copyOf(dates);
            nullWords = Set.copyOf(nullWords);
            nameEnds = Map.copyOf(nameEnds);
        }
    }

    /**
     * How a statement tells debits.
     *
     * @param brackets whether {@code (5.00)} is a debit; else {@code -5.00} is
     * @param column of marks, with amounts without signs; or {@code ""}
     * @param debit the mark of money that leaves the account
     * @param credit the mark of money that comes
     */
    public record Debit(boolean brackets, String column, String debit, String credit) {
        static final Debit MINUS = new Debit(false, "", "", "");
        static final Debit BRACKETS = new Debit(true, "", "", "");
    }

    /**
     * The account whose statement a table is.
     *
     * @param account its number; or {@code ""}
     * @param accountColumn the file's column that holds it; or {@code ""}
     * @param name its holder, or {@code ""}
     * @param country its holder's, or {@code ""}
     * @param kind what its holder is
     * @param bic of the bank that keeps it, or {@code ""}
     */
    public record Statement(
            String account, String accountColumn, String name, String country, PartyKind kind, String bic) {}

    /**
     * The columns of a row that sums several payments up; see docs/decisions/0006-aggregates.md.
     *
     * @param begin day of the first of them, or {@code ""}
     * @param end day of the last of them
     * @param count how many they were, or {@code ""}
     */
    public record Aggregate(String begin, String end, String count) {}

    /** What holds where no profile is given: columns are called by the ledger's own words. */
    static final Profile NONE = none();

    private static Profile none() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String word : Known.words(false)) {
            if (!word.equals("debit") && !word.equals("credit")) {
                columns.put(word, List.of(word));
            }
        }
        return new Profile(
                "", FileForm.PLAIN, columns, Map.of(), ValueForm.PLAIN, Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * Reads a profile from a file.
     *
     * @throws ProfileException if it is no TOML, or says what is not known or not enough
     */
    public static Profile read(Path file) throws IOException, ProfileException {
        try {
            return parse(Files.readString(file));
        } catch (CharacterCodingException notUtf8) {
            throw new ProfileException(1, 1, "the profile is not UTF-8 text");
        }
    }

    /**
     * Reads a profile from its text.
     *
     * @throws ProfileException if it is no TOML, or says what is not known or not enough
     */
    public static Profile parse(String toml) throws ProfileException {
        return new ProfileToml(toml).profile();
    }

    /** Keys of all columns that the file must have, with their names as the profile has them. */
    Map<String, String> neededColumns() {
        Set<String> names = new LinkedHashSet<>();
        columns.values().forEach(names::addAll);
        aggregate.ifPresent(a -> {
            names.add(a.begin());
            names.add(a.end());
            names.add(a.count());
        });
        statement.ifPresent(s -> names.add(s.accountColumn()));
        names.add(form.debit().column());
        names.addAll(keep.values());
        names.remove("");
        return names.stream().collect(Collectors.toMap(Known::key, n -> n, (a, b) -> a, LinkedHashMap::new));
    }
}
