package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseFolder;

/** What the commands of a case share: its words on the command line, and how they sign the journal. */
final class CaseArguments {
    private CaseArguments() {}

    /** A folder that holds a case. */
    static Path existing(Path folder, String name) {
        Path root = Arguments.outFolder(folder, "--case", name);
        if (!Files.exists(root)) {
            throw new WrongUse("--case: no such folder: " + name);
        }
        if (!CaseFolder.isCase(root)) {
            throw new WrongUse(
                    "--case: there is no case in " + name + "; ./wellhead import --case " + name + " FILES makes one");
        }
        return root;
    }

    /** The file of designated accounts that the case has, if it has one. */
    static Optional<Path> designated(Path root) throws IOException {
        try (CaseFolder opened = CaseFolder.open(root)) {
            return opened.designated();
        } catch (CaseException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }

    /** What every line of the journal says: when, what and by which version. */
    static Map<String, String> journal(String act) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        said.put("act", act);
        said.put("version", Main.version());
        return said;
    }
}
