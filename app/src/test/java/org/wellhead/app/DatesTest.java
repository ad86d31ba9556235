package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellhead.screen.BirthDate;

/** Dates of a table count in whatever digits they are written. */
class DatesTest {
    private static final BirthDate TENTH_OF_MARCH = new BirthDate(1957, 1957, 3, 10, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1957-03-10",
                "1957-3-10T00:00",
                "١٩٥٧-٠٣-١٠",
                "۱۹۵۷-۰۳-۱۰",
                "१९५७-०३-१०",
                "\u200f1957-03-10\u200e",
                "１９５７-03-10"
            })
    void aBirthDateInAnyDigits(String text) {
        assertThat(Dates.birth(text)).contains(TENTH_OF_MARCH);
    }

    @Test
    void aDayInAnyDigits() {
        assertThat(Dates.day("٢٠١٦-٠٣-٠١")).contains(LocalDate.of(2016, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "١٩٥٧-٠٢-٣٠", "1957-00", "१९५", "10.03.1957", "²⁰¹⁶-01-01"})
    void whatIsNoDateIsNothing(String text) {
        assertThat(Dates.birth(text)).isEmpty();
    }
}
