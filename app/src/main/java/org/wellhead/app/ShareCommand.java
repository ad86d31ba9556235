package org.wellhead.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./wellhead share}: hands a partner what it may have. */
@Command(
        name = "share",
        header = "Hands a partner exactly what it may have, in the form its tools read, signed.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {
            "wellhead share --case FOLDER --select WHAT --to PARTNER --tlp COLOUR --out FOLDER",
            "     wellhead share COMMAND"
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share preview --case antalya --select country=TR --to tr.toml",
            "    --tlp amber",
            "  ./wellhead share --case antalya --select country=TR --to tr.toml --tlp amber",
            "    --out release",
            "  ./wellhead share approve --case antalya 3f2a90b1c4d5 --sign-with boris.key",
            "    --out release",
            "  ./wellhead share verify release --key anna.pub",
            "  ./wellhead share receive release --case lisbon --key anna.pub",
            "",
            "Manual: docs/share.md."
        })
final class ShareCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ShareArguments release = new ShareArguments();

    @Mixin
    private final ShareKeyOption key = new ShareKeyOption();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the release goes: a new or empty folder.")
    private @Nullable String out;

    private ShareCommand(Console console) {
        this.console = console;
    }

    /** The command with its verbs. */
    static CommandLine with(Console console) {
        return new CommandLine(new ShareCommand(console))
                .addSubcommand(new ShareRulesCommand(console))
                .addSubcommand(new SharePreviewCommand(console))
                .addSubcommand(new ShareProposeCommand(console))
                .addSubcommand(new ShareApproveCommand(console))
                .addSubcommand(new ShareVerifyCommand(console))
                .addSubcommand(new ShareReceiveCommand(console))
                .addSubcommand(new ShareLeadsCommand(console))
                .addSubcommand(new ShareRevealCommand(console))
                .addSubcommand(new ShareServeCommand(console))
                .addSubcommand(new SharePasswordCommand(console));
    }

    @Override
    public Integer call() throws IOException {
        ShareOptions options = release.options(console);
        if (out == null) {
            throw new WrongUse("--out FOLDER: where does the release go? (share preview shows what it would be)");
        }
        new ReleaseRun(
                        options,
                        key.file(options.root(), console),
                        key.passphraseFile(console),
                        Optional.of(Arguments.outFolder(console.folder(), "--out", out)),
                        console)
                .run();
        return Main.DONE;
    }
}
