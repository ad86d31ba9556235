package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.share.folder.ReleaseManifest;
import org.wellhead.share.sign.Envelope;
import org.wellhead.share.sign.SignException;
import org.wellhead.share.stix.StixForm;
import org.wellhead.share.stix.StixReader;
import org.wellhead.share.stix.StixRefused;

/** Which release of a sender told each object last. O(bytes of what was received). */
final class LeadReleases {
    private final Map<String, Told> byObject = new HashMap<>();

    /**
     * A release that was received.
     *
     * @param serial which one of the sender's to us it is, from 1
     * @param at the time that it bears
     */
    record Told(long serial, Instant at) {}

    private LeadReleases() {}

    /**
     * Those of one sender.
     *
     * @throws CaseException if what was received is not as it was
     */
    static LeadReleases of(CaseShare share, String sender) throws IOException {
        LeadReleases releases = new LeadReleases();
        List<Path> folders;
        try (Stream<Path> listed = Files.list(share.received(sender))) {
            folders = listed.filter(folder -> folder.getFileName().toString().matches("[0-9]{4,9}"))
                    .sorted()
                    .toList();
        }
        for (Path folder : folders) {
            releases.add(folder);
        }
        return releases;
    }

    private void add(Path folder) throws IOException {
        try {
            byte[] signed = Envelope.read(Files.readAllBytes(folder.resolve(ReleaseManifest.ENVELOPE)))
                    .payload();
            ReleaseManifest manifest = ReleaseManifest.parse(signed);
            Told told = new Told(manifest.head().serial(), manifest.head().at());
            StixReader.read(Files.readAllBytes(folder.resolve(StixForm.FILE))).objects().stream()
                    .filter(object -> !object.revoked())
                    .forEach(object -> byObject.put(object.id(), told));
        } catch (SignException | StixRefused | IllegalArgumentException damaged) {
            throw new CaseException(folder + " is not as it was received: " + damaged.getMessage());
        }
    }

    /** The one that told this object last. */
    Told told(String object) {
        Told told = byObject.get(object);
        if (told == null) {
            throw new IllegalStateException("a lead of no release: " + object);
        }
        return told;
    }
}
