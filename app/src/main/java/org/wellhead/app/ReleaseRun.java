package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wellhead.app.output.ShareAnswer;
import org.wellhead.ledger.Sha256;
import org.wellhead.share.folder.ReleaseManifest;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.release.Prepared;
import org.wellhead.share.sign.Envelope;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.Signer;
import org.wellhead.share.sign.SigningKey;
import org.wellhead.share.sign.TrustedKey;
import org.wellhead.share.sign.VerifyKey;

/** One run of {@code share}: prepare, write in all forms, sign, and release, or let it wait for a second person. */
final class ReleaseRun {
    private static final Instant ALWAYS = Instant.parse("9999-12-31T23:59:59Z");

    private final ShareOptions options;
    private final Path keyFile;
    private final Optional<Path> passphraseFile;
    private final Optional<Path> out;
    private final Console console;

    /**
     * Begins one.
     *
     * @param out where the release goes; empty: it is only proposed
     */
    ReleaseRun(ShareOptions options, Path keyFile, Optional<Path> passphraseFile, Optional<Path> out, Console console) {
        this.options = options;
        this.keyFile = keyFile;
        this.passphraseFile = passphraseFile;
        this.out = out;
        this.console = console;
    }

    /** Runs to the end and prints the answer. */
    void run() throws IOException {
        if (out.isPresent()) {
            refuseToWriteOver(out.get(), console);
        }
        CaseAudit.refuseDamaged(options.root(), console);
        try (CaseShare share = CaseShare.open(options.root())) {
            SharePreparation preparation = new SharePreparation(options, console, share);
            HandlingFile handling = preparation.handling();
            int people = handling.needsTwo(options.tlp()) ? 2 : 1;
            SigningKey key = KeyFiles.open(keyFile, passphraseFile, console);
            String who = person(handling, key.verifyKey(), console);
            // Where people are named who may release, nobody else does, whatever the colour.
            if (people == 2 || !handling.people().isEmpty()) {
                requireKnown(handling, key.verifyKey(), console);
            }
            Prepared prepared = preparation.prepare();
            String partner = options.to().partner().id();
            // With --replace, nothing at all is something to tell: that everything is withdrawn.
            if (prepared.release().entries().isEmpty() && !options.replace()) {
                throw new InputRefused("nothing of what is picked may go to " + partner
                        + "; nothing was written. wellhead share preview says why");
            }
            ReleaseFiles files = ReleaseFiles.write(prepared.release(), options, share.history(partner));
            ReleaseManifest manifest = ReleaseManifest.of(prepared.release().head(), people, files.files());
            boolean proposed = people == 2 || out.isEmpty();
            CaseAudit.record(
                    options.root(),
                    console,
                    Optional.of(who),
                    proposed ? "propose" : "release",
                    manifest.sha256(),
                    facts(preparation, prepared, files, key.verifyKey()));
            Envelope envelope = Signer.sign(ReleaseManifest.PAYLOAD_TYPE, manifest.bytes(), key);
            List<FormFile> whole = new ArrayList<>(files.files());
            whole.add(new FormFile(ReleaseManifest.ENVELOPE, envelope.bytes()));
            ShareAnswer answer = new ShareAnswer(prepared, manifest);
            if (proposed) {
                String id = manifest.sha256().substring(0, 12);
                propose(share, id, whole, files.history());
                console.out().print(answer.proposed(id, who, people, console.told(options.root())));
            } else {
                keep(share, manifest, whole, files.history());
                handOver(share, manifest, out.get(), console);
                console.out().print(answer.released(console.told(out.get()), List.of(who)));
            }
        }
    }

    private static void propose(CaseShare share, String id, List<FormFile> whole, Optional<byte[]> history)
            throws IOException {
        Path folder = share.proposal(id);
        CaseShare.delete(folder);
        Files.createDirectories(folder.getParent());
        if (history.isPresent()) {
            Files.write(history(share, id), history.get());
        } else {
            Files.deleteIfExists(history(share, id));
        }
        CaseShare.writeFolder(folder, whole);
    }

    /** Where the history is that counts once the proposal is released. */
    static Path history(CaseShare share, String id) {
        return share.proposal(id).resolveSibling("." + id + ".history");
    }

