package org.wellhead.ledger.intake.ftm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Makes an {@link Entity} of the text of one JSON object. */
final class EntityParser {
    /** Names of properties are symbols of our own schema language; they are few, so nothing is gained by a table. */
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.FIELD_CHARS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    /** Why a text is no entity. */
    static final class BadEntityException extends Exception {
        private static final long serialVersionUID = 1;

        private final Rule rule;
        private final String detail;

        BadEntityException(Rule rule, String detail) {
            super(detail);
            this.rule = rule;
            this.detail = detail;
        }

        Rule rule() {
            return rule;
        }

        String detail() {
            return detail;
        }
    }

    private EntityParser() {}

    /** The entity that {@code text} is. */
    static Entity parse(String text) throws BadEntityException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadEntityException(Rule.JSON_UNREADABLE, "");
            }
            Entity entity = entity(parser);
            if (parser.nextToken() != null) {
                throw new BadEntityException(Rule.JSON_UNREADABLE, "more text follows the object");
            }
            return entity;
        } catch (StreamConstraintsException e) {
            throw new BadEntityException(Rule.RECORD_TOO_LARGE, "");
        } catch (JacksonException e) {
            throw new BadEntityException(Rule.JSON_UNREADABLE, firstSentence(e.getOriginalMessage()));
        }
    }

    /** Jackson tells of its settings after the first sentence. */
    private static String firstSentence(String message) {
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > 120 ? line.substring(0, 120) : line;
    }

    private static Entity entity(JsonParser parser) throws BadEntityException {
        String id = "";
        String schema = "";
        Map<String, List<String>> properties = new LinkedHashMap<>();
        List<String> datasets = new ArrayList<>();
        List<Entity> nested = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "id" -> id = scalar(parser, token, name);
                case "schema" -> schema = scalar(parser, token, name);
                case "dataset", "datasets" -> values(parser, token, name, datasets, nested);
                case "properties" -> properties(parser, token, properties, nested);
                default -> parser.skipChildren();
            }
        }
        if (id.isEmpty()) {
            throw new BadEntityException(Rule.ELEMENT_MISSING, "id");
        }
        if (schema.isEmpty()) {
            throw new BadEntityException(Rule.ELEMENT_MISSING, "schema");
        }
        return new Entity(id, schema, properties, datasets, nested);
    }

    private static void properties(
            JsonParser parser, JsonToken token, Map<String, List<String>> properties, List<Entity> nested)
            throws BadEntityException {
        if (token != JsonToken.START_OBJECT) {
            throw new BadEntityException(Rule.ELEMENT_UNREADABLE, "properties is no object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = checked(parser.currentName());
            List<String> values = new ArrayList<>(1);
            values(parser, parser.nextToken(), name, values, nested);
            if (!values.isEmpty()) {
                properties.put(name, values);
            }
        }
    }

    private static void values(
            JsonParser parser, JsonToken token, String name, List<String> values, List<Entity> nested)
            throws BadEntityException {
        if (token != JsonToken.START_ARRAY) {
            value(parser, token, name, values, nested);
            return;
        }
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            value(parser, t, name, values, nested);
        }
    }

    private static void value(JsonParser parser, JsonToken token, String name, List<String> values, List<Entity> nested)
            throws BadEntityException {
        if (token == JsonToken.START_OBJECT) {
            Entity inner = entity(parser);
            nested.add(inner);
            values.add(inner.id());
            return;
        }
        String text = scalar(parser, token, name);
        if (!text.isEmpty()) {
            values.add(text);
        }
    }

    private static String scalar(JsonParser parser, JsonToken token, String name) throws BadEntityException {
        return switch (token) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                checked(parser.getString()).strip();
            case VALUE_NULL -> "";
            default ->
                throw new BadEntityException(Rule.ELEMENT_UNREADABLE, name + " is neither text nor a list of texts");
        };
    }

    /** The text, if it is text: an escape can make half a character, or a NUL. */
    private static String checked(String text) throws BadEntityException {
        if (text.length() > Limits.FIELD_CHARS) {
            throw new BadEntityException(Rule.RECORD_TOO_LARGE, "");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new BadEntityException(Rule.NUL_BYTE, "");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new BadEntityException(Rule.NOT_UTF_8, "half a character");
                }
                i++;
            }
        }
        return text;
    }
}
