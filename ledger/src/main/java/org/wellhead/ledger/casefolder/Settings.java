package org.wellhead.ledger.casefolder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;

/**
 * What a person decided for the case: {@code case.toml}.
 *
 * @param name what the case is called
 * @param base the currency that amounts are told in, ISO 4217; without one that of the first payment
 * @param rates the file with exchange rates, from the case's folder
 * @param designated the file with the designated accounts, from the case's folder
 * @param units the units that it names
 */
public record Settings(
        String name, Optional<String> base, Optional<String> rates, Optional<String> designated, List<String> units) {
    static final String FILE = "case.toml";

    public Settings {
        units = List.copyOf(units);
    }

    /** The files that were given with it, by their paths from the case's folder. */
    Stream<String> files() {
        return Stream.concat(rates.stream(), designated.stream());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("# A Wellhead case. Its hash is kept: change it with wellhead import --case, not by hand.\n");
        line(text, "name", name);
        base.ifPresent(currency -> line(text, "base", currency));
        rates.ifPresent(file -> line(text, "rates", file));
        designated.ifPresent(file -> line(text, "designated", file));
        text.append("units = [");
        text.append(String.join(", ", units.stream().map(Settings::quoted).toList()));
        return text.append("]\n").toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(" = ").append(quoted(value)).append('\n');
    }

    private static String quoted(String value) {
        return "\"" + Toml.tomlEscape(value) + "\"";
    }

    /** @throws IllegalArgumentException if it is no case's settings */
    static Settings parse(String text) {
        TomlParseResult toml = Toml.parse(text);
        String name = toml.hasErrors() ? null : toml.getString("name");
        if (name == null) {
            throw new IllegalArgumentException(
                    toml.hasErrors() ? toml.errors().getFirst().toString() : "it has no name");
        }
        TomlArray units = toml.getArrayOrEmpty("units");
        return new Settings(
                name,
                Optional.ofNullable(toml.getString("base")),
                Optional.ofNullable(toml.getString("rates")),
                Optional.ofNullable(toml.getString("designated")),
                units.toList().stream().map(String::valueOf).toList());
    }
}
