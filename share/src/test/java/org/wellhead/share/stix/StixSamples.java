package org.wellhead.share.stix;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Dossier;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Kind;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Releaser;
import org.wellhead.share.release.Samples;

/** Releases and bundles for the tests of this package. */
final class StixSamples {
    static final Partner EXACTLY = Samples.partner(new Redaction(false, false, false, false, false));

    private static final Marking COURT =
            new Marking(Tlp.AMBER_STRICT, Set.of(), Map.of(), Set.of(HandlingCode.H1), new Grade('C', 3));
    private static final Marking GIVEN =
            new Marking(Tlp.AMBER, Set.of("TR"), Map.of("de-fiu", Set.of("tr-fiu")), Set.of(), new Grade('B', 2));

    private StixSamples() {}

    /** The sample, with the name of each party and the amount of each payment marked narrower than the rest of it. */
    static Release granular() {
        Dossier plain = Samples.dossier();
        return release(
                new Dossier(
                        plain.caseId(),
                        plain.contents(),
                        plain.money(),
                        plain.items().stream().map(StixSamples::narrow).toList(),
                        plain.attachments(),
                        plain.method()),
                1,
                Samples.AT);
    }

    private static Item narrow(Item item) {
        return switch (item.key().kind()) {
            case PARTY -> new Item(item.key(), item.marking(), item.values(), new TreeMap<>(Map.of(Field.NAME, COURT)));
            case PAYMENT ->
                new Item(item.key(), item.marking(), item.values(), new TreeMap<>(Map.of(Field.AMOUNT, GIVEN)));
            case SOURCE ->
                new Item(item.key(), item.marking(), item.values(), new TreeMap<>(Map.of(Field.UPPER_BOUND, COURT)));
            case MATCH ->
                new Item(item.key(), item.marking(), item.values(), new TreeMap<>(Map.of(Field.SCORE, COURT)));
            case FREEZE ->
                new Item(item.key(), item.marking(), item.values(), new TreeMap<>(Map.of(Field.RANK, COURT)));
            case SIGHTING ->
                new Item(
                        item.key(),
                        item.marking(),
                        item.values(),
                        new TreeMap<>(Map.of(Field.LATITUDE, COURT, Field.PICTURE, GIVEN)));
            case INPUT ->
                new Item(item.key(), item.marking(), item.values(), new TreeMap<>(Map.of(Field.SHA256, COURT)));
            case ACCOUNT -> item;
        };
    }

    /** The sample as another unit gave it to the sender, who is not to be told. */
    static Release ofAnother() {
        Dossier plain = Samples.dossier();
        Marking theirs =
                new Marking(Tlp.GREEN, Set.of(), Map.of("se-fiu", Set.of("tr-fiu")), Set.of(), new Grade('B', 2));
        Partner partner = Samples.partner(Redaction.SOURCES_ONLY);
        return Releaser.prepare(
                        new Dossier(
                                plain.caseId(),
                                plain.contents(),
                                plain.money(),
                                plain.items().stream()
                                        .map(item -> Item.of(item.key(), theirs, item.values()))
                                        .toList(),
                                plain.attachments(),
                                plain.method()),
                        partner,
                        Samples.terms(1),
                        Samples.secret(partner))
                .release();
    }

    /** The sample without its findings of some kinds. */
    static Dossier without(Set<Kind> kinds) {
        Dossier plain = Samples.dossier();
        return new Dossier(
                plain.caseId(),
                plain.contents(),
                plain.money(),
                plain.items().stream()
                        .filter(item -> !kinds.contains(item.key().kind()))
                        .toList(),
                plain.attachments(),
                plain.method());
    }

    /** A release of a dossier to the partner that gets everything exactly. */
    static Release release(Dossier dossier, long serial, Instant at) {
        return Releaser.prepare(
                        dossier,
                        EXACTLY,
                        new Releaser.Terms("pt-fiu", "Financial unit of Portugal", Tlp.AMBER_STRICT, at, serial),
                        Samples.secret(EXACTLY))
                .release();
    }

    static byte[] first(Release release) {
        return StixForm.write(release, History.empty()).file().bytes();
    }

    /** The objects of a bundle by id, in their order. */
    static Map<String, Json.Members> objects(byte[] bundle) throws StixRefused, JsonRefused {
        Map<String, Json.Members> objects = new java.util.LinkedHashMap<>();
        StixBundle read = StixReader.read(bundle);
        for (Received object : read.objects()) {
            objects.put(object.id(), new JsonReader(1 << 24).read(read.bytes(object)));
        }
        return objects;
    }
}
