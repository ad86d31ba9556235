package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wellhead.share.sign.KeyList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead key list new}: the first list, which partners take by hand. */
@Command(
        name = "new",
        header = "Makes the first list, with one key.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead key list new PUBLIC --holder NAME --out FILE [OPTIONS]",
        parameterListHeading = "%nKey:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {
            "  ./wellhead key list new anna.pub --holder \"Anna Kaya\" --signs-lists",
            "    --out fiu-1.keys",
            "",
            "Manual: docs/keys.md."
        })
final class KeyListNewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PUBLIC", arity = "1", description = "A public key, e.g. anna.pub.")
    private String key = "";

    @Mixin
    private final HolderOptions holder = new HolderOptions();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the list.")
    private String out = "";

    KeyListNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path file = SmallFile.wanted(console, "--out", out);
        KeyList list = new KeyList(1, List.of(holder.key(key, console)));
        SmallFile.write(file, list.bytes());
        console.out().print(KeyShowCommand.told(list));
        return Main.DONE;
    }
}
