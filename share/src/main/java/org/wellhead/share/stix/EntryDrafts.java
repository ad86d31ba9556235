package org.wellhead.share.stix;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.item.Field;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/**
 * The objects that stand for one entry: first the one that bears its id and all its values, then those that say the same in STIX's own words for
 * tools that know nothing of the extension. The table in docs/stix.md is this switch.
 */
final class EntryDrafts {
    /** Where STIX demands a name and the partner gets none. */
    private static final String NAMELESS = "not named";

    private static final String NOTHING = "No more is told of it.";

    private final Release release;
    private final Ids ids;
    private final ShownJson values;
    private final Words words;

    EntryDrafts(Release release, Ids ids) {
        this.release = release;
        this.ids = ids;
        this.values = new ShownJson(release.money(), ids);
        this.words = new Words(release.money());
    }

    List<Draft> of(Entry entry) {
        Draft first = new Draft(ids.of(entry), entry.label());
        values.put(entry, first);
        List<Draft> all = new ArrayList<>(List.of(first));
        if (first.hasVersions()) {
            Confidence.put(entry, first);
        }
        switch (entry.kind()) {
            case PARTY -> party(entry, all);
            case ACCOUNT, PAYMENT -> {}
            case SOURCE -> source(entry, first);
            case FREEZE -> freeze(entry, all);
            case MATCH -> match(entry, all);
            case SIGHTING -> new SightingDrafts(release, ids, words).add(entry, all);
            case INPUT -> input(entry, first);
        }
        return all;
    }

    private void party(Entry entry, List<Draft> all) {
        Draft identity = all.getFirst();
        identity.put("name", entry.text(Field.NAME).orElse(NAMELESS), Field.NAME);
        entry.text(Field.PARTY_KIND)
                .ifPresent(kind -> identity.put(
                        "identity_class",
                        switch (kind) {
                            case "person" -> "individual";
                            case "unknown" -> "unknown";
                            default -> "organization";
                        },
                        Field.PARTY_KIND));
        entry.text(Field.COUNTRY).ifPresent(country -> {
            Draft location = part(entry, "location", "country").put("country", country, Field.COUNTRY);
            all.add(location);
            all.add(link(entry, "located-at", identity, location, Field.COUNTRY));
        });
    }

    private void source(Entry entry, Draft note) {
        List<UUID> refs = new ArrayList<>(List.of(about(entry)));
        refs.addAll(entry.references(Field.CHAIN));
        note.put("abstract", "Source of money that reached designated accounts")
                .put("object_refs", values.refs(refs), Field.ABOUT, Field.CHAIN);
        describe(note, "content", entry);
    }

    private void freeze(Entry entry, List<Draft> all) {
        Draft action = all.getFirst();
        action.put("name", "Freeze an account");
        describe(action, "description", entry);
        all.add(part(entry, "relationship", "freezes")
                .put("relationship_type", "related-to")
                .put("source_ref", action.id())
                .put("target_ref", ids.of(about(entry)), Field.ABOUT));
    }

    /** That a party is an entry of a list is what STIX calls a duplicate: two identities that mean one. */
    private void match(Entry entry, List<Draft> all) {
        Draft listed = part(entry, "identity", "listed")
                .put("name", entry.text(Field.ENTRY_NAME).orElse(NAMELESS), Field.ENTRY_NAME)
                .put("identity_class", "unknown");
        entry.text(Field.LIST).ifPresent(list -> {
            Optional<String> number = entry.text(Field.ENTRY);
            Map<String, Json> reference = new HashMap<>(Map.of("source_name", StixJson.text("list-" + list)));
            reference.put(
                    number.isPresent() ? "external_id" : "description",
                    StixJson.text(number.orElse("An entry of this list")));
            listed.put(
                    "external_references", new Json.Items(List.of(Json.members(reference))), Field.LIST, Field.ENTRY);
        });
        Draft same = all.getFirst();
        same.put("relationship_type", "duplicate-of")
                .put("source_ref", ids.of(about(entry)), Field.ABOUT)
                .put("target_ref", listed.id());
        describe(same, "description", entry);
        all.add(listed);
    }

    private static void input(Entry entry, Draft file) {
        file.put("name", entry.text(Field.PLACE).orElse("input"), Field.PLACE);
        entry.text(Field.SHA256)
                .filter(EntryDrafts::isSha256)
                .ifPresent(hash -> file.put("hashes", hashes(hash), Field.SHA256));
        entry.count(Field.BYTES)
                .filter(size -> size >= 0)
                .ifPresent(size -> file.put("size", new Json.Whole(size), Field.BYTES));
    }

    private static UUID about(Entry finding) {
        return finding.reference(Field.ABOUT)
                .orElseThrow(() -> new FormRefused(
                        "a " + finding.kind().word() + " says not what it is about, which STIX demands: leave it out"));
    }

    /** Says all of a finding but what it is about, which a reference says. */
    private void describe(Draft draft, String property, Entry entry) {
        List<Field> fields = entry.kind().fields().stream()
                .filter(field -> field != Field.ABOUT)
                .toList();
        String text = words.lines(entry, fields);
        draft.put(property, text.isEmpty() ? NOTHING : text, fields.toArray(Field[]::new));
    }

    private Draft part(Entry entry, String type, String role) {
        return part(ids, entry, type, role);
    }

    static Draft part(Ids ids, Entry entry, String type, String role) {
        Draft part = new Draft(ids.part(entry, type, role), entry.label());
        return part.hasVersions() ? part.extend("part_of_ref", new Json.Text(ids.of(entry))) : part;
    }

    private Draft link(Entry entry, String type, Draft from, Draft to, Field field) {
        return part(entry, "relationship", type)
                .put("relationship_type", type, field)
                .put("source_ref", from.id())
                .put("target_ref", to.id(), field);
    }

    static boolean isSha256(String text) {
        return text.matches("[0-9a-fA-F]{64}");
    }

    static Json hashes(String sha256) {
        return Json.members(Map.of("SHA-256", new Json.Text(sha256)));
    }

    /** When something was, as far as the partner is told: the same moment twice, or a month's first and last. */
    static Optional<List<Instant>> span(Entry entry, Field field) {
        return switch (entry.values().get(field)) {
            case Shown.Time time -> {
                Instant at = StixTime.ofMicros(time.epochMicros());
                yield Optional.of(List.of(at, at));
            }
            case Shown.Month month ->
                Optional.of(List.of(
                        month.month().atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                        month.month()
                                .plusMonths(1)
                                .atDay(1)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .minusMillis(1)));
            case null, default -> Optional.empty();
        };
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
