package org.wellhead.share.stix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Map;
import org.wellhead.share.json.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Spells values as {@link Json#bytes()} does, and decimals too, which a location's degrees are in STIX. */
final class StixJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int OBJECT_BYTES = 2_000;

    private StixJson() {}

    static byte[] bytes(Json.Members object) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(OBJECT_BYTES);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(object, json);
        }
        return out.toByteArray();
    }

    /** Half a character, which no UTF-8 can spell, becomes a question mark. */
    static Json.Text text(String text) {
        boolean mayBeHalf = text.chars().anyMatch(each -> Character.isSurrogate((char) each));
        return new Json.Text(mayBeHalf ? new String(text.getBytes(UTF_8), UTF_8) : text);
    }

    static Json.Items texts(Collection<String> texts) {
        return new Json.Items(texts.stream().map(text -> (Json) text(text)).toList());
    }

    /** Millionths as a decimal, such as 36.5. */
    static Json degrees(long millionths) {
        return new Json.Foreign(
                java.math.BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString());
    }

    /** A number, or its digits as a text where readers of JSON would round it. */
    static Json whole(long value) {
        return value >= -Json.WHOLE_MAX && value <= Json.WHOLE_MAX
                ? new Json.Whole(value)
                : new Json.Text(Long.toString(value));
    }

    private static void write(Json value, JsonGenerator json) {
        switch (value) {
            case Json.Text text -> json.writeString(text.value());
            case Json.Whole whole -> json.writeNumber(whole.value());
            case Json.Flag flag -> json.writeBoolean(flag.value());
            case Json.Foreign decimal -> json.writeNumber(new java.math.BigDecimal(decimal.spelling()));
            case Json.Items items -> {
                json.writeStartArray();
                items.values().forEach(item -> write(item, json));
                json.writeEndArray();
            }
            case Json.Members members -> {
                json.writeStartObject();
                for (Map.Entry<String, Json> member : members.values().entrySet()) {
                    json.writeName(member.getKey());
                    write(member.getValue(), json);
                }
                json.writeEndObject();
            }
        }
    }
}
