package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.wellhead.observe.oil.Priors;
import org.wellhead.observe.oil.PriorsException;

/** What is held to be known before a picture is looked at, as the user may have replaced it. */
final class PriorsFile {
    private PriorsFile() {}

    /**
     * Reads it.
     *
     * @param file of the user; without one it is what comes with the program
     * @throws WrongUse if it is no plain file
     * @throws InputRefused if the file is not understood
     */
    static Priors read(Optional<Path> file, Console console) throws IOException {
        if (file.isEmpty()) {
            return Priors.builtIn();
        }
        if (!Files.isRegularFile(file.get())) {
            throw new WrongUse("--priors: this is no plain file: " + console.told(file.get()));
        }
        try {
            return Priors.read(file.get(), console.told(file.get()));
        } catch (PriorsException refused) {
            throw new InputRefused(Objects.toString(refused.getMessage()));
        }
    }
}
