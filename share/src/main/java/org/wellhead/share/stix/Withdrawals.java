package org.wellhead.share.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Head;
import org.wellhead.share.release.Label;

/**
 * Revoked stubs for what was told and is told no more. A stub has only what STIX demands of its type; where that is a name it says "withdrawn", where
 * it is a reference it refers to the sender, so that nothing of the content is told again.
 */
final class Withdrawals {
    private static final String WORD = "withdrawn";

    private final Label label;
    private final String sender;
    private final Draft nothing;
    private boolean needsFile;

    Withdrawals(Head head, String sender) {
        this.label = new Label(head.tlp(), Set.of(), Grade.UNKNOWN, head.senderId());
        this.sender = sender;
        this.nothing = new Draft(Extension.id("file", WORD), label).put("name", WORD);
    }

    /** The stub of an object. */
    Draft stub(String id, Told told) {
        Draft stub = new Draft(id, label);
        switch (stub.type()) {
            case "identity", "course-of-action", "infrastructure" -> stub.put("name", WORD);
            case "note" -> stub.put("content", WORD).put("object_refs", refs(sender));
            case "report" -> stub.put("name", WORD).put("object_refs", refs(sender));
            case "location" -> stub.put("region", WORD);
            case "relationship" ->
                stub.put("relationship_type", "related-to")
                        .put("source_ref", sender)
                        .put("target_ref", sender);
            case "sighting" -> stub.put("sighting_of_ref", sender);
            case "observed-data" -> {
                needsFile = true;
                stub.put("first_observed", StixTime.spell(told.created()))
                        .put("last_observed", StixTime.spell(told.created()))
                        .put("number_observed", new Json.Whole(1))
                        .put("object_refs", refs(nothing.id()));
            }
            default -> {
                // Accounts and payments have no property that must be there.
            }
        }
        return stub;
    }

    /** What stubs refer to besides the sender: observed data must have observed something. */
    List<Draft> needed() {
        return needsFile ? new ArrayList<>(List.of(nothing)) : List.of();
    }

    private static Json.Items refs(String id) {
        return StixJson.texts(List.of(id));
    }
}
