package org.wellhead.ledger.intake.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;

/** Reads a {@link Profile} from TOML; whatever it does not know is an error with its place. */
final class ProfileToml {
    private static final int CHARS_MAX = 1 << 20;
    private static final Set<String> TABLES =
            Set.of("name", "file", "columns", "constant", "form", "statement", "aggregate", "keep");

    private final TomlParseResult toml;

    ProfileToml(String text) throws ProfileException {
        if (text.length() > CHARS_MAX) {
            throw new ProfileException(1, 1, "the profile is longer than a million characters");
        }
        toml = Toml.parse(text);
        if (toml.hasErrors()) {
            TomlParseError first = toml.errors().getFirst();
            throw new ProfileException(
                    Math.max(1, first.position().line()),
                    Math.max(1, first.position().column()),
                    String.valueOf(first.getMessage()));
        }
    }

    Profile profile() throws ProfileException {
        only(List.of(), TABLES);
        Optional<Profile.Statement> statement = statement();
        Optional<Profile.Aggregate> aggregate = aggregate();
        Profile.ValueForm form = form(statement.isPresent());
        Map<String, List<String>> columns = columns(Known.words(statement.isPresent()));
        Profile profile = new Profile(
                string("name").orElse(""),
                file(),
                columns,
                constants(Known.words(statement.isPresent()), columns),
                form,
                statement,
                aggregate,
                keep());
        complete(profile);
        return profile;
    }

    private Profile.FileForm file() throws ProfileException {
        only(List.of("file"), Set.of("separator", "encoding", "skip_rows", "sheet"));
        Charset encoding = StandardCharsets.UTF_8;
        Optional<String> named = string("file", "encoding");
        if (named.isPresent()) {
            try {
                encoding = Charset.forName(named.get());
            } catch (IllegalArgumentException unknown) {
                throw wrong(
                        "no encoding is called '" + named.get() + "'; e.g. \"UTF-8\", \"windows-1252\"",
                        "file",
                        "encoding");
            }
        }
        OptionalInt skip = OptionalInt.empty();
        if (has("file", "skip_rows")) {
            if (!(get("file", "skip_rows") instanceof Long rows) || rows < 0 || rows > 1_000_000) {
                throw wrong("skip_rows is a whole number from 0", "file", "skip_rows");
            }
            skip = OptionalInt.of(Math.toIntExact(rows));
        }
        Optional<Character> separator = character("file", "separator");
        if (separator.isPresent() && (separator.get() == '"' || separator.get() == '\n' || separator.get() == '\r')) {
            throw wrong("a quote or a line break separates no fields", "file", "separator");
        }
        return new Profile.FileForm(
                separator, encoding, skip, string("file", "sheet").orElse(""));
    }

