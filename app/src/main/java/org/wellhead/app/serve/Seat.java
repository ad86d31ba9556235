package org.wellhead.app.serve;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.app.Console;
import org.wellhead.app.Main;
import org.wellhead.app.Outside;

/** Where somebody sits who asks by a browser: the server's console, but the log names who asked, and passphrases are that person's own. */
final class Seat {
    /** A passphrase that the server was started with is that of one person, and would sign for all. */
    private static final List<String> OWN = List.of("WELLHEAD_PASSPHRASE", "WELLHEAD_NEW_PASSPHRASE");

    private Seat() {}

    /** A console for a run of this person. */
    static Console of(Console server, Person by, PrintStream out, PrintStream err, Optional<char[]> secret) {
        Outside outside = server.outside();
        Map<String, String> environment = new HashMap<>(outside.environment());
        environment.keySet().removeAll(OWN);
        return Console.of(
                out,
                err,
                server.folder(),
                new Outside(outside.clock(), by.name(), environment, _ -> secret.map(char[]::clone)));
    }

    /** One whose words nobody reads. */
    static Console quiet(Console server, Person by) {
        PrintStream nowhere = new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return of(server, by, nowhere, nowhere, Optional.empty());
    }

    /**
     * Runs a command line that takes no time, and gives what it prints.
     *
     * @throws Problem with its own words if it ends otherwise than well
     */
    static String typed(Console server, Person by, List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                of(
                        server,
                        by,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Optional.empty()));
        if (code != Main.DONE) {
            String told = err.toString(StandardCharsets.UTF_8).strip();
            throw new Problem(code == Main.WRONG_USE ? 400 : 422, told.replaceFirst("^wellhead [a-z ]+: ", ""), "");
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
