package org.wellhead.app.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a command line of what a browser sent: no value of it is taken for an option, or for a file of options. */
final class CommandWords {
    private static final int CHARS_MOST = 1_000;

    private final List<String> words;

    CommandWords(String... verb) {
        words = new ArrayList<>(List.of(verb));
    }

    /** A word that stands alone, such as a file. */
    CommandWords word(String value) {
        words.add(isTakenAmiss(value) ? "./" + value : value);
        return this;
    }

    /** An option with a value; nothing where the value is empty. */
    CommandWords option(String name, Optional<String> value) {
        String said = value.map(String::strip).orElse("");
        if (said.isEmpty()) {
            return this;
        }
        if (said.length() > CHARS_MOST || said.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.request(name + ": one line of at most " + CHARS_MOST + " letters");
        }
        if (said.matches("--?[A-Za-z].*")) {
            // Behind an equals sign too, the command would take some of these for its own options.
            throw Problem.request(name + ": '" + said + "' begins with a dash, as options do; write it without");
        }
        words.addAll(isTakenAmiss(said) ? List.of(name + "=" + said) : List.of(name, said));
        return this;
    }

    /** An option without a value, where it is wanted. */
    CommandWords flag(String name, boolean wanted) {
        if (wanted) {
            words.add(name);
        }
        return this;
    }

    List<String> list() {
        return List.copyOf(words);
    }

    private static boolean isTakenAmiss(String value) {
        return value.startsWith("-") || value.startsWith("@");
    }
}
