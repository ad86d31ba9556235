package org.wellhead.observe.oil;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads priors from TOML; whatever it does not know is an error with its place. */
final class PriorsToml {
    /** Each kind of distribution with the keys that it needs. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "fixed", List.of("value"),
            "uniform", List.of("low", "high"),
            "triangular", List.of("low", "mode", "high"),
            "normal", List.of("mean", "sd", "low", "high"),
            "lognormal", List.of("low", "high"),
            "choice", List.of("values", "weights"));

    /** Deep nesting would exhaust the parser's stack, and nothing here is nested: a list in a table is all. */
    private static final int BRACKETS_MAX = 200;

    private final TomlParseResult toml;
    private final String file;

    PriorsToml(String text, String file) throws PriorsException {
        this.file = file;
        if (text.chars().filter(c -> c == '[' || c == '{').count() > BRACKETS_MAX) {
            throw new PriorsException(
                    file + ": this has more brackets than a file of priors can have; give another file");
        }
        this.toml = Toml.parse(text);
        if (toml.hasErrors()) {
            TomlParseError first = toml.errors().getFirst();
            throw wrong(first.position(), first.getMessage() + "; priors are written in TOML");
        }
    }

    Map<Quantity, Prior> priors() throws PriorsException {
        Map<Quantity, Prior> priors = new EnumMap<>(Quantity.class);
        for (String key : new TreeSet<>(toml.keySet())) {
            Quantity quantity = Quantity.ofKey(key)
                    .orElseThrow(() -> wrong(
                            List.of(key),
                            "no quantity is called '" + key + "'; there are "
                                    + Stream.of(Quantity.values())
                                            .map(Quantity::key)
                                            .collect(Collectors.joining(", "))));
            if (!(toml.get(List.of(key)) instanceof TomlTable table)) {
                throw wrong(List.of(key), "'" + key + "' is a table: write [" + key + "] and its lines below");
            }
            priors.put(quantity, prior(quantity, table));
        }
        return priors;
    }

    private Prior prior(Quantity quantity, TomlTable table) throws PriorsException {
        String key = quantity.key();
        String unit = text(key, table, "unit");
        if (!unit.equals(quantity.unit())) {
            throw wrong(List.of(key, "unit"), key + " is told in '" + quantity.unit() + "', not in '" + unit + "'");
        }
        String kind = text(key, table, "kind");
        List<String> needed = KINDS.getOrDefault(kind, List.of());
        if (needed.isEmpty()) {
            throw wrong(
                    List.of(key, "kind"),
                    "no distribution is called '" + kind + "'; there are "
                            + String.join(", ", new TreeSet<>(KINDS.keySet())));
        }
        Set<String> known = new TreeSet<>(needed);
        known.addAll(List.of("unit", "kind", "source", "note"));
        for (String given : table.keySet()) {
            if (!known.contains(given)) {
                throw wrong(
                        List.of(key, given),
                        "'" + given + "' is not known of a " + kind + " distribution; known are "
                                + String.join(", ", known));
            }
        }
        String source = text(key, table, "source");
        String note = table.contains(List.of("note")) ? text(key, table, "note") : "";
        try {
            return new Prior(quantity, distribution(key, table, kind), source, note, file);
        } catch (IllegalArgumentException broken) {
            throw wrong(List.of(key), "[" + key + "]: " + broken.getMessage());
        }
    }

    private Distribution distribution(String key, TomlTable table, String kind) throws PriorsException {
        return switch (kind) {
            case "fixed" -> new Distribution.Fixed(number(key, table, "value"));
            case "uniform" -> new Distribution.Uniform(number(key, table, "low"), number(key, table, "high"));
            case "triangular" ->
                new Distribution.Triangular(
                        number(key, table, "low"), number(key, table, "mode"), number(key, table, "high"));
            case "normal" ->
                new Distribution.TruncatedNormal(
                        number(key, table, "mean"),
                        number(key, table, "sd"),
                        number(key, table, "low"),
                        number(key, table, "high"));
            case "lognormal" -> new Distribution.Lognormal(number(key, table, "low"), number(key, table, "high"));
            default -> new Distribution.Choice(numbers(key, table, "values"), numbers(key, table, "weights"));
        };
    }

    private String text(String key, TomlTable table, String name) throws PriorsException {
        Object value = table.get(List.of(name));
        if (value == null) {
            throw wrong(
                    List.of(key), "[" + key + "] lacks " + name + "; each prior has unit, kind, figures and source");
        }
        if (!(value instanceof String text) || text.isBlank()) {
            throw wrong(List.of(key, name), "'" + name + "' is a text in quotes that is not empty");
        }
        return text;
    }

    private double number(String key, TomlTable table, String name) throws PriorsException {
        Object value = table.get(List.of(name));
        if (value == null) {
            throw wrong(List.of(key), "[" + key + "] lacks " + name);
        }
        return asNumber(key, name, value);
    }

    private List<Double> numbers(String key, TomlTable table, String name) throws PriorsException {
        if (!(table.get(List.of(name)) instanceof TomlArray array)) {
            throw wrong(List.of(key), "[" + key + "] lacks " + name + ", a list of numbers");
        }
        List<Double> numbers = new ArrayList<>();
        for (Object value : array.toList()) {
            numbers.add(asNumber(key, name, value));
        }
        return numbers;
    }

    private double asNumber(String key, String name, Object value) throws PriorsException {
        return switch (value) {
            case Long whole -> (double) whole;
            case Double decimal -> decimal;
            default -> throw wrong(List.of(key, name), "'" + name + "' is a number, without quotes");
        };
    }

    private PriorsException wrong(List<String> path, String message) {
        TomlPosition at = toml.inputPositionOf(path);
        return at == null ? new PriorsException(file + ": " + message) : wrong(at, message);
    }

    private PriorsException wrong(TomlPosition at, String message) {
        return new PriorsException(
                file + ":" + Math.max(1, at.line()) + ":" + Math.max(1, at.column()) + ": " + message);
    }
}
