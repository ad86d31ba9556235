package org.wellhead.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./wellhead share propose}: makes a release that another person lets go. */
@Command(
        name = "propose",
        header = "Makes a release and lets it wait in the case until another person approves it.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share propose --case FOLDER --select WHAT --to PARTNER --tlp COLOUR",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share propose --case antalya --select country=TR --to tr.toml",
            "    --tlp green --sign-with anna.key",
            "",
            "Manual: docs/share.md."
        })
final class ShareProposeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ShareArguments release = new ShareArguments();

    @Mixin
    private final ShareKeyOption key = new ShareKeyOption();

    ShareProposeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ShareOptions options = release.options(console);
        new ReleaseRun(
                        options,
                        key.file(options.root(), console),
                        key.passphraseFile(console),
                        Optional.empty(),
                        console)
                .run();
        return Main.DONE;
    }
}
