package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.sign.KeyFile;
import org.wellhead.share.sign.SignException;
import org.wellhead.share.sign.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead key passphrase}: the same key under another passphrase. */
@Command(
        name = "passphrase",
        header = "Puts a key file under another passphrase; the key stays the same.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {
            "wellhead key passphrase FILE [--passphrase-file FILE]",
            "                             [--new-passphrase-file FILE]"
        },
        parameterListHeading = "%nFile:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {
            "  ./wellhead key passphrase anna.key",
            "",
            "Copies of the old file still open with the old passphrase.",
            "Manual: docs/keys.md."
        })
final class KeyPassphraseCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1", description = "A key file.")
    private String file = "";

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "Has the new one as its first line. Without it: the variable WELLHEAD_NEW_PASSPHRASE, else"
                    + " you are asked.")
    private @Nullable String newFile;

    KeyPassphraseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path path = Arguments.file(console.folder(), "FILE", file);
        Optional<Path> chosenFile = Optional.ofNullable(newFile)
                .map(name -> Arguments.file(console.folder(), "--new-passphrase-file", name));
        SigningKey key = KeyFiles.open(path, passphrase.file(console), console);
        char[] chosen = Passphrase.chosen(path, chosenFile, Passphrase.NEW_VARIABLE, "--new-passphrase-file", console);
        try {
            SmallFile.replaceSecret(path, KeyFile.seal(key, chosen, new SecureRandom()));
        } catch (SignException tooShort) {
            throw new WrongUse(String.valueOf(tooShort.getMessage()));
        } finally {
            Arrays.fill(chosen, '\0');
        }
        console.out().println(console.told(path) + " is under the new passphrase.");
        return Main.DONE;
    }
}
