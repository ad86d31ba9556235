package org.wellhead.app;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line as it is typed, run in this process.
 *
 * @param exitCode how it ended
 * @param out what went to standard output
 * @param err what went to standard error
 * @param shown both, in the order in which a terminal shows them
 */
record Typed(int exitCode, String out, String err, String shown) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /** When and by whom everything is typed, so that what is logged has the same bytes in every run. */
    static final Outside OUTSIDE = outside(Map.of());

    /** Noon of a day in 2026, an analyst, these variables and nobody at the terminal. */
    static Outside outside(Map<String, String> environment) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
        return new Outside(clock, "analyst", environment, _ -> Optional.empty());
    }

    /** Runs {@code line}, what follows {@code ./wellhead}, in {@code folder}. Quoted words may hold spaces. */
    static Typed run(Path folder, String line) {
        return run(folder, line, OUTSIDE);
    }

    /** As {@link #run(Path, String)}, with this clock, user and environment. */
    static Typed run(Path folder, String line, Outside outside) {
        var shown = new ByteArrayOutputStream();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = Main.run(words(line), Console.of(both(out, shown), both(err, shown), folder, outside));
        return new Typed(exitCode, text(out, folder), text(err, folder), text(shown, folder));
    }

    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    private static PrintStream both(ByteArrayOutputStream one, ByteArrayOutputStream other) {
        return new PrintStream(new Copying(one, other), true, StandardCharsets.UTF_8);
    }

    /** A test runs in a folder of its own; a user would stand in it and see relative names. */
    private static String text(ByteArrayOutputStream bytes, Path folder) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    private static final class Copying extends FilterOutputStream {
        private final ByteArrayOutputStream copy;

        Copying(ByteArrayOutputStream one, ByteArrayOutputStream copy) {
            super(one);
            this.copy = copy;
        }

        @Override
        public void write(int oneByte) throws IOException {
            out.write(oneByte);
            copy.write(oneByte);
        }
    }
}