    /** Writes a release into the case. Where it stands there, its number is taken. */
    static void keep(CaseShare share, ReleaseManifest manifest, List<FormFile> whole, Optional<byte[]> history)
            throws IOException {
        String partner = manifest.head().partnerId();
        Path kept = share.release(partner, manifest.head().serial());
        Files.createDirectories(kept.getParent());
        // The history first: should the process be killed in between, the next release has the times of one that did
        // not go, and loses no object.
        if (history.isPresent()) {
            share.keepHistory(partner, history.get());
        }
        CaseShare.writeFolder(kept, whole);
    }

    /** Copies a release that the case keeps to where it was asked for. */
    static void handOver(CaseShare share, ReleaseManifest manifest, Path out, Console console) throws IOException {
        Path kept = share.release(manifest.head().partnerId(), manifest.head().serial());
        try {
            CaseShare.copyFolder(kept, out);
        } catch (IOException cannot) {
            console.complain("The release is made and stands in " + console.told(kept) + "; it could not be copied to "
                    + console.told(out) + ". Copy that folder.");
            throw cannot;
        }
    }

    /** What the log tells of a release beside its hash, so that an approval can be held against it. */
    private Map<String, String> facts(
            SharePreparation preparation, Prepared prepared, ReleaseFiles files, VerifyKey key) throws IOException {
        Map<String, String> facts = facts(options, prepared);
        facts.putAll(preparation.state());
        facts.put("history", files.history().map(ReleaseRun::sha256).orElse("none"));
        facts.put("key", key.keyId());
        return facts;
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }

    /** What the log tells of a release or a preview. */
    static Map<String, String> facts(ShareOptions options, Prepared prepared) {
        Map<String, String> facts = new TreeMap<>(options.told());
        facts.put("serial", String.valueOf(prepared.release().head().serial()));
        facts.put("entries", String.valueOf(prepared.release().entries().size()));
        facts.put("withheld", String.valueOf(prepared.withheld().size()));
        return facts;
    }

    /** Who has this key, by the case's list of people; else who sits at the machine. */
    static String person(HandlingFile handling, VerifyKey key, Console console) throws IOException {
        for (Map.Entry<String, VerifyKey> each : people(handling, console).entrySet()) {
            if (each.getValue().equals(key)) {
                return each.getKey();
            }
        }
        return console.outside().actor();
    }

    /**
     * The people who may release, by name.
     *
     * @throws InputRefused if two have one key
     */
    static Map<String, VerifyKey> people(HandlingFile handling, Console console) throws IOException {
        Map<String, VerifyKey> people = new TreeMap<>();
        Map<VerifyKey, String> once = new HashMap<>();
        for (Map.Entry<String, Path> each : handling.people().entrySet()) {
            Path file = each.getValue();
            if (!Files.isRegularFile(file)) {
                throw new InputRefused(
                        HandlingFile.FILE + ": the key of " + each.getKey() + " is not there: " + console.told(file));
            }
            VerifyKey key = KeyFiles.publicKey(file, SmallFile.read(file, console), console);
            String other = once.put(key, each.getKey());
            if (other != null) {
                throw new InputRefused(HandlingFile.FILE + ": " + other + " and " + each.getKey()
                        + " have the same key, and would be taken for two people");
            }
            people.put(each.getKey(), key);
        }
        return people;
    }

    /** Those people's keys as a list to verify with. */
    static KeyList keys(Map<String, VerifyKey> people) {
        List<TrustedKey> keys = new ArrayList<>();
        people.forEach(
                (name, key) -> keys.add(new TrustedKey(key, name, Instant.EPOCH, ALWAYS, Optional.empty(), false)));
        return new KeyList(1, keys);
    }

    /** Refuses a key that is not among the people's, where two of them are needed. */
    static void requireKnown(HandlingFile handling, VerifyKey key, Console console) throws IOException {
        if (!people(handling, console).containsValue(key)) {
            throw new WrongUse(
                    "only people who are named may release, and the key that signs is of none of them; name them in "
                            + HandlingFile.FILE + " with [[person]] name and key (docs/share.md)");
        }
    }

    /** Refuses a place where something is already. */
    static void refuseToWriteOver(Path out, Console console) throws IOException {
        if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = out.toAbsolutePath().getParent();
            if (parent == null || !Files.isDirectory(parent)) {
                throw new WrongUse("--out: the folder that it is to be in is not there: " + console.told(out));
            }
            return;
        }
        try (Stream<Path> files = Files.list(out)) {
            if (files.findAny().isPresent()) {
                throw new WrongUse("--out: there is something in " + console.told(out)
                        + ", which would not be signed; name another folder");
            }
        }
    }
}
