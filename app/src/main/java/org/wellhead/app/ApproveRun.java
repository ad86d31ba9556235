package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.wellhead.app.output.ShareAnswer;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.share.audit.LogEntries;
import org.wellhead.share.folder.ReleaseCheck;
import org.wellhead.share.folder.ReleaseManifest;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.sign.Envelope;
import org.wellhead.share.sign.SignException;
import org.wellhead.share.sign.Signer;
import org.wellhead.share.sign.SigningKey;
import org.wellhead.share.sign.TrustedKey;
import org.wellhead.share.sign.VerifyKey;

/** One run of {@code share approve}: a second person signs what a first one proposed, as it was proposed, and it goes. */
final class ApproveRun {
    private final Path root;
    private final String id;
    private final Path keyFile;
    private final Optional<Path> passphraseFile;
    private final Path out;
    private final Console console;

    ApproveRun(Path root, String id, Path keyFile, Optional<Path> passphraseFile, Path out, Console console) {
        this.root = root;
        this.id = id;
        this.keyFile = keyFile;
        this.passphraseFile = passphraseFile;
        this.out = out;
        this.console = console;
    }

    /** Runs to the end and prints the answer. */
    void run() throws IOException {
        ReleaseRun.refuseToWriteOver(out, console);
        CaseAudit.refuseDamaged(root, console);
        try (CaseShare share = CaseShare.open(root)) {
            if (!share.proposals().contains(id)) {
                throw new WrongUse("no such proposal: '" + id + "'; there "
                        + (share.proposals().isEmpty() ? "is none" : "are " + String.join(", ", share.proposals())));
            }
            HandlingFile handling = HandlingFile.of(root, console);
            Map<String, VerifyKey> people = ReleaseRun.people(handling, console);
            Path folder = share.proposal(id);
            ReleaseCheck.Checked.Sound sound = checked(folder, people);
            ReleaseManifest manifest = sound.manifest();
            if (!manifest.sha256().startsWith(id)) {
                throw new InputRefused("the proposal is another than its name says; propose it again");
            }
            String partner = manifest.head().partnerId();
            if (share.nextSerial(partner) != manifest.head().serial()) {
                throw new InputRefused(
                        "something was released to " + partner
                                + " since this was proposed, so it would not follow from what the partner has; propose it again");
            }
            Path history = ReleaseRun.history(share, id);
            Optional<byte[]> told = Files.exists(history) ? Optional.of(Files.readAllBytes(history)) : Optional.empty();
            refuseOvertaken(manifest, told);
            SigningKey key = KeyFiles.open(keyFile, passphraseFile, console);
            ReleaseRun.requireKnown(handling, key.verifyKey(), console);
            String who = ReleaseRun.person(handling, key.verifyKey(), console);
            for (TrustedKey signer : sound.signers()) {
                if (signer.key().equals(key.verifyKey()) || signer.holder().equals(who)) {
                    throw new InputRefused(who + " proposed this and cannot be the second person to approve it");
                }
            }
            CaseAudit.record(
                    root, console, Optional.of(who), "approve", manifest.sha256(), facts(manifest, key.verifyKey()));
            Envelope envelope = signed(folder, key);
            CaseAudit.record(
                    root, console, Optional.of(who), "release", manifest.sha256(), facts(manifest, key.verifyKey()));
            ReleaseRun.keep(share, manifest, whole(folder, envelope), told);
            CaseShare.delete(folder);
            Files.deleteIfExists(history);
            ReleaseRun.handOver(share, manifest, out, console);
            List<String> signers = new ArrayList<>();
            sound.signers().forEach(signer -> signers.add(signer.holder()));
            signers.add(who);
            console.out().print(ShareAnswer.released(manifest, console.told(out), signers));
        }
    }

    /** What was proposed must be what would be proposed now: the case, the rules and the history of what was told are as they were. */
    private void refuseOvertaken(ReleaseManifest manifest, Optional<byte[]> history) throws IOException {
        AtomicReference<Map<String, String>> proposed = new AtomicReference<>(Map.of());
        LogEntries.read(root.resolve(CaseAudit.FOLDER), (entry, number) -> {
            if (entry.verb().equals("propose") && entry.subject().equals(manifest.sha256())) {
                proposed.set(entry.facts());
            }
        });
        Map<String, String> now = new TreeMap<>();
        try (CaseFolder opened = CaseFolder.open(root)) {
            now.putAll(SharePreparation.state(root, opened.contents()));
        }
        now.put("history", history.map(ReleaseRun::sha256).orElse("none"));
        for (Map.Entry<String, String> each : now.entrySet()) {
            if (!each.getValue().equals(proposed.get().get(each.getKey()))) {
                throw new InputRefused(
                        "the " + each.getKey()
                                + " changed since this was proposed, so that it may no longer be what may go; propose it again");
            }
        }
    }

    /** The proposal as somebody among the people signed it. */
    private ReleaseCheck.Checked.Sound checked(Path folder, Map<String, VerifyKey> people) throws IOException {
        return switch (ReleaseCheck.checkProposal(
                folder, ReleaseRun.keys(people), console.outside().now())) {
            case ReleaseCheck.Checked.Sound sound -> sound;
            case ReleaseCheck.Checked.Refused refused ->
                throw new InputRefused(
                        "the proposal is not as it was proposed: " + refused.reason() + "; propose it again");
        };
    }

    private static Map<String, String> facts(ReleaseManifest manifest, VerifyKey key) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("partner", manifest.head().partnerId());
        facts.put("serial", String.valueOf(manifest.head().serial()));
        facts.put("tlp", manifest.head().tlp().word());
        facts.put("key", key.keyId());
        return facts;
    }

    private static Envelope signed(Path folder, SigningKey key) throws IOException {
        try {
            return Signer.sign(Envelope.read(Files.readAllBytes(folder.resolve(ReleaseManifest.ENVELOPE))), key);
        } catch (SignException damaged) {
            throw new InputRefused("the proposal is damaged: " + damaged.getMessage());
        }
    }

    private static List<FormFile> whole(Path folder, Envelope envelope) throws IOException {
        List<FormFile> whole = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                whole.add(new FormFile(
                        name, name.equals(ReleaseManifest.ENVELOPE) ? envelope.bytes() : Files.readAllBytes(file)));
            }
        }
        return whole;
    }
}
