package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.casefolder.Settings;

/** Reads the words of a command line that are about a case. */
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

    /** The designated accounts that the case has. */
    static Path designated(Path root) throws IOException {
        try (CaseFolder opened = CaseFolder.open(root)) {
            return opened.designated()
                    .orElseThrow(
                            () -> new WrongUse("the case has no designated accounts: give --designated FILE, here or"
                                    + " once and for all with import"));
        } catch (CaseException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }

    /** What was decided for the case. */
    static Settings settings(Path root) throws IOException {
        try (CaseFolder opened = CaseFolder.open(root)) {
            return opened.settings();
        }
    }
}