    private Map<String, List<String>> columns(Set<String> known) throws ProfileException {
        only(List.of("columns"), known);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String word : known) {
            if (has("columns", word)) {
                columns.put(word, strings("columns", word));
            }
        }
        return columns;
    }

    private Map<String, String> constants(Set<String> known, Map<String, List<String>> columns)
            throws ProfileException {
        Set<String> allowed = new LinkedHashSet<>(known);
        allowed.removeAll(List.of("id", "time", "amount", "debit", "credit", "uetr"));
        only(List.of("constant"), allowed);
        Map<String, String> constants = new LinkedHashMap<>();
        for (String word : allowed) {
            Optional<String> value = string("constant", word);
            if (value.isEmpty()) {
                continue;
            }
            if (columns.containsKey(word)) {
                throw wrong("'" + word + "' is a column already", "constant", word);
            }
            if (word.equals("currency") && Money.of(value.get()).isEmpty()) {
                throw wrong("'" + value.get() + "' is no ISO 4217 currency", "constant", word);
            }
            if (word.endsWith("_kind") && PartyKind.parse(value.get()).isEmpty()) {
                throw wrong("a kind is one of " + String.join(", ", PartyKind.words()), "constant", word);
            }
            if (word.endsWith("_country") && Country.parse(value.get()).isEmpty()) {
                throw wrong("'" + value.get() + "' is no country", "constant", word);
            }
            constants.put(word, value.get());
        }
        return constants;
    }

    private Profile.ValueForm form(boolean statement) throws ProfileException {
        Set<String> keys = new LinkedHashSet<>(
                List.of("date", "zone", "decimal", "grouping", "exponent", "round", "null", "debit"));
        List<String> names = statement
                ? List.of(Known.COUNTERPARTY + "_name")
                : List.of(Known.PAYER + "_name", Known.PAYEE + "_name");
        names.forEach(name -> keys.add(name + "_until"));
        only(List.of("form"), keys);

        List<String> dates = has("form", "date") ? strings("form", "date") : List.of();
        for (String date : dates) {
            try {
                TimeText.formatter(date);
            } catch (IllegalArgumentException unreadable) {
                throw wrong("'" + date + "' is no form of dates; e.g. \"dd.MM.yyyy[ HH:mm]\"", "form", "date");
            }
        }
        Optional<ZoneId> zone = Optional.empty();
        if (has("form", "zone")) {
            try {
                zone = Optional.of(ZoneId.of(string("form", "zone").orElse("")));
            } catch (DateTimeException unknown) {
                throw wrong("a zone is e.g. \"Europe/Tallinn\" or \"+02:00\"", "form", "zone");
            }
        }
        char decimal = character("form", "decimal").orElse('.');
        Optional<Character> grouping = character("form", "grouping");
        if (decimal != '.' && decimal != ',') {
            throw wrong("the decimal mark is \".\" or \",\"", "form", "decimal");
        }
        if (grouping.isPresent() && (grouping.get() == decimal || Character.isLetterOrDigit(grouping.get()))) {
            throw wrong("digits are not grouped by the decimal mark, a digit or a letter", "form", "grouping");
        }
        Optional<String> round = string("form", "round");
        if (round.isPresent() && !round.get().equals("half-even")) {
            throw wrong("amounts are rounded \"half-even\" or not at all", "form", "round");
        }
        Set<String> nulls = new LinkedHashSet<>();
        if (has("form", "null")) {
            strings("form", "null").forEach(word -> nulls.add(word.strip().toLowerCase(Locale.ROOT)));
        }
        Map<String, String> ends = new LinkedHashMap<>();
        for (String name : names) {
            string("form", name + "_until").ifPresent(end -> ends.put(name, end));
        }
        return new Profile.ValueForm(
                dates,
                zone,
                decimal,
                grouping,
                flag("form", "exponent"),
                round.isPresent(),
                nulls,
                ends,
                debit(statement));
    }

    private Profile.Debit debit(boolean statement) throws ProfileException {
        if (!has("form", "debit")) {
            return Profile.Debit.MINUS;
        }
        if (!statement) {
            throw wrong("only a statement has debits: say whose account it is in [statement]", "form", "debit");
        }
        Object value = get("form", "debit");
        if (value instanceof TomlTable) {
            only(List.of("form", "debit"), Set.of("column", "debit", "credit"));
            return new Profile.Debit(
                    false,
                    needed("form", "debit", "column"),
                    needed("form", "debit", "debit"),
                    needed("form", "debit", "credit"));
        }
        if ("minus".equals(value)) {
            return Profile.Debit.MINUS;
        }
        if ("brackets".equals(value)) {
            return Profile.Debit.BRACKETS;
        }
        throw wrong(
                "debit is \"minus\", \"brackets\" or { column = \"D/C\", debit = \"D\", credit = \"C\" }",
                "form",
                "debit");
    }

    private Optional<Profile.Statement> statement() throws ProfileException {
        if (!toml.contains(List.of("statement"))) {
            return Optional.empty();
        }
        only(List.of("statement"), Set.of("account", "account_column", "name", "country", "kind", "bic"));
        String account = string("statement", "account").orElse("");
        String column = string("statement", "account_column").orElse("");
        if (account.isEmpty() == column.isEmpty()) {
            throw wrong("say the statement's account, or the column that holds it (account_column)", "statement");
        }
        String country = string("statement", "country").orElse("");
        if (!country.isEmpty() && Country.parse(country).isEmpty()) {
            throw wrong("'" + country + "' is no country", "statement", "country");
        }
        Optional<PartyKind> kind = PartyKind.parse(string("statement", "kind").orElse(""));
        if (kind.isEmpty()) {
            throw wrong("a kind is one of " + String.join(", ", PartyKind.words()), "statement", "kind");
        }
        return Optional.of(new Profile.Statement(
                account,
                column,
                string("statement", "name").orElse(""),
                country,
                kind.get(),
                string("statement", "bic").orElse("")));
    }

    private Optional<Profile.Aggregate> aggregate() throws ProfileException {
        if (!toml.contains(List.of("aggregate"))) {
            return Optional.empty();
        }
        only(List.of("aggregate"), Set.of("begin", "end", "count"));
        return Optional.of(new Profile.Aggregate(
                string("aggregate", "begin").orElse(""),
                needed("aggregate", "end"),
                string("aggregate", "count").orElse("")));
    }

    private Map<String, String> keep() throws ProfileException {
        Map<String, String> keep = new LinkedHashMap<>();
        if (toml.contains(List.of("keep"))) {
            if (!(toml.get(List.of("keep")) instanceof TomlTable table)) {
                throw wrong("[keep] is a table: name = \"column\"", "keep");
            }
            for (String name : table.keySet()) {
                keep.put(name, needed("keep", name));
            }
        }
        return keep;
    }

    private void complete(Profile profile) throws ProfileException {
        Set<String> columns = profile.columns().keySet();
        if (profile.aggregate().isPresent() == columns.contains("time")) {
            throw wrong(
                    profile.aggregate().isPresent()
                            ? "an aggregate's time is its end: leave time out of [columns]"
                            : "[columns] lacks time",
                    "columns");
        }
        boolean split = columns.contains("debit") || columns.contains("credit");
        if (split == columns.contains("amount")) {
            throw wrong(
                    split ? "[columns] has amount, and debit or credit too: which is it?" : "[columns] lacks amount",
                    "columns");
        }
        if (split && profile.statement().isEmpty()) {
            throw wrong("debit and credit are columns of a statement: say whose in [statement]", "columns");
        }
        if (split && !profile.form().debit().column().isEmpty()) {
            throw wrong("debit and credit are columns already: they need no marks", "form", "debit");
        }
        if (profile.statement().isEmpty()) {
            for (String side : List.of(Known.PAYER, Known.PAYEE)) {
                if (Known.naming(side).stream()
                        .noneMatch(word ->
                                columns.contains(word) || profile.constants().containsKey(word))) {
                    throw wrong(
                            "[columns] says nothing that the " + side + " could be called by: "
                                    + String.join(", ", Known.naming(side)),
                            "columns");
                }
            }
        }
    }

    private void only(List<String> path, Set<String> known) throws ProfileException {
        Object at = path.isEmpty() ? toml : toml.get(path);
        if (at == null) {
            return;
        }
        if (!(at instanceof TomlTable table)) {
            throw wrong("'" + String.join(".", path) + "' is a table: [" + String.join(".", path) + "]", path);
        }
        for (String key : table.keySet()) {
            if (!known.contains(key)) {
                List<String> where = new ArrayList<>(path);
                where.add(key);
                throw wrong(
                        "'" + key + "' is not known here; known are "
                                + String.join(", ", known.stream().sorted().toList()),
                        where);
            }
        }
    }

    private boolean has(String... path) {
        return get(path) != null;
    }

    private @Nullable Object get(String... path) {
        return toml.get(List.of(path));
    }

    private Optional<String> string(String... path) throws ProfileException {
        Object value = get(path);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw wrong("'" + path[path.length - 1] + "' is a text in quotes", path);
        }
        return Optional.of(text);
    }

    private String needed(String... path) throws ProfileException {
        String text = string(path).orElse("");
        if (text.isBlank()) {
            throw wrong(
                    "'" + path[path.length - 1] + "' is missing", List.of(path).subList(0, path.length - 1));
        }
        return text;
    }

    private List<String> strings(String... path) throws ProfileException {
        List<String> texts = new ArrayList<>();
        if (get(path) instanceof TomlArray array) {
            for (Object value : array.toList()) {
                if (!(value instanceof String text)) {
                    throw wrong("'" + path[path.length - 1] + "' is a list of texts in quotes", path);
                }
                texts.add(text);
            }
        } else {
            string(path).ifPresent(texts::add);
        }
        if (texts.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
            throw wrong("'" + path[path.length - 1] + "' is empty: leave the line out", path);
        }
        return texts;
    }

    private Optional<Character> character(String... path) throws ProfileException {
        Optional<String> text = string(path);
        if (text.isPresent() && text.get().length() != 1) {
            throw wrong("'" + path[path.length - 1] + "' is one character", path);
        }
        return text.map(t -> t.charAt(0));
    }

    private boolean flag(String... path) throws ProfileException {
        Object value = get(path);
        if (value == null) {
            return false;
        }
        if (!(value instanceof Boolean flag)) {
            throw wrong("'" + path[path.length - 1] + "' is true or false", path);
        }
        return flag;
    }

    private ProfileException wrong(String message, String... path) {
        return wrong(message, List.of(path));
    }

    private ProfileException wrong(String message, List<String> path) {
        TomlPosition at = toml.inputPositionOf(path);
        return at == null ? new ProfileException(1, 1, message) : new ProfileException(at.line(), at.column(), message);
    }
}
