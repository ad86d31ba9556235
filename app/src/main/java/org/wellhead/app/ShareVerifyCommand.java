package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wellhead.app.output.Legible;
import org.wellhead.share.folder.ReleaseCheck;
import org.wellhead.share.folder.ReleaseManifest;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.TrustedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead share verify}: whether a folder is a release as its sender signed it. */
@Command(
        name = "verify",
        header = "Says whether a release is as its sender signed it. Needs the folder and the sender's key.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share verify FOLDER --key FILE...",
        parameterListHeading = "%nRelease:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share verify release --key anna.pub --key boris.pub",
            "  ./wellhead share verify release --key pt-fiu.keys",
            "",
            "Manual: docs/share.md."
        })
final class ShareVerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FOLDER", arity = "1", description = "The release.")
    private String folder = "";

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "A public key of the sender, or its list of keys, that you have from the sender itself.")
    private List<String> keys = List.of();

    ShareVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ReleaseCheck.Checked.Sound sound =
                checked(Arguments.path(console.folder(), "the release", folder), keys, console);
        console.out().print(told(sound));
        return Main.DONE;
    }

    /**
     * A release, as it was signed by one of these keys.
     *
     * @throws InputRefused if it is not
     */
    static ReleaseCheck.Checked.Sound checked(Path release, List<String> keys, Console console) throws IOException {
        if (!Files.isDirectory(release)) {
            throw new WrongUse("no such folder: " + console.told(release));
        }
        KeyList trusted = KeyFiles.trusted(
                keys.stream()
                        .map(name -> Arguments.file(console.folder(), "--key", name))
                        .toList(),
                console);
        return switch (ReleaseCheck.check(release, trusted, console.outside().now())) {
            case ReleaseCheck.Checked.Sound sound -> sound;
            case ReleaseCheck.Checked.Refused refused ->
                throw new InputRefused(console.told(release) + ": " + refused.reason());
        };
    }

    /** What is to be known of a release that is sound. */
    static String told(ReleaseCheck.Checked.Sound sound) {
        ReleaseManifest manifest = sound.manifest();
        StringBuilder text = new StringBuilder();
        text.append("As it was signed: release ")
                .append(manifest.head().serial())
                .append(" of ")
                .append(Legible.line(manifest.head().senderName()))
                .append(" (")
                .append(manifest.head().senderId())
                .append(") to ")
                .append(manifest.head().partnerId())
                .append(", ")
                .append(manifest.head().tlp().label())
                .append(", made ")
                .append(manifest.head().at())
                .append(".\nSigned by ")
                .append(Legible.line(String.join(
                        " and ",
                        sound.signers().stream()
                                .map(TrustedKey::holder)
                                .distinct()
                                .toList())))
                .append("; all ")
                .append(manifest.files().size())
                .append(" files are as they were.\n");
        sound.remarks()
                .forEach(remark ->
                        text.append("Note: ").append(Legible.line(remark)).append(".\n"));
        return text.toString();
    }
}
