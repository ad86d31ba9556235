package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.share.folder.ReleaseManifest;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Attachment;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Value;
import org.wellhead.share.release.Head;
import org.wellhead.share.sign.Envelope;
import org.wellhead.share.sign.SignException;
import org.wellhead.share.stix.Lead;
import org.wellhead.share.stix.StixBundle;
import org.wellhead.share.stix.StixForm;
import org.wellhead.share.stix.StixReader;
import org.wellhead.share.stix.StixRefused;

/** What others sent us, as it stands after all of their releases: what a later one says of an item counts, what it withdrew is gone. */
final class ShareLeads {
    private final CaseShare share;
    private final HandlingFile handling;
    private final Map<Key, Lead> leads = new TreeMap<>();
    private final Map<Key, Path> from = new HashMap<>();

    ShareLeads(CaseShare share, HandlingFile handling) {
        this.share = share;
        this.handling = handling;
    }

    /**
     * Adds all of one sender.
     *
     * @throws InputRefused if nothing was received of it
     * @throws CaseException if what was received is not as it was
     */
    void add(String sender) throws IOException {
        Path received = share.received(sender);
        if (!share.senders().contains(sender)) {
            throw new InputRefused("nothing was received of '" + sender + "'; "
                    + (share.senders().isEmpty()
                            ? "nor of anybody"
                            : "there is " + String.join(", ", share.senders())));
        }
        List<Path> releases;
        try (Stream<Path> folders = Files.list(received)) {
            releases = folders.filter(folder -> folder.getFileName().toString().matches("[0-9]{4,9}"))
                    .sorted(Comparator.comparingLong(ShareLeads::serial))
                    .toList();
        }
        for (Path release : releases) {
            try {
                StixBundle bundle = StixReader.read(Files.readAllBytes(release.resolve(StixForm.FILE)));
                Set<String> revoked = new HashSet<>(bundle.revoked());
                leads.keySet().removeIf(key -> revoked.contains(key.name()));
                for (Lead lead : bundle.leads(sender)) {
                    leads.put(lead.item().key(), lead);
                    from.put(lead.item().key(), release);
                }
            } catch (StixRefused damaged) {
                throw new CaseException(release + " is not as it was received: " + damaged.getMessage());
            }
        }
    }

    private static long serial(Path release) {
        return Long.parseLong(release.getFileName().toString());
    }

    /** The release that a lead was last told in. */
    Head head(Lead lead) throws IOException {
        try {
            Path envelope = release(lead).resolve(ReleaseManifest.ENVELOPE);
            return ReleaseManifest.parse(
                            Envelope.read(Files.readAllBytes(envelope)).payload())
                    .head();
        } catch (SignException | IllegalArgumentException damaged) {
            throw new CaseException(release(lead) + " is not as it was received: " + damaged.getMessage());
        }
    }

    private Path release(Lead lead) {
        return Objects.requireNonNull(from.get(lead.item().key()));
    }

    /** All of them, by kind and id. */
    List<Lead> leads() {
        return List.copyOf(leads.values());
    }

    /**
     * Those that can be told on, with what their originators permitted, no wider than the release that they came in: without what refers to an item
     * that is not there.
     *
     * @param money what the amounts of this case are in
     * @throws InputRefused if theirs are in another currency
     */
    List<Item> items(Money money) throws IOException {
        List<Item> items = new ArrayList<>();
        Set<Key> there = new HashSet<>();
        Map<Path, Tlp> colours = new HashMap<>();
        for (Lead lead : leads.values()) {
            Item item = lead.item();
            Path release = release(lead);
            if (lead.money().isPresent() && !lead.money().get().equals(money)) {
                throw new InputRefused(
                        "what was received is in " + lead.money().get().currency()
                                + ", and this case in " + money.currency()
                                + ": a release has one currency, so it cannot be passed on from here. Nothing was written.");
            }
            if (!colours.containsKey(release)) {
                colours.put(release, head(lead).tlp());
            }
            Map<Field, Marking> narrower = new HashMap<>(item.narrower());
            narrower.replaceAll((_, marking) -> handling.permitted(marking));
            if (item.references().allMatch(there::contains)) {
                there.add(item.key());
                items.add(new Item(
                        item.key(),
                        handling.permitted(item.marking()).atLeast(Objects.requireNonNull(colours.get(release))),
                        item.values(),
                        new TreeMap<>(narrower)));
            }
        }
        return items;
    }

    /** The files that they name. */
    Map<String, Attachment> attachments() throws IOException {
        Map<String, Attachment> attachments = new TreeMap<>();
        for (Lead lead : leads.values()) {
            if (lead.item().values().get(Field.PICTURE) instanceof Value.Text picture) {
                Path file = release(lead).resolve(named(picture.text()));
                attachments.put(picture.text(), new Attachment(Files.readAllBytes(file)));
            }
        }
        return attachments;
    }

    /** A bundle's text is a stranger's: it must not lead out of the release's folder. */
    private static String named(String name) {
        if (!name.matches("[a-z0-9][-a-z0-9.]{0,99}")) {
            throw new CaseException("a received item names a file that no release can have");
        }
        return name;
    }
}
