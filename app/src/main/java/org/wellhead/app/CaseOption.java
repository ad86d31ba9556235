package org.wellhead.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --case FOLDER}, of the verbs that are of nothing but a case. */
final class CaseOption {
    @Option(names = "--case", paramLabel = "FOLDER", required = true, description = "The case.")
    private String folder = "";

    /** The folder that is named, which holds a case. */
    Path root(Console console) {
        return CaseArguments.existing(console.folder(), folder);
    }

    /** As it was typed. */
    String typed() {
        return folder;
    }
}
