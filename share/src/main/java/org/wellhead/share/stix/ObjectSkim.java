package org.wellhead.share.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads of each object only what is needed to know and to find it, token by token, so that a bundle takes little more memory than its bytes.
 */
final class ObjectSkim {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{1,248}[a-z0-9]");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int MARKINGS_MAX = 100;

    private final JsonParser json;
    private final Map<String, String> known = new HashMap<>();
    private final Map<List<String>, List<String>> lists = new HashMap<>();
    private final Set<String> creators = new HashSet<>();

    private @Nullable String type;
    private @Nullable String id;
    private @Nullable String version;
    private @Nullable String modified;
    private boolean revoked;
    private boolean isOwn;
    private final List<String> markings = new ArrayList<>();

    ObjectSkim(JsonParser json) {
        this.json = json;
    }

    /** The ids of those who made objects. */
    Set<String> creators() {
        return creators;
    }

    /** The object that begins at the parser's token; the parser then stands at its end. */
    Received next() throws StixRefused {
        type = id = version = modified = null;
        revoked = isOwn = false;
        markings.clear();
        int start = Math.toIntExact(json.currentTokenLocation().getByteOffset());
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            member(name);
        }
        int end = Math.toIntExact(json.currentLocation().getByteOffset());
        String checkedType = type == null || !TYPE.matcher(type).matches() ? refuse("an object without a type") : type;
        String checkedId = id == null ? refuse("an object of type " + checkedType + " without an id") : id;
        boolean idOfType = checkedId.startsWith(checkedType + "--")
                && UUID.matcher(checkedId.substring(checkedType.length() + 2)).matches();
        if (!idOfType) {
            throw new StixRefused("an object of type " + checkedType + " whose id is not its type, -- and a UUID");
        }
        if (version != null && !version.equals("2.1")) {
            throw new StixRefused(checkedId + " is of another version of STIX than 2.1; ask the sender for 2.1");
        }
        return new Received(
                checkedId,
                known.computeIfAbsent(checkedType, each -> each),
                modified == null ? Optional.empty() : Optional.<Instant>of(StixTime.parse(modified)),
                revoked,
                lists.computeIfAbsent(List.copyOf(markings), each -> each),
                isOwn,
                start,
                end);
    }

    private void member(String name) throws StixRefused {
        switch (name) {
            case "type" -> type = text(name);
            case "id" -> id = text(name);
            case "spec_version" -> version = text(name);
            case "modified" -> modified = text(name);
            case "revoked" -> revoked = flag(name);
            case "created_by_ref" -> creators.add(known.computeIfAbsent(text(name), each -> each));
            case "object_marking_refs" -> {
                expect(JsonToken.START_ARRAY, name);
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    mark(text(name));
                }
            }
            case "granular_markings" -> {
                expect(JsonToken.START_ARRAY, name);
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    granular();
                }
            }
            case "extensions" -> extensions();
            default -> json.skipChildren();
        }
    }

    private void granular() throws StixRefused {
        expect(JsonToken.START_OBJECT, "granular_markings");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("marking_ref")) {
                mark(text(name));
            } else {
                json.skipChildren();
            }
        }
    }

    private void extensions() throws StixRefused {
        expect(JsonToken.START_OBJECT, "extensions");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            isOwn |= json.currentName().equals(Extension.ID);
            json.nextToken();
            json.skipChildren();
        }
    }

    private void mark(String ref) throws StixRefused {
        if (markings.size() == MARKINGS_MAX) {
            throw new StixRefused("an object with more than " + MARKINGS_MAX + " markings");
        }
        String same = known.computeIfAbsent(ref, each -> each);
        if (!markings.contains(same)) {
            markings.add(same);
        }
    }

    private String text(String name) throws StixRefused {
        expect(JsonToken.VALUE_STRING, name);
        return json.getString();
    }

    private boolean flag(String name) throws StixRefused {
        if (json.currentToken() != JsonToken.VALUE_TRUE && json.currentToken() != JsonToken.VALUE_FALSE) {
            throw new StixRefused("an object whose " + name + " is neither true nor false");
        }
        return json.currentToken() == JsonToken.VALUE_TRUE;
    }

    private void expect(JsonToken token, String name) throws StixRefused {
        if (json.currentToken() != token) {
            throw new StixRefused("an object whose " + name + " is something else than STIX says");
        }
    }

    private static String refuse(String what) throws StixRefused {
        throw new StixRefused(what);
    }
}
