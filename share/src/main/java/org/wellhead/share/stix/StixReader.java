package org.wellhead.share.stix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads bundles of partners and strangers: whole, within limits, and only where they can be understood in one way.
 *
 * <p>What STIX demands and no reading needs is not checked: that is for the sender's tools.
 */
public final class StixReader {
    /** The largest bundle. */
    public static final int BYTES_MAX = 256 << 20;

    /** The most objects of one. */
    public static final int OBJECTS_MAX = 1_000_000;

    private static final int DEPTH_MAX = 32;
    private static final int TEXT_CHARS_MAX = 1 << 20;
    private static final int NAME_CHARS_MAX = 1_000;
    private static final int NUMBER_CHARS_MAX = 64;
    private static final int REASON_CHARS_MAX = 120;

    // With names canonicalized, else it would read through a reader of characters and not know where bytes are.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(TEXT_CHARS_MAX)
                    .maxNameLength(NAME_CHARS_MAX)
                    .maxNumberLength(NUMBER_CHARS_MAX)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Received> objects = new LinkedHashMap<>();
    private int count;

    private StixReader() {}

    /**
     * The bundle that these bytes are. They are kept as they are, not copied. O(bytes).
     *
     * @throws StixRefused if they are more than {@link #BYTES_MAX}, no UTF-8, no JSON, nested deeper than 32, with more than {@link #OBJECTS_MAX}
     *     objects, no bundle, of another version of STIX than 2.1, or say two things under one id and one time
     */
    public static StixBundle read(byte[] bytes) throws StixRefused {
        if (bytes.length > BYTES_MAX) {
            throw new StixRefused("larger than " + BYTES_MAX + " bytes; ask the sender for smaller bundles");
        }
        requireText(bytes);
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return new StixReader().bundle(json, bytes);
        } catch (StreamConstraintsException e) {
            throw new StixRefused("nested deeper than " + DEPTH_MAX + ", or a text, name or number without end");
        } catch (JacksonException e) {
            throw new StixRefused("not JSON: " + firstLine(e.getOriginalMessage()));
        }
    }

    private StixBundle bundle(JsonParser json, byte[] bytes) throws StixRefused {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new StixRefused("not a STIX bundle, which is a JSON object");
        }
        boolean isBundle = false;
        ObjectSkim skim = new ObjectSkim(json);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type")) {
                isBundle = value == JsonToken.VALUE_STRING && json.getString().equals("bundle");
            } else if (name.equals("objects") && value == JsonToken.START_ARRAY) {
                objects(json, skim);
            } else if (name.equals("objects")) {
                throw new StixRefused("a bundle whose objects are no list");
            } else {
                json.skipChildren();
            }
        }
        if (!isBundle) {
            throw new StixRefused("not a STIX bundle: its type is another; wrap single objects into a bundle");
        }
        if (json.nextToken() != null) {
            throw new StixRefused("more text follows the bundle");
        }
        return new StixBundle(bytes, objects, skim.creators());
    }

    private void objects(JsonParser json, ObjectSkim skim) throws StixRefused {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new StixRefused("among the objects is something else");
            }
            if (++count > OBJECTS_MAX) {
                throw new StixRefused("more than " + OBJECTS_MAX + " objects; ask the sender for smaller bundles");
            }
            Received next = skim.next();
            Received earlier = objects.get(next.id());
            if (earlier == null || isLater(next.modified(), earlier.modified())) {
                objects.put(next.id(), next);
            } else if (!isLater(earlier.modified(), next.modified())) {
                throw new StixRefused(next.id() + " is there twice, and which one counts cannot be told");
            }
        }
    }

    private static boolean isLater(Optional<Instant> a, Optional<Instant> b) {
        return a.isPresent() && b.isPresent() && a.get().isAfter(b.get());
    }

    /** Checked in pieces, since a text of all of it would take as much memory again, or twice. A zero byte would be read as UTF-16. */
    private static void requireText(byte[] bytes) throws StixRefused {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
            if (result.isError()) {
                throw new StixRefused("not UTF-8");
            }
            for (int i = 0; i < out.position(); i++) {
                if (out.get(i) == 0) {
                    throw new StixRefused("not UTF-8, or with zero bytes in it");
                }
            }
        }
    }

    /** Jackson tells of its settings after the first line, and quotes what it read. */
    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("").replaceAll("[^ -~]", "?");
        return line.substring(0, Math.min(line.length(), REASON_CHARS_MAX));
    }
}
