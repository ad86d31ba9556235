package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wellhead.share.sign.KeyList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead key list add}: the next list, with one more key. */
@Command(
        name = "add",
        header = "Makes the next list, with one more key; sign it before you hand it out.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead key list add LIST PUBLIC --holder NAME --out FILE [OPTIONS]",
        parameterListHeading = "%nList and key:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {
            "  ./wellhead key list add fiu-1.keys bert.pub --holder Bert --out fiu-2.draft",
            "",
            "Manual: docs/keys.md."
        })
final class KeyListAddCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", description = "The list before.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "PUBLIC", description = "A public key, e.g. bert.pub.")
    private String key = "";

    @Mixin
    private final HolderOptions holder = new HolderOptions();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the next list.")
    private String out = "";

    KeyListAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path file = SmallFile.wanted(console, "--out", out);
        Path list = Arguments.file(console.folder(), "LIST", before);
        try {
            KeyList next =
                    KeyFiles.list(list, SmallFile.read(list, console), console).with(holder.key(key, console));
            SmallFile.write(file, next.bytes());
            console.out().print(KeyShowCommand.told(next));
            return Main.DONE;
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse(String.valueOf(wrong.getMessage()));
        }
    }
}
