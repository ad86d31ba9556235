package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.audit.SignedHead;
import org.wellhead.share.audit.TreeHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./wellhead audit head}: what the log is now, to be kept by somebody else. */
@Command(
        name = "head",
        header = "Tells in one hash what the log is now; signed, a partner can keep it.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead audit head --case FOLDER [--sign-with KEYFILE] [--out FILE]",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead audit head --case antalya",
            "  ./wellhead audit head --case antalya --sign-with anna.key --out march.head",
            "",
            "Manual: docs/audit.md."
        })
final class AuditHeadCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(names = "--sign-with", paramLabel = "KEYFILE", description = "Signs it with this key.")
    private @Nullable String keyFile;

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; without it, it is shown.")
    private @Nullable String out;

    AuditHeadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        Optional<Path> file = Optional.ofNullable(out).map(name -> SmallFile.wanted(console, "--out", name));
        TreeHead head = CaseTree.open(root).head();
        byte[] bytes = head.bytes();
        if (keyFile != null) {
            Path key = Arguments.file(console.folder(), "--sign-with", keyFile);
            bytes = SignedHead.sign(head, KeyFiles.open(key, passphrase.file(console), console))
                    .bytes();
        }
        if (file.isEmpty()) {
            console.out().println(new String(bytes, UTF_8));
        } else {
            SmallFile.write(file.get(), bytes);
            console.out()
                    .println("Head of " + head.size() + " entries" + (keyFile == null ? "" : ", signed") + ": "
                            + console.told(file.get()));
        }
        return Main.DONE;
    }
}
