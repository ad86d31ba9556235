package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.audit.TreeHead;
import org.wellhead.share.sign.KeyList;
import picocli.CommandLine.Option;

/** {@code --key FILE} and {@code --at TIME}, of the verbs that believe a signature. */
final class TrustOptions {
    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Whose signature is believed: a public key or a list of keys; as often as needed.")
    private List<String> keys = List.of();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Asks whether the keys counted at this date-time (default now).")
    private @Nullable String at;

    /** All keys that are trusted, if any file of them is named. */
    Optional<KeyList> keys(Console console) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : keys) {
            files.add(Arguments.file(console.folder(), "--key", name));
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(KeyFiles.trusted(files, console));
    }

    /** For which time the keys are asked. */
    Instant at(Console console) {
        return at == null ? console.outside().now() : Instant.EPOCH.plus(Arguments.from("--at", at), ChronoUnit.MICROS);
    }

    /** The head in this file, signed by a trusted key where keys are named. */
    TreeHead head(String option, String name, Console console) throws IOException {
        return AuditHeads.read(Arguments.file(console.folder(), option, name), keys(console), at(console), console);
    }
}
