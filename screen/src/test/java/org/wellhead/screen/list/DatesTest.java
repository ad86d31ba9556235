package org.wellhead.screen.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as lists write them. */
class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 Mar 1957               | 1957-03-10
            10 Mar 1957.              | 1957-03-10
            Mar 1957                  | 1957-03
            1957                      | 1957
            circa 1951                | ~1951
            circa 1968 to 1970        | ~1968/1970
            1955 to 1957              | 1955/1957
            1955-1957                 | 1955/1957
            01 Jan 1960 to 31 Dec 1962 | 1960/1962
            Sep 1960 to Oct 1960      | 1960
            1957-03-10                | 1957-03-10
            1957-03                   | 1957-03
            10/03/1957                | 1957-03-10
            dd/mm/1957                | 1957
            00/00/1957                | 1957
            00/03/1957                | 1957-03
            1960s                     | 1960/1969
            late 1960s                | 1965/1969
            29 Feb 2023               | none
            31 Feb 1957               | none
            10/13/1957                | none
            0957                      | none
            1970 to 1960              | none
            unknown                   | none
            """)
    void datesOfBirth(String text, String date) {
        assertThat(String.valueOf(Dates.birth(text, false))).isEqualTo(date.equals("none") ? "null" : date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015-04-07-04:00              | 2015-04-07
            2025-10-28T16:47:04.449+01:00 | 2025-10-28
            29/06/2012                    | 2012-06-29
            13-Feb-2026                   | 2026-02-13
            13 February 2026              | 2026-02-13
            2012                          | none
            """)
    void days(String text, String day) {
        assertThat(String.valueOf(Dates.day(text))).isEqualTo(day.equals("none") ? "null" : day);
    }

    @ParameterizedTest
    @CsvSource({"03/28/2025,2025-03-28", "03/04/2025,2025-03-04"})
    void americanDays(String text, String day) {
        assertThat(Dates.americanDay(text)).hasToString(day);
    }
}
