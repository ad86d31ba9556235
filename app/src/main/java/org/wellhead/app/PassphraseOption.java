package org.wellhead.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --passphrase-file FILE}, of the verbs that open a key file. */
final class PassphraseOption {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Has the passphrase as its first line. Without it: the variable WELLHEAD_PASSPHRASE, else you"
                    + " are asked.")
    private @Nullable String file;

    /** The file, if one is named. */
    Optional<Path> file(Console console) {
        return Optional.ofNullable(file).map(name -> Arguments.file(console.folder(), "--passphrase-file", name));
    }
}
