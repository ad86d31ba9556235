package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.wellhead.share.sign.KeyFile;
import org.wellhead.share.sign.SignException;
import org.wellhead.share.sign.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./wellhead key new}: a new key, as a file under a passphrase and a public file beside it. */
@Command(
        name = "new",
        header = "Makes a new key: a file under a passphrase, and its public half for others.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead key new --name NAME --out FILE [--passphrase-file FILE]",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {
            "  ./wellhead key new --name \"Anna Kaya\" --out anna.key",
            "",
            "writes anna.key, for Anna alone, and anna.pub, for everybody.",
            "Manual: docs/keys.md."
        })
final class KeyNewCommand implements Callable<Integer> {
    private static final int NAME_CHARS_MAX = 200;

    private final Console console;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "Whose key it is; the first line of the public file.")
    private String name = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The key file, e.g. anna.key.")
    private String out = "";

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    KeyNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (name.isBlank()
                || name.length() > NAME_CHARS_MAX
                || name.startsWith("-")
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new WrongUse("--name: one line of 1 to " + NAME_CHARS_MAX + " characters that begins with no dash");
        }
        if (out.endsWith(".pub")) {
            throw new WrongUse("--out: .pub is for the public half; write e.g. anna.key");
        }
        Path file = SmallFile.wanted(console, "--out", out);
        String publicName = out.replaceFirst("[.]key$", "") + ".pub";
        Path publicFile = SmallFile.wanted(console, "--out", publicName);
        char[] chosen =
                Passphrase.chosen(file, passphrase.file(console), Passphrase.VARIABLE, "--passphrase-file", console);
        SecureRandom random = new SecureRandom();
        SigningKey key = SigningKey.generate(random);
        try {
            SmallFile.writeSecret(file, KeyFile.seal(key, chosen, random));
        } catch (SignException tooShort) {
            throw new WrongUse(String.valueOf(tooShort.getMessage()));
        } finally {
            Arrays.fill(chosen, '\0');
        }
        SmallFile.write(publicFile, (name + "\n" + key.verifyKey().pem()).getBytes(UTF_8));
        console.out()
                .println("Key of " + console.told(Path.of(name)) + ": " + console.told(file) + ", to be kept; "
                        + console.told(publicFile) + ", for others.");
        console.out().println("Its id, to be read to a partner by telephone:");
        console.out().println(KeyShowCommand.id(key.verifyKey()));
        return Main.DONE;
    }
}
