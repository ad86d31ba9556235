package org.wellhead.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A free text address says its country in its last words, if it says one. */
class AddressTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MADRID SPAIN | ES",
                "MADRID SPAIN 28010 | ES",
                "2036 LA SOUKRA;TUNISIE | TN",
                "80331 MUENCHEN DEUTSCHLAND | DE",
                "NEW YORK USA | US",
                "DUBAI U.A.E | AE",
                "DUBAI, UAE | AE",
                "WELLINGTON NEW ZEALAND | NZ",
                "SANTA FE NEW MEXICO | ''",
                "ATLANTA GEORGIA 30301 | ''",
                "LEBANON 46052 | ''",
                "NEW YORK, NY 10005-3122 | ''",
                "3/LB/BEIRUT | LB",
                "CALLE REAL 5 GRANADA | ''",
                "12345 BARCELONA | ''",
                "2024 | ''",
            })
    void theCountryIsFoundOrNot(String address, String country) {
        assertThat(AddressText.country(List.of(address.split(";", -1)))).isEqualTo(country);
    }
}
