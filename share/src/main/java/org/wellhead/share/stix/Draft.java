package org.wellhead.share.stix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wellhead.share.item.Field;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Label;

/**
 * An object of a bundle in the making, without the times that {@link Versions} gives it. It knows which field each of its properties came from, so
 * that a field's own marking lands on all of them.
 */
final class Draft {
    private static final Json NEW_SDO = dictionary(new TreeMap<>(Map.of("extension_type", new Json.Text("new-sdo"))));

    private final String type;
    private final String id;
    private final Label label;
    private final SortedMap<String, Json> properties = new TreeMap<>();
    private final SortedMap<String, Json> extension = new TreeMap<>();
    private final Map<Field, List<String>> selectors = new EnumMap<>(Field.class);

    Draft(String id, Label label) {
        this.type = id.substring(0, id.indexOf("--"));
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    /** A file is an observable: it has no versions, and nobody can revoke it. */
    boolean hasVersions() {
        return !type.equals("file");
    }

    /** A property of STIX's own, made of these fields. */
    Draft put(String name, Json value, Field... from) {
        properties.put(name, value);
        note(name, from);
        return this;
    }

    Draft put(String name, String text, Field... from) {
        return put(name, StixJson.text(text), from);
    }

    /** A property of the extension: at the top of a type of ours, else in the extension's dictionary. */
    Draft extend(String name, Json value, Field... from) {
        if (Extension.isOwnType(type)) {
            return put(name, value, from);
        }
        extension.put(name, value);
        note("extensions." + Extension.ID + "." + name, from);
        return this;
    }

    private void note(String selector, Field... from) {
        for (Field field : from) {
            selectors.computeIfAbsent(field, _ -> new ArrayList<>()).add(selector);
        }
    }

    /** The object. {@code narrower} are the labels of fields that have one of their own. */
    SortedMap<String, Json> finish(OwnMarkings markings, Map<Field, Label> narrower, String sender) {
        SortedMap<String, Json> all = new TreeMap<>(properties);
        all.put("type", new Json.Text(type));
        all.put("spec_version", new Json.Text("2.1"));
        all.put("id", new Json.Text(id));
        if (hasVersions()) {
            all.put("created_by_ref", new Json.Text(sender));
        }
        all.put("object_marking_refs", markings.json(label));
        List<Json> granular = granular(markings, narrower, markings.refs(label));
        if (!granular.isEmpty()) {
            all.put("granular_markings", new Json.Items(granular));
        }
        if (Extension.isOwnType(type)) {
            all.put("extensions", NEW_SDO);
        } else if (!extension.isEmpty()) {
            SortedMap<String, Json> extended = new TreeMap<>(extension);
            extended.put("extension_type", new Json.Text("property-extension"));
            all.put("extensions", dictionary(extended));
        }
        return all;
    }

    private static Json dictionary(SortedMap<String, Json> extended) {
        return Json.members(Map.of(Extension.ID, new Json.Members(extended)));
    }

    /** For each marking that fields have beyond the object's, which properties bear it. */
    private List<Json> granular(OwnMarkings markings, Map<Field, Label> narrower, List<String> objects) {
        SortedMap<String, SortedSet<String>> byMarking = new TreeMap<>();
        narrower.forEach((field, own) -> {
            List<String> where = selectors.getOrDefault(field, List.of());
            for (String ref : where.isEmpty() ? List.<String>of() : markings.refs(own)) {
                if (!objects.contains(ref)) {
                    byMarking.computeIfAbsent(ref, _ -> new TreeSet<>()).addAll(where);
                }
            }
        });
        List<Json> granular = new ArrayList<>();
        byMarking.forEach((ref, where) -> granular.add(
                Json.members(Map.of("marking_ref", new Json.Text(ref), "selectors", StixJson.texts(where)))));
        return granular;
    }
}
