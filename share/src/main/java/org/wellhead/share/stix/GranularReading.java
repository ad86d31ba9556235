package org.wellhead.share.stix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.json.Json;

/**
 * What the markings of single properties mean for the fields of a lead. A selector of the extension's property means its field; one of a property of
 * STIX's own means those fields that {@link EntryDrafts} makes it of, unless the same marking says itself which of them it is about; one that is not
 * understood means the whole object, so that no marking is ever passed over.
 */
final class GranularReading {
    private static final String EXTENDED = "extensions." + Extension.ID + ".";

    private final String type;
    private final Kind kind;
    private final Map<Field, List<String>> byField = new EnumMap<>(Field.class);
    private final List<String> whole = new ArrayList<>();

    private GranularReading(String type, Kind kind) {
        this.type = type;
        this.kind = kind;
    }

    /** The reading of an object of this type that stands for an item of this kind. */
    static GranularReading of(String type, Kind kind, Json.Members content) {
        GranularReading reading = new GranularReading(type, kind);
        for (Json each : content.items("granular_markings").orElse(List.of())) {
            // One without a marking tells a language.
            if (each instanceof Json.Members marking
                    && marking.text("marking_ref").isPresent()) {
                reading.add(
                        marking.text("marking_ref").get(),
                        marking.items("selectors").orElse(List.of()));
            }
        }
        return reading;
    }

    /** The markings of each field, by their ids. */
    Map<Field, List<String>> byField() {
        return byField;
    }

    /** The markings that count for the whole object, by their ids. */
    List<String> whole() {
        return whole;
    }

    private void add(String ref, List<Json> selectors) {
        Set<Field> selected = EnumSet.noneOf(Field.class);
        List<Set<Field>> made = new ArrayList<>();
        boolean understood = !selectors.isEmpty();
        for (Json each : selectors) {
            String selector = each instanceof Json.Text text ? text.value() : "";
            Set<Field> own = extended(selector);
            Set<Field> from = own.isEmpty() ? madeOf(selector) : own;
            selected.addAll(own);
            made.add(from);
            understood &= !from.isEmpty();
        }
        if (!understood) {
            whole.add(ref);
            return;
        }
        Set<Field> all = EnumSet.noneOf(Field.class);
        all.addAll(selected);
        made.stream()
                .filter(fields -> fields.stream().noneMatch(selected::contains))
                .forEach(all::addAll);
        all.forEach(
                field -> byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(ref));
    }

    /** The fields whose property of the extension it is, is in, or has in it. */
    private Set<Field> extended(String selector) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Field field : kind.fields()) {
            String path = (Extension.isOwnType(type) ? "" : EXTENDED) + ShownJson.property(field);
            if (selector.equals(path) || selector.startsWith(path + ".") || path.startsWith(selector + ".")) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** The fields that a property of STIX's own is made of; none if it is not known to be made of any. */
    private Set<Field> madeOf(String selector) {
        int dot = selector.indexOf('.');
        String property = dot < 0 ? selector : selector.substring(0, dot);
        return switch (kind) {
            case PARTY ->
                switch (property) {
                    case "name" -> Set.of(Field.NAME);
                    case "identity_class" -> Set.of(Field.PARTY_KIND);
                    default -> Set.of();
                };
            case ACCOUNT, PAYMENT -> Set.of();
            case SOURCE ->
                switch (property) {
                    case "object_refs" -> Set.of(Field.ABOUT, Field.CHAIN);
                    case "content" -> allButAbout();
                    default -> Set.of();
                };
            case FREEZE -> property.equals("description") ? allButAbout() : Set.of();
            case MATCH ->
                switch (property) {
                    case "source_ref" -> Set.of(Field.ABOUT);
                    case "confidence" -> Set.of(Field.SCORE);
                    case "description" -> allButAbout();
                    default -> Set.of();
                };
            case SIGHTING ->
                switch (property) {
                    case "first_seen", "last_seen" -> Set.of(Field.TIME);
                    case "where_sighted_refs" -> Set.of(Field.LATITUDE, Field.LONGITUDE);
                    case "observed_data_refs" -> Set.of(Field.TIME, Field.PICTURE);
                    case "description" -> Set.copyOf(SightingDrafts.TOLD);
                    default -> Set.of();
                };
            case INPUT ->
                switch (property) {
                    case "name" -> Set.of(Field.PLACE);
                    case "hashes" -> Set.of(Field.SHA256);
                    case "size" -> Set.of(Field.BYTES);
                    default -> Set.of();
                };
        };
    }

    private Set<Field> allButAbout() {
        Set<Field> fields = EnumSet.copyOf(kind.fields());
        fields.remove(Field.ABOUT);
        return fields;
    }
}
