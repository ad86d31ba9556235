package org.wellhead.share.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.share.item.Attachment;
import org.wellhead.share.item.Field;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;

/** What a sighting needs besides: what was sighted, where, in which picture. */
final class SightingDrafts {
    /** What the description is made of. */
    static final List<Field> TOLD = List.of(
            Field.STATEMENT,
            Field.VEHICLES,
            Field.VEHICLES_LOW,
            Field.VEHICLES_HIGH,
            Field.LENGTH_METRES,
            Field.BARRELS_LOW,
            Field.BARRELS_HIGH);

    private final Release release;
    private final Ids ids;
    private final Words words;

    SightingDrafts(Release release, Ids ids, Words words) {
        this.release = release;
        this.ids = ids;
        this.words = words;
    }

    void add(Entry entry, List<Draft> all) {
        Draft sighting = all.getFirst();
        String description = words.lines(entry, TOLD);
        if (!description.isEmpty()) {
            sighting.put("description", description, TOLD.toArray(Field[]::new));
        }
        Optional<List<Instant>> span = EntryDrafts.span(entry, Field.TIME);
        span.ifPresent(at -> sighting.put("first_seen", StixTime.spell(at.getFirst()), Field.TIME)
                .put("last_seen", StixTime.spell(at.getLast()), Field.TIME));
        all.add(sighted(entry, sighting));
        where(entry, sighting).ifPresent(all::add);
        span.ifPresent(at -> all.addAll(picture(entry, sighting, at)));
    }

    private Draft sighted(Entry entry, Draft sighting) {
        Draft convoy = EntryDrafts.part(ids, entry, "infrastructure", "sighted")
                .put("name", entry.text(Field.TITLE).orElse("Vehicles on a road"), Field.TITLE);
        sighting.put("sighting_of_ref", convoy.id());
        return convoy;
    }

    private Optional<Draft> where(Entry entry, Draft sighting) {
        Optional<Long> north = entry.count(Field.LATITUDE);
        Optional<Long> east = entry.count(Field.LONGITUDE);
        if (north.isEmpty() || east.isEmpty()) {
            return Optional.empty();
        }
        Draft place = EntryDrafts.part(ids, entry, "location", "place")
                .put("latitude", StixJson.degrees(north.get()), Field.LATITUDE)
                .put("longitude", StixJson.degrees(east.get()), Field.LONGITUDE);
        sighting.put(
                "where_sighted_refs",
                new Json.Items(List.of(new Json.Text(place.id()))),
                Field.LATITUDE,
                Field.LONGITUDE);
        return Optional.of(place);
    }

    /** The annotated picture as a file, and that it was observed; nothing if the partner gets no picture. */
    private List<Draft> picture(Entry entry, Draft sighting, List<Instant> at) {
        Optional<String> name = entry.text(Field.PICTURE);
        if (name.isEmpty()) {
            return List.of();
        }
        Draft file = EntryDrafts.part(ids, entry, "file", "picture").put("name", name.get(), Field.PICTURE);
        Attachment attachment = release.attachments().get(name.get());
        if (attachment != null) {
            byte[] bytes = attachment.bytes();
            file.put("hashes", EntryDrafts.hashes(EntryDrafts.hex(Versions.sha256(bytes))), Field.PICTURE)
                    .put("size", new Json.Whole(bytes.length), Field.PICTURE);
        }
        Draft observed = EntryDrafts.part(ids, entry, "observed-data", "observed")
                .put("first_observed", StixTime.spell(at.getFirst()), Field.TIME)
                .put("last_observed", StixTime.spell(at.getLast()), Field.TIME)
                .put("number_observed", new Json.Whole(1))
                .put("object_refs", new Json.Items(List.of(new Json.Text(file.id()))), Field.PICTURE);
        sighting.put(
                "observed_data_refs", new Json.Items(List.of(new Json.Text(observed.id()))), Field.TIME, Field.PICTURE);
        return new ArrayList<>(List.of(file, observed));
    }
}
