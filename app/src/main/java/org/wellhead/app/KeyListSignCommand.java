package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead key list sign}: a list that partners take after the one that they have. */
@Command(
        name = "sign",
        header = "Signs a list with a key of the list before it, so that partners take it.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead key list sign LIST --sign-with KEYFILE --out FILE",
        parameterListHeading = "%nList:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {
            "  ./wellhead key list sign fiu-3.draft --sign-with anna.key --out fiu-3.keys",
            "",
            "Manual: docs/keys.md."
        })
final class KeyListSignCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "LIST", arity = "1", description = "What add or revoke wrote.")
    private String draft = "";

    @Option(
            names = "--sign-with",
            paramLabel = "KEYFILE",
            required = true,
            description = "A key that may sign lists by the list before.")
    private String keyFile = "";

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the signed list.")
    private String out = "";

    KeyListSignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path file = SmallFile.wanted(console, "--out", out);
        Path path = Arguments.file(console.folder(), "LIST", draft);
        KeyList list = KeyFiles.list(path, SmallFile.read(path, console), console);
        Path with = Arguments.file(console.folder(), "--sign-with", keyFile);
        SigningKey key = KeyFiles.open(with, passphrase.file(console), console);
        SmallFile.write(file, list.signed(key).bytes());
        console.out()
                .println("Key list number " + list.serial() + ", signed by "
                        + key.verifyKey().keyId().substring(0, 16) + "...: " + console.told(file));
        return Main.DONE;
    }
}
