package org.wellhead.share.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wellhead.ledger.Sha256;
import org.wellhead.share.folder.ReleaseManifest.FileEntry;
import org.wellhead.share.sign.Envelope;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.TrustedKey;
import org.wellhead.share.sign.Verification;
import org.wellhead.share.sign.Verifier;

/** Says of a folder whether it is a release as its sender signed it: every file, none more, none changed. */
public final class ReleaseCheck {
    private static final long ENVELOPE_BYTES_MAX = 12L << 20;
    private static final int PIECE_BYTES = 1 << 16;

    /** What is said of a folder. */
    public sealed interface Checked {
        /**
         * It is as it was signed.
         *
         * @param manifest what was signed
         * @param signers the trusted people who signed it, at least one
         * @param remarks what else is to be known, a sentence each
         */
        record Sound(ReleaseManifest manifest, List<TrustedKey> signers, List<String> remarks) implements Checked {
            public Sound {
                signers = List.copyOf(signers);
                remarks = List.copyOf(remarks);
            }
        }

        /** It is not, or nobody knows; a sentence says why. */
        record Refused(String reason) implements Checked {}
    }

    private ReleaseCheck() {}

    /**
     * Holds a folder against its signed list. Where two people are to have signed it and one did, it is no release yet.
     *
     * @param folder what was handed over
     * @param keys whom to believe
     * @param at for which time: now, as a rule
     * @return never throws for what is in the folder. O(bytes)
     */
    public static Checked check(Path folder, KeyList keys, Instant at) throws IOException {
        return check(folder, keys, at, true);
    }

    /** As {@link #check(Path, KeyList, Instant)}, for what waits for a second person's signature: one person's is enough. */
    public static Checked checkProposal(Path folder, KeyList keys, Instant at) throws IOException {
        return check(folder, keys, at, false);
    }

    private static Checked check(Path folder, KeyList keys, Instant at, boolean isReleased) throws IOException {
        Path envelope = folder.resolve(ReleaseManifest.ENVELOPE);
        if (!Files.isRegularFile(envelope, LinkOption.NOFOLLOW_LINKS)) {
            return new Checked.Refused("no release: there is no plain file " + ReleaseManifest.ENVELOPE + " in it");
        }
        if (Files.size(envelope) > ENVELOPE_BYTES_MAX) {
            return new Checked.Refused(ReleaseManifest.ENVELOPE + " is larger than any signed list of files");
        }
        return switch (Verifier.verify(Files.readAllBytes(envelope), ReleaseManifest.PAYLOAD_TYPE, keys, at)) {
            case Verification.Refused refused ->
                new Checked.Refused(ReleaseManifest.ENVELOPE + ": " + refused.reason());
            case Verification.Signed signed -> signed(folder, keys, signed, isReleased);
        };
    }

    private static Checked signed(Path folder, KeyList keys, Verification.Signed signed, boolean isReleased)
            throws IOException {
        ReleaseManifest manifest;
        try {
            manifest = ReleaseManifest.parse(signed.envelope().payload());
        } catch (IllegalArgumentException e) {
            return new Checked.Refused(ReleaseManifest.ENVELOPE + " is signed, but " + e.getMessage());
        }
        Optional<String> tooFew = isReleased ? tooFew(manifest.people(), keys, signed) : Optional.empty();
        return tooFew.isPresent() ? new Checked.Refused(tooFew.get()) : files(folder, manifest, signed);
    }

    /** Why fewer people signed than were to; empty: they did, or those whose keys are not known here may have. */
    private static Optional<String> tooFew(int people, KeyList keys, Verification.Signed signed) {
        long known = signers(signed);
        // Of a mark that names no key of the list, nobody here can say whose it is; of one that does, it is known.
        long strangers = signed.envelope().marks().stream()
                .map(Envelope.Mark::keyId)
                .filter(id ->
                        keys.keys().stream().noneMatch(key -> key.key().keyId().equals(id)))
                .distinct()
                .count();
        if (known + strangers < people) {
            return Optional.of(ReleaseManifest.ENVELOPE
                    + " waits for a second person's signature: it is to bear those of " + people + " people, and bears "
                    + known + "; ask the sender for the release as it was approved");
        }
        long holders = keys.keys().stream().map(TrustedKey::holder).distinct().count();
        return holders >= people && known < people
                ? Optional.of(ReleaseManifest.ENVELOPE + " is to bear the signatures of " + people + " people; of "
                        + holders + " the keys are known here, and " + known
                        + " of them signed it; ask the sender who did")
                : Optional.empty();
    }

    private static long signers(Verification.Signed signed) {
        return signed.signers().stream().map(TrustedKey::holder).distinct().count();
    }

    private static Checked files(Path folder, ReleaseManifest manifest, Verification.Signed signed) throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> listed = Files.list(folder)) {
            listed.limit(ReleaseManifest.FILES_MAX + 2L)
                    .forEach(path -> there.add(path.getFileName().toString()));
        }
        there.remove(ReleaseManifest.ENVELOPE);
        for (FileEntry file : manifest.files()) {
            if (!there.remove(file.name())) {
                return new Checked.Refused(file.name() + " is missing, which was signed; ask the sender for it");
            }
            Path path = folder.resolve(file.name());
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                return new Checked.Refused(file.name() + " is no plain file");
            }
            if (Files.size(path) != file.bytes() || !sha256(path).equals(file.sha256())) {
                return new Checked.Refused(file.name() + " was changed after it was signed; do not use it");
            }
        }
        if (!there.isEmpty()) {
            return new Checked.Refused("a file is there that nobody signed: "
                    + printable(there.iterator().next()));
        }
        List<String> remarks = new ArrayList<>(signed.remarks());
        long signers = signers(signed);
        if (signers < manifest.people()) {
            remarks.add("it says that " + manifest.people() + " people signed it; of " + signers
                    + " the key is known here");
        }
        return new Checked.Sound(manifest, signed.signers(), remarks);
    }

    private static String printable(String name) {
        return name.codePoints()
                .limit(100)
                .mapToObj(c -> Character.isLetterOrDigit(c) || "-_. ".indexOf(c) >= 0 ? Character.toString(c) : "?")
                .collect(java.util.stream.Collectors.joining());
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
