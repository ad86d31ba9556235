package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Finds the objects of an envelope or a bundle without building trees of them: each is passed on as the bytes that it came in. */
final class EnvelopeReader {
    private static final int DEPTH_MAX = 64;
    private static final int NUMBER_CHARS_MAX = 1_000;
    private static final int NAME_CHARS_MAX = 1_000;

    /** The longest object: as much as a whole envelope of the usual size. */
    static final int OBJECT_BYTES_MAX = 16 << 20;

    /** Names are kept in a table, without which Jackson reads characters and cannot say at which byte something stands. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(OBJECT_BYTES_MAX)
                    .maxNameLength(NAME_CHARS_MAX)
                    .maxNumberLength(NUMBER_CHARS_MAX)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private EnvelopeReader() {}

    /** An object of which nothing can be kept, though it has an id: it is told in the status of the request. */
    record Unusable(String id, String reason) {}

    /** A text that is no envelope; the message says why, without naming a file. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    static JsonParser parser(byte[] bytes) throws Refused {
        if (!isUtf8(bytes)) {
            throw new Refused("it is not UTF-8");
        }
        return FACTORY.createParser(ObjectReadContext.empty(), bytes);
    }

    /** In a small piece of memory, however many bytes there are. */
    private static boolean isUtf8(byte[] bytes) {
        var decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8_192);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isUnderflow();
    }

    /**
     * Tells every object of the member {@code objects}; other members are passed over. O(bytes).
     *
     * @throws Refused if it is no JSON object, has no list of objects, or one of them has no id and type
     */
    static void read(byte[] bytes, Consumer<StixObject> sound, Consumer<Unusable> unusable) throws Refused {
        try (JsonParser json = parser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Refused("it is not a JSON object");
            }
            boolean found = false;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean objects = json.currentName().equals("objects");
                json.nextToken();
                if (objects) {
                    found = true;
                    readObjects(json, bytes, sound, unusable);
                } else {
                    json.skipChildren();
                }
            }
            if (!found) {
                throw new Refused("it has no list named objects");
            }
            if (json.nextToken() != null) {
                throw new Refused("more text follows it");
            }
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    static Refused refused(JacksonException e) {
        String line = String.valueOf(e.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("[^ -~]", "?");
        return new Refused("it is not JSON: " + line.substring(0, Math.min(line.length(), 120)));
    }

    /** From the list's bracket to its end. */
    static void readObjects(JsonParser json, byte[] bytes, Consumer<StixObject> sound, Consumer<Unusable> unusable)
            throws Refused {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new Refused("objects is not a list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new Refused("objects has something that is no object");
            }
            readObject(json, bytes, sound, unusable);
        }
    }

    private static void readObject(
            JsonParser json, byte[] bytes, Consumer<StixObject> sound, Consumer<Unusable> unusable) throws Refused {
        int begin = (int) json.currentTokenLocation().getByteOffset();
        String id = "";
        String type = "";
        String created = "";
        String modified = "";
        String spec = "";
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                json.skipChildren();
                continue;
            }
            switch (name) {
                case "id" -> id = json.getString();
                case "type" -> type = json.getString();
                case "created" -> created = json.getString();
                case "modified" -> modified = json.getString();
                case "spec_version" -> spec = json.getString();
                default -> json.skipChildren();
            }
        }
        int end = (int) json.currentLocation().getByteOffset();
        if (id.isEmpty() || type.isEmpty()) {
            throw new Refused("an object has no id or no type");
        }
        Optional<ObjectId> known = ObjectId.parse(id);
        String version = modified.isEmpty() ? created : modified;
        Optional<Spec> edition =
                spec.isEmpty() ? Optional.of(created.isEmpty() ? Spec.V21 : Spec.V20) : Spec.parse(spec);
        if (known.isEmpty() || !known.get().type().equals(type)) {
            unusable.accept(
                    new Unusable(shortened(id), "its id is not its type, two hyphens and a UUID in lower case"));
        } else if (!version.isEmpty() && TaxiiTime.parse(version).isEmpty()) {
            unusable.accept(new Unusable(id, "modified or created is no time as 2026-01-31T12:00:00.000Z"));
        } else if (edition.isEmpty()) {
            unusable.accept(new Unusable(id, "its spec_version is neither 2.0 nor 2.1"));
        } else if (end - begin > OBJECT_BYTES_MAX) {
            unusable.accept(new Unusable(id, "it has more than " + OBJECT_BYTES_MAX + " bytes"));
        } else {
            sound.accept(new StixObject(
                    id,
                    known.get(),
                    version.isEmpty() ? Optional.empty() : Optional.of(version),
                    !modified.isEmpty(),
                    edition.get(),
                    bytes,
                    begin,
                    end));
        }
    }

    private static String shortened(String id) {
        String plain = id.replaceAll("[^ -~]", "?");
        return plain.substring(0, Math.min(plain.length(), 200));
    }
}
