package org.wellhead.app;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Runs {@code line}, what follows {@code ./wellhead}, in {@code folder}. Quoted words may hold spaces. */
    static Typed run(Path folder, String line) {
        var shown = new ByteArrayOutputStream();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = Main.run(words(line), Console.of(both(out, shown), both(err, shown), folder));
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
