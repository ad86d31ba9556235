package org.wellhead.screen.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * One entity of FollowTheMoney.
 *
 * @param properties the values of each property that are text
 * @param nested the values of properties that are entities themselves
 * @param isTarget whether the file does not say that it is beside the point
 */
record FtmEntity(
        String id,
        String schema,
        String caption,
        Map<String, List<String>> properties,
        List<FtmEntity> nested,
        boolean isTarget,
        String lastSeen) {
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.FIELD_CHARS)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    List<String> all(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** The ids that a property holds, or else the entity that this one stands in. */
    List<String> pointsTo(String property, String parent) {
        List<String> told = all(property);
        return told.isEmpty() && !parent.isEmpty() ? List.of(parent) : told;
    }

    /** Reads the object that just started, to its end. */
    static FtmEntity read(JsonParser parser, Path file) throws ListRefused {
        String id = "";
        String schema = "";
        String caption = "";
        String lastSeen = "";
        boolean target = true;
        Map<String, List<String>> properties = new LinkedHashMap<>();
        List<FtmEntity> nested = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "id" -> id = scalar(parser, token);
                case "schema" -> schema = scalar(parser, token);
                case "caption" -> caption = scalar(parser, token);
                case "last_seen" -> lastSeen = scalar(parser, token);
                case "target" -> target = token != JsonToken.VALUE_FALSE;
                case "properties" -> properties(parser, file, properties, nested);
                default -> parser.skipChildren();
            }
        }
        if (id.isBlank() || schema.isBlank()) {
            throw ListRefused.at(
                    file,
                    parser.currentTokenLocation().getLineNr(),
                    "an entity has no " + (id.isBlank() ? "id" : "schema"),
                    "each needs one: fetch or mend the file");
        }
        return new FtmEntity(id, schema, caption, properties, nested, target, lastSeen);
    }

    private static void properties(
            JsonParser parser, Path file, Map<String, List<String>> properties, List<FtmEntity> nested)
            throws ListRefused {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        long parts = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            List<String> values = new ArrayList<>(2);
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                    value(parser, file, values, nested);
                    parts++;
                    if (parts > Limits.RECORD_PARTS) {
                        throw ListRefused.at(
                                file,
                                parser.currentTokenLocation().getLineNr(),
                                "an entity has more than " + Limits.RECORD_PARTS + " values",
                                "no list has that");
                    }
                }
            } else {
                value(parser, file, values, nested);
            }
            if (!values.isEmpty()) {
                properties.put(name, values);
            }
        }
    }

    private static void value(JsonParser parser, Path file, List<String> values, List<FtmEntity> nested)
            throws ListRefused {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            nested.add(read(parser, file));
        } else {
            String text = scalar(parser, parser.currentToken());
            if (!text.isBlank()) {
                values.add(text);
            }
        }
    }

    /** A text; half a character or a NUL, which an escape can make, becomes U+FFFD. */
    private static String scalar(JsonParser parser, JsonToken token) {
        if (token.isStructStart()) {
            parser.skipChildren();
            return "";
        }
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        String text = parser.getString();
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(i, '\uFFFD');
            }
        }
        return whole == null ? text : whole.toString();
    }
}
