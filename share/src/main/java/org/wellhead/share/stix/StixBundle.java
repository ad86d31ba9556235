package org.wellhead.share.stix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.item.Kind;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;

/**
 * A bundle that was received: all of its objects, each as the bytes that it came in, and those that are understood as {@link Lead}s.
 *
 * <p>Immutable, as long as nobody changes the bytes that it was read from.
 */
public final class StixBundle {
    private static final int OBJECT_BYTES_MAX = 16 << 20;

    private final byte[] bytes;
    private final Map<String, Received> objects;
    private final Set<String> creators;
    private final JsonReader reader = new JsonReader(OBJECT_BYTES_MAX);

    StixBundle(byte[] bytes, Map<String, Received> objects, Set<String> creators) {
        this.bytes = bytes;
        this.objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
        this.creators = Set.copyOf(creators);
    }

    /** All objects in their order, of each the last version. */
    public Collection<Received> objects() {
        return objects.values();
    }

    /** An object as it came, as UTF-8. */
    public byte[] bytes(Received object) {
        return Arrays.copyOfRange(bytes, object.start(), object.end());
    }

    /** The ids of those that the sender withdrew: whoever has them is to use them no more. */
    public List<String> revoked() {
        return objects.values().stream()
                .filter(Received::revoked)
                .map(Received::id)
                .toList();
    }

    /**
     * The markings of all objects, by id: for one that is not understood, those of single properties count for the whole. O(objects).
     *
     * @param sender the id of the organisation whose signature the bundle bears
     * @throws StixRefused if a marking of Wellhead's extension is broken
     */
    public Map<String, Marking> markings(String sender) throws StixRefused {
        ReceivedMarkings read = received(sender);
        Map<String, Marking> markings = LinkedHashMap.newLinkedHashMap(objects.size());
        objects.forEach((id, object) -> markings.put(id, read.of(object.markings())));
        return markings;
    }

    /**
     * What the bundle says that a case can take: objects of Wellhead's extension, and strangers' identities as parties. Neither what was withdrawn nor
     * what only says the same again. O(bytes).
     *
     * @param sender the id of the organisation whose signature the bundle bears; nothing goes on without its consent
     * @throws StixRefused if an object of the extension, or a marking of it, is broken or refers to what is not in the bundle
     */
    public List<Lead> leads(String sender) throws StixRefused {
        LeadReading reading = new LeadReading(received(sender));
        Map<Received, Kind> kinds = new LinkedHashMap<>();
        for (Received object : objects.values()) {
            if (object.isOwn() && !object.revoked() && !object.type().equals("marking-definition")) {
                Optional<Kind> kind = LeadReading.kind(object, content(object));
                if (kind.isPresent()) {
                    kinds.put(object, kind.get());
                    reading.note(object, kind.get());
                }
            }
        }
        List<Lead> leads = new ArrayList<>();
        for (Received object : objects.values()) {
            Kind kind = kinds.get(object);
            if (kind != null) {
                leads.add(reading.lead(object, kind, content(object)));
            } else if (isStranger(object)) {
                leads.add(reading.stranger(object, content(object)));
            }
        }
        return leads;
    }

    private boolean isStranger(Received object) {
        return object.type().equals("identity")
                && !object.isOwn()
                && !object.revoked()
                && !creators.contains(object.id());
    }

    private ReceivedMarkings received(String sender) throws StixRefused {
        ReceivedMarkings read = new ReceivedMarkings(sender);
        for (Received object : objects.values()) {
            if (object.isOwn() && object.type().equals("marking-definition")) {
                read.define(object.id(), LeadReading.extension(content(object)));
            }
        }
        return read;
    }

    private Json.Members content(Received object) throws StixRefused {
        try {
            return reader.read(bytes(object));
        } catch (JsonRefused e) {
            throw new StixRefused(object.id() + " is " + e.getMessage());
        }
    }
}
