package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wellhead.app.output.Legible;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.TrustedKey;
import org.wellhead.share.sign.VerifyKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead key show}: the id of a key, or whose keys a list has. */
@Command(
        name = "show",
        header = "Shows the id of a key, or the keys of a list; needs no passphrase.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead key show FILE",
        parameterListHeading = "%nFile:%n",
        optionListHeading = "%nOptions:%n",
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {"  ./wellhead key show anna.pub", "  ./wellhead key show fiu.keys", "", "Manual: docs/keys.md."})
final class KeyShowCommand implements Callable<Integer> {
    private static final int GROUP_CHARS = 8;
    private static final String KEY_FORMAT = "\"wellhead-key-1\"";

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1", description = "A key file, a public key, or a list of keys.")
    private String file = "";

    KeyShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path path = Arguments.file(console.folder(), "FILE", file);
        byte[] bytes = SmallFile.read(path, console);
        String text = new String(bytes, UTF_8);
        if (KeyFiles.isPem(bytes)) {
            VerifyKey key = KeyFiles.publicKey(path, bytes, console);
            String first = text.strip().lines().findFirst().orElse("");
            if (!first.startsWith("-")) {
                console.out().println("Said to be of " + Legible.line(first) + ": compare the id with its holder.");
            }
            console.out().println(id(key));
        } else if (text.contains(KEY_FORMAT)) {
            console.out().println("Key file; only its passphrase shows that it is whole.");
            console.out().println(id(KeyFiles.publicHalf(path, bytes, console)));
        } else {
            console.out().print(told(KeyFiles.list(path, bytes, console)));
        }
        return Main.DONE;
    }

    /** A key's id in groups that can be read aloud, in two lines. */
    static String id(VerifyKey key) {
        String id = key.keyId();
        List<String> groups = IntStream.iterate(0, at -> at < id.length(), at -> at + GROUP_CHARS)
                .mapToObj(at -> id.substring(at, at + GROUP_CHARS))
                .toList();
        int half = groups.size() / 2;
        return "  " + String.join(" ", groups.subList(0, half)) + "\n  "
                + String.join(" ", groups.subList(half, groups.size()));
    }

    /** Each key of a list with its holder and when it counts. */
    static String told(KeyList list) {
        return "Key list number " + list.serial() + ":\n"
                + list.keys().stream().map(KeyShowCommand::told).collect(Collectors.joining());
    }

    private static String told(TrustedKey key) {
        return Legible.line(key.holder()) + ": counts from " + key.from() + " to " + key.to()
                + key.revoked().map(time -> ", revoked at " + time).orElse("")
                + (key.signsLists() ? ", signs lists" : "") + "\n" + id(key.key()) + "\n";
    }
}
