package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wellhead.app.output.LeadsAnswer;
import org.wellhead.share.folder.ReleaseCheck;
import org.wellhead.share.folder.ReleaseManifest;
import org.wellhead.share.folder.ReleaseManifest.FileEntry;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.stix.Lead;
import org.wellhead.share.stix.StixBundle;
import org.wellhead.share.stix.StixForm;
import org.wellhead.share.stix.StixReader;
import org.wellhead.share.stix.StixRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead share receive}: takes what a partner sent as leads, with the sender's markings. */
@Command(
        name = "receive",
        header = "Verifies what a partner sent, and takes it into a case as leads with the sender's markings.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share receive FOLDER --case FOLDER --key FILE...",
        parameterListHeading = "%nRelease:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {"  ./wellhead share receive release --case lisbon --key anna.pub", "", "Manual: docs/share.md."})
final class ShareReceiveCommand implements Callable<Integer> {
    private static final long RELEASE_BYTES_MAX = 1L << 30;

    private final Console console;

    @Parameters(paramLabel = "FOLDER", arity = "1", description = "The release.")
    private String folder = "";

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "A public key of the sender, or its list of keys, that you have from the sender itself.")
    private List<String> keys = List.of();

    @Option(
            names = "--accept-key",
            description = "Takes a release of a known sender that is signed by a key it has not used before.")
    private boolean acceptKey;

    ShareReceiveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        Path release = Arguments.path(console.folder(), "the release", folder);
        ReleaseCheck.Checked.Sound sound = ShareVerifyCommand.checked(release, keys, console);
        ReleaseManifest manifest = sound.manifest();
        String sender = manifest.head().senderId();
        HandlingFile handling = HandlingFile.of(root, console);
        if (!manifest.head().partnerId().equals(handling.self())) {
            throw new InputRefused("this release is for " + manifest.head().partnerId() + ", and this case is of "
                    + handling.self() + "; nothing was taken.");
        }
        if (sender.equals(handling.self())) {
            throw new InputRefused("this release says that it is of " + sender
                    + ", which is this case's own organisation;" + " nothing was taken.");
        }
        if (manifest.files().stream().mapToLong(FileEntry::bytes).sum() > RELEASE_BYTES_MAX) {
            throw new InputRefused("this release is larger than 1 GiB; nothing was taken.");
        }
        CaseAudit.refuseDamaged(root, console);
        try (CaseShare share = CaseShare.open(root)) {
            long last = CaseShare.last(share.received(sender));
            if (manifest.head().serial() <= last) {
                throw new InputRefused("release " + manifest.head().serial() + " of " + sender
                        + " is no newer than number " + last
                        + ", which was received before: somebody may be playing it back. Nothing was taken.");
            }
            refuseOtherKeys(share, sender, sound);
            // Read once: what is looked at is what is kept.
            List<FormFile> files = read(release, manifest);
            StixBundle bundle;
            List<Lead> leads;
            try {
                bundle = StixReader.read(bundle(files));
                leads = bundle.leads(sender);
            } catch (StixRefused refused) {
                throw new InputRefused(console.told(release.resolve(StixForm.FILE)) + ": " + refused.getMessage()
                        + "; nothing was taken.");
            }
            CaseAudit.record(root, console, "receive", manifest.sha256(), facts(manifest));
            Path kept = share.received(sender)
                    .resolve(CaseShare.numbered(manifest.head().serial()));
            Files.createDirectories(kept.getParent());
            CaseShare.writeFolder(kept, files);
            share.keep(keysOf(sender), keyIds(sound).getBytes(UTF_8));
            console.out().print(ShareVerifyCommand.told(sound));
            console.out().print(LeadsAnswer.received(leads, bundle.revoked().size()));
        }
        return Main.DONE;
    }

    /** Whoever sent before is known by its keys: another key that is trusted for something else does not speak for it. */
    private void refuseOtherKeys(CaseShare share, String sender, ReleaseCheck.Checked.Sound sound) throws IOException {
        Optional<byte[]> known = share.kept(keysOf(sender));
        if (known.isEmpty() || acceptKey) {
            return;
        }
        String before = new String(known.get(), UTF_8);
        if (keyIds(sound).lines().noneMatch(id -> before.contains(id))) {
            throw new InputRefused("what " + sender + " sent before was signed by another key; if its key is a new one,"
                    + " ask it by telephone and add --accept-key. Nothing was taken.");
        }
    }

    private static String keysOf(String sender) {
        return "received/" + sender + "/keys.txt";
    }

    private static String keyIds(ReleaseCheck.Checked.Sound sound) {
        return sound.signers().stream()
                .map(signer -> signer.key().keyId())
                .distinct()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, String> facts(ReleaseManifest manifest) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("sender", manifest.head().senderId());
        facts.put("serial", String.valueOf(manifest.head().serial()));
        facts.put("tlp", manifest.head().tlp().word());
        return facts;
    }

    private List<FormFile> read(Path release, ReleaseManifest manifest) throws IOException {
        List<FormFile> files = new ArrayList<>();
        for (FileEntry file : manifest.files()) {
            byte[] bytes = Files.readAllBytes(release.resolve(file.name()));
            if (!ReleaseManifest.isOf(file, bytes)) {
                throw new InputRefused(file.name() + " changed while it was read; nothing was taken.");
            }
            files.add(new FormFile(file.name(), bytes));
        }
        files.add(
                new FormFile(ReleaseManifest.ENVELOPE, Files.readAllBytes(release.resolve(ReleaseManifest.ENVELOPE))));
        return files;
    }

    private byte[] bundle(List<FormFile> files) {
        return files.stream()
                .filter(file -> file.name().equals(StixForm.FILE))
                .findFirst()
                .orElseThrow(() -> new InputRefused("there is no " + StixForm.FILE
                        + " in it, which leads are read from; ask the sender for the form stix. Nothing was taken."))
                .bytes();
    }
}
