package org.wellhead.share.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads small JSON of strangers: whole, within limits, and only where it can be understood in one way. */
public final class JsonReader {
    private static final int DEPTH_MAX = 16;
    private static final int VALUES_MAX = 100_000;
    private static final int NUMBER_CHARS_MAX = 64;
    private static final int NAME_CHARS_MAX = 1_000;
    private static final int REASON_CHARS_MAX = 120;

    private final int bytesMax;
    private final JsonFactory factory;

    /** @param bytesMax more than that is refused before anything is read */
    public JsonReader(int bytesMax) {
        this.bytesMax = bytesMax;
        this.factory = factory(bytesMax);
    }

    /**
     * The object that these bytes are.
     *
     * @throws JsonRefused if they are more, no UTF-8, no JSON, deeper than 16, name a member twice, or anything follows the object
     */
    public Json.Members read(byte[] bytes) throws JsonRefused {
        if (bytes.length > bytesMax) {
            throw new JsonRefused("larger than " + bytesMax + " bytes");
        }
        String text = decode(bytes);
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonRefused("not a JSON object");
            }
            Json.Members read = new Reading(json).members();
            if (json.nextToken() != null) {
                throw new JsonRefused("more text follows the object");
            }
            return read;
        } catch (StreamConstraintsException e) {
            throw new JsonRefused("nested deeper than " + DEPTH_MAX + ", or a name or number without end");
        } catch (JacksonException e) {
            throw new JsonRefused("not JSON: " + firstLine(e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            throw new JsonRefused(firstLine(String.valueOf(e.getMessage())));
        }
    }

    /**
     * The object that these bytes are, which must be in its only spelling.
     *
     * @throws JsonRefused as {@link #read}, or if another writer spelled it
     */
    public Json.Members readCanonical(byte[] bytes) throws JsonRefused {
        Json.Members read = read(bytes);
        try {
            if (Arrays.equals(read.bytes(), bytes)) {
                return read;
            }
        } catch (IllegalStateException foreign) {
            throw new JsonRefused("has null, a fraction or a huge number, which is never written");
        }
        throw new JsonRefused("not in its only spelling (members in order, no spaces, no needless escapes)");
    }

    private static String decode(byte[] bytes) throws JsonRefused {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new JsonRefused("not UTF-8");
        }
    }

    private static JsonFactory factory(int bytesMax) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_MAX)
                        .maxStringLength(bytesMax)
                        .maxNameLength(NAME_CHARS_MAX)
                        .maxNumberLength(NUMBER_CHARS_MAX)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
    }

    /** Jackson tells of its settings after the first line, and quotes what it read. */
    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("").replaceAll("[^ -~]", "?");
        return line.substring(0, Math.min(line.length(), REASON_CHARS_MAX));
    }

    /** One text on its way to values; as deep as the text, which is {@link #DEPTH_MAX} at most. */
    private static final class Reading {
        private final JsonParser json;
        private int values;

        Reading(JsonParser json) {
            this.json = json;
        }

        Json.Members members() {
            SortedMap<String, Json> members = new TreeMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                members.put(name, value());
            }
            return new Json.Members(members);
        }

        private Json value() {
            if (++values > VALUES_MAX) {
                throw new IllegalArgumentException("more than " + VALUES_MAX + " values");
            }
            return switch (json.currentToken()) {
                case START_OBJECT -> members();
                case START_ARRAY -> {
                    List<Json> items = new ArrayList<>();
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        items.add(value());
                    }
                    yield new Json.Items(items);
                }
                case VALUE_STRING -> new Json.Text(json.getString());
                case VALUE_NUMBER_INT -> whole(json.getString());
                case VALUE_TRUE -> new Json.Flag(true);
                case VALUE_FALSE -> new Json.Flag(false);
                default -> new Json.Foreign(json.getString());
            };
        }
    }

    private static Json whole(String spelling) {
        if (spelling.length() <= 17) {
            long value = Long.parseLong(spelling);
            if (Math.abs(value) <= Json.WHOLE_MAX) {
                return new Json.Whole(value);
            }
        }
        return new Json.Foreign(spelling);
    }
}
