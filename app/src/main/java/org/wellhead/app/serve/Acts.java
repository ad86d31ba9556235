package org.wellhead.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.wellhead.app.CaseAudit;
import org.wellhead.app.Console;

/** Writes into the case's log what people do at the server beside command lines, before it takes effect. What is not on the disk is not done. */
final class Acts {
    /** Who is not known. */
    static final String NOBODY = "-";

    private final Path root;
    private final Console console;

    Acts(Path root, Console console) {
        this.root = root;
        this.console = console;
    }

    /** That somebody who is not known does this. */
    void recordOfStranger(String verb, String subject, Map<String, String> facts) {
        record(NOBODY, verb, subject, facts);
    }

    /** That this person does this. */
    void record(String person, String verb, String subject, Map<String, String> facts) {
        try {
            CaseAudit.record(root, console, Optional.of(person), verb, subject, facts);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    /** For the terminal of the server. */
    void complain(String line) {
        console.complain(line);
    }
}
