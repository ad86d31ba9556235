package org.wellhead.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A country that a record names goes through the ledger's table of names and comes out as itself. */
class CountryCodesTest {
    static Stream<String> everyCode() {
        return Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"));
    }

    @ParameterizedTest
    @MethodSource("everyCode")
    void theNameOfACodeLeadsBackToTheCode(String alpha2) {
        assertThat(Country.parse(Country.name(alpha2))).contains(alpha2);
        assertThat(Country.parse(alpha2)).contains(alpha2);
    }
}
