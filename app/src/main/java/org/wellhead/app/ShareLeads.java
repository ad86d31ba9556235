package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
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
                    .sorted()
                    .toList();
        }
        for (Path release : releases) {
            try {
                StixBundle bundle = StixReader.read(Files.readAllBytes(release.resolve(StixForm.FILE)));
                Set<String> revoked = new HashSet<>(bundle.revoked());
                leads.keySet().removeIf(key -> revoked.contains(key.name()));
                bundle.leads(sender).forEach(lead -> leads.put(lead.item().key(), lead));
            } catch (StixRefused damaged) {
                throw new CaseException(release + " is not as it was received: " + damaged.getMessage());
            }
        }
    }

    /** All of them, by kind and id. */
    List<Lead> leads() {
        return List.copyOf(leads.values());
    }

    /** Those that can be told on, with what their originators permitted: without what refers to an item that is not there. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        Set<Key> there = new HashSet<>();
        for (Lead lead : leads.values()) {
            Item item = lead.item();
            Map<Field, Marking> narrower = new HashMap<>(item.narrower());
            narrower.replaceAll((_, marking) -> handling.permitted(marking));
            if (item.references().allMatch(there::contains)) {
                there.add(item.key());
                items.add(new Item(
                        item.key(), handling.permitted(item.marking()), item.values(), new TreeMap<>(narrower)));
            }
        }
        return items;
    }
}
