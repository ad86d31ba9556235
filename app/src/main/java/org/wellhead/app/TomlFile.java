package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A file of settings that is read key by key; a key that nobody asked for is refused, since it would be thought to count. */
final class TomlFile {
    private static final long BYTES_MAX = 1L << 20;

    private final String told;
    private final TomlTable table;
    private final Set<String> asked = new LinkedHashSet<>();

    private TomlFile(String told, TomlTable table) {
        this.told = told;
        this.table = table;
    }

    /**
     * Reads one.
     *
     * @throws InputRefused if it is larger than 1 MiB or no TOML
     */
    static TomlFile read(Path file, Console console) throws IOException {
        String told = console.told(file);
        if (Files.size(file) > BYTES_MAX) {
            throw new InputRefused(told + ": larger than 1 MiB; is this the right file?");
        }
        TomlParseResult toml = Toml.parse(file);
        if (toml.hasErrors()) {
            var first = toml.errors().getFirst();
            throw new InputRefused(told + ":" + first.position().line() + ": not TOML: "
                    + String.valueOf(first.getMessage()).lines().findFirst().orElse(""));
        }
        return new TomlFile(told, toml);
    }

    /** A text that may be missing. */
    Optional<String> text(String key) {
        return of(key, String.class, "a text in quotes");
    }

    /** A text that must be there. */
    String needText(String key) {
        return text(key).orElseThrow(() -> new InputRefused(told + ": '" + key + "' is missing"));
    }

    /** A text that stands for something; empty if it is missing. */
    <T> Optional<T> word(String key, Function<String, Optional<T>> meaning, String rule) {
        return text(key).map(text -> meaning.apply(text).orElseThrow(() -> wrong(key, rule)));
    }

    /** Yes or no, if it is there. */
    Optional<Boolean> flag(String key) {
        return of(key, Boolean.class, "true or false");
    }

    /** Texts in a list; none if it is missing. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object each :
                of(key, TomlArray.class, "a list").map(TomlArray::toList).orElse(List.of())) {
            if (!(each instanceof String text)) {
                throw wrong(key, "a list of texts in quotes");
            }
            texts.add(text);
        }
        return texts;
    }

    /** The tables {@code [[key]]}; none if there is none. */
    List<TomlFile> tables(String key) {
        List<TomlFile> tables = new ArrayList<>();
        for (Object each : of(key, TomlArray.class, "tables: [[" + key + "]]")
                .map(TomlArray::toList)
                .orElse(List.of())) {
            if (!(each instanceof TomlTable one)) {
                throw wrong(key, "tables: [[" + key + "]]");
            }
            tables.add(new TomlFile(told + ", [[" + key + "]] " + (tables.size() + 1), one));
        }
        return tables;
    }

    /** The table {@code [key]}, if there is one. */
    Optional<TomlFile> table(String key) {
        return of(key, TomlTable.class, "a table: [" + key + "]")
                .map(one -> new TomlFile(told + ", [" + key + "]", one));
    }

    /** Refuses what nobody asked for. To be called when all was asked. */
    void done() {
        for (String key : table.keySet()) {
            if (!asked.contains(key)) {
                throw wrong(key, "one of " + String.join(", ", asked));
            }
        }
    }

    /** That a value is not as it must be, with its place. */
    InputRefused wrong(String key, String rule) {
        @Nullable TomlPosition position = table.inputPositionOf(List.of(key));
        return new InputRefused(
                told + (position == null ? "" : ":" + position.line()) + ": '" + key + "' must be " + rule);
    }

    private <T> Optional<T> of(String key, Class<T> type, String rule) {
        asked.add(key);
        Object value = table.get(List.of(key));
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw wrong(key, rule);
        }
        return Optional.of(type.cast(value));
    }
}
