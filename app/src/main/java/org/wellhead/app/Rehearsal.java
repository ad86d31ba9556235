package org.wellhead.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs what people run most, silently, so that Java can keep the classes that a start needs. The launcher calls it once for
 * each jar and JDK; see docs/decisions/0003-start-up-cache.md.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Takes the folder of the examples and a folder that may be written to. */
    public static void main(String[] args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = Console.of(nowhere, nowhere, Path.of(args[0]));
        for (List<String> arguments : List.of(
                List.of("--help"),
                List.of("trace", "--help"),
                List.of("trace", "no-such-file"),
                List.of(
                        "trace",
                        "payments.csv",
                        "--designated",
                        "designated.csv",
                        "--accounts",
                        "accounts.csv",
                        "--out",
                        args[1]))) {
            Main.run(arguments, console);
        }
    }
}
