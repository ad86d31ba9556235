package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.audit.LogEntries;
import org.wellhead.share.folder.ReleaseManifest;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.release.Head;
import org.wellhead.share.sign.Envelope;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.SignException;
import org.wellhead.share.sign.TrustedKey;
import org.wellhead.share.sign.Verification;
import org.wellhead.share.sign.Verifier;
import org.wellhead.share.sign.VerifyKey;

/** What a case has of sharing, for a page: its rules, the partners and keys that it knows, what waits and what went. Changes nothing. */
public final class ShareState {
    private final Path root;
    private final Optional<String> ownKey;
    private final Console console;
    private final CaseShare share;

    private ShareState(Path root, Optional<String> ownKey, Console console) {
        this.root = root;
        this.ownKey = ownKey;
        this.console = console;
        share = CaseShare.lookAt(root);
    }

    /**
     * All of it.
     *
     * @param rules null if the case has none yet
     * @param missing what is to be done first; empty if the case can be shared
     * @param colours that a release can have, the widest first
     * @param forms that a release can be written in
     * @param ownKey the only key with which whoever asks may sign; empty: with each of them
     */
    public record Told(
            @Nullable Rules rules,
            String missing,
            List<String> colours,
            List<String> forms,
            List<PartnersKept.Told> partners,
            String ownKey,
            List<KeyTold> keys,
            List<Waiting> proposals,
            List<Gone> releases) {
        /** Keeps the lists as they are now. */
        public Told {
            colours = List.copyOf(colours);
            forms = List.copyOf(forms);
            partners = List.copyOf(partners);
            keys = List.copyOf(keys);
            proposals = List.copyOf(proposals);
            releases = List.copyOf(releases);
        }
    }

    /**
     * By which rules it is shared.
     *
     * @param onePersonUpTo the narrowest colour that one person releases alone; empty: never alone
     * @param people who may release; nobody else, if there is one
     * @param toml the file
     */
    public record Rules(String organisation, String name, String onePersonUpTo, List<String> people, String toml) {
        /** Keeps the people as they are now. */
        public Rules {
            people = List.copyOf(people);
        }
    }

    /**
     * A key that can sign here, in {@code share/keys}.
     *
     * @param name its file's, without {@code .key}
     * @param holder whose it is by the rules; else empty
     * @param isOwn whether whoever asks may sign with it
     */
    public record KeyTold(String name, String holder, boolean isOwn) {}

    /**
     * What waits for a second person.
     *
     * @param signers who signed it so far
     * @param problem why it cannot be approved; else empty
     */
    public record Waiting(
            String id,
            String partner,
            String partnerName,
            String tlp,
            long serial,
            Instant at,
            List<String> signers,
            List<SharePreview.FileTold> files,
            String problem) {
        /** Keeps the lists as they are now. */
        public Waiting {
            signers = List.copyOf(signers);
            files = List.copyOf(files);
        }
    }

    /**
     * What was released.
     *
     * @param sha256 of its list of files
     * @param problem why nobody's signature on it is believed here; else empty. Whether its files are as they were, {@code share verify} says
     */
    public record Gone(
            String partner,
            String partnerName,
            long serial,
            String tlp,
            Instant at,
            String sha256,
            List<String> signers,
            List<SharePreview.FileTold> files,
            String problem) {
        /** Keeps the lists as they are now. */
        public Gone {
            signers = List.copyOf(signers);
            files = List.copyOf(files);
        }
    }

    /** What a signed list of files says, or that nobody can read it. */
    private record Listed(@Nullable ReleaseManifest manifest, List<String> signers, String problem) {}

    /**
     * Looks at a case. O(releases), but for their files.
     *
     * @param ownKey the only key with which whoever looks may sign; empty: with any
     */
    public static Told of(Path root, Optional<String> ownKey, Console console) throws IOException {
        return new ShareState(root, ownKey, console).told();
    }

    /**
     * As whom the person sat at the machine who proposed this; empty if the log does not say.
     *
     * @param id of the proposal
     */
    public static String proposer(Path root, String id) throws IOException {
        AtomicReference<String> who = new AtomicReference<>("");
        LogEntries.read(root.resolve(CaseAudit.FOLDER), (entry, number) -> {
            if (entry.verb().equals("propose") && entry.subject().startsWith(id)) {
                who.set(entry.facts().getOrDefault("user", entry.actor()));
            }
        });
        return who.get();
    }

