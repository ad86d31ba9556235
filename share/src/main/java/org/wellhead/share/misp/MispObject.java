package org.wellhead.share.misp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.wellhead.share.form.Keeping;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Label;
import org.wellhead.share.release.NameBased;

/** One object of an event on its way to JSON. Nothing of it is to go on: distribution is 0, "your organisation only", everywhere. */
final class MispObject {
    static final Json.Text NOWHERE = new Json.Text("0");

    private final UUID id;
    private final Template template;
    private final String comment;
    private final Json.Text timestamp;
    private final List<Json> attributes = new ArrayList<>();
    private final List<Json> references = new ArrayList<>();

    MispObject(UUID id, Template template, String comment, Json.Text timestamp) {
        this.id = id;
        this.template = template;
        this.comment = comment;
        this.timestamp = timestamp;
    }

    /** An attribute that is not to be correlated with those of other events. */
    MispObject note(String relation, String type, String category, Optional<String> value, Label own) {
        value.ifPresent(text -> attribute(relation, type, category, text, true, own));
        return this;
    }

    /** An attribute that identifies. */
    MispObject key(String relation, String type, String category, String value, Label own) {
        attribute(relation, type, category, value, false, own);
        return this;
    }

    MispObject refer(String relationship, UUID to) {
        SortedMap<String, Json> members = new TreeMap<>();
        members.put(
                "uuid", new Json.Text(NameBased.id(id, relationship + " " + to).toString()));
        members.put("object_uuid", new Json.Text(id.toString()));
        members.put("referenced_uuid", new Json.Text(to.toString()));
        members.put("relationship_type", new Json.Text(relationship));
        members.put("timestamp", timestamp);
        members.put("comment", new Json.Text(""));
        references.add(new Json.Members(members));
        return this;
    }

    Json json() {
        SortedMap<String, Json> members = new TreeMap<>();
        members.put("uuid", new Json.Text(id.toString()));
        members.put("name", new Json.Text(template.word()));
        members.put("meta-category", new Json.Text(template.metaCategory()));
        members.put("description", new Json.Text(template.description()));
        members.put("template_uuid", new Json.Text(template.uuid()));
        members.put("template_version", new Json.Text(Integer.toString(template.version())));
        members.put("timestamp", timestamp);
        members.put("distribution", NOWHERE);
        members.put("sharing_group_id", NOWHERE);
        members.put("comment", new Json.Text(comment));
        members.put("deleted", new Json.Flag(false));
        members.put("Attribute", new Json.Items(attributes));
        members.put("ObjectReference", new Json.Items(references));
        return new Json.Members(members);
    }

    private void attribute(
            String relation, String type, String category, String value, boolean uncorrelated, Label own) {
        Map<String, Json> members = new TreeMap<>();
        members.put("uuid", new Json.Text(NameBased.id(id, relation).toString()));
        members.put("type", new Json.Text(type));
        members.put("category", new Json.Text(category));
        members.put("object_relation", new Json.Text(relation));
        members.put("value", new Json.Text(value));
        members.put("to_ids", new Json.Flag(false));
        members.put("disable_correlation", new Json.Flag(uncorrelated));
        members.put("distribution", NOWHERE);
        members.put("sharing_group_id", NOWHERE);
        members.put("timestamp", timestamp);
        members.put("comment", new Json.Text(Keeping.of(own)));
        members.put("deleted", new Json.Flag(false));
        members.put("Tag", Tags.of(own));
        attributes.add(Json.members(members));
    }
}
