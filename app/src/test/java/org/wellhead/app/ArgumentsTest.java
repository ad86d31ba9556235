package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellhead.ledger.Money;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;

class ArgumentsTest {
    @ParameterizedTest
    @CsvSource({
        "2014-06-30,                2014-06-30T00:00:00Z",
        "2014-06-30T12:00,          2014-06-30T12:00:00Z",
        "2014-06-30T12:00:01Z,      2014-06-30T12:00:01Z",
        "2014-06-30T12:00:00+02:00, 2014-06-30T10:00:00Z",
    })
    void fromIsTheFirstInstant(String text, Instant expected) {
        assertThat(Arguments.from("--from", text)).isEqualTo(micros(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-12-31,           2015-01-01T00:00:00Z",
        "2014-12-31T12:00:00Z, 2014-12-31T12:00:00Z",
    })
    void toTakesInTheWholeDay(String text, Instant expected) {
        assertThat(Arguments.to("--to", text)).isEqualTo(micros(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2014", "30.6.2014", "2014-02-30", "+999999999-01-01", "2014-06-30T25:00"})
    void whatIsNoTimeIsWrongUse(String text) {
        assertThatThrownBy(() -> Arguments.from("--from", text))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("--from: '" + text + "' is neither a date like 2014-06-30");
    }

    @ParameterizedTest
    @CsvSource({"90s, 90", "30m, 1800", "12h, 43200", "3d, 259200", "0d, 0"})
    void aLengthOfTimeHasAUnit(String text, long seconds) {
        assertThat(Arguments.lengthMicros("--overdraft", text)).isEqualTo(seconds * 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "d", "3w", "-3d", "3.5d", "3 d", "1234567d"})
    void whatIsNoLengthOfTimeIsWrongUse(String text) {
        assertThatThrownBy(() -> Arguments.lengthMicros("--overdraft", text))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("e.g. 3d for three days");
    }

    @Property
    void everyDayCountsAsTwentyFourHours(@ForAll @IntRange(max = 999_999) int days) {
        assertThat(Arguments.lengthMicros("--overdraft", days + "d"))
                .isEqualTo(Arguments.lengthMicros("--overdraft", "24h") * days);
    }

    @Test
    void policiesKeepTheOrderAsked() {
        assertThat(Arguments.policies("--policy", "lifo,FIFO")).containsExactly(Policy.LIFO, Policy.FIFO);
        assertThat(Arguments.policies("--policy", "all")).containsExactly(Policy.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "lilo      | no policy is called 'lilo'; there are proportional, fifo, lifo, poison and all",
                "fifo,fifo | fifo is named twice",
                "all,fifo  | all is every policy, so it stands alone",
                "fifo,     | no policy is called ''",
            })
    void whatIsNoPolicyIsWrongUse(String words, String message) {
        assertThatThrownBy(() -> Arguments.policies("--policy", words))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(message);
    }

    @Test
    void directionsAndCurrenciesAreReadInAnyCase() {
        assertThat(Arguments.direction("--direction", "Downstream")).isEqualTo(Direction.DOWNSTREAM);
        assertThat(Arguments.currency("--base", "usd")).isEqualTo(new Money("USD", 2));
        assertThatThrownBy(() -> Arguments.direction("--direction", "up")).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> Arguments.currency("--base", "dollars")).isInstanceOf(WrongUse.class);
    }

    @Test
    void columnsAreRenamedInPairs() {
        assertThat(Arguments.columnNames("--map", "amount=amt_usd, TIME = booked at"))
                .isEqualTo(Map.of("amount", "amt_usd", "time", "booked at"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "amount         | 'amount' is not of the form known=yours",
                "amount=        | 'amount=' is not of the form known=yours",
                "sum=amt        | no column is called 'sum'; there are id, time, payer",
                "id=a,id=b      | id is named twice",
            })
    void whatIsNoRenamingIsWrongUse(String text, String message) {
        assertThatThrownBy(() -> Arguments.columnNames("--map", text))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1,000", "1e9", "$5", "1.", "0.00001"})
    void whatIsNoAmountIsWrongUse(String text) {
        assertThat(Arguments.amount("--min-amount", "0.50")).isEqualByComparingTo("0.5");
        assertThatThrownBy(() -> Arguments.amount("--min-amount", text)).isInstanceOf(WrongUse.class);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
