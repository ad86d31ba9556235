package org.wellhead.share.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private static final JsonReader READER = new JsonReader(1_000);

    private static Json.Members read(String text) throws JsonRefused {
        return READER.read(text.getBytes(UTF_8));
    }

    @Test
    void isSpelledInOneWay() throws JsonRefused {
        Json.Members read = read(
                " {\"b\": [1, -2, true, false, {}, []], \"a\": \"\\u20ac \\u0007 \\\" \\/ \\\\ \\n\", \"\u00e9\": 0} ");
        assertThat(new String(read.bytes(), UTF_8))
                .isEqualTo("{\"a\":\"\u20ac \\u0007 \\\" / \\\\ \\n\",\"b\":[1,-2,true,false,{},[]],\"\u00e9\":0}");
        assertThat(READER.readCanonical(read.bytes())).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {"a":1,"a":2}     | not JSON: Duplicate Object property "a"
        []                | not a JSON object
        {"a":1} x         | not JSON: Unrecognized token 'x'
        {"a":1}{}         | more text follows the object
        {"a":"\\ud800"}   | a text has half a character
        {"\\udc00":1}     | a text has half a character
        {"a":             | not JSON: Unexpected end-of-input
        {a:1}             | not JSON: Unexpected character
        """)
    void refusesWhatCanBeUnderstoodInTwoWays(String text, String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JsonRefused.class).hasMessageStartingWith(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {"a": 1}
        {"b":1,"a":2}
        {"a":"\\u0041"}
        {"a":-0}
        {"a":null}
        {"a":1.5}
        {"a":9007199254740992}
        {"a":99999999999999999999}
        """)
    void anotherSpellingIsReadButIsNotCanonical(String text) throws JsonRefused {
        assertThat(read(text).values()).containsKey("a");
        assertThatThrownBy(() -> READER.readCanonical(text.getBytes(UTF_8))).isInstanceOf(JsonRefused.class);
    }

    @Test
    void refusesTooMuchBeforeItIsHeld() {
        assertThatThrownBy(() -> READER.read(new byte[1_001])).hasMessage("larger than 1000 bytes");
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(900))).hasMessageStartingWith("nested deeper than 16");
        assertThatThrownBy(() -> read("{\"a\":" + "9".repeat(900) + "}")).isInstanceOf(JsonRefused.class);
        assertThatThrownBy(() -> READER.read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .hasMessage("not UTF-8");
        assertThatThrownBy(
                        () -> new JsonReader(1 << 20).read(("{\"a\":[" + "1,".repeat(200_000) + "1]}").getBytes(UTF_8)))
                .hasMessage("more than 100000 values");
    }

    @Test
    void timesHaveOneSpellingToo() {
        assertThat(JsonTime.parse("2026-01-31T12:00:00Z")).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
        assertThatThrownBy(() -> JsonTime.parse("2026-01-31T12:00:00.000Z")).hasMessageContaining("only spelling");
        assertThatThrownBy(() -> JsonTime.parse("2026-01-31T13:00:00+01:00")).hasMessageContaining("only spelling");
        assertThatThrownBy(() -> JsonTime.parse("yesterday")).hasMessageContaining("no time");
        assertThatThrownBy(() -> JsonTime.require(Instant.parse("+10000-01-01T00:00:00Z")))
                .hasMessageContaining("1970 to 9999");
    }

    @Test
    void aForeignValueIsNeverWritten() {
        assertThatThrownBy(() ->
                        Json.members(Map.of("a", new Json.Foreign("null"))).bytes())
                .isInstanceOf(IllegalStateException.class);
    }
}
