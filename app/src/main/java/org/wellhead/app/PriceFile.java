package org.wellhead.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.wellhead.app.output.RunFacts;
import org.wellhead.ledger.Sha256;

/**
 * The file of {@code cut --cost}: plans for other prices are other plans, also where only its contents differ.
 *
 * @param sha256 of what it holds
 */
record PriceFile(Path file, String sha256) {
    /** As an answer names it among what it was computed of. */
    RunFacts.Input input(Console console) throws IOException {
        return new RunFacts.Input(console.told(file), sha256, Files.size(file));
    }

    static PriceFile of(Path file) throws IOException {
        try (var digesting = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return new PriceFile(
                    file, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
        }
    }
}
