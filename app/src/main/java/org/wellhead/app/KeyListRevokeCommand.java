package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.TrustedKey;
import org.wellhead.share.sign.VerifyKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead key list revoke}: the next list, in which a key counts for nothing. */
@Command(
        name = "revoke",
        header = "Makes the next list, in which a key no longer counts; never taken back.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead key list revoke LIST KEY --out FILE [--from TIME]",
        parameterListHeading = "%nList and key:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {"  ./wellhead key list revoke fiu-2.keys bert.pub --out fiu-3.draft", "", "Manual: docs/keys.md."})
final class KeyListRevokeCommand implements Callable<Integer> {
    private static final int ID_CHARS_MIN = 16;

    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", description = "The list before.")
    private String before = "";

    @Parameters(
            index = "1",
            paramLabel = "KEY",
            description = "A public key, or the start of a key's id, 16 digits or more.")
    private String key = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Since when it may be in other hands (default now). What it signed before counts.")
    private @Nullable String from;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the next list.")
    private String out = "";

    KeyListRevokeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path file = SmallFile.wanted(console, "--out", out);
        Path path = Arguments.file(console.folder(), "LIST", before);
        KeyList list = KeyFiles.list(path, SmallFile.read(path, console), console);
        Instant since = from == null
                ? console.outside().now()
                : Instant.EPOCH.plus(Arguments.from("--from", from), ChronoUnit.MICROS);
        try {
            KeyList next = list.revoking(key(list), since);
            SmallFile.write(file, next.bytes());
            console.out().print(KeyShowCommand.told(next));
            return Main.DONE;
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse(String.valueOf(wrong.getMessage()));
        }
    }

    private VerifyKey key(KeyList list) throws IOException {
        String id = key.replace(" ", "");
        if (id.matches("[0-9a-f]{" + ID_CHARS_MIN + ",64}")) {
            List<TrustedKey> found = list.keys().stream()
                    .filter(each -> each.key().keyId().startsWith(id))
                    .toList();
            if (found.size() != 1) {
                throw new WrongUse("the list has " + found.size() + " keys whose id begins with " + id);
            }
            return found.getFirst().key();
        }
        Path path = Arguments.file(console.folder(), "KEY", key);
        return KeyFiles.publicKey(path, SmallFile.read(path, console), console);
    }
}