    private Told told() throws IOException {
        @Nullable HandlingFile handling = null;
        String missing = "";
        Map<String, VerifyKey> people = Map.of();
        try {
            handling = HandlingFile.of(root, console);
            people = ReleaseRun.people(handling, console);
        } catch (WrongUse | InputRefused none) {
            missing = String.valueOf(none.getMessage());
        }
        CaseSigners signers = new CaseSigners(root, console);
        @Nullable KeyList trusted = people.isEmpty() ? signers.own().orElse(null) : ReleaseRun.keys(people);
        return new Told(
                handling == null ? null : rules(handling),
                missing,
                Stream.of(Tlp.values()).map(Tlp::word).toList(),
                Stream.of(ShareForms.values()).map(ShareForms::word).toList(),
                PartnersKept.of(root, console),
                ownKey.orElse(""),
                signers.told(people, ownKey),
                proposals(trusted),
                releases(trusted));
    }

    private Rules rules(HandlingFile handling) throws IOException {
        return new Rules(
                handling.self(),
                handling.name(),
                handling.onePersonUpTo().map(Tlp::word).orElse(""),
                handling.people().keySet().stream().sorted().toList(),
                Files.readString(root.resolve(HandlingFile.FILE)));
    }

    private List<Waiting> proposals(@Nullable KeyList trusted) throws IOException {
        List<Waiting> proposals = new ArrayList<>();
        for (String id : share.proposals()) {
            Listed listed = listed(share.proposal(id), trusted);
            if (listed.manifest() == null) {
                proposals.add(new Waiting(id, "", "", "", 0, Instant.EPOCH, List.of(), List.of(), listed.problem()));
                continue;
            }
            Head head = listed.manifest().head();
            boolean late = share.nextSerial(head.partnerId()) != head.serial();
            proposals.add(new Waiting(
                    id,
                    head.partnerId(),
                    head.partnerName(),
                    head.tlp().word(),
                    head.serial(),
                    head.at(),
                    listed.signers(),
                    files(listed.manifest()),
                    late
                            ? "something was released to " + head.partnerId() + " since; propose it again"
                            : listed.problem()));
        }
        return proposals;
    }

    private List<Gone> releases(@Nullable KeyList trusted) throws IOException {
        List<Gone> gone = new ArrayList<>();
        for (String partner : share.receivers()) {
            for (long serial : share.serials(partner).reversed()) {
                Listed listed = listed(share.release(partner, serial), trusted);
                ReleaseManifest manifest = listed.manifest();
                gone.add(
                        manifest == null
                                ? new Gone(
                                        partner,
                                        "",
                                        serial,
                                        "",
                                        Instant.EPOCH,
                                        "",
                                        List.of(),
                                        List.of(),
                                        listed.problem())
                                : new Gone(
                                        partner,
                                        manifest.head().partnerName(),
                                        serial,
                                        manifest.head().tlp().word(),
                                        manifest.head().at(),
                                        manifest.sha256(),
                                        listed.signers(),
                                        files(manifest),
                                        listed.problem()));
            }
        }
        return gone;
    }

    private Listed listed(Path folder, @Nullable KeyList trusted) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(ReleaseManifest.ENVELOPE));
            ReleaseManifest manifest =
                    ReleaseManifest.parse(Envelope.read(bytes).payload());
            if (trusted == null) {
                return new Listed(manifest, List.of(), "no key is here that its signatures could be held against");
            }
            return switch (Verifier.verify(
                    bytes,
                    ReleaseManifest.PAYLOAD_TYPE,
                    trusted,
                    console.outside().now())) {
                case Verification.Signed signed ->
                    new Listed(
                            manifest,
                            signed.signers().stream()
                                    .map(TrustedKey::holder)
                                    .distinct()
                                    .toList(),
                            "");
                case Verification.Refused refused -> new Listed(manifest, List.of(), refused.reason());
            };
        } catch (SignException | IllegalArgumentException | java.nio.file.NoSuchFileException damaged) {
            return new Listed(null, List.of(), "damaged: " + damaged.getMessage());
        }
    }

    private static List<SharePreview.FileTold> files(ReleaseManifest manifest) {
        return manifest.files().stream()
                .map(file -> new SharePreview.FileTold(file.name(), file.bytes()))
                .toList();
    }
}
